//! What came of a load: the rate, the waiting times, and what went wrong.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

#[derive(Default)]
pub(crate) struct Outcome {
    /// In all, from the first request to the last answer.
    pub(crate) took: Duration,
    /// Of every answer, whatever its status; the shortest first.
    pub(crate) latencies: Vec<Duration>,
    /// Answers by status.
    pub(crate) statuses: BTreeMap<u16, usize>,
    /// Requests without a proper answer, by the reason.
    pub(crate) broken: BTreeMap<String, usize>,
}

impl Outcome {
    pub(super) fn answered(&mut self, status: u16, latency: Duration) {
        self.latencies.push(latency);
        *self.statuses.entry(status).or_default() += 1;
    }

    pub(super) fn broke(&mut self, error: &anyhow::Error) {
        *self.broken.entry(format!("{error:#}")).or_default() += 1;
    }

    pub(super) fn add(&mut self, other: Self) {
        self.latencies.extend(other.latencies);
        for (status, count) in other.statuses {
            *self.statuses.entry(status).or_default() += count;
        }
        for (reason, count) in other.broken {
            *self.broken.entry(reason).or_default() += count;
        }
    }

    pub(super) fn conclude(&mut self, took: Duration) {
        self.took = took;
        self.latencies.sort_unstable();
    }

    /// Answers of success (2xx) a second.
    pub(crate) fn rate(&self) -> f64 {
        let good: usize = self.statuses.range(200..300).map(|(_, count)| count).sum();
        let good = u32::try_from(good).unwrap_or(u32::MAX);
        f64::from(good) / self.took.as_secs_f64()
    }

    /// Everything that was no success: other answers by status, and requests without any.
    pub(crate) fn faults(&self) -> Vec<String> {
        let other = self.statuses.iter().filter(|(status, _)| !(200..300).contains(*status));
        let other = other.map(|(status, count)| format!("{count} answers {status}"));
        let broken = self.broken.iter();
        other
            .chain(broken.map(|(reason, count)| format!("{count} without answer ({reason})")))
            .collect()
    }

    /// The latency that this many percent of all answers did not exceed.
    pub(crate) fn percentile(&self, percent: usize) -> Duration {
        let rank = (self.latencies.len() * percent).div_ceil(100).saturating_sub(1);
        self.latencies.get(rank).copied().unwrap_or_default()
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let milliseconds = |percent| self.percentile(percent).as_secs_f64() * 1000.0;
        write!(
            f,
            "{:.0}/s of status 2xx in {:.2} s; p50 {:.2} ms, p99 {:.2} ms, max {:.2} ms",
            self.rate(),
            self.took.as_secs_f64(),
            milliseconds(50),
            milliseconds(99),
            milliseconds(100),
        )?;
        for fault in self.faults() {
            write!(f, "\n  {fault}")?;
        }
        Ok(())
    }
}
