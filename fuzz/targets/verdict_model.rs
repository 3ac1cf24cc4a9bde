//! The checker's model from any bytes: refused, or safe to ask.

#![no_main]

use libfuzzer_sys::fuzz_target;
use verdict::model::{Model, Ngrams, features};

fuzz_target!(|bytes: &[u8]| {
    let Ok(model) = Model::from_bytes(bytes) else { return };
    assert_eq!(model.to_bytes(), bytes);
    model.address.decision(&[1.0; features::NAMES.len()]);
    model.message.decision(&Ngrams::of("un prix"));
    model.language.of("un prix");
});
