use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// How often a transaction of one name ran and how long it took, waiting included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TxMetric {
    /// The name given to `run_tx` or `read`.
    pub name: &'static str,
    /// How often it ended, well or not.
    pub count: u64,
    /// How often it ended in an error.
    pub failed: u64,
    /// The time of all of them together.
    pub total: Duration,
    /// The time of the slowest.
    pub max: Duration,
}

#[derive(Default)]
pub(crate) struct Metrics(Mutex<BTreeMap<&'static str, TxMetric>>);

impl Metrics {
    pub(crate) fn record(&self, name: &'static str, took: Duration, failed: bool) {
        let mut metrics = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let metric = metrics.entry(name).or_insert(TxMetric {
            name,
            count: 0,
            failed: 0,
            total: Duration::ZERO,
            max: Duration::ZERO,
        });
        metric.count += 1;
        metric.failed += u64::from(failed);
        metric.total += took;
        metric.max = metric.max.max(took);
    }

    pub(crate) fn all(&self) -> Vec<TxMetric> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).values().cloned().collect()
    }
}
