//! A warning, from the first word to the last issue.

use std::time::Duration;

use content::{Audience, ByLang};
use desk_review::Reviewed;
use documents::{Alert, AlertTheme, AlertWords, Document as _, Fault, Severity};
use kernel::{Day, Lang, Ts, Zone};
use serde::{Deserialize, Serialize};
use verdict::Pattern;

/// How long a warning holds where nobody says otherwise.
const USUAL: Duration = Duration::from_secs(14 * 86_400);

/// Alerts, as two members publish them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alerts {}

/// A warning and all that the desk knows of it.
pub type Record = desk_review::Record<Alerts>;
/// What a member does with a warning.
pub type Deed = desk_review::Deed<Alerts>;

/// A warning as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// How bad it is.
    pub severity: Severity,
    /// What it is about.
    pub theme: AlertTheme,
    /// Whom it concerns.
    pub audience: Vec<Audience>,
    /// Where; none for the whole country.
    pub regions: Vec<String>,
    /// When it holds no longer.
    pub expires: Ts,
    /// Nothing of it is true.
    pub exercise: bool,
    /// Guides that help.
    pub guides: Vec<String>,
    /// It takes the last issue back.
    pub cancels: bool,
    /// What it says.
    pub words: ByLang<AlertWords>,
}

impl Draft {
    /// An empty one.
    pub fn new(now: Ts) -> Self {
        Self {
            severity: Severity::Moderate,
            theme: AlertTheme::Messages,
            audience: vec![Audience::Everybody],
            regions: Vec::new(),
            expires: now.plus(USUAL),
            exercise: false,
            guides: Vec::new(),
            cancels: false,
            words: ByLang::default(),
        }
    }
}

/// Of what a warning was made: the team's own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The scam whose messages the checker knows again once the warning is public.
    pub campaign: Option<Known>,
}

/// What the messages of a scam share that people forwarded: nothing that only one person wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// The day of the first one.
    pub since: Day,
    /// What they share.
    pub pattern: Pattern,
}

impl Reviewed for Alerts {
    const KIND: &'static str = "alert";
    const PATH: &'static str = "/alerts";
    type Draft = Draft;
    type Issue = Alert;
    type Own = Origin;
    type Fault = Fault;

    fn issue(record: &Record, now: Ts, _: &Zone) -> Result<Alert, Fault> {
        let (draft, before) = (record.draft.clone(), record.issue.as_ref());
        let alert = Alert {
            id: record.id.clone(),
            revision: record.next_revision(|issue| issue.revision),
            exercise: draft.exercise,
            severity: draft.severity,
            theme: draft.theme,
            audience: draft.audience,
            regions: draft.regions,
            first_sent: before.map_or(now, |issue| issue.first_sent),
            sent: now,
            previous: before.map(|issue| issue.sent),
            expires: draft.expires,
            cancelled: draft.cancels,
            guides: draft.guides,
            campaign: record.own.campaign.as_ref().map(|_| record.id.clone()),
            words: draft.words,
        };
        alert.check()?;
        Ok(alert)
    }

    fn draft_of(issue: &Alert) -> Draft {
        Draft {
            severity: issue.severity,
            theme: issue.theme,
            audience: issue.audience.clone(),
            regions: issue.regions.clone(),
            expires: issue.expires,
            exercise: issue.exercise,
            guides: issue.guides.clone(),
            cancels: issue.cancelled,
            words: issue.words.clone(),
        }
    }

    fn follow(issue: &Alert, takes_back: bool) -> Draft {
        let mut draft = Draft { cancels: takes_back, ..Self::draft_of(issue) };
        Lang::ALL.into_iter().for_each(|lang| draft.words.get_mut(lang).note.clear());
        draft
    }

    /// What takes an issue back is begun so, and stays so.
    fn take(record: &Record, draft: Draft) -> Draft {
        Draft { cancels: record.draft.cancels, ..draft }
    }
}
