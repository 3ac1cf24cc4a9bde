use std::collections::BTreeSet;

use desk_audit::Actor;
use desk_review::{Deed, Record, ReviewError, Stage};
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
        let file = body.map(|body| File::new(format, body)).transpose()?;
        *place = file.as_ref().map(|file| file.attached.clone());
        self.keep_file(file.as_ref()).await?;
        self.act_with_files::<K>(actor, id, step, Deed::Save(Box::new(draft))).await?;
        // Whoever saved something else meanwhile dropped what nobody named yet.
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

    /// The names of all files that documents name, as they are written or as they are published.
    ///
    /// # Errors
    /// The database.
    pub async fn named_files(&self) -> Result<BTreeSet<String>, StoreError> {
        let mut all = self.names_of::<Proceedings>().await?;
        all.extend(self.names_of::<Partners>().await?);
        all.extend(self.names_of::<Agreements>().await?);
        Ok(all)
    }

    async fn names_of<K: WithFiles>(&self) -> Result<BTreeSet<String>, StoreError> {
        let all: Vec<Record<K>> = self.reviews().all().await?;
        Ok(all.iter().flat_map(names).collect())
    }

    /// Takes a step with a document, and forgets the files that nothing names after it.
    pub(super) async fn act_with_files<K: WithFiles>(
        &self,
        actor: &Actor,
        id: &str,
        step: u32,
        deed: Deed<K>,
    ) -> Result<(), ReviewError<K::Fault>> {
        let before = names::<K>(&self.reviews().one(id).await?);
        self.reviews().act(actor, id, step, deed).await?;
        let after = match self.reviews().one::<K>(id).await {
            Ok(record) => names(&record),
            Err(ReviewError::Unknown) => BTreeSet::new(),
            Err(error) => return Err(error),
        };
        let gone: BTreeSet<String> = before.difference(&after).cloned().collect();
        if gone.is_empty() { Ok(()) } else { Ok(self.drop_files(&gone).await?) }
    }

    /// Forgets those of these files that no document names any more.
    async fn drop_files(&self, of: &BTreeSet<String>) -> Result<(), StoreError> {
        let named = self.named_files().await?;
        let gone: Vec<String> = of.difference(&named).cloned().collect();
        let drop = self.store().run_tx("drop_files", gone, |tx, gone| {
            Box::pin(async move {
                for name in gone.iter() {
                    queries::delete_file(tx, name).await?;
                }
                Ok(())
            })
        });
        drop.await
    }
}

/// The files that a document names, as it is being written and as it is published.
fn names<K: WithFiles>(record: &Record<K>) -> BTreeSet<String> {
    let written = Some(&record.draft).filter(|_| record.review.stage != Stage::Published);
    let published = record.issue.as_ref().map(K::draft_of);
    written.into_iter().chain(&published).flat_map(K::files).map(|file| file.name.clone()).collect()
}
