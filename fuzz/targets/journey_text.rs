//! A question tree from any text: it is refused, or every way through it ends.

#![no_main]

use journey::Journey;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(journey) = Journey::parse(text, &[]) else { return };
    for answers in journey.paths().take(50) {
        assert!(answers.len() <= journey.steps.len());
        assert!(journey.outcome(&answers).next.is_none());
    }
});
