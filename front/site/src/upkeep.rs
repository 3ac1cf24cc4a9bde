use std::time::Duration;

use front_assistance::Assistance;

/// Between two looks at how full the storage is.
const MEASURE: Duration = Duration::from_secs(5);
/// Looks between two sweeps: an hour.
const SWEEP_EVERY: u32 = 720;

/// Keeps the front tidy until it is dropped: measures the storage, forgets what has expired,
/// offers freed seats to whoever is next.
pub async fn upkeep(assistance: Assistance) {
    for look in 0u32.. {
        let measured = assistance.measure().await;
        let swept =
            if look.is_multiple_of(SWEEP_EVERY) { assistance.sweep().await } else { Ok(()) };
        let settled = assistance.settle_places().await;
        if let Err(error) = measured.and(swept).and(settled) {
            tracing::warn!(%error, "upkeep failed");
        }
        tokio::time::sleep(MEASURE).await;
    }
}
