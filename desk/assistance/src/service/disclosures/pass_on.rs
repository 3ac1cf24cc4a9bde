use content::Phrases;
use desk_audit::Actor;
use kernel::Id;
use seal::entry::EntryKind;
use store::StoreError;

use crate::domain::disclosure::proposal::Ground;
use crate::domain::disclosure::{Disclosure, DisclosureState};
use crate::service::answer::Written;
use crate::service::disclosures::DisclosureError;
use crate::service::disclosures::words::told;
use crate::service::{AnswerError, Cases};
use crate::store::{CaseRow, EntryRow};

impl Cases {
    /// What is to be passed on, for the hand or the telephone: only where it is allowed. Every
    /// showing is recorded.
    ///
    /// # Errors
    /// Neither the sender nor a second member has allowed it.
    pub async fn text_to_pass_on(
        &self,
        actor: &Actor,
        (id, name): (Id, Id),
    ) -> Result<Disclosure, DisclosureError> {
        let opened = self.opened(id, name).await?;
        if opened.from != DisclosureState::Allowed {
            return Err(DisclosureError::NotAllowed);
        }
        let event = self.event(actor, "disclosure.show", id);
        let record = self
            .0
            .store
            .run_tx("show_disclosure", event, |tx, event| Box::pin(desk_audit::record(tx, event)));
        record.await.map_err(|error: StoreError| error)?;
        Ok(opened.disclosure)
    }

    /// Records that it was passed on, exactly as it stands. The sender is told in the same moment,
    /// in `words`: with their yes, so that a mistaken reading of it comes to light; without, unless
    /// both members said that this endangers somebody.
    /// `seen` is how many things of the conversation stood on the page.
    ///
    /// # Errors
    /// It is not allowed, or something came in the meantime.
    pub async fn pass_on_disclosure(
        &self,
        actor: &Actor,
        (id, name): (Id, Id),
        seen: usize,
        words: Phrases<'_>,
    ) -> Result<(), DisclosureError> {
        let mut opened = self.opened(id, name).await?;
        if opened.from != DisclosureState::Allowed {
            return Err(DisclosureError::NotAllowed);
        }
        let rows = self.thread_rows(opened.row.case).await?;
        let (entries, _) = self.check_thread(&opened.row, &rows.entries)?;
        if entries.len() + 1 != seen {
            return Err(DisclosureError::Moved);
        }
        let by = self.by(actor);
        opened.disclosure.pass_on(by)?;
        let mut events = vec![self.event(actor, "disclosure.pass-on", id)];
        let mut entry = None;
        if !opened.disclosure.silent {
            entry = match self.telling(&opened.row, &opened.disclosure, words).await {
                Ok(entry) => Some(entry),
                // What was done is recorded all the same; the case says that they must be told.
                Err(AnswerError::Broken) => None,
                Err(error) => return Err(error.into()),
            };
        }
        if entry.is_some() && opened.disclosure.ground != Ground::Consent {
            opened.disclosure.tell(by)?;
            events.push(self.event(actor, "disclosure.tell", id));
        }
        self.keep_step(opened, entry, events).await
    }

    /// Tells the sender what was passed on without their yes, where they do not know it yet.
    ///
    /// # Errors
    /// They know it, or the thread was altered.
    pub async fn tell_of_disclosure(
        &self,
        actor: &Actor,
        (id, name): (Id, Id),
        words: Phrases<'_>,
    ) -> Result<(), DisclosureError> {
        let mut opened = self.opened(id, name).await?;
        opened.disclosure.tell(self.by(actor))?;
        let entry = self.telling(&opened.row, &opened.disclosure, words).await?;
        let events = vec![self.event(actor, "disclosure.tell", id)];
        self.keep_step(opened, Some(entry), events).await
    }

    /// What a sender would read who is told now.
    pub(crate) fn told_now(&self, disclosure: &Disclosure, words: Phrases<'_>) -> String {
        told(disclosure, self.today(), words)
    }

    /// The entry that tells the sender. It answers nothing they wrote: the case stands as before.
    async fn telling(
        &self,
        row: &CaseRow,
        disclosure: &Disclosure,
        words: Phrases<'_>,
    ) -> Result<EntryRow, AnswerError> {
        let text = self.told_now(disclosure, words);
        let lang = words.lang().tag();
        self.compose(row, Written { kind: EntryKind::Message, lang, text: &text, seen: None }).await
    }
}
