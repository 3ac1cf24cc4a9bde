//! A warning, from the first word to the last issue.

use std::time::Duration;

use content::{Audience, ByLang};
use documents::{Alert, AlertTheme, AlertWords, Fault, Severity};
use kernel::Ts;
use serde::{Deserialize, Serialize};

/// How long a warning holds where nobody says otherwise.
const USUAL: Duration = Duration::from_secs(14 * 86_400);

/// Where a warning stands at the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AlertState {
    /// Somebody writes it.
    Draft,
    /// It waits for a second member.
    Proposed,
    /// What is published is what is written.
    Published,
}

impl AlertState {
    const ALL: [Self; 3] = [Self::Draft, Self::Proposed, Self::Published];

    /// Its name in the database.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Proposed => "proposed",
            Self::Published => "published",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

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

    /// What an issue says, to be written anew.
    pub(crate) fn of(issue: &Alert) -> Self {
        Self {
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
}

/// A warning and all that the desk knows of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Names it for ever.
    pub id: String,
    /// When something last happened.
    pub changed: Ts,
    /// Where it stands.
    pub state: AlertState,
    /// Rises with each deed.
    pub step: u32,
    /// Who wrote last.
    pub editor: String,
    /// Who asked for it to be approved; empty before.
    pub proposer: String,
    /// As it is written.
    pub draft: Draft,
    /// As it was last approved.
    pub issue: Option<Alert>,
    /// By whom.
    pub approved_by: String,
    /// It warns of a scam whose messages are known again.
    pub campaign: bool,
    /// The approved issue is signed, and on its way.
    pub signed: bool,
}

impl Record {
    /// The next issue, as it would be approved now.
    ///
    /// # Errors
    /// Something is missing or too long.
    pub fn next_issue(&self, now: Ts) -> Result<Alert, Fault> {
        let Draft { severity, theme, exercise, expires, cancels, .. } = self.draft;
        let before = self.issue.as_ref();
        let alert = Alert {
            id: self.id.clone(),
            revision: before.map_or(1, |issue| issue.revision.saturating_add(1)),
            exercise,
            severity,
            theme,
            audience: self.draft.audience.clone(),
            regions: self.draft.regions.clone(),
            first_sent: before.map_or(now, |issue| issue.first_sent),
            sent: now,
            previous: before.map(|issue| issue.sent),
            expires,
            cancelled: cancels,
            guides: self.draft.guides.clone(),
            campaign: self.campaign.then(|| self.id.clone()),
            words: self.draft.words.clone(),
        };
        alert.check()?;
        Ok(alert)
    }

    /// Whether this member may approve what is written: somebody else wrote it, and somebody else
    /// asked for it.
    pub fn may_approve(&self, member: &str) -> bool {
        let is_another = self.editor != member && self.proposer != member;
        self.state == AlertState::Proposed && is_another
    }
}
