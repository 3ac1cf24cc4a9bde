//! A desk's entry of the directory, as a sender's browser fetches it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use seal::directory::Bundle;

fuzz_target!(|bytes: &[u8]| {
    fuzz::read::<Bundle>(bytes);
});
