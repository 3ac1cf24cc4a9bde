use content::ByLang;
use kernel::{Day, Lang, Ts};
use serde::{Deserialize, Serialize};

use crate::limits::{at_most, day, lines, name, text, web_address};
use crate::{Attached, Document, Fault, FileFormat};

const TITLE: usize = 200;
const PLACE: usize = 160;
const LINE: usize = 300;
const SCOPE: usize = 24;
const NOTE: usize = 300;
const PARTIES: usize = 24;
/// A joint plan of some years.
const ACTIONS: usize = 200;

/// What the centre agreed with others, and what is done of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// Names it for ever.
    pub id: String,
    /// Which issue this is, from 1.
    pub revision: u32,
    /// When this issue was approved.
    pub sent: Ts,
    /// It was ended before its time.
    pub ended: bool,
    /// Nothing of it is true.
    pub invented: bool,
    /// The partners, beside the centre itself.
    pub parties: Vec<String>,
    /// When it was signed.
    pub signed: Day,
    /// Its last day; `None` where it has none.
    pub ends: Option<Day>,
    /// Where its text can be read; empty where it is not public.
    pub document: String,
    /// Its text itself, where the centre keeps it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<Attached>,
    /// The joint plan: those actions that are public.
    pub actions: Vec<Action>,
    /// What it says.
    pub words: ByLang<AgreementWords>,
}

/// What an agreement says in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementWords {
    /// What it is called.
    pub title: String,
    /// Where it was signed; may be empty.
    pub place: String,
    /// What it covers, one thing a line.
    pub scope: Vec<String>,
    /// What changed since the last issue, or why it was ended.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// How an action stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ActionStatus {
    /// Nobody has begun.
    #[default]
    Planned,
    /// Somebody is at it.
    Ongoing,
    /// It is done.
    Done,
    /// It will not be done.
    Dropped,
}

impl ActionStatus {
    /// All of them, in the order in which they come.
    pub const ALL: [Self; 4] = [Self::Planned, Self::Ongoing, Self::Done, Self::Dropped];

    /// Its name in addresses.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Ongoing => "ongoing",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    /// The one of that name.
    pub fn named(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.tag() == tag)
    }

    /// Whether somebody still has to do it.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Planned | Self::Ongoing)
    }
}

/// One action of a joint plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// Names it within its agreement.
    pub id: String,
    /// What is to be done.
    pub title: ByLang<String>,
    /// The partner that answers for it; `None` where the centre does.
    pub owner: Option<String>,
    /// Partners that do it too.
    pub co_owners: Vec<String>,
    /// The day by which it is to be done.
    pub due: Day,
    /// How it stands.
    pub status: ActionStatus,
    /// When it was done; only of what is.
    pub done: Option<Day>,
    /// Where one sees it: an address, or a line of text. May be empty.
    pub evidence: String,
}

impl Action {
    /// Whether it should have been done before this day.
    pub fn is_overdue(&self, today: Day) -> bool {
        self.status.is_open() && self.due < today
    }

    /// Checks that everything is said, and nothing too long.
    ///
    /// # Errors
    /// The first fault.
    pub fn check(&self) -> Result<(), Fault> {
        name("action", &self.id)?;
        for lang in Lang::ALL {
            text("action", self.title.get(lang), TITLE)?;
        }
        for partner in self.owner.iter().chain(&self.co_owners) {
            name("owner", partner)?;
        }
        if self.co_owners.len() > PARTIES {
            return Err(Fault::TooLong("owner", PARTIES));
        }
        day("due", self.due)?;
        self.done.map_or(Ok(()), |done| day("done", done))?;
        if self.done.is_some() != (self.status == ActionStatus::Done) {
            return Err(Fault::Wrong("done"));
        }
        at_most("evidence", &self.evidence, LINE)
    }
}

