use seal::entry::Entry;
use seal::kem::Wrap;
use seal::letter::Header;
use seal::post::{StoredEntry, StoredThread};
use seal::renewal::Renewal;
use seal::sign::Signature;
use seal::{DecodeError, Digest, Wire};
use store::{StoreError, Tx};

use crate::service::Assistance;
use crate::store::{self as queries, EntryRow, ThreadRow};

/// Why a thread is not given.
#[derive(Debug, thiserror::Error)]
pub enum OpenThreadError {
    /// No thread has this lookup value: an unknown receipt and an erased case look the same.
    #[error("there is no thread for this lookup value")]
    NoThread,
    /// A stored letter or entry cannot be read: a fault of ours.
    #[error("a stored thread cannot be read")]
    Stored(#[from] DecodeError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Assistance {
    /// The thread that a lookup value finds, as its sender may open it.
    ///
    /// # Errors
    /// There is none.
    pub async fn open_thread(&self, lookup: &[u8; 32]) -> Result<StoredThread, OpenThreadError> {
        let lookup = Digest::of_bytes(lookup);
        // A long thread is megabytes: few are read at once.
        let _turn = self.0.reading.acquire().await;
        let (thread, entries) = self
            .0
            .store
            .read("open_thread", lookup, |tx, lookup| Box::pin(read_thread(tx, *lookup)))
            .await?;
        Ok(assemble(thread, &entries)?)
    }
}

async fn read_thread(
    tx: &mut Tx<'_>,
    lookup: Digest,
) -> Result<(ThreadRow, Vec<EntryRow>), OpenThreadError> {
    let thread = queries::thread_by_lookup(tx, lookup).await?.ok_or(OpenThreadError::NoThread)?;
    let entries = queries::entries(tx, thread.case).await?;
    Ok((thread, entries))
}

fn assemble(thread: ThreadRow, entries: &[EntryRow]) -> Result<StoredThread, DecodeError> {
    let entries = entries
        .iter()
        .map(|row| Ok(StoredEntry { day: row.day.0, entry: Entry::from_bytes(&row.body)? }));
    Ok(StoredThread {
        header: Header::from_bytes(&thread.header)?,
        signature: Signature::from_bytes(&thread.signature)?,
        sender_wrap: Wrap::from_bytes(&thread.sender_wrap)?,
        renewal: thread.renewal.as_deref().map(Renewal::from_bytes).transpose()?,
        text: thread.body,
        day: thread.day.0,
        entries: entries.collect::<Result<_, DecodeError>>()?,
    })
}
