//! Replies, as either side posts them to a thread.

#![no_main]

use libfuzzer_sys::fuzz_target;
use seal::entry::Entry;

fuzz_target!(|bytes: &[u8]| {
    fuzz::read::<Entry>(bytes);
});
