use seal::Digest;
use store::StoreError;

use crate::service::Cases;
use crate::store as queries;

/// Replies sent to the front in one round.
const ROUND: i64 = 200;

impl Cases {
    /// Replies that the front does not have yet, in each case's order: digest and bytes.
    ///
    /// # Errors
    /// The database.
    pub async fn outgoing(&self) -> Result<Vec<(Digest, Vec<u8>)>, StoreError> {
        let read = self.0.store.read("outgoing", (), |tx, ()| Box::pin(queries::unsent(tx, ROUND)));
        Ok(read.await?.into_iter().map(|row| (row.digest, row.body)).collect())
    }

    /// The front has a reply.
    ///
    /// # Errors
    /// The database.
    pub async fn mark_sent(&self, digest: Digest) -> Result<(), StoreError> {
        let mark = self
            .0
            .store
            .run_tx("mark_sent", digest, |tx, digest| Box::pin(queries::mark_sent(tx, *digest)));
        mark.await
    }

    /// Whether a case is here, and if so the number of the sender's last entry.
    ///
    /// # Errors
    /// The database.
    pub async fn known_until(&self, case: Digest) -> Result<Option<u32>, StoreError> {
        let known = self.0.store.read("known_until", case, |tx, case| {
            Box::pin(async move {
                if queries::is_erased(tx, *case).await? {
                    return Ok(Some(u32::MAX));
                }
                if queries::case(tx, *case).await?.is_none() {
                    return Ok(None);
                }
                let entries = queries::entries(tx, *case).await?;
                let own = seal::entry::Role::Sender.code();
                let last =
                    entries.iter().filter(|row| row.role == own).map(|row| row.sequence).max();
                Ok(Some(last.unwrap_or_default()))
            })
        });
        known.await
    }
}
