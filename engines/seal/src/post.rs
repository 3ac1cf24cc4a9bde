//! What a sender and a front exchange: stamps, uploads, submissions and threads.
//!
//! All are canonical bytes in the body of an HTTP request or answer; `SPEC.md` lists the paths.

use crate::attachment::{CHUNK, MAX_SEALED};
use crate::entry::Entry;
use crate::kem::{Recipient, Wrap};
use crate::letter::{Header, Letter, LetterError, MAX_ATTACHMENTS, OpenError, PartRef, Path};
use crate::renewal::{Renewal, RenewalError};
use crate::sender::SenderKeys;
use crate::sign::{Signature, Use, VerifyKey};
use crate::suite::{CaseKey, Digest};
use crate::thread::Thread;
use crate::wire::{DecodeError, Reader, Wire, Writer};
use crate::{payload, pow};

/// What a front asks before it takes something: an opaque token and a number of zero bits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    /// To be sent back unchanged.
    pub token: Vec<u8>,
    /// How many zero bits the hash must begin with.
    pub bits: u8,
}

impl Challenge {
    /// Does the work. `None` when the front asks for more than any sender should do.
    pub fn stamp(self) -> Option<Stamp> {
        let solution = pow::solve(&work(&self.token), self.bits)?;
        Some(Stamp { token: self.token, solution })
    }
}

/// The work done for one challenge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The challenge's token.
    pub token: Vec<u8>,
    /// The solution of the work over SHA-256(token).
    pub solution: u64,
}

impl Stamp {
    /// Whether the work was done.
    pub fn is_worked(&self, bits: u8) -> bool {
        pow::check(&work(&self.token), bits, self.solution)
    }
}

fn work(token: &[u8]) -> [u8; 32] {
    Digest::of_bytes(token).0
}

impl Wire for Challenge {
    fn write(&self, out: &mut Writer) {
        out.opaque8(&self.token);
        out.u8(self.bits);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { token: input.opaque8()?.to_vec(), bits: input.u8()? })
    }
}

impl Wire for Stamp {
    fn write(&self, out: &mut Writer) {
        out.opaque8(&self.token);
        out.u64(self.solution);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { token: input.opaque8()?.to_vec(), solution: input.u64()? })
    }
}

/// The name of an upload: 16 random bytes chosen by the sender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct UploadId(pub [u8; 16]);

impl Wire for UploadId {
    fn write(&self, out: &mut Writer) {
        out.bytes(&self.0);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        input.array().map(Self)
    }
}

/// Announces a sealed file before its chunks of 64 KiB are sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// Its name.
    pub id: UploadId,
    /// What will be sent.
    pub part: PartRef,
    /// The work for it.
    pub stamp: Stamp,
}

impl Upload {
    /// How many chunks a sealed file of this length has.
    pub fn chunks(length: u32) -> u32 {
        length.div_ceil(CHUNK as u32)
    }
}

impl Wire for Upload {
    fn write(&self, out: &mut Writer) {
        self.id.write(out);
        self.part.write(out);
        self.stamp.write(out);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let upload = Self {
            id: UploadId::read(input)?,
            part: PartRef::read(input)?,
            stamp: Stamp::read(input)?,
        };
        let length = u64::from(upload.part.length);
        if length == 0 || length > MAX_SEALED {
            return Err(DecodeError::TooLong("file"));
        }
        Ok(upload)
    }
}

/// A letter, the uploads that are its files, and the work for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterSubmission {
    /// The letter.
    pub letter: Letter,
    /// The uploads, in the order of the header's files.
    pub uploads: Vec<UploadId>,
    /// The work for it.
    pub stamp: Stamp,
}

impl Wire for LetterSubmission {
    fn write(&self, out: &mut Writer) {
        self.letter.write(out);
        out.list(&self.uploads);
        self.stamp.write(out);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            letter: Letter::read(input)?,
            uploads: input.list(MAX_ATTACHMENTS as u16, "uploads")?,
            stamp: Stamp::read(input)?,
        })
    }
}

/// A sender's entry, the uploads that are its files, and the work for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntrySubmission {
    /// The entry.
    pub entry: Entry,
    /// The uploads, in the order of the entry's files.
    pub uploads: Vec<UploadId>,
    /// The work for it.
    pub stamp: Stamp,
}

impl Wire for EntrySubmission {
    fn write(&self, out: &mut Writer) {
        self.entry.write(out);
        out.list(&self.uploads);
        self.stamp.write(out);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            entry: Entry::read(input)?,
            uploads: input.list(MAX_ATTACHMENTS as u16, "uploads")?,
            stamp: Stamp::read(input)?,
        })
    }
}

