//! Signed requests: HTTP Message Signatures (RFC 9421) with Ed25519 over `@method`, `@path` and
//! `content-digest` (RFC 9530), a nonce, and a window of sixty seconds.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signer as _, SigningKey, VerifyingKey};
use kernel::Ts;
use seal::Digest;
use seal::sign::VerifyKey;

/// Seconds a signature holds, and the most a clock may be ahead.
pub const WINDOW: i64 = 60;

const COMPONENTS: &str = r#"("@method" "@path" "content-digest")"#;
const LABEL: &str = "link";

/// The three headers of a signed request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedHeaders {
    /// `Content-Digest`.
    pub content_digest: String,
    /// `Signature-Input`.
    pub signature_input: String,
    /// `Signature`.
    pub signature: String,
}

/// Why a request is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignatureError {
    /// A header is missing or not of the form this link uses.
    #[error("the request is not signed in the way of this link")]
    Form,
    /// The body is not the one that was signed.
    #[error("the body is not the one that was signed")]
    Body,
    /// It was signed too long ago, or in the future.
    #[error("the request was signed outside the window of {WINDOW} seconds: check both clocks")]
    Window,
    /// The key is not authorised for this desk.
    #[error("the key is not authorised")]
    UnknownKey,
    /// The signature does not fit.
    #[error("the signature does not fit")]
    Signature,
}

/// A request whose signature holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verified {
    /// The key that signed.
    pub key: VerifyKey,
    /// To be refused when seen again.
    pub nonce: [u8; 16],
    /// When the signature stops holding, in seconds since 1970.
    pub expires: i64,
}

/// Signs a request.
pub fn sign(
    key: &SigningKey,
    method: &str,
    path: &str,
    body: &[u8],
    now: Ts,
    nonce: [u8; 16],
) -> SignedHeaders {
    let content_digest = content_digest(body);
    let params =
        Params { created: now.seconds(), nonce, key: VerifyKey::of(key).fingerprint() }.to_string();
    let base = base(method, path, &content_digest, &params);
    let signature = STANDARD.encode(key.sign(base.as_bytes()).to_bytes());
    SignedHeaders {
        content_digest,
        signature_input: format!("{LABEL}={params}"),
        signature: format!("{LABEL}=:{signature}:"),
    }
}

/// Checks a request's signature, before its body is read; `key_of` finds an authorised key by its
/// fingerprint. The body must then be the signed one: [`SignedHeaders::check_body`].
///
/// # Errors
/// The reason the request must be refused. A nonce seen before is the caller's to refuse.
pub fn verify(
    headers: &SignedHeaders,
    method: &str,
    path: &str,
    now: Ts,
    key_of: impl FnOnce(&Digest) -> Option<VerifyKey>,
) -> Result<Verified, SignatureError> {
    let input = strip(&headers.signature_input, "=").ok_or(SignatureError::Form)?;
    let params = Params::parse(input).ok_or(SignatureError::Form)?;
    let signature = strip(&headers.signature, "=:").and_then(|rest| rest.strip_suffix(':'));
    let signature = signature.and_then(|text| STANDARD.decode(text).ok());
    let signature: [u8; 64] =
        signature.and_then(|bytes| bytes.try_into().ok()).ok_or(SignatureError::Form)?;

    if (now.seconds() - params.created).abs() > WINDOW {
        return Err(SignatureError::Window);
    }
    let key = key_of(&params.key).ok_or(SignatureError::UnknownKey)?;
    let base = base(method, path, &headers.content_digest, input);
    let verifier = VerifyingKey::from_bytes(&key.0).map_err(|_| SignatureError::UnknownKey)?;
    verifier
        .verify_strict(base.as_bytes(), &ed25519_dalek::Signature::from_bytes(&signature))
        .map_err(|_| SignatureError::Signature)?;
    Ok(Verified { key, nonce: params.nonce, expires: params.created + WINDOW })
}

impl SignedHeaders {
    /// Whether a body is the one that was signed.
    ///
    /// # Errors
    /// It is another.
    pub fn check_body(&self, body: &[u8]) -> Result<(), SignatureError> {
        let same = self.content_digest == content_digest(body);
        if same { Ok(()) } else { Err(SignatureError::Body) }
    }
}

