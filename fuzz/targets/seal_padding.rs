//! Padded texts, as they stand inside a letter that anybody could have sealed.

#![no_main]

use libfuzzer_sys::fuzz_target;
use seal::pad::{pad_text, unpad_text};

fuzz_target!(|bytes: &[u8]| {
    let _ = unpad_text(bytes);
    if let Some(padded) = pad_text(bytes) {
        assert_eq!(unpad_text(&padded), Some(bytes));
    }
});
