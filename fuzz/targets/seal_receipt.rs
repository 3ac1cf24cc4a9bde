//! Receipts, as frightened people type them.

#![no_main]

use libfuzzer_sys::fuzz_target;
use seal::Receipt;

fuzz_target!(|text: &str| {
    if let Ok(receipt) = Receipt::parse(text) {
        let again = Receipt::parse(&receipt.grouped());
        assert!(again.is_ok_and(|again| again == receipt), "{text:?}");
    }
});
