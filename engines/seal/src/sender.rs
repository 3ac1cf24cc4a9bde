use std::fmt;

use ed25519_dalek::SigningKey;
use rand_core::CryptoRng;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::kem::KemSecret;
use crate::suite::{Digest, derive};

/// The 32 bytes that a receipt stretches to. Everything a sender holds comes from it.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct MasterKey([u8; 32]);

impl MasterKey {
    /// A master key without a receipt: for a referral, whose sender is a desk.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        let mut bytes = [0; 32];
        rng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// A master key from its bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MasterKey(…)")
    }
}

/// What a sender uses: the lookup value that finds the thread, the key pair that replies are
/// sealed to, and the key that signs the letter and its follow-ups.
pub struct SenderKeys {
    lookup: [u8; 32],
    kem: KemSecret,
    sign: SigningKey,
}

impl SenderKeys {
    /// Derives the three by HKDF labels `lookup`, `kem` and `sign`.
    pub fn from_master(master: &MasterKey) -> Self {
        Self {
            lookup: derive(&master.0, "lookup", &[]),
            kem: KemSecret::from_seed(derive(&master.0, "kem", &[])),
            sign: SigningKey::from_bytes(&derive(&master.0, "sign", &[])),
        }
    }

    /// Shown to the front to find one's own thread.
    pub fn lookup(&self) -> &[u8; 32] {
        &self.lookup
    }

    /// What stands in the header and in the front's database.
    pub fn lookup_hash(&self) -> Digest {
        Digest::of_bytes(&self.lookup)
    }

    /// The reply key pair.
    pub fn kem(&self) -> &KemSecret {
        &self.kem
    }

    /// The signing key.
    pub fn sign(&self) -> &SigningKey {
        &self.sign
    }
}

impl Drop for SenderKeys {
    fn drop(&mut self) {
        self.lookup.zeroize();
    }
}

impl fmt::Debug for SenderKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SenderKeys(…)")
    }
}
