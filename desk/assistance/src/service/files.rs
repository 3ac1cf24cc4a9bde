use desk_audit::{Actor, Event, StaffRole};
use kernel::Id;
use seal::attachment::Attachment;
use seal::entry::Entry;
use seal::letter::Header;
use seal::{Digest, Wire};
use store::{StoreError, Tx};

use crate::domain::file::{FileLine, FileState, QuarantineReason};
use crate::service::read_case::line_of;
use crate::service::{CaseError, Cases};
use crate::store::{self as queries, CaseRow};

/// Why a file is not opened or moved.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The case has no such file.
    #[error("the case has no such file")]
    NoFile,
    /// It is in quarantine.
    #[error("this file is in quarantine")]
    Quarantined,
    /// It was destroyed.
    #[error("this file was destroyed")]
    Destroyed,
    /// It has not fully arrived from the front.
    #[error("this file is still on its way")]
    OnItsWay,
    /// Another person than who put it there must decide, and a supervisor.
    #[error("a supervisor who did not put the file into quarantine must decide")]
    SecondPerson,
    /// Somebody changed its state in the meantime.
    #[error("somebody else decided about this file in the meantime")]
    Moved,
    /// The case cannot be opened.
    #[error(transparent)]
    Case(#[from] CaseError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Cases {
    /// Opens a file. Every opening is recorded.
    ///
    /// # Errors
    /// It is in quarantine, destroyed, or not here.
    pub async fn open_file(
        &self,
        actor: &Actor,
        id: Id,
        owner: Digest,
        part: u16,
    ) -> Result<Attachment, FileError> {
        let row = self.case_row(id).await?;
        let event = self.event(actor, "file.open", id);
        let context = (row.case, event);
        let open = self.0.store.run_tx("open_file", context, move |tx, (case, event)| {
            Box::pin(take_out(tx, *case, owner, part, event))
        });
        let sealed = open.await?;
        self.open_sealed(&row, owner, part, &sealed).await
    }

    pub(super) async fn open_sealed(
        &self,
        row: &CaseRow,
        owner: Digest,
        part: u16,
        sealed: &[u8],
    ) -> Result<Attachment, FileError> {
        let key = self.key_of(row).await?;
        let opened = if owner == row.case {
            let header = Header::from_bytes(&row.header).map_err(CaseError::from)?;
            header.open_file(&key, part, sealed)
        } else {
            self.entry(row.case, owner).await?.open_file(&key, part, sealed)
        };
        opened.map_err(|_| CaseError::Damaged.into())
    }

    /// Puts a file into quarantine: from now on nobody opens it.
    ///
    /// # Errors
    /// It is there already, or destroyed.
    pub async fn quarantine(
        &self,
        actor: &Actor,
        id: Id,
        (owner, part): (Digest, u16),
        reason: QuarantineReason,
    ) -> Result<(), FileError> {
        let row = self.case_row(id).await?;
        self.file_line(row.case, owner, part).await?;
        let change = Change {
            owner,
            part,
            from: FileState::Kept,
            to: FileState::Quarantined,
            reason: reason.code(),
            event: self.event(actor, "file.quarantine", id),
        };
        self.change(change).await
    }

    /// Lets a file out of quarantine: a second person decides.
    ///
    /// # Errors
    /// The actor is no supervisor, or put the file there.
    pub async fn release(
        &self,
        actor: &Actor,
        id: Id,
        (owner, part): (Digest, u16),
    ) -> Result<(), FileError> {
        self.decide(actor, id, (owner, part), FileState::Kept, "file.release").await
    }

    /// Destroys a file in quarantine: a second person decides, and it cannot be undone.
    ///
    /// # Errors
    /// The actor is no supervisor, or put the file there.
    pub async fn destroy(
        &self,
        actor: &Actor,
        id: Id,
        (owner, part): (Digest, u16),
    ) -> Result<(), FileError> {
        self.decide(actor, id, (owner, part), FileState::Destroyed, "file.destroy").await
    }

    async fn decide(
        &self,
        actor: &Actor,
        id: Id,
        (owner, part): (Digest, u16),
        to: FileState,
        action: &'static str,
    ) -> Result<(), FileError> {
        let row = self.case_row(id).await?;
        let file = self.file_line(row.case, owner, part).await?;
        if file.state != FileState::Quarantined {
            return Err(FileError::Moved);
        }
        if actor.role != StaffRole::Supervisor || file.held_by == actor.name {
            return Err(FileError::SecondPerson);
        }
        let reason = file.reason.filter(|_| to == FileState::Destroyed);
        let reason = reason.map_or("", QuarantineReason::code);
        let event = self.event(actor, action, id);
        let from = FileState::Quarantined;
        self.change(Change { owner, part, from, to, reason, event }).await
    }

    async fn change(&self, change: Change) -> Result<(), FileError> {
        let run = self.0.store.run_tx("file_state", change, |tx, change| {
            Box::pin(async move {
                let Change { owner, part, from, to, reason, event } = change;
                let (from, to_code) = (from.code(), to.code());
                let moved =
                    queries::set_file_state(tx, *owner, *part, from, to_code, reason, &event.actor);
                if !moved.await? {
                    return Err(FileError::Moved);
                }
                if *to == FileState::Destroyed {
                    queries::delete_chunks(tx, *owner, *part).await?;
                }
                Ok(desk_audit::record(tx, event).await?)
            })
        });
        run.await
    }

    async fn file_line(
        &self,
        case: Digest,
        owner: Digest,
        part: u16,
    ) -> Result<FileLine, FileError> {
        let read = self.0.store.read("files", case, |tx, case| Box::pin(queries::files(tx, *case)));
        let files = read.await?;
        let found = files.iter().find(|file| file.owner == owner && file.part == part);
        found.map(line_of).ok_or(FileError::NoFile)
    }

    async fn entry(&self, case: Digest, digest: Digest) -> Result<Entry, FileError> {
        let rows = self.thread_rows(case).await?;
        let row = rows.entries.iter().find(|row| row.digest == digest).ok_or(FileError::NoFile)?;
        Ok(Entry::from_bytes(&row.body).map_err(CaseError::from)?)
    }

    pub(super) fn event(&self, actor: &Actor, action: &'static str, id: Id) -> Event {
        Event::new(&actor.name, action, id.short(), self.now(), self.random())
    }
}

/// The sealed bytes of a file that may be opened, and the record that somebody did.
async fn take_out(
    tx: &mut Tx<'_>,
    case: Digest,
    owner: Digest,
    part: u16,
    event: &Event,
) -> Result<Vec<u8>, FileError> {
    let files = queries::files(tx, case).await?;
    let file = files.iter().find(|file| file.owner == owner && file.part == part);
    let file = line_of(file.ok_or(FileError::NoFile)?);
    match file.state {
        FileState::Kept => {}
        FileState::Quarantined => return Err(FileError::Quarantined),
        FileState::Destroyed => return Err(FileError::Destroyed),
    }
    let sealed = queries::file_bytes(tx, owner, part).await?;
    if sealed.len() != file.length as usize {
        return Err(FileError::OnItsWay);
    }
    desk_audit::record(tx, event).await?;
    Ok(sealed)
}

/// A file's move from one state to another.
struct Change {
    owner: Digest,
    part: u16,
    from: FileState,
    to: FileState,
    reason: &'static str,
    event: Event,
}
