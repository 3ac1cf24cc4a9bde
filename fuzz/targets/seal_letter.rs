//! Letters, as anybody may post them to the front.

#![no_main]

use libfuzzer_sys::fuzz_target;
use seal::letter::Letter;

fuzz_target!(|bytes: &[u8]| {
    if let Some(letter) = fuzz::read::<Letter>(bytes) {
        let _ = letter.check();
    }
});
