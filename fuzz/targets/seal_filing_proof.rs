//! Filing proofs, as a sender keeps and brings them back.

#![no_main]

use libfuzzer_sys::fuzz_target;
use seal::proof::FilingProof;

fuzz_target!(|bytes: &[u8]| {
    fuzz::read::<FilingProof>(bytes);
});
