//! An agreement, from the first word to the last issue.

use content::ByLang;
use desk_review::{Reviewed, Stage};
use documents::{Agreement, AgreementWords, Attached, Document as _, Fault, FileFormat};
use kernel::{Day, Lang, Ts, Zone};
use serde::{Deserialize, Serialize};

use crate::domain::file::WithFiles;
use crate::domain::joint_plan::JointPlan;

/// Days before its end at which the team is told: enough to negotiate another.
const NOTICE: i32 = 90;

/// Agreements, as two members publish them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreements {}

/// An agreement and all that the desk knows of it; its joint plan is the team's own, of which what
/// is marked public is published with it.
pub type AgreementRecord = desk_review::Record<Agreements>;
/// What a member does with an agreement.
pub type AgreementDeed = desk_review::Deed<Agreements>;

/// An agreement as it is written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementDraft {
    /// The partners, beside the centre itself.
    pub parties: Vec<String>,
    /// When it was signed; `None` before that is known.
    pub signed: Option<Day>,
    /// Its last day; `None` where it has none.
    pub ends: Option<Day>,
    /// Where its text can be read.
    pub document: String,
    /// Its text itself.
    #[serde(default)]
    pub file: Option<Attached>,
    /// Nothing of it is true.
    pub invented: bool,
    /// It ends the agreement.
    pub cancels: bool,
    /// What it says.
    pub words: ByLang<AgreementWords>,
}

impl AgreementDraft {
    /// Whether its end is so near, on this day, that the team should think of what comes next.
    pub fn wants_renewal(&self, today: Day) -> bool {
        let near = |last: Day| last >= today && last.plus(-NOTICE) <= today;
        !self.cancels && self.ends.is_some_and(near)
    }
}

/// Whether an agreement, as it is written or published, still binds somebody on this day.
pub(crate) fn is_live(record: &AgreementRecord, today: Day) -> bool {
    let draft = &record.draft;
    let published = record.issue.as_ref().is_some_and(|issue| !issue.is_over(today));
    let written = record.review.stage != Stage::Published
        && !draft.cancels
        && draft.ends.is_none_or(|last| last >= today);
    published || written
}

/// Whether an agreement names a partner anywhere: as a party, or in its plan.
pub(crate) fn names(record: &AgreementRecord, partner: &str) -> bool {
    let published = record.issue.iter().flat_map(|issue| &issue.parties);
    let planned = record.own.tasks.iter().map(|task| &task.action);
    let planned = planned.flat_map(|action| action.owner.iter().chain(&action.co_owners));
    record.draft.parties.iter().chain(published).chain(planned).any(|one| one == partner)
}

impl WithFiles for Agreements {
    fn files(draft: &AgreementDraft) -> Vec<&Attached> {
        draft.file.iter().collect()
    }

    fn place<'a>(
        draft: &'a mut AgreementDraft,
        name: &str,
    ) -> Option<(&'a mut Option<Attached>, FileFormat)> {
        (name == "text").then_some((&mut draft.file, FileFormat::Pdf))
    }
}

impl Reviewed for Agreements {
    const KIND: &'static str = "agreement";
    const PATH: &'static str = "/agreements";
    type Draft = AgreementDraft;
    type Issue = Agreement;
    type Own = JointPlan;
    type Fault = Fault;

    /// Of the joint plan, what is marked public.
    const OWN_IS_PUBLISHED: bool = true;

    fn issue(record: &AgreementRecord, now: Ts, _: &Zone) -> Result<Agreement, Fault> {
        let draft = record.draft.clone();
        let agreement = Agreement {
            id: record.id.clone(),
            revision: record.next_revision(|issue| issue.revision),
            sent: now,
            ended: draft.cancels,
            invented: draft.invented,
            parties: draft.parties,
            signed: draft.signed.ok_or(Fault::Missing("signed"))?,
            ends: draft.ends,
            document: draft.document,
            file: draft.file,
            actions: record.own.public().cloned().collect(),
            words: draft.words,
        };
        agreement.check()?;
        Ok(agreement)
    }

    fn draft_of(issue: &Agreement) -> AgreementDraft {
        AgreementDraft {
            parties: issue.parties.clone(),
            signed: Some(issue.signed),
            ends: issue.ends,
            document: issue.document.clone(),
            file: issue.file.clone(),
            invented: issue.invented,
            cancels: issue.ended,
            words: issue.words.clone(),
        }
    }

    fn follow(issue: &Agreement, takes_back: bool) -> AgreementDraft {
        let mut draft = AgreementDraft { cancels: takes_back, ..Self::draft_of(issue) };
        Lang::ALL.into_iter().for_each(|lang| draft.words.get_mut(lang).note.clear());
        draft
    }

    /// What ends an agreement is begun so, and stays so.
    fn take(record: &AgreementRecord, draft: AgreementDraft) -> AgreementDraft {
        AgreementDraft { cancels: record.draft.cancels, ..draft }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_team_is_told_some_days_before_the_end_and_not_after() {
        let draft = |ends| AgreementDraft { ends, ..AgreementDraft::default() };
        let one = draft(Some(Day(100)));
        let told = [9, 10, 100, 101].map(|today| one.wants_renewal(Day(today)));
        assert_eq!(told, [false, true, true, false]);
        assert!(!draft(None).wants_renewal(Day(100)));
    }
}
