use desk_audit::Event;
use desk_keyring::KeyError;
use kernel::{Day, Id};
use seal::letter::{Letter, PartRef};
use seal::{CaseKey, Digest, Wire};
use store::{StoreError, Tx};

use crate::domain::case::Status;
use crate::domain::facts::Facts;
use crate::domain::file::FileState;
use crate::service::Cases;
use crate::service::index::FACTS;
use crate::store::{self as queries, CaseRow, FileRow};

/// A letter that becomes a case: one that was collected, or one that the team wrote down.
pub(super) struct NewCase<'a> {
    pub(super) id: Id,
    pub(super) letter: &'a Letter,
    pub(super) key: &'a CaseKey,
    pub(super) facts: &'a Facts,
    pub(super) day: Day,
    /// Who wrote it down: they hold it, and the front does not have it yet.
    pub(super) by: Option<Event>,
}

impl Cases {
    /// Puts the case key and the facts under a lock of the case's own, and stores all of it. False
    /// where the case, or another of its name, is here already.
    pub(super) async fn store_letter(&self, new: NewCase<'_>) -> Result<bool, KeyError> {
        let NewCase { id, letter, key, facts, day, by } = new;
        let case = letter.header.digest();
        let lock = self.0.keyring.make_lock(case).await?;
        let mut rng = self.random().rng();
        let status = if by.is_some() { Status::Open } else { Status::New };
        let row = CaseRow {
            case,
            id,
            kind: letter.header.core.kind.to_string(),
            status: status.code().to_owned(),
            unread: by.is_none(),
            holder: by.as_ref().map(|event| event.actor.clone()).unwrap_or_default(),
            received: day,
            changed: self.now(),
            since: self.now(),
            facts: lock.lock(FACTS, &case, &facts.to_bytes(), &mut rng),
            locked_key: Some(lock.lock_key(key, &case, &mut rng)),
            sent: by.is_none(),
            header: letter.header.to_bytes(),
            signature: letter.signature.to_bytes(),
            sender_wrap: letter.sender_wrap.to_bytes(),
            renewal: None,
            body: letter.text.clone(),
        };
        let files = files_of(case, case, letter.header.files());
        let changing = self.changing(case);
        let stored = self.0.store.run_tx("store_letter", (row, files, by), |tx, new| {
            let (row, files, by) = new;
            Box::pin(insert_letter(tx, row, files, by.as_ref()))
        });
        let stored = stored.await?;
        changing.done().await;
        Ok(stored)
    }
}

async fn insert_letter(
    tx: &mut Tx<'_>,
    row: &CaseRow,
    files: &[FileRow],
    by: Option<&Event>,
) -> Result<bool, StoreError> {
    if !queries::insert_case(tx, row).await? {
        return Ok(false);
    }
    for file in files {
        queries::insert_file(tx, file).await?;
    }
    if let Some(event) = by {
        desk_audit::record(tx, event).await?;
    }
    Ok(true)
}

pub(super) fn files_of(owner: Digest, case: Digest, files: &[PartRef]) -> Vec<FileRow> {
    (1..)
        .zip(files)
        .map(|(part, file)| FileRow {
            owner,
            part,
            case,
            length: file.length,
            kind: None,
            state: FileState::Kept.code().to_owned(),
            reason: String::new(),
            held_by: String::new(),
        })
        .collect()
}
