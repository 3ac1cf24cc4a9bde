//! The whole directory, as desks and verifiers fetch it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use seal::directory::Directory;

fuzz_target!(|bytes: &[u8]| {
    fuzz::read::<Directory>(bytes);
});
