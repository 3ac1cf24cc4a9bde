//! Envelopes: a case key sealed to an X-Wing public key by HPKE.
//!
//! RFC 9180 base mode, KEM X-Wing (draft-connolly-cfrg-xwing-kem-10, identifier 0x647a), KDF
//! HKDF-SHA256 (0x0001), AEAD ChaCha20-Poly1305 (0x0003), single shot.

use std::fmt;

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::XWing;
use hpke::{Deserializable, Kem as _, OpModeR, OpModeS, Serializable};
use rand_core::CryptoRng;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::suite::{CaseKey, Digest, prefix};
use crate::wire::{DecodeError, Reader, Wire, Writer};

/// Bytes of an X-Wing public key.
pub const PUBLIC_LENGTH: usize = 1216;
/// Bytes of an X-Wing encapsulated key.
const ENCAPSULATED_LENGTH: usize = 1120;
/// Bytes of a wrapped case key: 32 and the AEAD tag.
const WRAPPED_LENGTH: usize = 48;

/// Whom an envelope is for. It is part of the HPKE `info`, so that one cannot pass for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recipient {
    /// The desk's epoch key.
    Desk,
    /// The sender's own reply key.
    Sender,
}

impl Recipient {
    fn info(self) -> Vec<u8> {
        prefix(match self {
            Self::Desk => "wrap desk",
            Self::Sender => "wrap sender",
        })
    }
}

/// An X-Wing public key, 1,216 bytes.
#[derive(Clone, PartialEq, Eq)]
pub struct KemPublic(Box<[u8; PUBLIC_LENGTH]>);

impl KemPublic {
    /// The key's bytes.
    pub fn as_bytes(&self) -> &[u8; PUBLIC_LENGTH] {
        &self.0
    }

    /// SHA-256 of the key, as consent and posters name it.
    pub fn fingerprint(&self) -> Digest {
        Digest::of_bytes(&*self.0)
    }
}

impl fmt::Debug for KemPublic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KemPublic({})", self.fingerprint())
    }
}

impl Wire for KemPublic {
    fn write(&self, out: &mut Writer) {
        out.bytes(&*self.0);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let bytes = input.array::<PUBLIC_LENGTH>()?;
        <XWing as hpke::Kem>::PublicKey::from_bytes(&bytes)
            .map_err(|_| DecodeError::Invalid("public key"))?;
        Ok(Self(Box::new(bytes)))
    }
}

/// An X-Wing private key: its 32-byte seed.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct KemSecret([u8; 32]);

impl KemSecret {
    /// The key of a seed.
    pub fn from_seed(seed: [u8; 32]) -> Self {
        Self(seed)
    }

    /// A fresh key.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        let mut seed = [0; 32];
        rng.fill_bytes(&mut seed);
        Self(seed)
    }

    /// The seed, for storing.
    pub fn seed(&self) -> &[u8; 32] {
        &self.0
    }

    /// Its public half.
    pub fn public(&self) -> KemPublic {
        let mut bytes = Box::new([0; PUBLIC_LENGTH]);
        XWing::sk_to_pk(&self.private()).write_exact(&mut *bytes);
        KemPublic(bytes)
    }

    #[expect(clippy::expect_used, reason = "a seed of 32 bytes is always a private key")]
    fn private(&self) -> <XWing as hpke::Kem>::PrivateKey {
        <XWing as hpke::Kem>::PrivateKey::from_bytes(&self.0).expect("32 bytes")
    }
}

impl fmt::Debug for KemSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KemSecret(…)")
    }
}

/// A case key in an envelope: 1,120 bytes of encapsulated key, 48 of ciphertext.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrap {
    encapsulated: Box<[u8; ENCAPSULATED_LENGTH]>,
    ciphertext: [u8; WRAPPED_LENGTH],
}

/// The envelope does not open: another key, another letter, or altered bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the envelope does not open with this key for this letter")]
pub struct UnwrapError;

impl Wrap {
    /// Seals a case key to a public key, bound to the header's digest.
    ///
    /// # Errors
    /// Key agreement failed (the public key is not a valid one).
    pub fn seal(
        key: &CaseKey,
        to: &KemPublic,
        recipient: Recipient,
        header: &Digest,
        rng: &mut impl CryptoRng,
    ) -> Result<Self, UnwrapError> {
        let to = <XWing as hpke::Kem>::PublicKey::from_bytes(&*to.0).map_err(|_| UnwrapError)?;
        let (encapsulated, ciphertext) =
            hpke::single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, XWing>(
                &OpModeS::Base,
                &to,
                &recipient.info(),
                key.as_bytes(),
                &header.0,
                rng,
            )
            .map_err(|_| UnwrapError)?;
        let mut bytes = Box::new([0; ENCAPSULATED_LENGTH]);
        encapsulated.write_exact(&mut *bytes);
        let ciphertext = ciphertext.try_into().map_err(|_| UnwrapError)?;
        Ok(Self { encapsulated: bytes, ciphertext })
    }

    /// Opens the envelope.
    ///
    /// # Errors
    /// It was made for another key, recipient or header, or was altered.
    pub fn open(
        &self,
        with: &KemSecret,
        recipient: Recipient,
        header: &Digest,
    ) -> Result<CaseKey, UnwrapError> {
        let encapsulated = <XWing as hpke::Kem>::EncappedKey::from_bytes(&*self.encapsulated)
            .map_err(|_| UnwrapError)?;
        let opened = hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, XWing>(
            &OpModeR::Base,
            &with.private(),
            &encapsulated,
            &recipient.info(),
            &self.ciphertext,
            &header.0,
        )
        .map_err(|_| UnwrapError)?;
        let opened = Zeroizing::new(opened);
        let key = opened.as_slice().try_into().map_err(|_| UnwrapError)?;
        Ok(CaseKey::from_bytes(key))
    }
}

impl Wire for Wrap {
    fn write(&self, out: &mut Writer) {
        out.bytes(&*self.encapsulated);
        out.bytes(&self.ciphertext);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { encapsulated: Box::new(input.array()?), ciphertext: input.array()? })
    }
}
