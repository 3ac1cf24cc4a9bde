//! Runs wrk and reads what it prints.

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::command::{command, read};

#[derive(Clone, Copy)]
pub(super) struct Load {
    pub(super) threads: u32,
    pub(super) connections: u32,
    pub(super) seconds: u32,
    /// Whether the page is asked for compressed.
    pub(super) gzip: bool,
}

#[derive(Debug, PartialEq)]
pub(super) struct Outcome {
    /// Answers a second.
    pub(super) rate: f64,
    pub(super) p99: Duration,
    /// What wrk counts as an error, in its words.
    pub(super) faults: Vec<String>,
}

impl Load {
    pub(super) async fn run(self, address: SocketAddr, path: &str) -> Result<Outcome> {
        let Self { threads, connections, seconds, gzip } = self;
        let mut wrk = command("wrk");
        wrk.arg(format!("-t{threads}")).arg(format!("-c{connections}"));
        wrk.arg(format!("-d{seconds}s")).arg("--latency");
        if gzip {
            wrk.args(["-H", "Accept-Encoding: gzip"]);
        }
        wrk.arg(format!("http://{address}{path}"));
        let said = read(wrk).await?;
        outcome(&said).with_context(|| format!("wrk says what is not understood here:\n{said}"))
    }
}

fn outcome(said: &str) -> Option<Outcome> {
    let lines = || said.lines().map(str::trim);
    let after = |start: &str| lines().find_map(|line| line.strip_prefix(start)).map(str::trim);
    let faults = lines().filter(|line| {
        line.starts_with("Non-2xx or 3xx responses") || line.starts_with("Socket errors")
    });
    Some(Outcome {
        rate: after("Requests/sec:")?.parse().ok()?,
        p99: duration(after("99%")?)?,
        faults: faults.map(str::to_owned).collect(),
    })
}

/// Such as `740.00us`, `4.21ms`, `1.05s` and `1.20m`.
fn duration(text: &str) -> Option<Duration> {
    let unit = text.find(|c: char| c.is_ascii_alphabetic())?;
    let (number, unit) = text.split_at_checked(unit)?;
    let seconds = match unit {
        "us" => 1e-6,
        "ms" => 1e-3,
        "s" => 1.0,
        "m" => 60.0,
        _ => return None,
    };
    Duration::try_from_secs_f64(number.parse::<f64>().ok()? * seconds).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str = "Running 8s test @ http://127.0.0.1:1/fr/help
  2 threads and 64 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     2.03ms    1.10ms  20.71ms   83.31%
    Req/Sec    15.98k     1.05k   19.27k    69.38%
  Latency Distribution
     50%    1.83ms
     75%    2.41ms
     90%    3.22ms
     99%    6.05ms
  254563 requests in 8.03s, 1.54GB read
";

    #[test]
    fn what_wrk_prints_is_read() {
        let said = format!("{SAID}Requests/sec:  31702.31\nTransfer/sec:    196.21MB\n");
        let p99 = Duration::from_micros(6050);
        assert_eq!(outcome(&said), Some(Outcome { rate: 31702.31, p99, faults: Vec::new() }));

        let errors = "  Socket errors: connect 0, read 3, write 0, timeout 0\n  Non-2xx or 3xx responses: 17\n";
        let faults = outcome(&format!("{SAID}{errors}Requests/sec:  1.00\n")).unwrap().faults;
        assert_eq!(faults.len(), 2);
        assert_eq!(outcome(SAID), None);
    }

    #[test]
    fn times_have_a_unit() {
        assert_eq!(duration("740.00us"), Some(Duration::from_micros(740)));
        assert_eq!(duration("1.05s"), Some(Duration::from_millis(1050)));
        assert_eq!(duration("1.20m"), Some(Duration::from_secs(72)));
        assert_eq!(duration("12"), None);
        assert_eq!(duration("1.2h"), None);
    }
}
