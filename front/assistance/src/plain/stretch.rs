//! From a receipt to a sender's keys: 64 MiB and tenths of a second each, so few at a time.

use std::sync::Arc;
use std::time::Duration;

use seal::{Receipt, SenderKeys, SiteId};
use tokio::sync::Semaphore;
use web::Failure;

/// Receipts stretched at once.
const AT_ONCE: usize = 2;
/// Receipts that wait for their turn; more are sent away.
const WAITING: usize = 16;
/// When somebody who was sent away may come back.
const SOON: Duration = Duration::from_secs(10);

/// Gives receipts their turn.
#[derive(Clone)]
pub(crate) struct Stretcher {
    places: Arc<Semaphore>,
    turns: Arc<Semaphore>,
}

impl Default for Stretcher {
    fn default() -> Self {
        Self {
            places: Arc::new(Semaphore::new(AT_ONCE + WAITING)),
            turns: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }
}

impl Stretcher {
    /// The keys of a receipt.
    ///
    /// # Errors
    /// Too many are waiting.
    pub(crate) async fn keys(
        &self,
        receipt: &Receipt,
        site: SiteId,
    ) -> Result<SenderKeys, Failure> {
        let place = Arc::clone(&self.places).try_acquire_owned();
        let place = place.map_err(|_| Failure::Busy(SOON))?;
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(Failure::internal)?;
        let receipt = receipt.clone();
        // Whoever goes away stops waiting, but what runs keeps its turn to the end.
        let work = move || {
            let keys = SenderKeys::from_master(&receipt.master(site));
            drop((place, turn));
            keys
        };
        tokio::task::spawn_blocking(work).await.map_err(Failure::internal)
    }
}

#[cfg(test)]
mod tests {
    use kernel::{Random, SeededRandom};

    use super::*;

    #[tokio::test]
    async fn whoever_finds_the_waiting_room_full_is_sent_away() {
        let (stretcher, random) = (Stretcher::default(), SeededRandom::new(1));
        let random: &dyn Random = &random;
        let receipt = Receipt::random(&mut random.rng());
        let held = Arc::clone(&stretcher.places).try_acquire_many_owned(18).unwrap();
        let full = stretcher.keys(&receipt, SiteId([1; 16])).await;
        assert!(matches!(full, Err(Failure::Busy(_))));
        drop(held);
        assert!(stretcher.keys(&receipt, SiteId([1; 16])).await.is_ok());
        assert_eq!(stretcher.places.available_permits(), AT_ONCE + WAITING);
    }
}
