//! What anybody posts to the front, and the thread that a sender gets back.

#![no_main]

use libfuzzer_sys::fuzz_target;
use seal::post::{
    Challenge, EntrySubmission, LetterSubmission, RenewalSubmission, StoredThread, Upload,
};

fuzz_target!(|bytes: &[u8]| {
    fuzz::read::<Challenge>(bytes);
    fuzz::read::<Upload>(bytes);
    fuzz::read::<LetterSubmission>(bytes);
    fuzz::read::<EntrySubmission>(bytes);
    fuzz::read::<RenewalSubmission>(bytes);
    fuzz::read::<StoredThread>(bytes);
});
