//! The headers of a signed request, as anybody may send them to the front: whatever they say, a
//! request holds only if a known key signed it.

#![no_main]

use std::sync::LazyLock;

use ed25519_dalek::SigningKey;
use kernel::Ts;
use libfuzzer_sys::fuzz_target;
use link::signature::{SignatureError, SignedHeaders, verify};
use seal::sign::VerifyKey;

/// When and with which key the example under `seeds/` is signed.
const NOW: Ts = Ts(1_795_000_000_000_000);
static KEY: LazyLock<VerifyKey> =
    LazyLock::new(|| VerifyKey::of(&SigningKey::from_bytes(&[7; 32])));

fuzz_target!(|text: &str| {
    let mut lines = text.splitn(3, '\n').map(str::to_owned);
    let mut line = || lines.next().unwrap_or_default();
    let headers =
        SignedHeaders { content_digest: line(), signature_input: line(), signature: line() };
    let check = |path| {
        verify(&headers, "POST", path, NOW, |wanted| {
            (*wanted == KEY.fingerprint()).then_some(*KEY)
        })
    };
    let _ = headers.check_body(b"body");
    if check("/link/v1/pull").is_ok() {
        assert_eq!(check("/link/v1/erase"), Err(SignatureError::Signature));
    }
});
