//! The suite's number, its small types and its key derivation.

use std::fmt;
use std::str::FromStr;

use hkdf::Hkdf;
use rand_core::CryptoRng;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::wire::{DecodeError, Reader, Wire, Writer};

/// Suite 1, the only one: named in every header, never negotiated.
pub const SUITE: u16 = 1;

/// The 16 random bytes that name an installation. Made once, never changed: receipts depend on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SiteId(pub [u8; 16]);

/// A SHA-256 value (FIPS 180-4), 32 bytes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// SHA-256 over the label, a zero byte and each piece in turn.
    pub fn of(label: &str, pieces: &[&[u8]]) -> Self {
        let mut hash = Sha256::new();
        hash.update(prefix(label));
        for piece in pieces {
            hash.update(piece);
        }
        Self(hash.finalize().into())
    }

    /// Plain SHA-256 of bytes: how parts and publications are named.
    pub fn of_bytes(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

/// `thiqa/1 LABEL` and a zero byte: no value of one use can be taken for another's.
pub(crate) fn prefix(label: &str) -> Vec<u8> {
    let mut bytes = format!("thiqa/{SUITE} {label}").into_bytes();
    bytes.push(0);
    bytes
}

/// HKDF-SHA256 (RFC 5869), empty salt: 32 bytes for one use of a key.
pub fn derive(key: &[u8; 32], label: &str, context: &[u8]) -> [u8; 32] {
    let mut out = [0; 32];
    let expanded =
        Hkdf::<Sha256>::new(None, key).expand_multi_info(&[&prefix(label), context], &mut out);
    debug_assert!(expanded.is_ok(), "32 bytes are within HKDF's limit");
    out
}

macro_rules! hexadecimal {
    ($type:ident, $length:literal) => {
        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
            }
        }

        impl FromStr for $type {
            type Err = DecodeError;

            fn from_str(text: &str) -> Result<Self, DecodeError> {
                let bytes = from_hex(text).ok_or(DecodeError::Invalid("hexadecimal"))?;
                bytes.try_into().map(Self).map_err(|_| DecodeError::Invalid("hexadecimal length"))
            }
        }

        impl Wire for $type {
            fn write(&self, out: &mut Writer) {
                out.bytes(&self.0);
            }

            fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
                input.array::<$length>().map(Self)
            }
        }
    };
}

hexadecimal!(SiteId, 16);
hexadecimal!(Digest, 32);

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    if !text.bytes().all(|byte| byte.is_ascii_hexdigit()) || !text.len().is_multiple_of(2) {
        return None;
    }
    let pairs = text.as_bytes().chunks_exact(2);
    pairs.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}

/// The name of a desk, a kind or a form: 1 to 32 of `a–z`, `0–9` and `-`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Name(String);

/// The text is no [`Name`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a name is 1 to 32 of a–z, 0–9 and -")]
pub struct NameError;

impl Name {
    /// Checks and keeps a name.
    ///
    /// # Errors
    /// It is empty, longer than 32, or holds another character.
    pub fn new(text: &str) -> Result<Self, NameError> {
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if (1..=32).contains(&text.len()) && text.bytes().all(allowed) {
            Ok(Self(text.to_owned()))
        } else {
            Err(NameError)
        }
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Name {
    type Err = NameError;

    fn from_str(text: &str) -> Result<Self, NameError> {
        Self::new(text)
    }
}

impl Wire for Name {
    fn write(&self, out: &mut Writer) {
        out.opaque8(self.0.as_bytes());
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let text =
            std::str::from_utf8(input.opaque8()?).map_err(|_| DecodeError::Invalid("name"))?;
        Self::new(text).map_err(|_| DecodeError::Invalid("name"))
    }
}

/// The key of one case: 32 random bytes made by the sender. All parts and entries hang on it.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct CaseKey([u8; 32]);

impl CaseKey {
    /// A fresh key.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        let mut bytes = [0; 32];
        rng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// A key from its stored bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes, for wrapping.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The commitment that stands in the header, so that nobody can put two keys in one letter.
    pub fn commitment(&self) -> Digest {
        Digest(derive(&self.0, "commitment", &[]))
    }

    /// Whether the header's commitment is to this key.
    pub fn is_committed(&self, commitment: &Digest) -> bool {
        self.commitment().0.ct_eq(&commitment.0).into()
    }

    pub(crate) fn derive(&self, label: &str, context: &Digest, index: u16) -> [u8; 32] {
        let mut input = context.0.to_vec();
        input.extend(index.to_be_bytes());
        derive(&self.0, label, &input)
    }
}

impl fmt::Debug for CaseKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CaseKey(…)")
    }
}

/// The value that finds a sender's thread: sent to the front, which keeps only its hash.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct LookupValue(pub [u8; 32]);

impl Wire for LookupValue {
    fn write(&self, out: &mut Writer) {
        out.bytes(&self.0);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        input.array().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hexadecimal_is_digits_only() {
        let digest = Digest([0xAB; 32]);
        assert_eq!(digest.to_string().parse(), Ok(digest));
        assert_eq!("AB".repeat(32).parse(), Ok(digest));
        for wrong in ["+1".repeat(32), "ab".repeat(31), "é".repeat(32), "a".repeat(63)] {
            assert!(wrong.parse::<Digest>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn names_are_short_and_plain() {
        assert!(Name::new("legal-aid-2").is_ok() && Name::new(&"x".repeat(32)).is_ok());
        for wrong in ["", "Helpline", "a b", "é", "a_b", "../x", &"x".repeat(33)] {
            assert_eq!(Name::new(wrong), Err(NameError), "{wrong}");
        }
    }
}
