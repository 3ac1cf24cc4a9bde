//! Publications, as the front receives and anybody verifies them.

#![no_main]

use libfuzzer_sys::fuzz_target;
use seal::publication::Publication;

fuzz_target!(|bytes: &[u8]| {
    fuzz::read::<Publication>(bytes);
});
