use std::collections::BTreeSet;

use desk_audit::Actor;
use desk_review::{Deed, Record, ReviewError, Stage};
use documents::FileFormat;
use store::StoreError;

use crate::domain::agreement::Agreements;
use crate::domain::file::{File, FileError, WithFiles};
use crate::domain::partner::Partners;
use crate::domain::proceedings::Proceedings;
use crate::service::Cooperation;
use crate::store as queries;

/// Why a file was not put into its place.
#[derive(Debug, thiserror::Error)]
pub enum AttachError<F: std::error::Error + 'static> {
    /// It is none for that place.
    #[error(transparent)]
    File(#[from] FileError),
    /// The document stays as it is.
    #[error(transparent)]
    Review(#[from] ReviewError<F>),
}

impl<F: std::error::Error> From<StoreError> for AttachError<F> {
    fn from(error: StoreError) -> Self {
        Self::Review(error.into())
    }
}

impl Cooperation {
    /// Puts what somebody brought into a place of a document as it stood at `step`, or takes away
    /// what is there.
    ///
    /// # Errors
    /// It is no file for that place; there is no such document or place, it has moved since, or its
    /// draft cannot be changed.
    pub async fn attach<K: WithFiles>(
        &self,
        actor: &Actor,
        (id, step): (&str, u32),
        place: &str,
        body: Option<Vec<u8>>,
    ) -> Result<(), AttachError<K::Fault>> {
        let mut draft = self.reviews().one::<K>(id).await?.draft;
        let (place, format) = K::place(&mut draft, place).ok_or(ReviewError::Unknown)?;
        let file = match body {
            Some(body) => Some(made(format, body).await?),
            None => None,
        };
        *place = file.as_ref().map(|file| file.attached.clone());
        self.keep_file(file.as_ref()).await?;
        self.reviews().act::<K>(actor, id, step, Deed::Save(Box::new(draft))).await?;
        // A round meanwhile forgot what nobody named yet.
        Ok(self.keep_file(file.as_ref()).await?)
    }

    async fn keep_file(&self, file: Option<&File>) -> Result<(), StoreError> {
        let Some(file) = file else { return Ok(()) };
        let keep = self.store().run_tx_low("keep_file", file.clone(), |tx, file| {
            Box::pin(queries::insert_file(tx, &file.attached.name, &file.body))
        });
        keep.await
    }

    /// A file.
    ///
    /// # Errors
    /// The database.
    pub async fn file(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let read = self.store().read("file", name, |tx, name| Box::pin(queries::file(tx, name)));
        read.await
    }

    /// Forgets files that no document names; gives the names of those that one does, as it is written
    /// or published. `None` where a document cannot be read: then nothing may go.
    ///
    /// # Errors
    /// The database.
    pub async fn tidy_files(&self) -> Result<Option<BTreeSet<String>>, StoreError> {
        let (Some(mut named), Some(partners), Some(agreements)) = (
            self.names_of::<Proceedings>().await?,
            self.names_of::<Partners>().await?,
            self.names_of::<Agreements>().await?,
        ) else {
            return Ok(None);
        };
        named.extend(partners.into_iter().chain(agreements));
        let read = self.store().read("file_names", (), |tx, ()| Box::pin(queries::file_names(tx)));
        let mut gone: Vec<String> = read.await?;
        gone.retain(|name| !named.contains(name));
        // Every round asks, and hardly ever is there something to forget.
        if !gone.is_empty() {
            self.forget_files(gone).await?;
        }
        Ok(Some(named))
    }

    async fn forget_files(&self, gone: Vec<String>) -> Result<(), StoreError> {
        let forget = self.store().run_tx("forget_files", gone, |tx, gone| {
            Box::pin(async move {
                for name in gone.iter() {
                    queries::delete_file(tx, name).await?;
                }
                Ok(())
            })
        });
        forget.await
    }

    /// The files that documents of a kind name; `None` where one cannot be read.
    async fn names_of<K: WithFiles>(&self) -> Result<Option<BTreeSet<String>>, StoreError> {
        let all: Vec<Record<K>> = self.reviews().all().await?;
        let is_whole = all.len() >= self.reviews().standings::<K>().await?.len();
        Ok(is_whole.then(|| all.iter().flat_map(names).collect()))
    }
}

/// Unpacking a picture takes a while: other requests go on meanwhile.
async fn made(format: FileFormat, body: Vec<u8>) -> Result<File, FileError> {
    let made = tokio::task::spawn_blocking(move || File::new(format, body)).await;
    made.unwrap_or(Err(FileError::NoPicture))
}

/// The files that a document names, as it is being written and as it is published.
fn names<K: WithFiles>(record: &Record<K>) -> BTreeSet<String> {
    let written = Some(&record.draft).filter(|_| record.review.stage != Stage::Published);
    let published = record.issue.as_ref().map(K::draft_of);
    written.into_iter().chain(&published).flat_map(K::files).map(|file| file.name.clone()).collect()
}
