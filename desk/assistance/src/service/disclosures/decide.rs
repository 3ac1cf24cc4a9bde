use desk_audit::Actor;
use kernel::Id;
use seal::Digest;
use seal::entry::{EntryKind, Role};

use crate::domain::disclosure::{Answer, By, Disclosure};
use crate::service::disclosures::DisclosureError;
use crate::service::read_case::TeamEntries;
use crate::service::{AnswerError, Cases};

/// What the sender answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// It may be passed on.
    Yes,
    /// It may not.
    No,
}

impl Cases {
    /// Records the sender's answer: the very entry that says it, written after they saw the
    /// question. A no counts after a yes too, until it is passed on.
    ///
    /// # Errors
    /// The entry is older or the team's own, or the thread was altered.
    pub async fn answer_disclosure(
        &self,
        actor: &Actor,
        (id, name): (Id, Id),
        entry: Digest,
        says: Says,
    ) -> Result<(), DisclosureError> {
        let answer = self.answer_of(id, entry).await?;
        let deed = match says {
            Says::Yes => "disclosure.agree",
            Says::No => "disclosure.refuse",
        };
        let record = |disclosure: &mut Disclosure, by: By<'_>| match says {
            Says::Yes => disclosure.agree(answer, by),
            Says::No => disclosure.refuse(answer, by),
        };
        self.step(actor, (id, name), deed, record).await
    }

    /// A second member allows it; `silent` is whether they too say that telling the sender would
    /// endanger somebody, where the first says so.
    ///
    /// # Errors
    /// The actor proposed it, or somebody decided in the meantime.
    pub async fn confirm_disclosure(
        &self,
        actor: &Actor,
        (id, name): (Id, Id),
        silent: Option<bool>,
    ) -> Result<(), DisclosureError> {
        let (place, deed) = ((id, name), "disclosure.confirm");
        self.step(actor, place, deed, |disclosure, by| disclosure.confirm(silent, by)).await
    }

    /// A second member says no.
    ///
    /// # Errors
    /// As [`confirm_disclosure`](Self::confirm_disclosure).
    pub async fn decline_disclosure(
        &self,
        actor: &Actor,
        (id, name): (Id, Id),
    ) -> Result<(), DisclosureError> {
        let (place, deed) = ((id, name), "disclosure.decline");
        self.step(actor, place, deed, |disclosure, by| disclosure.decline(by)).await
    }

    /// The team does not want it any more.
    ///
    /// # Errors
    /// It was passed on, or ended in the meantime.
    pub async fn withdraw_disclosure(
        &self,
        actor: &Actor,
        (id, name): (Id, Id),
    ) -> Result<(), DisclosureError> {
        let (place, deed) = ((id, name), "disclosure.withdraw");
        self.step(actor, place, deed, |disclosure, by| disclosure.withdraw(by)).await
    }

    /// An entry of a thread that is whole.
    async fn answer_of(&self, id: Id, entry: Digest) -> Result<Answer, DisclosureError> {
        let row = self.case_row(id).await?;
        let rows = self.thread_rows(row.case).await?;
        let (entries, broken) = self.check_thread(&row, &rows.entries)?;
        if broken {
            return Err(AnswerError::Broken.into());
        }
        // Agreeing to a referral says nothing of this.
        let found = entries
            .iter()
            .find(|known| known.digest() == entry && known.core.kind == EntryKind::Message);
        let entry = found.ok_or(DisclosureError::NotAnAnswer)?;
        Ok(Answer {
            from_team: entry.core.role == Role::Desk,
            sequence: entry.core.sequence,
            saw: TeamEntries::of(&entries).seen_by(entry),
        })
    }
}
