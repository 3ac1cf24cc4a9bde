//! What an edition or a joint plan set out to reach, from the first word to the last issue.

use content::ByLang;
use desk_review::Reviewed;
use documents::{Fault, Indicator, Indicators as Document};
use kernel::{Ts, Zone};
use serde::{Deserialize, Serialize};

/// Indicators, as two members publish them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Indicators {}

/// Indicators and all that the desk knows of them.
pub type IndicatorsRecord = desk_review::Record<Indicators>;
/// What a member does with indicators.
pub type IndicatorsDeed = desk_review::Deed<Indicators>;

/// Indicators as they are written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorsDraft {
    /// Of what: an edition or an agreement.
    pub subject: String,
    /// What is measured.
    pub indicators: Vec<Indicator>,
    /// Nothing of it is true.
    pub invented: bool,
    /// It takes them back.
    pub cancels: bool,
    /// What changed since the last issue, or why they are taken back.
    pub note: ByLang<String>,
}

impl IndicatorsDraft {
    /// An empty one of this edition or agreement.
    pub fn new(subject: &str) -> Self {
        Self {
            subject: subject.to_owned(),
            indicators: Vec::new(),
            invented: false,
            cancels: false,
            note: ByLang::default(),
        }
    }
}

impl Reviewed for Indicators {
    const KIND: &'static str = "indicators";
    const PATH: &'static str = "/indicators";
    type Draft = IndicatorsDraft;
    type Issue = Document;
    type Own = ();
    type Fault = Fault;

    fn issue(record: &IndicatorsRecord, now: Ts, _: &Zone) -> Result<Document, Fault> {
        let draft = record.draft.clone();
        let document = Document {
            id: record.id.clone(),
            revision: record.next_revision(|issue| issue.revision),
            sent: now,
            withdrawn: draft.cancels,
            invented: draft.invented,
            subject: draft.subject,
            indicators: draft.indicators,
            note: draft.note,
        };
        document.check()?;
        Ok(document)
    }

    fn draft_of(issue: &Document) -> IndicatorsDraft {
        IndicatorsDraft {
            subject: issue.subject.clone(),
            indicators: issue.indicators.clone(),
            invented: issue.invented,
            cancels: issue.withdrawn,
            note: issue.note.clone(),
        }
    }

    fn follow(issue: &Document, takes_back: bool) -> IndicatorsDraft {
        let note = ByLang::default();
        IndicatorsDraft { cancels: takes_back, note, ..Self::draft_of(issue) }
    }

    /// What takes an issue back is begun so, and stays so; and of what they are stays too.
    fn take(record: &IndicatorsRecord, draft: IndicatorsDraft) -> IndicatorsDraft {
        let subject = record.draft.subject.clone();
        IndicatorsDraft { cancels: record.draft.cancels, subject, ..draft }
    }
}
