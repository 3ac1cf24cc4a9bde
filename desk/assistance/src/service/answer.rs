use desk_audit::{Actor, Event};
use desk_keyring::{KeyError, Purpose};
use kernel::Id;
use seal::Wire;
use seal::entry::{EntryDraft, EntryKind, Role, seal};
use seal::letter::SealError;
use seal::message::Message;
use store::StoreError;

use crate::domain::case::Status;
use crate::service::{CaseError, Cases};
use crate::store::{self as queries, CaseRow, EntryRow};

/// The longest reply, in characters.
const MAX_CHARS: usize = 12_000;

/// Why an answer is not written.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    /// Nothing was written.
    #[error("the answer is empty")]
    Empty,
    /// It is too long.
    #[error("an answer has at most {MAX_CHARS} characters")]
    TooLong,
    /// Somebody else of the team answered in the meantime.
    #[error("somebody else answered in the meantime: read it and answer again")]
    Moved,
    /// The thread was altered: an answer could hide it.
    #[error("this thread was altered on its way; do not answer before it is understood")]
    Broken,
    /// It could not be sealed.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// The case cannot be opened.
    #[error(transparent)]
    Case(#[from] CaseError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<KeyError> for AnswerError {
    fn from(error: KeyError) -> Self {
        Self::Case(error.into())
    }
}

impl Cases {
    /// Answers the sender; the case then waits for them. `seen` is how many things stood on the
    /// page that was answered: where more has come since, nothing is written.
    ///
    /// # Errors
    /// The reason nothing was written.
    pub async fn reply(
        &self,
        actor: &Actor,
        id: Id,
        seen: usize,
        lang: &str,
        text: &str,
    ) -> Result<(), AnswerError> {
        self.write(actor, id, seen, lang, text, EntryKind::Message).await
    }

    /// Closes the case with a last word to the sender, who may still write.
    ///
    /// # Errors
    /// As [`reply`](Self::reply).
    pub async fn close(
        &self,
        actor: &Actor,
        id: Id,
        seen: usize,
        lang: &str,
        text: &str,
    ) -> Result<(), AnswerError> {
        self.write(actor, id, seen, lang, text, EntryKind::Closing).await
    }

    async fn write(
        &self,
        actor: &Actor,
        id: Id,
        seen: usize,
        lang: &str,
        text: &str,
        kind: EntryKind,
    ) -> Result<(), AnswerError> {
        let row = self.case_row(id).await?;
        let written = Written { kind, lang, text, seen: Some(seen) };
        let reply = self.compose(&row, written).await?;
        let (status, action) = match kind {
            EntryKind::Closing => (Status::Closed, "case.close"),
            EntryKind::Message | EntryKind::Consent => (Status::Waiting, "case.reply"),
        };
        let (now, shown) = (self.now(), row.changed);
        let event = Event::new(&actor.name, action, id.short(), now, self.random());
        let changing = self.changing(row.case);
        let stored = self.0.store.run_tx("answer", (reply, event), move |tx, (reply, event)| {
            Box::pin(async move {
                if !queries::insert_entry(tx, reply).await? {
                    return Err(AnswerError::Moved);
                }
                let case = reply.case;
                if !queries::set_answered(tx, case, status.code(), now, shown).await? {
                    return Err(AnswerError::Moved);
                }
                Ok(desk_audit::record(tx, event).await?)
            })
        });
        stored.await?;
        changing.done().await;
        Ok(())
    }

    /// Seals what the team writes to the sender, at its place in the thread.
    pub(super) async fn compose(
        &self,
        row: &CaseRow,
        written: Written<'_>,
    ) -> Result<EntryRow, AnswerError> {
        let Written { kind, lang, text, seen } = written;
        let text = text.trim();
        if text.is_empty() {
            return Err(AnswerError::Empty);
        }
        if text.chars().count() > MAX_CHARS {
            return Err(AnswerError::TooLong);
        }
        let key = self.key_of(row).await?;
        let rows = self.thread_rows(row.case).await?;
        let (entries, broken) = self.check_thread(row, &rows.entries)?;
        if broken {
            return Err(AnswerError::Broken);
        }
        if seen.is_some_and(|seen| entries.len() + 1 != seen) {
            return Err(AnswerError::Moved);
        }
        let mut thread = self.thread_of(row)?;
        for entry in &entries {
            thread.push(entry).map_err(|_| AnswerError::Broken)?;
        }
        let unlocked = self.0.keyring.unlocked()?;
        let signer = unlocked.signing(Purpose::Reply);
        let message = Message::text(lang, text).to_json();
        let draft = EntryDraft { kind, text: &message, attachments: &[] };
        let place = thread.place(Role::Desk, kind, signer);
        let entry = seal(place, &draft, &key, signer, &mut self.random().rng())?.entry;
        Ok(EntryRow {
            case: row.case,
            role: Role::Desk.code(),
            sequence: entry.core.sequence,
            digest: entry.digest(),
            body: entry.to_bytes(),
            day: self.today(),
            sent: false,
        })
    }
}

/// What the team writes to a sender.
pub(super) struct Written<'a> {
    pub(super) kind: EntryKind,
    pub(super) lang: &'a str,
    pub(super) text: &'a str,
    /// How many things stood on the page, where more may not have come since.
    pub(super) seen: Option<usize>,
}
