//! A call for contributions, and who of the team chooses among what comes.

use std::time::Duration;

use content::{ByLang, Form, Places};
use desk_review::Reviewed;
use documents::{Call, CallWords, ContributionKind, Document as _, Fault, Spoken, Theme};
use kernel::{Lang, Ts, Zone};
use serde::{Deserialize, Serialize};

/// Calls, as two members publish them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Calls {}

/// A call and all that the desk knows of it; who chooses is the team's own.
pub type CallRecord = desk_review::Record<Calls>;
/// What a member does with a call.
pub type CallDeed = desk_review::Deed<Calls>;

/// More than any call brings: the team chooses, not the room.
const CAPACITY: u32 = 2_000;
/// How long after its deadline what was sent is kept: time to choose, and to present it.
pub(crate) const KEPT: Duration = Duration::from_secs(365 * 86_400);
/// The theme that every call has: what fits none.
pub(crate) const OTHER: &str = "other";
/// How many should have read a contribution before it is chosen, where nobody says otherwise.
const READERS: u8 = 2;

/// A call as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallDraft {
    /// The event it is for.
    pub event: Option<String>,
    /// From when on contributions are taken.
    pub opens: Ts,
    /// Until when.
    pub closes: Ts,
    /// What can be offered.
    pub kinds: Vec<ContributionKind>,
    /// In which languages.
    pub languages: Vec<Spoken>,
    /// What about.
    pub themes: Vec<Theme>,
    /// Nothing of it is true.
    pub invented: bool,
    /// It takes the call back.
    pub cancels: bool,
    /// What it says.
    pub words: ByLang<CallWords>,
}

impl CallDraft {
    /// An empty one, open from now on for sixty days.
    pub(crate) fn empty(now: Ts) -> Self {
        Self {
            event: None,
            opens: now,
            closes: now.plus(Duration::from_secs(60 * 86_400)),
            kinds: vec![ContributionKind::Talk, ContributionKind::Paper],
            languages: vec![Spoken::Ar, Spoken::Fr, Spoken::En],
            themes: Vec::new(),
            invented: false,
            cancels: false,
            words: ByLang::default(),
        }
    }
}

/// Who of the team chooses. Everybody else reads without names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Committee {
    /// Who sees the names, tells the authors, and therefore reads for nobody. They are added, never
    /// taken out: whoever has seen names cannot read without them any more.
    pub leads: Vec<String>,
    /// How many should have read a contribution before it is chosen.
    pub readers: u8,
}

impl Committee {
    pub(crate) fn led_by(member: &str) -> Self {
        Self { leads: vec![member.to_owned()], readers: READERS }
    }

    /// Whether this member sees the names.
    pub fn is_lead(&self, member: &str) -> bool {
        self.leads.iter().any(|lead| lead == member)
    }
}

impl Reviewed for Calls {
    const KIND: &'static str = "call";
    const PATH: &'static str = "/calls";
    type Draft = CallDraft;
    type Issue = Call;
    type Own = Committee;
    type Fault = Fault;

    fn issue(record: &CallRecord, now: Ts, _: &Zone) -> Result<Call, Fault> {
        let draft = record.draft.clone();
        let call = Call {
            id: record.id.clone(),
            revision: record.next_revision(|issue| issue.revision),
            sent: now,
            withdrawn: draft.cancels,
            invented: draft.invented,
            event: draft.event,
            opens: draft.opens,
            closes: draft.closes,
            kinds: draft.kinds,
            languages: draft.languages,
            themes: draft.themes,
            words: draft.words,
        };
        call.check()?;
        Ok(call)
    }

    fn draft_of(issue: &Call) -> CallDraft {
        CallDraft {
            event: issue.event.clone(),
            opens: issue.opens,
            closes: issue.closes,
            kinds: issue.kinds.clone(),
            languages: issue.languages.clone(),
            themes: issue.themes.clone(),
            invented: issue.invented,
            cancels: issue.withdrawn,
            words: issue.words.clone(),
        }
    }

    fn follow(issue: &Call, takes_back: bool) -> CallDraft {
        let mut draft = CallDraft { cancels: takes_back, ..Self::draft_of(issue) };
        Lang::ALL.into_iter().for_each(|lang| draft.words.get_mut(lang).note.clear());
        draft
    }

    /// What takes an issue back is begun so, and stays so; themes that people chose stay.
    fn take(record: &CallRecord, draft: CallDraft) -> CallDraft {
        let mut taken = CallDraft { cancels: record.draft.cancels, ..draft };
        let published = record.issue.iter().flat_map(|issue| &issue.themes);
        let missing: Vec<Theme> = published
            .filter(|one| !taken.themes.iter().any(|theme| theme.id == one.id))
            .cloned()
            .collect();
        taken.themes.extend(missing);
        taken
    }
}

/// The form with which one answers a call: what of the usual one it offers, and its own themes.
pub(crate) fn form_of(call: &Call, form: &Form, title: impl Fn(Lang) -> String) -> Form {
    let places = Places {
        subject: call.id.clone(),
        capacity: CAPACITY,
        opens: call.opens,
        closes: call.closes,
        starts: call.closes.plus(KEPT),
        cancelled: call.withdrawn,
        approval: true,
        offer_hours: 1,
        page: format!("/calls/{}", call.id),
        title: ByLang { ar: title(Lang::Ar), fr: title(Lang::Fr), en: title(Lang::En) },
    };
    let mut form = Form { revision: call.revision, places: Some(places), ..form.clone() };
    for field in &mut form.fields {
        match field.id.as_str() {
            "kind" => field.choices = call.kinds.iter().map(|one| one.tag().to_owned()).collect(),
            "language" => {
                field.choices = call.languages.iter().map(|one| one.tag().to_owned()).collect();
            }
            "theme" => {
                let own = call.themes.iter().map(|theme| theme.id.clone());
                field.choices = own.chain([OTHER.to_owned()]).collect();
            }
            _ => {}
        }
    }
    for lang in Lang::ALL {
        let Some(words) = form.words.get_mut(&lang) else { continue };
        for field in &form.fields {
            let Some(words) = words.get_mut(&field.id) else { continue };
            words.choices.retain(|choice, _| field.choices.contains(choice));
            if field.id == "theme" {
                let own = call.themes.iter();
                words.choices.extend(own.map(|one| (one.id.clone(), one.name.get(lang).clone())));
            }
        }
    }
    form
}
