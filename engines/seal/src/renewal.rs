//! A new receipt for a thread whose first one was dictated.
//!
//! A desk that writes a letter for somebody who calls knows its receipt, for it speaks it aloud.
//! At first use the sender makes a new one: the renewal names the new receipt's keys, holds the
//! case key for them, and is signed by the old signing key and by the new one. From then on the
//! front finds the thread by the new lookup value only, and only the new key signs the sender's
//! entries. A letter is renewed once, before its sender has added anything.

use rand_core::CryptoRng;

use crate::kem::{KemPublic, Recipient, Wrap};
use crate::letter::{Header, Path, SealError};
use crate::sender::SenderKeys;
use crate::sign::{BadSignature, Signature, Use, VerifyKey, sign};
use crate::suite::{CaseKey, Digest};
use crate::wire::{DecodeError, Reader, Wire, Writer};

/// What replaces the receipt's part of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renewal {
    /// The case: digest of the letter's header.
    pub case: Digest,
    /// SHA-256 of the new lookup value.
    pub lookup: Digest,
    /// The new reply key.
    pub reply: KemPublic,
    /// The new signing key.
    pub signer: VerifyKey,
    /// The case key for the new reply key.
    pub sender_wrap: Wrap,
    /// By the letter's signing key.
    pub old_signature: Signature,
    /// By the new signing key.
    pub new_signature: Signature,
}

/// Why a renewal is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RenewalError {
    /// Only a dictated letter is renewed.
    #[error("only a letter with a dictated receipt is renewed")]
    NotDictated,
    /// It is for another letter.
    #[error("the renewal is for another letter")]
    OtherCase,
    /// A signature does not hold.
    #[error(transparent)]
    Signature(#[from] BadSignature),
}

impl Renewal {
    /// Renews a letter whose case key was opened with the old receipt.
    ///
    /// # Errors
    /// Never with keys made from a receipt: key agreement with the new key failed.
    pub fn seal(
        case: Digest,
        key: &CaseKey,
        old: &SenderKeys,
        new: &SenderKeys,
        rng: &mut impl CryptoRng,
    ) -> Result<Self, SealError> {
        let reply = new.kem().public();
        let sender_wrap = Wrap::seal(key, &reply, Recipient::Sender, &case, rng)
            .map_err(|_| SealError::DeskKey)?;
        let (lookup, signer) = (new.lookup_hash(), VerifyKey::of(new.sign()));
        let signed = signed(&case, &lookup, &reply, &signer, &sender_wrap);
        let old_signature = sign(old.sign(), Use::Renewal, &signed);
        let new_signature = sign(new.sign(), Use::Renewal, &signed);
        Ok(Self { case, lookup, reply, signer, sender_wrap, old_signature, new_signature })
    }

    /// What anybody can check without a key: that it is the sender's of this letter.
    ///
    /// # Errors
    /// It is for another letter, for one that is not renewed, or was altered.
    pub fn check(&self, header: &Header) -> Result<(), RenewalError> {
        if header.core.path != Path::Dictated {
            return Err(RenewalError::NotDictated);
        }
        if self.case != header.digest() {
            return Err(RenewalError::OtherCase);
        }
        let signed = signed(&self.case, &self.lookup, &self.reply, &self.signer, &self.sender_wrap);
        header.core.signer.verify(Use::Renewal, &signed, &self.old_signature)?;
        Ok(self.signer.verify(Use::Renewal, &signed, &self.new_signature)?)
    }
}

fn signed(
    case: &Digest,
    lookup: &Digest,
    reply: &KemPublic,
    signer: &VerifyKey,
    wrap: &Wrap,
) -> Digest {
    let (reply, wrap) = (reply.to_bytes(), wrap.to_bytes());
    Digest::of("renewal", &[&case.0, &lookup.0, &reply, &signer.0, &wrap])
}

impl Wire for Renewal {
    fn write(&self, out: &mut Writer) {
        self.case.write(out);
        self.lookup.write(out);
        self.reply.write(out);
        self.signer.write(out);
        self.sender_wrap.write(out);
        self.old_signature.write(out);
        self.new_signature.write(out);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            case: Digest::read(input)?,
            lookup: Digest::read(input)?,
            reply: KemPublic::read(input)?,
            signer: VerifyKey::read(input)?,
            sender_wrap: Wrap::read(input)?,
            old_signature: Signature::read(input)?,
            new_signature: Signature::read(input)?,
        })
    }
}
