//! Signatures: Ed25519 (RFC 8032, strict verification) over `thiqa/1 USE`, a zero byte, a digest.

use ed25519_dalek::{Signer as _, SigningKey, VerifyingKey};

use crate::suite::{Digest, prefix};
use crate::wire::{DecodeError, Reader, Wire, Writer};

/// What a signature is for. One made for one use never passes for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// A sender signs a letter's header.
    Letter,
    /// A sender or a desk signs an entry.
    Entry,
    /// The front signs that it holds a letter since a day.
    Filing,
    /// The root authorises a key.
    Authorisation,
    /// The directory key signs a checkpoint.
    Checkpoint,
    /// A publication key signs a publication.
    Publication,
    /// A desk signs a link of its audit log.
    Audit,
    /// A desk signs that a case is erased for good.
    Erasure,
    /// A sender replaces a dictated receipt.
    Renewal,
}

impl Use {
    fn label(self) -> &'static str {
        match self {
            Self::Letter => "sign letter",
            Self::Entry => "sign entry",
            Self::Filing => "sign filing",
            Self::Authorisation => "sign authorisation",
            Self::Checkpoint => "sign checkpoint",
            Self::Publication => "sign publication",
            Self::Audit => "sign audit",
            Self::Erasure => "sign erasure",
            Self::Renewal => "sign renewal",
        }
    }
}

/// An Ed25519 public key, 32 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct VerifyKey(pub [u8; 32]);

/// An Ed25519 signature, 64 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signature(pub [u8; 64]);

/// The signature is not by this key over this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the signature does not fit")]
pub struct BadSignature;

/// Signs a digest for one use.
pub fn sign(key: &SigningKey, what: Use, digest: &Digest) -> Signature {
    Signature(key.sign(&message(what, digest)).to_bytes())
}

impl VerifyKey {
    /// The public half of a signing key.
    pub fn of(key: &SigningKey) -> Self {
        Self(key.verifying_key().to_bytes())
    }

    /// Checks a signature.
    ///
    /// # Errors
    /// It is not by this key over this digest for this use, or the key is weak.
    pub fn verify(
        &self,
        what: Use,
        digest: &Digest,
        signature: &Signature,
    ) -> Result<(), BadSignature> {
        let key = VerifyingKey::from_bytes(&self.0).map_err(|_| BadSignature)?;
        let signature = ed25519_dalek::Signature::from_bytes(&signature.0);
        key.verify_strict(&message(what, digest), &signature).map_err(|_| BadSignature)
    }

    /// SHA-256 of the key: how posters and `/about/security` name the root.
    pub fn fingerprint(&self) -> Digest {
        Digest::of_bytes(&self.0)
    }
}

fn message(what: Use, digest: &Digest) -> Vec<u8> {
    let mut bytes = prefix(what.label());
    bytes.extend(digest.0);
    bytes
}

impl Wire for VerifyKey {
    fn write(&self, out: &mut Writer) {
        out.bytes(&self.0);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        input.array().map(Self)
    }
}

impl Wire for Signature {
    fn write(&self, out: &mut Writer) {
        out.bytes(&self.0);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        input.array().map(Self)
    }
}
