//! The filing proof: the front signs that it holds a letter since a day. The sender keeps it; a
//! retry with the same letter gives the same proof.

use ed25519_dalek::SigningKey;

use crate::sign::{BadSignature, Signature, Use, VerifyKey, sign};
use crate::suite::{Digest, SiteId};
use crate::wire::{DecodeError, Reader, Wire, Writer};

/// Which letter, since when, and the front's signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilingProof {
    /// The installation.
    pub site: SiteId,
    /// Digest of the letter's header.
    pub letter: Digest,
    /// The day it was stored, in days since 1970-01-01, UTC.
    pub day: i32,
    /// The front's proof key.
    pub key: VerifyKey,
    /// Its signature.
    pub signature: Signature,
}

impl FilingProof {
    /// Signs for a letter.
    pub fn sign(site: SiteId, letter: Digest, day: i32, key: &SigningKey) -> Self {
        let signature = sign(key, Use::Filing, &signed(site, &letter, day));
        Self { site, letter, day, key: VerifyKey::of(key), signature }
    }

    /// Checks the signature. That the key is authorised, the directory says.
    ///
    /// # Errors
    /// The proof was altered.
    pub fn verify(&self) -> Result<(), BadSignature> {
        let digest = signed(self.site, &self.letter, self.day);
        self.key.verify(Use::Filing, &digest, &self.signature)
    }
}

fn signed(site: SiteId, letter: &Digest, day: i32) -> Digest {
    Digest::of("filing", &[&site.0, &letter.0, &day.to_be_bytes()])
}

impl Wire for FilingProof {
    fn write(&self, out: &mut Writer) {
        self.site.write(out);
        self.letter.write(out);
        out.day(self.day);
        self.key.write(out);
        self.signature.write(out);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            site: SiteId::read(input)?,
            letter: Digest::read(input)?,
            day: input.day()?,
            key: VerifyKey::read(input)?,
            signature: Signature::read(input)?,
        })
    }
}
