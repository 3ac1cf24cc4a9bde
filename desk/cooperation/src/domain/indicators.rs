//! What an edition or a joint plan set out to reach, from the first word to the last issue.

use content::ByLang;
use desk_review::Reviewed;
use documents::{Document as _, Fault, Indicator, Indicators as Published};
use kernel::{Ts, Zone};
use serde::{Deserialize, Serialize};

/// Indicators, as two members publish them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Indicators {}

/// Indicators and all that the desk knows of them. They are called as the edition or agreement that
/// they are of.
pub type IndicatorsRecord = desk_review::Record<Indicators>;
/// What a member does with indicators.
pub type IndicatorsDeed = desk_review::Deed<Indicators>;

/// Indicators as they are written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorsDraft {
    /// What is measured.
    pub indicators: Vec<Indicator>,
    /// Nothing of it is true.
    pub invented: bool,
    /// It takes them back.
    pub cancels: bool,
    /// What changed since the last issue, or why they are taken back.
    pub note: ByLang<String>,
}

impl Reviewed for Indicators {
    const KIND: &'static str = "indicators";
    const PATH: &'static str = "/indicators";
    type Draft = IndicatorsDraft;
    type Issue = Published;
    type Own = ();
    type Fault = Fault;

    fn issue(record: &IndicatorsRecord, now: Ts, _: &Zone) -> Result<Published, Fault> {
        let draft = record.draft.clone();
        let document = Published {
            id: record.id.clone(),
            revision: record.next_revision(|issue| issue.revision),
            sent: now,
            withdrawn: draft.cancels,
            invented: draft.invented,
            indicators: draft.indicators,
            note: draft.note,
        };
        document.check()?;
        Ok(document)
    }

    fn draft_of(issue: &Published) -> IndicatorsDraft {
        IndicatorsDraft {
            indicators: issue.indicators.clone(),
            invented: issue.invented,
            cancels: issue.withdrawn,
            note: issue.note.clone(),
        }
    }

    fn follow(issue: &Published, takes_back: bool) -> IndicatorsDraft {
        let note = ByLang::default();
        IndicatorsDraft { cancels: takes_back, note, ..Self::draft_of(issue) }
    }

    /// What takes an issue back is begun so, and stays so.
    fn take(record: &IndicatorsRecord, draft: IndicatorsDraft) -> IndicatorsDraft {
        IndicatorsDraft { cancels: record.draft.cancels, ..draft }
    }
}
