//! Files that publications name: signed once, and taken back when nothing names them any more.

use documents::FILE;
use seal::Name;
use store::StoreError;

use crate::service::Office;
use crate::service::publish::{FORM_DAYS, where_authorised};
use crate::service::round::RoundError;
use crate::store::{self as queries, PublicationRow};

impl Office {
    /// Signs a file that a publication names: it is named by its content, and never changes.
    pub(super) async fn publish_file(&self, name: &Name, days: i32) -> Result<bool, RoundError> {
        let Some(body) = self.0.cooperation.file(name.as_str()).await? else {
            tracing::error!(%name, "a file that was approved is not there: add it again");
            return Ok(false);
        };
        self.publish_if_authorised(FILE, name, body, days).await
    }

    /// Signs an empty issue of each file that nothing names any more: both zones forget what it
    /// held. Gives those that stand.
    pub(super) async fn take_back_files(&self) -> Result<Vec<String>, RoundError> {
        let mut standing = self.standing_files().await?;
        let Some(named) = self.0.cooperation.tidy_files().await? else { return Ok(standing) };
        for name in standing.extract_if(.., |name| !named.contains(name)) {
            let Ok(name) = Name::new(&name) else { continue };
            self.publish_if_authorised(FILE, &name, Vec::new(), FORM_DAYS).await?;
        }
        let forget = self.0.store.run_tx("forget_taken_back", (), |tx, ()| {
            Box::pin(queries::forget_taken_back(tx, FILE))
        });
        forget.await?;
        Ok(standing)
    }

    /// The files that are published and were not taken back.
    async fn standing_files(&self) -> Result<Vec<String>, StoreError> {
        let read = self.0.store.read("standing_files", (), |tx, ()| {
            Box::pin(queries::standing_publications(tx, FILE))
        });
        read.await
    }

    /// Signs the files that stand once more: a front that this desk's backup is older than may have
    /// been told to forget them.
    pub(super) async fn publish_files_again(&self) -> Result<(), RoundError> {
        let Ok(kind) = Name::new(FILE) else { return Ok(()) };
        for name in self.standing_files().await? {
            let Ok(name) = Name::new(&name) else { continue };
            let last = self.last_publication(&kind, &name).await?;
            let Some(PublicationRow { content, version, .. }) = last else { continue };
            where_authorised(self.sign(&kind, &name, content, (version, FORM_DAYS)).await)?;
        }
        Ok(())
    }
}
