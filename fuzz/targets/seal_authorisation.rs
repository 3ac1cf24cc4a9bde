//! Keys under the root's signature, as directories and publications carry them.

#![no_main]

use libfuzzer_sys::fuzz_target;
use seal::directory::SignedAuthorisation;

fuzz_target!(|bytes: &[u8]| {
    fuzz::read::<SignedAuthorisation>(bytes);
});
