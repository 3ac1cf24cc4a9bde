use desk_audit::Actor;
use desk_keyring::KeyError;
use kernel::Id;
use seal::Digest;
use seal::pad::{pad_text, unpad_text};
use serde::{Deserialize, Serialize};
use store::StoreError;
use unseal::locks::CaseLock;

use crate::domain::case::Note;
use crate::service::{CaseError, Cases};
use crate::store::{self as queries, NoteRow};

/// The longest note, in characters.
const MAX_CHARS: usize = 12_000;
/// What notes are locked as.
const NOTE: &str = "note";

/// Why a note is not kept.
#[derive(Debug, thiserror::Error)]
pub enum NoteError {
    /// Nothing was written.
    #[error("the note is empty")]
    Empty,
    /// It is too long.
    #[error("a note has at most {MAX_CHARS} characters")]
    TooLong,
    /// The case cannot be opened.
    #[error(transparent)]
    Case(#[from] CaseError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<KeyError> for NoteError {
    fn from(error: KeyError) -> Self {
        Self::Case(error.into())
    }
}

/// What is sealed of a note.
#[derive(Serialize, Deserialize)]
struct Sealed {
    author: String,
    after: String,
    text: String,
}

/// The name of what was written on a page. The page's own name is kept nowhere: this one tells
/// nothing of the text.
fn name_of(page: Id, text: &str) -> Id {
    let Digest(whole) = Digest::of("note", &[&page.0, text.as_bytes()]);
    let mut name = [0; 16];
    name.iter_mut().zip(whole).for_each(|(byte, value)| *byte = value);
    Id(name)
}

impl Cases {
    /// Keeps a note of a member, sealed under the case's lock: the team reads it, it is never
    /// sent. `page` names the page it was written on: the same text sent from it again is one
    /// note, another text is another; `after` is the last thing that stood there.
    ///
    /// # Errors
    /// The reason it is not kept.
    pub async fn add_note(
        &self,
        actor: &Actor,
        id: Id,
        (page, after): (Id, Digest),
        text: &str,
    ) -> Result<(), NoteError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(NoteError::Empty);
        }
        if text.chars().count() > MAX_CHARS {
            return Err(NoteError::TooLong);
        }
        let row = self.case_row(id).await?;
        let lock = self.lock_of(row.case).await?;
        let sealed =
            Sealed { author: actor.name.clone(), after: after.to_string(), text: text.to_owned() };
        let sealed = serde_json::to_vec(&sealed).unwrap_or_default();
        let padded = pad_text(&sealed).ok_or(NoteError::TooLong)?;
        let body = lock.lock(NOTE, &row.case, &padded, &mut self.random().rng());
        let note = NoteRow { id: name_of(page, text), case: row.case, at: self.now(), body };
        let context = (note, self.event(actor, "case.note", id));
        let keep = self.0.store.run_tx("add_note", context, |tx, (note, event)| {
            Box::pin(async move {
                if queries::insert_note(tx, note).await? {
                    desk_audit::record(tx, event).await?;
                }
                Ok::<_, StoreError>(())
            })
        });
        Ok(keep.await?)
    }

    pub(super) fn open_note(&self, lock: &CaseLock, row: &NoteRow) -> Result<Note, CaseError> {
        let opened = lock.unlock(NOTE, &row.case, &row.body).map_err(|_| CaseError::Damaged)?;
        let sealed = unpad_text(&opened).ok_or(CaseError::Damaged)?;
        let note: Sealed = serde_json::from_slice(sealed).map_err(|_| CaseError::Damaged)?;
        Ok(Note {
            author: note.author,
            day: self.0.zone.day(row.at),
            after: note.after.parse().map_err(|_| CaseError::Damaged)?,
            text: note.text,
        })
    }
}
