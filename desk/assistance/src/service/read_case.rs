use desk_audit::{Actor, Event};
use desk_keyring::Purpose;
use kernel::{Day, Id};
use seal::entry::{Entry, EntryKind, Role};
use seal::letter::Header;
use seal::message::Message;
use seal::sign::VerifyKey;
use seal::thread::{Thread, in_order};
use seal::{CaseKey, Digest, Wire};
use store::StoreError;

use crate::domain::case::{CaseView, Status, TimelineEntry};
use crate::domain::file::{FileLine, FileState, QuarantineReason};
use crate::service::{CaseError, Cases};
use crate::store::{self as queries, CaseRow, EntryRow, FileRow};

impl Cases {
    /// A case with its whole thread. Opening it marks it as read; every opening is recorded.
    ///
    /// # Errors
    /// There is no such case, it was erased, or the desk is locked.
    pub async fn read_case(&self, actor: &Actor, id: Id) -> Result<CaseView, CaseError> {
        let row = self.case_row(id).await?;
        let first = match self.first_message(&row).await {
            Ok(message) => Some(message),
            Err(CaseError::NoMessage) => None,
            Err(other) => return Err(other),
        };
        let key = self.key_of(&row).await?;
        let (entries, files) = self.thread_rows(row.case).await?;
        let read = Event::new(&actor.name, "case.read", id.short(), self.now(), self.random());
        let seen = row.changed;
        let mark = self.0.store.run_tx("mark_read", (row.case, read), move |tx, (case, event)| {
            Box::pin(async move {
                queries::set_read(tx, *case, seen).await?;
                desk_audit::record(tx, event).await
            })
        });
        mark.await?;
        let mut timeline = vec![TimelineEntry {
            digest: row.case,
            from_team: false,
            closing: false,
            day: row.received,
            sent: true,
            message: first,
            files: files_with(&files, row.case),
        }];
        let (read, broken) = self.check_thread(&row, &entries)?;
        for entry in in_order(read) {
            timeline.push(timeline_entry(&entry, &key, &entries, &files)?);
        }
        let status =
            if row.status == Status::New.code() { Status::Open.code() } else { &row.status };
        Ok(CaseView {
            id,
            case: row.case,
            status: Status::from_code(status).ok_or(CaseError::Damaged)?,
            kind: row.kind,
            plain: row.plain,
            received: row.received,
            timeline,
            broken,
        })
    }

    /// The entries that continue the thread rightly, and whether some do not.
    pub(super) fn check_thread(
        &self,
        row: &CaseRow,
        rows: &[EntryRow],
    ) -> Result<(Vec<Entry>, bool), CaseError> {
        let mut thread = self.thread_of(row)?;
        let entries: Result<Vec<Entry>, _> =
            rows.iter().map(|row| Entry::from_bytes(&row.body)).collect();
        let (mut good, mut waiting) = (Vec::new(), in_order(entries?));
        // An entry may refer to one of the other side that stands later in the list.
        while let Some(at) = waiting.iter().position(|entry| thread.push(entry).is_ok()) {
            good.push(waiting.remove(at));
        }
        Ok((good, !waiting.is_empty()))
    }

    /// The empty thread of a case, with the keys that speak for this desk.
    pub(super) fn thread_of(&self, row: &CaseRow) -> Result<Thread, CaseError> {
        let header = Header::from_bytes(&row.header)?;
        let reply = VerifyKey::of(self.0.keyring.unlocked()?.signing(Purpose::Reply));
        Ok(Thread::new(&header, vec![reply]))
    }

    pub(super) async fn thread_rows(
        &self,
        case: Digest,
    ) -> Result<(Vec<EntryRow>, Vec<FileRow>), StoreError> {
        let read = self.0.store.read("thread", case, |tx, case| {
            Box::pin(async move {
                let entries = queries::entries(tx, *case).await?;
                Ok((entries, queries::files(tx, *case).await?))
            })
        });
        read.await
    }
}

fn timeline_entry(
    entry: &Entry,
    key: &CaseKey,
    rows: &[EntryRow],
    files: &[FileRow],
) -> Result<TimelineEntry, CaseError> {
    let digest = entry.digest();
    let row = rows.iter().find(|row| row.digest == digest);
    let text = entry.open(key).map_err(|_| CaseError::Damaged)?;
    Ok(TimelineEntry {
        digest,
        from_team: entry.core.role == Role::Desk,
        closing: entry.core.kind == EntryKind::Closing,
        day: row.map_or(Day(0), |row| row.day),
        sent: row.is_none_or(|row| row.sent),
        message: Message::from_json(&text).ok(),
        files: files_with(files, digest),
    })
}

fn files_with(files: &[FileRow], owner: Digest) -> Vec<FileLine> {
    let of_owner = files.iter().filter(|file| file.owner == owner);
    of_owner.map(line_of).collect()
}

pub(super) fn line_of(file: &FileRow) -> FileLine {
    FileLine {
        owner: file.owner,
        part: file.part,
        length: file.length,
        // An unknown state is shown as the most careful one.
        state: FileState::from_code(&file.state).unwrap_or(FileState::Quarantined),
        reason: QuarantineReason::from_code(&file.reason),
        held_by: file.held_by.clone(),
    }
}