impl Document for Agreement {
    fn check(&self) -> Result<(), Fault> {
        name("id", &self.id)?;
        if self.revision == 0 {
            return Err(Fault::Wrong("revision"));
        }
        if self.parties.is_empty() {
            return Err(Fault::Missing("parties"));
        }
        if self.parties.len() > PARTIES {
            return Err(Fault::TooLong("parties", PARTIES));
        }
        self.parties.iter().try_for_each(|party| name("parties", party))?;
        day("signed", self.signed)?;
        self.ends.map_or(Ok(()), |last| day("ends", last))?;
        if self.ends.is_some_and(|last| last < self.signed) {
            return Err(Fault::Wrong("ends"));
        }
        web_address("document", &self.document)?;
        self.file.iter().try_for_each(|file| file.check(FileFormat::Pdf))?;
        if self.actions.len() > ACTIONS {
            return Err(Fault::TooLong("actions", ACTIONS));
        }
        self.actions.iter().try_for_each(Action::check)?;
        for lang in Lang::ALL {
            let words = self.words.get(lang);
            text("title", &words.title, TITLE)?;
            at_most("place", &words.place, PLACE)?;
            if words.scope.is_empty() {
                return Err(Fault::Missing("scope"));
            }
            lines("scope", &words.scope, (SCOPE, LINE))?;
            at_most("note", &words.note, NOTE)?;
            if self.ended && words.note.trim().is_empty() {
                return Err(Fault::Missing("note"));
            }
        }
        Ok(())
    }
}

impl Agreement {
    /// Whether it is over on this day: ended, or past its last day.
    pub fn is_over(&self, today: Day) -> bool {
        self.ended || self.ends.is_some_and(|last| last < today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agreement() -> Agreement {
        let words = || AgreementWords {
            title: "title".to_owned(),
            place: String::new(),
            scope: vec!["one".to_owned()],
            note: String::new(),
        };
        let action = Action {
            id: "1".to_owned(),
            title: ByLang { ar: "أ".to_owned(), fr: "f".to_owned(), en: "e".to_owned() },
            owner: None,
            co_owners: vec!["snpm".to_owned()],
            due: Day(20_100),
            status: ActionStatus::Ongoing,
            done: None,
            evidence: String::new(),
        };
        Agreement {
            id: "a1".to_owned(),
            revision: 1,
            sent: Ts(0),
            ended: false,
            invented: true,
            parties: vec!["snpm".to_owned()],
            signed: Day(20_000),
            ends: Some(Day(21_000)),
            document: String::new(),
            file: None,
            actions: vec![action],
            words: ByLang { ar: words(), fr: words(), en: words() },
        }
    }

    #[test]
    fn a_whole_one_comes_back_as_it_was() {
        assert_eq!(Agreement::from_json(&agreement().to_json()).unwrap(), agreement());
    }

    #[test]
    fn what_is_missing_or_wrong_is_named() {
        let faulty = |change: &dyn Fn(&mut Agreement)| {
            let mut one = agreement();
            change(&mut one);
            one.check().unwrap_err()
        };
        assert_eq!(faulty(&|a| a.parties.clear()), Fault::Missing("parties"));
        assert_eq!(faulty(&|a| a.ends = Some(Day(19_999))), Fault::Wrong("ends"));
        assert_eq!(faulty(&|a| a.words.fr.scope.clear()), Fault::Missing("scope"));
        assert_eq!(faulty(&|a| a.ended = true), Fault::Missing("note"));
        let done = |a: &mut Agreement| a.actions[0].status = ActionStatus::Done;
        assert_eq!(faulty(&done), Fault::Wrong("done"), "nobody knows when");
        assert_eq!(
            faulty(&|a| a.document = "file:///etc/passwd".to_owned()),
            Fault::Wrong("document")
        );
    }

    #[test]
    fn an_open_action_is_overdue_after_its_day_and_a_done_one_never() {
        let mut action = agreement().actions.remove(0);
        assert!(!action.is_overdue(Day(20_100)) && action.is_overdue(Day(20_101)));
        action.status = ActionStatus::Done;
        assert!(!action.is_overdue(Day(20_101)));
    }

    #[test]
    fn it_is_over_after_its_last_day_or_when_it_was_ended() {
        let one = agreement();
        let over = [19_999, 20_000, 21_000, 21_001].map(|day| one.is_over(Day(day)));
        assert_eq!(over, [false, false, false, true]);
        assert!(Agreement { ended: true, ..one.clone() }.is_over(Day(20_000)));
        assert!(!Agreement { ends: None, ..one }.is_over(Day(40_000)));
    }
}
