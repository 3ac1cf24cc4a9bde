use std::path::Path;

use store::{Store, StoreError};

use crate::keyring::{KeyError, Keyring};
use crate::store as queries;

impl Keyring {
    /// Copies the key store to a new file, reads the copy back and remembers which locks stand in
    /// it: only those count for destroying an epoch.
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
        let mark = self.store().run_tx("verified_backup", copied, |tx, copied| {
            Box::pin(async move {
                for (case, _) in copied {
                    queries::mark_backed_up(tx, case).await?;
                }
                Ok::<_, StoreError>(())
            })
        });
        Ok(mark.await?)
    }

    pub(crate) async fn not_backed_up(&self) -> Result<u64, StoreError> {
        let count =
            self.store().read("not_backed_up", (), |tx, ()| Box::pin(queries::not_backed_up(tx)));
        Ok(count.await?.unsigned_abs())
    }
}
