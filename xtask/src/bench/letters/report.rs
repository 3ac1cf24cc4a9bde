//! The figures as a table, and in words which of them miss their targets.

use std::fmt;
use std::time::Duration;

use crate::bench::load::Outcome;

/// Letters a second at [`TARGET_CONNECTIONS`], whatever the disk.
const RATE: f64 = 1000.0;
const TARGET_CONNECTIONS: usize = 64;
/// The longest p99 at so many connections.
const P99: [(usize, Duration); 2] =
    [(TARGET_CONNECTIONS, Duration::from_millis(150)), (512, Duration::from_millis(500))];
const START: Duration = Duration::from_millis(300);
const MEMORY_MIB: f64 = 40.0;

/// What one database gave.
pub(crate) struct Report {
    database: &'static str,
    pub(crate) rows: Vec<Row>,
    /// How the front does before and after the load, where that is asked.
    pub(crate) alone: Option<Alone>,
}

/// What one number of connections gave.
pub(crate) struct Row {
    pub(crate) connections: usize,
    /// Bytes of one request.
    pub(crate) size: usize,
    pub(crate) outcome: Outcome,
}

/// The front's process.
pub(crate) struct Alone {
    pub(crate) start: Duration,
    pub(crate) memory: f64,
    pub(crate) memory_after: f64,
}

impl Report {
    pub(crate) fn new(database: &'static str, alone: Option<Alone>) -> Self {
        Self { database, rows: Vec::new(), alone }
    }

    /// Every figure that misses its target, in words.
    fn missed(&self) -> Vec<String> {
        let mut missed: Vec<String> = self.rows.iter().flat_map(Row::missed).collect();
        if let Some(Alone { start, memory, .. }) = &self.alone {
            if *start >= START {
                let (start, target) = (start.as_millis(), START.as_millis());
                missed.push(format!("the front alone takes {start} ms to start, not {target}"));
            }
            if *memory >= MEMORY_MIB {
                missed.push(format!(
                    "the front alone holds {memory:.0} MiB when idle, not {MEMORY_MIB}"
                ));
            }
        }
        missed
    }
}

impl Row {
    fn missed(&self) -> Vec<String> {
        let Self { connections, outcome, .. } = self;
        let mut missed = Vec::new();
        if *connections == TARGET_CONNECTIONS && outcome.rate() < RATE {
            let rate = outcome.rate();
            missed.push(format!("{rate:.0} letters/s at {connections} connections, not {RATE}"));
        }
        let limit = P99.iter().find(|(at, _)| at == connections).map(|(_, limit)| *limit);
        if let Some(limit) = limit.filter(|limit| outcome.percentile(99) >= *limit) {
            let (p99, limit) = (outcome.percentile(99).as_millis(), limit.as_millis());
            missed.push(format!("p99 of {p99} ms at {connections} connections, not {limit}"));
        }
        if !outcome.faults().is_empty() {
            missed.push(format!("at {connections} connections {}", outcome.faults().join(", ")));
        }
        missed
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = self.rows.first().map_or(0, |row| row.size);
        writeln!(f, "\n{}: letters of {size} bytes with their request", self.database)?;
        writeln!(f, "connections  letters/s    p50 ms    p99 ms    max ms  errors")?;
        for Row { connections, outcome, .. } in &self.rows {
            let ms = |percent| outcome.percentile(percent).as_secs_f64() * 1000.0;
            let faults = outcome.faults();
            let errors = if faults.is_empty() { "none".to_owned() } else { faults.join(", ") };
            let (p50, p99, max) = (ms(50), ms(99), ms(100));
            let rate = outcome.rate();
            writeln!(
                f,
                "{connections:>11} {rate:>10.0} {p50:>9.1} {p99:>9.1} {max:>9.1}  {errors}"
            )?;
        }
        if let Some(Alone { start, memory, memory_after }) = &self.alone {
            let start = start.as_millis();
            writeln!(f, "the front: answers {start} ms after its start; {memory:.1} MiB idle")?;
            writeln!(f, "after the load: {memory_after:.1} MiB")?;
        }
        let missed = self.missed();
        if missed.is_empty() {
            return write!(f, "every target is met");
        }
        write!(f, "MISSED: {}", missed.join("; "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(connections: usize, took: Duration, latency: Duration) -> Row {
        let mut outcome = Outcome { took, latencies: vec![latency], ..Outcome::default() };
        outcome.statuses.insert(201, 2000);
        Row { connections, size: 18_000, outcome }
    }

    #[test]
    fn figures_that_miss_their_targets_are_said() {
        let (second, quick) = (Duration::from_secs(1), Duration::from_millis(20));
        let mut report = Report::new("a database", None);
        report.rows = vec![row(8, second * 9, second), row(64, second, quick)];
        assert!(report.to_string().ends_with("every target is met"), "{report}");

        report.rows = vec![row(64, second * 3, second), row(512, second, second)];
        report.alone = Some(Alone { start: second, memory: 50.0, memory_after: 50.0 });
        assert_eq!(
            report.missed(),
            [
                "667 letters/s at 64 connections, not 1000",
                "p99 of 1000 ms at 64 connections, not 150",
                "p99 of 1000 ms at 512 connections, not 500",
                "the front alone takes 1000 ms to start, not 300",
                "the front alone holds 50 MiB when idle, not 40",
            ]
        );
    }

    #[test]
    fn every_answer_that_is_no_success_is_an_error() {
        let second = Duration::from_secs(1);
        let mut row = row(8, second, second);
        row.outcome.statuses.insert(503, 2);
        row.outcome.broken.insert("cut".to_owned(), 1);
        assert_eq!(row.missed(), ["at 8 connections 2 answers 503, 1 without answer (cut)"]);
    }
}
