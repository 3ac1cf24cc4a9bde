use kernel::Id;
use seal::Digest;
use seal::attachment::CHUNK;
use seal::post::Upload;
use sha2::{Digest as _, Sha256};
use store::{StoreError, Tx};

use crate::domain::challenge::{StampError, ValidStamp};
use crate::service::Assistance;
use crate::store::{self as queries, ChunkRow, UploadRow};

/// Announced files that no letter has claimed may take this part of the storage: one tenth.
const UNCLAIMED_SHARE: u64 = 10;

/// The most chunks in one request: fewer round trips, and still small transactions.
pub(crate) const MOST_CHUNKS: usize = 8;

/// Why a file, or a piece of it, is not taken.
#[derive(Debug, thiserror::Error)]
pub enum UploadError {
    /// The storage is too full for files.
    #[error("there is no room for files")]
    NoRoom,
    /// The stamp does not hold.
    #[error(transparent)]
    Stamp(#[from] StampError),
    /// The stamp was used before.
    #[error("the stamp was used before: ask for a new challenge")]
    SpentStamp,
    /// The upload's name is taken by another file.
    #[error("an upload of this name is of another file")]
    NameTaken,
    /// The upload was not announced, or is forgotten.
    #[error("this upload was not announced")]
    Unknown,
    /// The chunk has another number or length than the announced file has.
    #[error("the chunk does not belong to the announced file")]
    WrongChunk,
    /// All chunks came, but their hash is another: the upload is forgotten.
    #[error("the file was altered on the way: send it again")]
    Altered,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Assistance {
    /// Takes the announcement of a file. The same one again changes nothing.
    ///
    /// # Errors
    /// The reason it is refused.
    pub async fn announce_upload(&self, upload: Upload) -> Result<(), UploadError> {
        if !self.mark().takes_files() {
            return Err(UploadError::NoRoom);
        }
        let stamp = self.0.challenges.check(&upload.stamp, self.now())?;
        let unclaimed = self.0.settings.storage_bytes / UNCLAIMED_SHARE;
        let row = UploadRow {
            id: Id(upload.id.0),
            digest: upload.part.digest,
            length: upload.part.length,
            complete: false,
            day: self.today(),
        };
        let store = &self.0.store;
        let announce = store.run_tx("announce_upload", (row, stamp), move |tx, (row, stamp)| {
            Box::pin(announce(tx, row, stamp, unclaimed))
        });
        announce.await
    }

    /// Takes up to [`MOST_CHUNKS`] chunks that follow one another, in a small transaction of low
    /// priority. With the last missing one the whole is checked against its announced hash.
    ///
    /// # Errors
    /// The reason they are refused.
    pub async fn upload_chunks(&self, id: Id, first: u32, body: &[u8]) -> Result<(), UploadError> {
        if !self.mark().takes_files() {
            return Err(UploadError::NoRoom);
        }
        let upload = self.find_upload(id).await?;
        let chunks = chunks_of(&upload, first, body)?;
        let received = self
            .0
            .store
            .run_tx_low("upload_chunks", chunks, move |tx, chunks| {
                Box::pin(store_chunks(tx, id, chunks))
            })
            .await?;
        if received == i64::from(upload.length) && !upload.complete {
            self.complete(&upload).await?;
        }
        Ok(())
    }

    async fn find_upload(&self, id: Id) -> Result<UploadRow, UploadError> {
        let found =
            self.0.store.read("find_upload", id, |tx, id| Box::pin(queries::upload(tx, *id)));
        found.await?.ok_or(UploadError::Unknown)
    }

    async fn complete(&self, upload: &UploadRow) -> Result<(), UploadError> {
        let id = upload.id;
        let intact = self.digest_of(upload).await? == upload.digest;
        self.0
            .store
            .run_tx("complete_upload", (id, intact), |tx, (id, intact)| {
                Box::pin(async move {
                    if *intact {
                        queries::complete_upload(tx, *id).await
                    } else {
                        queries::delete_upload(tx, *id).await
                    }
                })
            })
            .await?;
        if intact { Ok(()) } else { Err(UploadError::Altered) }
    }

    async fn digest_of(&self, upload: &UploadRow) -> Result<Digest, StoreError> {
        let digest = self.0.store.read("digest_of_upload", upload, |tx, upload| {
            Box::pin(async move {
                let mut hash = Sha256::new();
                for number in 0..Upload::chunks(upload.length) {
                    hash.update(queries::chunk(tx, upload.id, number).await?.unwrap_or_default());
                }
                Ok(Digest(hash.finalize().into()))
            })
        });
        digest.await
    }
}

/// The chunks in a body, if they are as long as those of the announced file.
fn chunks_of(upload: &UploadRow, first: u32, body: &[u8]) -> Result<Vec<ChunkRow>, UploadError> {
    let begin = u64::from(first) * CHUNK as u64;
    let end = begin + body.len() as u64;
    let whole = body.len().is_multiple_of(CHUNK) && end <= u64::from(upload.length);
    let to_the_end = end == u64::from(upload.length);
    if body.is_empty() || body.len() > MOST_CHUNKS * CHUNK || !(whole || to_the_end) {
        return Err(UploadError::WrongChunk);
    }
    let numbered = (first..).zip(body.chunks(CHUNK));
    Ok(numbered
        .map(|(number, body)| ChunkRow { upload: upload.id, number, body: body.to_vec() })
        .collect())
}

/// Gives how many bytes of the file are there afterwards.
async fn store_chunks(tx: &mut Tx<'_>, id: Id, chunks: &[ChunkRow]) -> Result<i64, StoreError> {
    let mut new = 0;
    for chunk in chunks {
        if queries::insert_chunk(tx, chunk).await? {
            new += i64::try_from(chunk.body.len()).unwrap_or_default();
        }
    }
    queries::receive(tx, id, new).await
}

async fn announce(
    tx: &mut Tx<'_>,
    row: &UploadRow,
    stamp: &ValidStamp,
    unclaimed: u64,
) -> Result<(), UploadError> {
    if let Some(there) = queries::upload(tx, row.id).await? {
        let same = there.digest == row.digest && there.length == row.length;
        return if same { Ok(()) } else { Err(UploadError::NameTaken) };
    }
    let waiting = queries::unclaimed_bytes(tx).await?.unsigned_abs();
    if waiting + u64::from(row.length) > unclaimed {
        return Err(UploadError::NoRoom);
    }
    if !queries::spend_stamp(tx, stamp.nonce, stamp.expires).await? {
        return Err(UploadError::SpentStamp);
    }
    let taken = queries::insert_upload(tx, row).await?;
    if taken { Ok(()) } else { Err(UploadError::NameTaken) }
}
