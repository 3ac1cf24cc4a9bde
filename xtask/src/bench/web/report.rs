//! The figures as tables, and in words which of them miss their targets.

use std::fmt;
use std::time::Duration;

use super::visit::Visit;
use super::wrk::{Load, Outcome};

/// Answers a second at [`TARGET_CONNECTIONS`].
const RATE: f64 = 25_000.0;
const TARGET_CONNECTIONS: u32 = 64;
/// The longest p99 at so few connections that nobody waits in line.
const P99: Duration = Duration::from_millis(5);
const P99_CONNECTIONS: u32 = 8;

pub(super) struct Report {
    page: &'static str,
    pub(super) rows: Vec<Row>,
    /// Each with its budget in bytes.
    pub(super) visits: Vec<(Visit, usize)>,
}

pub(super) struct Row {
    pub(super) load: Load,
    pub(super) outcome: Outcome,
}

impl Report {
    pub(super) fn new(page: &'static str) -> Self {
        Self { page, rows: Vec::new(), visits: Vec::new() }
    }

    /// Every figure that misses its target, in words.
    fn missed(&self) -> Vec<String> {
        let visits = self.visits.iter().filter_map(|(visit, budget)| missed(visit, *budget));
        self.rows.iter().flat_map(Row::missed).chain(visits).collect()
    }
}

impl Row {
    fn missed(&self) -> Vec<String> {
        let Self { load, outcome } = self;
        let Load { connections, .. } = load;
        let encoding = encoding(load);
        let mut missed = Vec::new();
        if *connections == TARGET_CONNECTIONS && outcome.rate < RATE {
            let rate = outcome.rate;
            missed.push(format!("{rate:.0} {encoding} pages/s, not {RATE:.0}"));
        }
        if *connections == P99_CONNECTIONS && outcome.p99 >= P99 {
            let (p99, limit) = (milliseconds(outcome.p99), P99.as_millis());
            missed.push(format!("p99 of {p99:.1} ms at {connections} connections, not {limit}"));
        }
        if !outcome.faults.is_empty() {
            missed.push(format!("at {connections} connections {}", outcome.faults.join(", ")));
        }
        missed
    }
}

fn missed(visit: &Visit, budget: usize) -> Option<String> {
    let Visit { path, status, .. } = visit;
    if *status != 200 {
        return Some(format!("{path} is answered {status}"));
    }
    let bytes = visit.bytes();
    (bytes > budget).then(|| format!("a first visit of {path} costs {bytes} bytes, not {budget}"))
}

fn encoding(load: &Load) -> &'static str {
    if load.gzip { "gzip" } else { "plain" }
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\n{}, from memory", self.page)?;
        writeln!(f, "connections  encoding   pages/s    p99 ms  errors")?;
        for Row { load, outcome } in &self.rows {
            let (connections, encoding) = (load.connections, encoding(load));
            let (rate, p99) = (outcome.rate, milliseconds(outcome.p99));
            let errors = match outcome.faults.as_slice() {
                [] => "none".to_owned(),
                faults => faults.join(", "),
            };
            writeln!(f, "{connections:>11}  {encoding:<8} {rate:>9.0} {p99:>9.2}  {errors}")?;
        }
        writeln!(f, "\nfirst visit: bytes on the wire, heads included, with br and gzip offered")?;
        for (visit, budget) in &self.visits {
            let (path, status, bytes) = (visit.path, visit.status, visit.bytes());
            write!(f, "{path:<18} {status}  {bytes:>7} of {budget:>6}: ")?;
            let files = visit.files.iter().map(|(address, bytes)| {
                let name = address.rsplit('/').next().filter(|name| name.contains('.'));
                format!("{} {bytes}", name.unwrap_or("page"))
            });
            writeln!(f, "{}", files.collect::<Vec<_>>().join(", "))?;
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

    fn row(connections: u32, rate: f64, p99: u64) -> Row {
        let load = Load { threads: 1, connections, seconds: 1, gzip: connections == 64 };
        let outcome = Outcome { rate, p99: Duration::from_millis(p99), faults: Vec::new() };
        Row { load, outcome }
    }

    fn visit(path: &'static str, status: u16, bytes: usize) -> Visit {
        Visit { path, status, files: vec![(path.to_owned(), bytes)] }
    }

    #[test]
    fn figures_that_miss_their_targets_are_said() {
        let mut report = Report::new("/fr/help");
        report.rows = vec![row(64, 26_000.0, 9), row(8, 100.0, 4)];
        report.visits = vec![(visit("/fr/", 200, 30_720), 30_720)];
        assert!(report.to_string().ends_with("every target is met"), "{report}");

        report.rows = vec![row(64, 24_000.0, 9), row(8, 100.0, 6)];
        report.rows[1].outcome.faults = vec!["Socket errors: read 3".to_owned()];
        report.visits = vec![(visit("/a", 200, 30_721), 30_720), (visit("/b", 404, 9), 30_720)];
        assert_eq!(
            report.missed(),
            [
                "24000 gzip pages/s, not 25000",
                "p99 of 6.0 ms at 8 connections, not 5",
                "at 8 connections Socket errors: read 3",
                "a first visit of /a costs 30721 bytes, not 30720",
                "/b is answered 404",
            ]
        );
    }
}
