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
use unseal::locks::CaseLock;

use crate::domain::case::{CaseView, Status, TimelineEntry};
use crate::domain::disclosure::proposal::is_delicate;
use crate::domain::facts::Way;
use crate::domain::file::{FileLine, FileState, QuarantineReason};
use crate::service::case_key::key_under;
use crate::service::disclosures::open_disclosure;
use crate::service::kinds::kind_of;
use crate::service::renew::renewal_of;
use crate::service::{CaseError, Cases};
use crate::store::{self as queries, CaseRow, DisclosureRow, EntryRow, FileRow, NoteRow};

impl Cases {
    /// A case with its whole thread. Opening it marks it as read; every opening is recorded.
    ///
    /// # Errors
    /// There is no such case, it was erased, or the desk is locked.
    pub async fn read_case(&self, actor: &Actor, id: Id) -> Result<CaseView, CaseError> {
        self.open_case(actor, id, "case.read").await
    }

    /// The same, to be printed.
    ///
    /// # Errors
    /// As [`read_case`](Self::read_case).
    pub async fn print_case(&self, actor: &Actor, id: Id) -> Result<CaseView, CaseError> {
        self.open_case(actor, id, "case.print").await
    }

    async fn open_case(
        &self,
        actor: &Actor,
        id: Id,
        deed: &'static str,
    ) -> Result<CaseView, CaseError> {
        let row = self.case_row(id).await?;
        let first = match self.first_message(&row).await {
            Ok(message) => Some(message),
            Err(CaseError::NoMessage) => None,
            Err(other) => return Err(other),
        };
        let lock = self.lock_of(row.case).await?;
        let key = key_under(&lock, &row)?;
        let thread = self.thread_rows(row.case).await?;
        let (read, broken) = self.check_thread(&row, &thread.entries)?;
        self.mark_read(actor, &row, deed).await?;
        let files = FilesOfCase { lock: &lock, rows: &thread.files };
        let mut timeline = vec![TimelineEntry {
            digest: row.case,
            sequence: 0,
            saw: 0,
            from_team: false,
            closing: false,
            day: row.received,
            sent: row.sent,
            message: first,
            files: files.of(row.case),
        }];
        let team = TeamEntries::of(&read);
        for entry in in_order(read) {
            let saw = team.seen_by(&entry);
            timeline.push(timeline_entry(&entry, saw, &key, &thread.entries, &files)?);
        }
        let notes = thread.notes.iter().map(|note| self.open_note(&lock, note));
        let disclosures =
            thread.disclosures.iter().map(|disclosure| open_disclosure(&lock, disclosure));
        let facts = self.facts_under(&lock, &row);
        let status =
            if row.status == Status::New.code() { Status::Open.code() } else { &row.status };
        Ok(CaseView {
            id,
            case: row.case,
            status: Status::from_code(status).ok_or(CaseError::Damaged)?,
            holder: Some(row.holder).filter(|holder| !holder.is_empty()),
            way: facts.as_ref().map_or(Way::Sealed, |facts| facts.way),
            urgent: facts.as_ref().is_some_and(|facts| facts.urgent),
            delicate: is_delicate(facts.as_ref().and_then(|facts| facts.situation.as_deref())),
            kind: row.kind,
            received: row.received,
            timeline,
            notes: notes.collect::<Result<_, _>>()?,
            disclosures: disclosures.collect::<Result<_, _>>()?,
            broken,
        })
    }

    async fn mark_read(
        &self,
        actor: &Actor,
        row: &CaseRow,
        deed: &'static str,
    ) -> Result<(), StoreError> {
        let event = Event::new(&actor.name, deed, row.id.short(), self.now(), self.random());
        let (seen, changing) = (row.changed, self.changing(row.case));
        let mark = self.0.store.run_tx("mark_read", (row.case, event), move |tx, (case, event)| {
            Box::pin(async move {
                queries::set_read(tx, *case, seen).await?;
                desk_audit::record(tx, event).await
            })
        });
        mark.await?;
        changing.done().await;
        Ok(())
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
        Ok(Thread::new(&header, renewal_of(row)?.as_ref(), vec![reply]))
    }

    pub(super) async fn thread_rows(&self, case: Digest) -> Result<ThreadRows, StoreError> {
        let read = self.0.store.read("thread", case, |tx, case| {
            Box::pin(async move {
                Ok(ThreadRows {
                    entries: queries::entries(tx, *case).await?,
                    files: queries::files(tx, *case).await?,
                    notes: queries::notes(tx, *case).await?,
                    disclosures: queries::disclosures(tx, *case).await?,
                })
            })
        });
        read.await
    }
}

/// What belongs to a case besides its letter.
pub(super) struct ThreadRows {
    pub(super) entries: Vec<EntryRow>,
    pub(super) files: Vec<FileRow>,
    pub(super) notes: Vec<NoteRow>,
    pub(super) disclosures: Vec<DisclosureRow>,
}

/// The team's own entries of a thread, in order.
pub(super) struct TeamEntries(Vec<Digest>);

impl TeamEntries {
    /// Of entries that continue their thread rightly.
    pub(super) fn of(entries: &[Entry]) -> Self {
        let own = entries.iter().filter(|entry| entry.core.role == Role::Desk);
        Self(own.map(Entry::digest).collect())
    }

    /// The number of the last one that an entry's writer had seen, 0 for none.
    pub(super) fn seen_by(&self, entry: &Entry) -> u32 {
        let place = self.0.iter().position(|own| *own == entry.core.seen);
        place.and_then(|place| u32::try_from(place + 1).ok()).unwrap_or_default()
    }
}

fn timeline_entry(
    entry: &Entry,
    saw: u32,
    key: &CaseKey,
    rows: &[EntryRow],
    files: &FilesOfCase<'_>,
) -> Result<TimelineEntry, CaseError> {
    let digest = entry.digest();
    let row = rows.iter().find(|row| row.digest == digest);
    let text = entry.open(key).map_err(|_| CaseError::Damaged)?;
    Ok(TimelineEntry {
        digest,
        sequence: entry.core.sequence,
        saw,
        from_team: entry.core.role == Role::Desk,
        closing: entry.core.kind == EntryKind::Closing,
        day: row.map_or(Day(0), |row| row.day),
        sent: row.is_none_or(|row| row.sent),
        message: Message::from_json(&text).ok(),
        files: files.of(digest),
    })
}

/// The files of a case, and what opens their kinds.
struct FilesOfCase<'a> {
    lock: &'a CaseLock,
    rows: &'a [FileRow],
}

impl FilesOfCase<'_> {
    fn of(&self, owner: Digest) -> Vec<FileLine> {
        let of_owner = self.rows.iter().filter(|file| file.owner == owner);
        of_owner.map(|file| FileLine { kind: kind_of(self.lock, file), ..line_of(file) }).collect()
    }
}

/// A file's line, without its kind.
pub(super) fn line_of(file: &FileRow) -> FileLine {
    FileLine {
        owner: file.owner,
        part: file.part,
        length: file.length,
        kind: None,
        // An unknown state is shown as the most careful one.
        state: FileState::from_code(&file.state).unwrap_or(FileState::Quarantined),
        reason: QuarantineReason::from_code(&file.reason),
        held_by: file.held_by.clone(),
    }
}
