use std::path::Path;

use kernel::Day;
use store::{Store, StoreError};

use crate::keyring::{KeyError, Keyring};
use crate::store as queries;

impl Keyring {
    /// Copies the key store to a new file, reads the copy back and remembers the day: only a
    /// backup that was read counts for destroying an epoch.
    ///
    /// # Errors
    /// The copy cannot be written, or does not read like the key store.
    pub async fn backup(&self, to: &Path) -> Result<(), KeyError> {
        self.store().backup(to).await?;
        let copy = Store::open(&format!("sqlite:{}", to.display())).await?;
        let copied = copy.read("locks", (), |tx, ()| Box::pin(queries::locks(tx))).await;
        copy.close().await;
        let copied: Vec<(Vec<u8>, Vec<u8>)> = copied?;
        let here = self.store().read("locks", (), |tx, ()| Box::pin(queries::locks(tx))).await?;
        if !copied.iter().all(|lock| here.contains(lock)) {
            return Err(KeyError::Damaged);
        }
        let today = self.clock().now().utc_day();
        let put = self.store().run_tx("verified_backup", today, |tx, today| {
            Box::pin(queries::put_verified_backup(tx, *today))
        });
        Ok(put.await?)
    }

    /// The day of the last lock and that of the newest verified backup.
    pub(crate) async fn backup_facts(&self) -> Result<(Option<Day>, Option<Day>), StoreError> {
        self.store()
            .read("backup_facts", (), |tx, ()| {
                Box::pin(async move {
                    let locked = queries::last_locked(tx).await?;
                    Ok((locked, queries::verified_backup(tx).await?))
                })
            })
            .await
    }
}