fn content_digest(body: &[u8]) -> String {
    format!("sha-256=:{}:", STANDARD.encode(Digest::of_bytes(body).0))
}

/// The signature base (RFC 9421 §2.5).
fn base(method: &str, path: &str, content_digest: &str, params: &str) -> String {
    format!(
        "\"@method\": {method}\n\"@path\": {path}\n\"content-digest\": {content_digest}\n\"@signature-params\": {params}"
    )
}

fn strip<'a>(header: &'a str, separator: &str) -> Option<&'a str> {
    header.strip_prefix(LABEL)?.strip_prefix(separator)
}

/// The signature's parameters, in the one order this link writes and reads.
struct Params {
    created: i64,
    nonce: [u8; 16],
    key: Digest,
}

impl std::fmt::Display for Params {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { created, nonce, key } = self;
        let nonce = STANDARD.encode(nonce);
        let expires = created + WINDOW;
        write!(
            f,
            "{COMPONENTS};created={created};expires={expires};nonce=\"{nonce}\";keyid=\"{key}\";alg=\"ed25519\""
        )
    }
}

impl Params {
    fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix(COMPONENTS)?.strip_prefix(";created=")?;
        let (created, rest) = rest.split_once(";expires=")?;
        let (_, rest) = rest.split_once(";nonce=\"")?;
        let (nonce, rest) = rest.split_once("\";keyid=\"")?;
        let (key, _) = rest.split_once('"')?;
        let params = Self {
            created: created.parse().ok().filter(|created| (0..1 << 40).contains(created))?,
            nonce: STANDARD.decode(nonce).ok()?.try_into().ok()?,
            key: key.parse().ok()?,
        };
        (params.to_string() == text).then_some(params)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NOW: Ts = Ts(1_795_000_000_000_000);

    fn signed() -> (SigningKey, SignedHeaders) {
        let key = SigningKey::from_bytes(&[7; 32]);
        let headers = sign(&key, "POST", "/link/v1/pull", b"body", NOW, [3; 16]);
        (key, headers)
    }

    fn check(
        headers: &SignedHeaders,
        path: &str,
        body: &[u8],
        now: Ts,
    ) -> Result<Verified, SignatureError> {
        let key = VerifyKey::of(&SigningKey::from_bytes(&[7; 32]));
        let verified = verify(headers, "POST", path, now, |wanted| {
            (*wanted == key.fingerprint()).then_some(key)
        })?;
        headers.check_body(body).map(|()| verified)
    }

    #[test]
    fn a_signed_request_holds_for_its_path_body_and_minute() {
        let (_, headers) = signed();
        let verified = check(&headers, "/link/v1/pull", b"body", NOW).unwrap();
        assert_eq!(verified.nonce, [3; 16]);
        assert_eq!(check(&headers, "/link/v1/erase", b"body", NOW), Err(SignatureError::Signature));
        assert_eq!(check(&headers, "/link/v1/pull", b"other", NOW), Err(SignatureError::Body));
        let late = Ts(NOW.0 + 61_000_000);
        assert_eq!(check(&headers, "/link/v1/pull", b"body", late), Err(SignatureError::Window));
    }

    #[test]
    fn unknown_keys_and_changed_parameters_are_refused() {
        let (_, mut headers) = signed();
        let nobody = verify(&headers, "POST", "/link/v1/pull", NOW, |_| None);
        assert_eq!(nobody, Err(SignatureError::UnknownKey));
        headers.signature_input =
            headers.signature_input.replace("created=1795000000", "created=1795000001");
        assert_eq!(check(&headers, "/link/v1/pull", b"body", NOW), Err(SignatureError::Form));
    }

    proptest! {
        #[test]
        fn any_headers_are_read_without_panic(input in "\\PC{0,200}", signature in "\\PC{0,120}") {
            let headers = SignedHeaders {
                content_digest: content_digest(b""),
                signature_input: format!("link={COMPONENTS}{input}"),
                signature,
            };
            prop_assert!(check(&headers, "/", b"", NOW).is_err());
        }
    }
}
