use std::sync::PoisonError;

use store::StoreError;

use crate::domain::marks::Mark;
use crate::service::Assistance;
use crate::store as queries;

/// Days after which a superseded publication is forgotten: its form is no longer accepted.
const SUPERSEDED_DAYS: i32 = 62;

/// Days that files stay after the desk has them: as old as a backup may be that a desk comes
/// back from without losing any.
const DELIVERED_DAYS: i32 = 3;

/// Days that an erasure is remembered: longer than any backup is kept.
const ERASED_DAYS: i32 = 40;

impl Assistance {
    /// Forgets expired stamps, uploads that no letter claimed within a day, files that the desk
    /// has, and publications long superseded. Called every hour.
    ///
    /// # Errors
    /// The database.
    pub async fn sweep(&self) -> Result<(), StoreError> {
        let (now, today) = (self.now().seconds(), self.today());
        self.0
            .store
            .run_tx("sweep", (now, today), |tx, (now, today)| {
                Box::pin(async move {
                    queries::forget_stamps(tx, *now).await?;
                    queries::forget_orphans(tx, today.plus(-1)).await?;
                    queries::forget_erasures(tx, today.plus(-ERASED_DAYS)).await?;
                    queries::forget_delivered(tx, today.plus(-DELIVERED_DAYS)).await?;
                    queries::forget_publications(tx, today.plus(-SUPERSEDED_DAYS)).await?;
                    Ok::<_, StoreError>(())
                })
            })
            .await
    }

    /// Measures how full the storage is. Called every few seconds.
    ///
    /// # Errors
    /// The database.
    pub async fn measure(&self) -> Result<(), StoreError> {
        let used = self.0.store.size_bytes().await?;
        let mark = Mark::of(used, self.0.settings.storage_bytes);
        *self.0.mark.write().unwrap_or_else(PoisonError::into_inner) = mark;
        self.revise();
        Ok(())
    }
}
