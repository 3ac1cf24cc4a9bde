//! Consents, as a desk reads them from an entry that the sender sealed.

#![no_main]

use libfuzzer_sys::fuzz_target;
use seal::consent::Consent;

fuzz_target!(|bytes: &[u8]| {
    fuzz::read::<Consent>(bytes);
});
