//! A picture that somebody uploads: it is refused, or its codes say something.

#![no_main]

use front_awareness::decode::qr;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(codes) = qr::read(bytes) else { return };
    assert!(qr::is_picture(bytes));
    assert!(!codes.is_empty() && codes.iter().all(|code| !code.is_empty()));
});
