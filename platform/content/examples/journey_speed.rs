//! How long a journey takes to answer, and the whole pack to load and check. Prints both.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a bench measures time")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use content::{Form, Pack};

fn main() {
    let begun = Instant::now();
    let pack = Pack::embedded().unwrap();
    let faults =
        pack.check().len() + Form::load(&pack, "report").err().map_or(0, |some| some.len());
    println!("content: loaded and checked in {:.1} ms, {faults} problems", ms(begun.elapsed()));

    let mut times = Vec::new();
    let journeys = pack.situations.iter().map(|one| &one.questions).chain(&pack.find);
    for questions in journeys {
        for answers in questions.journey.paths() {
            let begun = Instant::now();
            black_box(questions.journey.outcome(black_box(&answers)));
            times.push(begun.elapsed());
        }
    }
    times.sort();
    let at =
        |share: f64| times.get((times.len() as f64 * share) as usize).copied().unwrap_or_default();
    println!(
        "journeys: {} ways through {}, answered in {:.4} ms (median), {:.4} ms (p99), {:.4} ms (slowest)",
        times.len(),
        pack.situations.len() + usize::from(pack.find.is_some()),
        ms(at(0.5)),
        ms(at(0.99)),
        ms(times.last().copied().unwrap_or_default()),
    );
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
