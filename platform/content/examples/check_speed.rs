//! How many messages and addresses a second the checker judges on one core, and what starting it
//! costs: `cargo run --release -p content --example check_speed [MESSAGES.csv ADDRESSES.csv]`, by
//! default the project's own. Addresses are judged as pasted alone.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a bench measures time")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use content::Pack;
use verdict::Judge;

const MESSAGES: &str = "content/ma/check-cases.csv";
const ADDRESSES: &str = "data/check/addresses/genuine.csv";
/// How long each kind is judged.
const FOR: Duration = Duration::from_secs(3);

fn main() {
    let mut files = std::env::args().skip(1);
    let messages = texts(&files.next().unwrap_or_else(|| MESSAGES.to_owned()));
    let addresses = texts(&files.next().unwrap_or_else(|| ADDRESSES.to_owned()));
    let pack = Pack::embedded().unwrap();
    let begun = Instant::now();
    let judge = content::judge(&pack).unwrap();
    println!("start: {:.1} ms for lists and model", begun.elapsed().as_secs_f64() * 1000.0);
    run("messages", &judge, &messages);
    run("addresses", &judge, &addresses);
}

fn run(what: &str, judge: &Judge, texts: &[String]) {
    let mut times = Vec::new();
    let begun = Instant::now();
    while begun.elapsed() < FOR {
        for text in texts {
            let one = Instant::now();
            black_box(judge.judge(black_box(text)));
            times.push(one.elapsed());
        }
    }
    let each = times.len() as f64 / begun.elapsed().as_secs_f64();
    times.sort_unstable();
    let at =
        |share: f64| times.get((times.len() as f64 * share) as usize).copied().unwrap_or_default();
    println!(
        "{what}: {each:.0} a second on one core, median {:.3} ms, p99 {:.3} ms",
        at(0.5).as_secs_f64() * 1000.0,
        at(0.99).as_secs_f64() * 1000.0
    );
}

/// The second column of a file of ours.
fn texts(path: &str) -> Vec<String> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let rows = reader.records().map(|row| row.unwrap().get(1).unwrap_or_default().to_owned());
    rows.collect()
}
