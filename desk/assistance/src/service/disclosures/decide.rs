use desk_audit::Actor;
use kernel::Id;
use seal::Digest;
use seal::entry::{EntryKind, Role};

use crate::domain::disclosure::Answer;
use crate::service::disclosures::DisclosureError;
use crate::service::read_case::TeamEntries;
use crate::service::{AnswerError, Cases};

impl Cases {
    /// Records the sender's yes: the very entry that says it, written after they saw the question.
    ///
    /// # Errors
    /// The entry is older or the team's own, or the thread was altered.
    pub async fn agree_disclosure(
        &self,
        actor: &Actor,
        (id, name): (Id, Id),
        entry: Digest,
    ) -> Result<(), DisclosureError> {
        let answer = self.answer_of(id, entry).await?;
        let (place, deed) = ((id, name), "disclosure.agree");
        self.step(actor, place, deed, |disclosure, by| disclosure.agree(answer, by)).await
    }

    /// Records the sender's no, in the same way; after a yes too, until it is passed on.
    ///
    /// # Errors
    /// As [`agree_disclosure`](Self::agree_disclosure).
    pub async fn refuse_disclosure(
        &self,
        actor: &Actor,
        (id, name): (Id, Id),
        entry: Digest,
    ) -> Result<(), DisclosureError> {
        let answer = self.answer_of(id, entry).await?;
        let (place, deed) = ((id, name), "disclosure.refuse");
        self.step(actor, place, deed, |disclosure, by| disclosure.refuse(answer, by)).await
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