/// What replaces a dictated receipt, and the work for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenewalSubmission {
    /// The renewal.
    pub renewal: Renewal,
    /// The work for it.
    pub stamp: Stamp,
}

impl Wire for RenewalSubmission {
    fn write(&self, out: &mut Writer) {
        self.renewal.write(out);
        self.stamp.write(out);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { renewal: Renewal::read(input)?, stamp: Stamp::read(input)? })
    }
}

/// A thread as the front keeps it for its sender: the letter without the desk's envelope, and
/// both sides' entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredThread {
    /// The letter's header.
    pub header: Header,
    /// The sender's signature over it.
    pub signature: Signature,
    /// The case key for the sender.
    pub sender_wrap: Wrap,
    /// What replaced a dictated receipt.
    pub renewal: Option<Renewal>,
    /// The sealed text.
    pub text: Vec<u8>,
    /// The day the letter was stored, in days since 1970-01-01, UTC.
    pub day: i32,
    /// The entries, with the day each was stored.
    pub entries: Vec<StoredEntry>,
}

/// An entry and the day it was stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEntry {
    /// The day, in days since 1970-01-01, UTC.
    pub day: i32,
    /// The entry.
    pub entry: Entry,
}

/// The most entries a thread has.
pub const MAX_ENTRIES: u16 = 2000;

impl StoredThread {
    /// Opens the letter with the keys of the receipt: the case key and what was written.
    ///
    /// # Errors
    /// It is somebody else's, or was altered.
    pub fn open(&self, sender: &SenderKeys) -> Result<(CaseKey, Vec<u8>), OpenError> {
        if let Some(renewal) = &self.renewal {
            return self.open_renewed(renewal, sender);
        }
        let letter = Letter {
            header: self.header.clone(),
            signature: self.signature,
            // The desk's envelope is gone; the sender opens their own.
            desk_wrap: self.sender_wrap.clone(),
            sender_wrap: self.sender_wrap.clone(),
            text: self.text.clone(),
        };
        let opened = crate::letter::open_own(&letter, sender)?;
        Ok((opened.key, opened.text))
    }

    fn open_renewed(
        &self,
        renewal: &Renewal,
        sender: &SenderKeys,
    ) -> Result<(CaseKey, Vec<u8>), OpenError> {
        let header = &self.header;
        let case = header.digest();
        header
            .core
            .signer
            .verify(Use::Letter, &case, &self.signature)
            .map_err(LetterError::from)?;
        let own = renewal.check(header).is_ok()
            && renewal.signer == VerifyKey::of(sender.sign())
            && renewal.lookup == sender.lookup_hash()
            && renewal.reply == sender.kem().public();
        if !own {
            return Err(OpenError::OtherSender);
        }
        if header.parts.first() != Some(&PartRef::of(&self.text)) {
            return Err(LetterError::Text.into());
        }
        let key = renewal.sender_wrap.open(sender.kem(), Recipient::Sender, &case)?;
        if !key.is_committed(&header.core.commitment) {
            return Err(OpenError::Commitment);
        }
        let text = payload::open_text(&key, &header.context(), &self.text)?;
        Ok((key, text))
    }

    /// The thread, still without its entries: who signs for each side.
    ///
    /// # Errors
    /// The renewal is not the sender's.
    pub fn begin(&self, desk: Vec<VerifyKey>) -> Result<Thread, RenewalError> {
        if let Some(renewal) = &self.renewal {
            renewal.check(&self.header)?;
        }
        Ok(Thread::new(&self.header, self.renewal.as_ref(), desk))
    }

    /// How the thread was begun.
    pub fn path(&self) -> Path {
        self.header.core.path
    }
}

impl Wire for StoredThread {
    fn write(&self, out: &mut Writer) {
        self.header.write(out);
        self.signature.write(out);
        self.sender_wrap.write(out);
        out.list(self.renewal.as_slice());
        out.opaque32(&self.text);
        out.day(self.day);
        out.list(&self.entries);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            header: Header::read(input)?,
            signature: Signature::read(input)?,
            sender_wrap: Wrap::read(input)?,
            renewal: input.list(1, "renewal")?.pop(),
            text: input.opaque32(128 << 10, "text")?.to_vec(),
            day: input.day()?,
            entries: input.list(MAX_ENTRIES, "entries")?,
        })
    }
}

impl Wire for StoredEntry {
    fn write(&self, out: &mut Writer) {
        out.day(self.day);
        self.entry.write(out);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { day: input.day()?, entry: Entry::read(input)? })
    }
}
