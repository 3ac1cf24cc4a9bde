use std::sync::{Arc, PoisonError};

use link::message::Published;
use seal::directory::{Directory, DirectoryError};
use seal::publication::{Publication, PublicationError};
use seal::{DecodeError, Digest, Name, Wire};
use store::StoreError;

use crate::domain::published::{Issue, Snapshot};
use crate::service::Assistance;
use crate::store as queries;

/// The kind of publication that is a file. Files are large, and not held in memory.
const FILE: &str = "file";

/// Why something is not shown.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The bytes are no directory or publication.
    #[error(transparent)]
    Bytes(#[from] DecodeError),
    /// The directory does not lead to the root.
    #[error(transparent)]
    Directory(#[from] DirectoryError),
    /// The publication is not signed by a key authorised for its kind.
    #[error(transparent)]
    Publication(#[from] PublicationError),
    /// What is shown is as new or newer.
    #[error("what is shown is as new or newer")]
    NotNewer,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Assistance {
    /// Checks, stores and shows a directory or publication.
    ///
    /// # Errors
    /// It does not lead to the root, has expired, or is not newer than what is shown.
    pub async fn publish(&self, published: Published) -> Result<(), PublishError> {
        match published {
            Published::Directory(bytes) => self.publish_directory(bytes).await?,
            Published::Publication(bytes) => self.publish_publication(bytes).await?,
        }
        self.read_published().await?;
        // More seats than before may be free.
        Ok(self.settle_places().await?)
    }

    /// A publication of that kind that somebody brings, if its signature leads to the root. It is
    /// kept nowhere.
    pub fn genuine(&self, bytes: &[u8], kind: &str) -> Option<Publication> {
        let publication = Publication::from_bytes(bytes).ok()?;
        let published = self.published();
        let (revoked, today) = (published.revoked(), self.today());
        publication.verify(self.site(), &self.root(), revoked, today.0).ok()?;
        (publication.kind.as_str() == kind).then_some(publication)
    }

    /// A published file by its name, the first half of its SHA-256; read when it is asked for.
    ///
    /// # Errors
    /// The database.
    pub async fn published_file(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let Ok(named) = Name::new(name) else { return Ok(None) };
        let read = self.0.store.read("published_file", named, |tx, named| {
            Box::pin(queries::publication(tx, FILE, named))
        });
        let body: Option<Vec<u8>> = read.await?;
        let publication = body.and_then(|body| Publication::from_bytes(&body).ok());
        let file = publication.map(|publication| publication.body);
        let is_named = |file: &Vec<u8>| Digest::of_bytes(file).to_string().starts_with(name);
        Ok(file.filter(|file| name.len() == 32 && is_named(file)))
    }

    async fn publish_directory(&self, bytes: Vec<u8>) -> Result<(), PublishError> {
        let directory = Directory::from_bytes(&bytes)?;
        directory.verify(self.site(), &self.root())?;
        let version = directory.checkpoint.body.version;
        let newer = self.0.store.run_tx("publish_directory", (version, bytes), |tx, new| {
            Box::pin(queries::put_directory(tx, new.0, &new.1))
        });
        if newer.await? { Ok(()) } else { Err(PublishError::NotNewer) }
    }

    async fn publish_publication(&self, bytes: Vec<u8>) -> Result<(), PublishError> {
        let today = self.today();
        let publication = Publication::from_bytes(&bytes)?;
        let revoked = self.published().revoked().to_vec();
        publication.verify(self.site(), &self.root(), &revoked, today.0)?;
        let Publication { kind, name, version, .. } = publication;
        let context = (kind, name, bytes);
        let newer = self.0.store.run_tx("publish", context, move |tx, (kind, name, bytes)| {
            Box::pin(queries::put_publication(tx, kind, name, version, bytes, today))
        });
        if newer.await? { Ok(()) } else { Err(PublishError::NotNewer) }
    }

    /// Reads what is stored into memory. What no longer decodes is left out and logged.
    pub(super) async fn read_published(&self) -> Result<(), StoreError> {
        let (directory, issues) = self
            .0
            .store
            .read("read_published", (), |tx, ()| {
                Box::pin(async move {
                    let directory = queries::directory(tx).await?;
                    Ok::<_, StoreError>((directory, queries::publications(tx, FILE).await?))
                })
            })
            .await?;
        let directory = directory.and_then(|bytes| Directory::from_bytes(&bytes).ok());
        let issues: Vec<Issue> = issues
            .into_iter()
            .filter_map(|row| {
                let publication = Publication::from_bytes(&row.body).ok()?;
                Some(Issue { publication, superseded_on: row.superseded_on })
            })
            .collect();
        let snapshot = Arc::new(Snapshot::new(directory, &issues));
        *self.0.snapshot.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&snapshot);
        for listener in self.0.listeners.read().unwrap_or_else(PoisonError::into_inner).iter() {
            listener(&snapshot);
        }
        self.revise();
        Ok(())
    }
}
