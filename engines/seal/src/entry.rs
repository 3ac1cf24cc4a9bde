//! An entry of a thread: what the sender or the desk adds after the letter.
//!
//! Each side has a chain of its own. An entry carries its role, its number in that chain, the
//! digest of the entry before it and the digest of the last entry seen from the other side; it is
//! bound to the case (the letter's header digest) and signed. Both chains start at the letter:
//! it is number 0 of the sender's, and what a desk's first entry follows.

use ed25519_dalek::SigningKey;
use rand_core::CryptoRng;

use crate::attachment::{Attachment, AttachmentError};
use crate::letter::SealError;
use crate::parts::{PartRef, SealingParts, open_part, read_parts};
use crate::payload::{self, TextDoesNotOpen};
use crate::sign::{BadSignature, Signature, Use, VerifyKey, sign};
use crate::suite::{CaseKey, Digest, SUITE, SiteId};
use crate::wire::{DecodeError, Reader, Wire, Writer};

/// Who wrote an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// The person who wrote the letter.
    Sender,
    /// The desk.
    Desk,
}

impl Role {
    /// The other side.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Sender => Self::Desk,
            Self::Desk => Self::Sender,
        }
    }

    /// Its number on the wire and in databases: 0 the sender, 1 the desk.
    pub fn code(self) -> u8 {
        match self {
            Self::Sender => 0,
            Self::Desk => 1,
        }
    }
}

impl Wire for Role {
    fn write(&self, out: &mut Writer) {
        out.u8(self.code());
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match input.u8()? {
            0 => Ok(Self::Sender),
            1 => Ok(Self::Desk),
            _ => Err(DecodeError::Invalid("role")),
        }
    }
}

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// A message.
    Message,
    /// The desk closes the case; the sender may still answer.
    Closing,
    /// The sender agrees to a referral: the text is a [`crate::consent::Consent`].
    Consent,
}

impl EntryKind {
    /// Whether that side may write it.
    pub fn is_of(self, role: Role) -> bool {
        match self {
            Self::Message => true,
            Self::Closing => role == Role::Desk,
            Self::Consent => role == Role::Sender,
        }
    }
}

impl Wire for EntryKind {
    fn write(&self, out: &mut Writer) {
        out.u8(match self {
            Self::Message => 0,
            Self::Closing => 1,
            Self::Consent => 2,
        });
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match input.u8()? {
            0 => Ok(Self::Message),
            1 => Ok(Self::Closing),
            2 => Ok(Self::Consent),
            _ => Err(DecodeError::Invalid("entry kind")),
        }
    }
}

/// Where an entry stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryCore {
    /// The installation.
    pub site: SiteId,
    /// The case: digest of the letter's header.
    pub case: Digest,
    /// Who wrote it.
    pub role: Role,
    /// Its number in that side's chain, from 1.
    pub sequence: u32,
    /// Digest of that side's entry before it; for the first, the case.
    pub previous: Digest,
    /// Digest of the last entry seen from the other side; where none was, the case.
    pub seen: Digest,
    /// What it is.
    pub kind: EntryKind,
    /// The key that signs it.
    pub signer: VerifyKey,
}

impl Wire for EntryCore {
    fn write(&self, out: &mut Writer) {
        out.u16(SUITE);
        self.site.write(out);
        self.case.write(out);
        self.role.write(out);
        out.u32(self.sequence);
        self.previous.write(out);
        self.seen.write(out);
        self.kind.write(out);
        self.signer.write(out);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        input.suite()?;
        Ok(Self {
            site: SiteId::read(input)?,
            case: Digest::read(input)?,
            role: Role::read(input)?,
            sequence: input.u32()?,
            previous: Digest::read(input)?,
            seen: Digest::read(input)?,
            kind: EntryKind::read(input)?,
            signer: VerifyKey::read(input)?,
        })
    }
}

/// A sealed entry without its files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where it stands.
    pub core: EntryCore,
    /// The text, then the files.
    pub parts: Vec<PartRef>,
    /// The signature over [`Entry::digest`].
    pub signature: Signature,
    /// The sealed text, part 0.
    pub text: Vec<u8>,
}

/// The entry contradicts itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EntryError {
    /// The signature is not by the key that the entry names.
    #[error(transparent)]
    Signature(#[from] BadSignature),
    /// The text is not the one the entry names.
    #[error("the text is not the one the entry names")]
    Text,
    /// Only the other side may write an entry of this kind.
    #[error("only the other side may write an entry of this kind")]
    Kind,
}

impl Entry {
    /// Digest of the core: what its parts are sealed in.
    pub fn context(&self) -> Digest {
        context(&self.core)
    }

    /// The entry's name: digest of the core and the parts.
    pub fn digest(&self) -> Digest {
        digest(&self.core, &self.parts)
    }

    /// The files among the parts.
    pub fn files(&self) -> &[PartRef] {
        self.parts.get(1..).unwrap_or_default()
    }

    /// What anybody can check without a key: the signature, the text's hash, and that its side may
    /// write its kind.
    ///
    /// # Errors
    /// The entry was altered.
    pub fn check(&self) -> Result<(), EntryError> {
        self.core.signer.verify(Use::Entry, &self.digest(), &self.signature)?;
        if self.parts.first() != Some(&PartRef::of(&self.text)) {
            return Err(EntryError::Text);
        }
        if self.core.kind.is_of(self.core.role) { Ok(()) } else { Err(EntryError::Kind) }
    }

    /// Opens the text.
    ///
    /// # Errors
    /// It was altered, or belongs to another case.
    pub fn open(&self, key: &CaseKey) -> Result<Vec<u8>, TextDoesNotOpen> {
        payload::open_text(key, &self.context(), &self.text)
    }

    /// Opens file `index` (1 and up).
    ///
    /// # Errors
    /// It is not the file the entry names there, or does not open.
    pub fn open_file(
        &self,
        key: &CaseKey,
        index: u16,
        sealed: &[u8],
    ) -> Result<Attachment, AttachmentError> {
        open_part(&self.parts, key, &self.context(), index, sealed)
    }
}

fn context(core: &EntryCore) -> Digest {
    Digest::of("entry context", &[&core.to_bytes()])
}

fn digest(core: &EntryCore, parts: &[PartRef]) -> Digest {
    let mut bytes = Writer::default();
    core.write(&mut bytes);
    bytes.list(parts);
    Digest::of("entry", &[&bytes.finish()])
}

impl Wire for Entry {
    fn write(&self, out: &mut Writer) {
        self.core.write(out);
        out.list(&self.parts);
        self.signature.write(out);
        out.opaque32(&self.text);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            core: EntryCore::read(input)?,
            parts: read_parts(input)?,
            signature: Signature::read(input)?,
            text: input.opaque32(128 << 10, "text")?.to_vec(),
        })
    }
}

/// What is to be added to a thread.
#[derive(Debug)]
pub struct EntryDraft<'a> {
    /// What it is.
    pub kind: EntryKind,
    /// The text: a [`crate::message::Message`] in its JSON form.
    pub text: &'a [u8],
    /// The files.
    pub attachments: &'a [Attachment],
}

/// An entry ready to be sent.
#[derive(Debug)]
pub struct SealedEntry {
    /// The entry.
    pub entry: Entry,
    /// The sealed files, in the entry's order.
    pub files: Vec<Vec<u8>>,
}

/// An entry being sealed: its files one by one, then its text.
pub struct Sealing {
    core: EntryCore,
    parts: SealingParts,
}

impl Sealing {
    /// Begins an entry at its place in a thread, which [`crate::thread::Thread::place`] gives.
    pub fn begin(core: EntryCore, key: &CaseKey) -> Self {
        let parts = SealingParts::new(key.clone(), context(&core));
        Self { core, parts }
    }

    /// Seals the next file; the bytes travel beside the entry.
    ///
    /// # Errors
    /// There are eight already, or the file or its name is too long.
    pub fn file(
        &mut self,
        file: &Attachment,
        rng: &mut impl CryptoRng,
    ) -> Result<Vec<u8>, SealError> {
        self.parts.file(file, rng)
    }

    /// Seals the text and signs.
    ///
    /// # Errors
    /// The text is too long.
    pub fn finish(
        self,
        text: &[u8],
        signer: &SigningKey,
        rng: &mut impl CryptoRng,
    ) -> Result<Entry, SealError> {
        let (text, parts) = self.parts.finish(text, rng)?;
        let signature = sign(signer, Use::Entry, &digest(&self.core, &parts));
        Ok(Entry { core: self.core, parts, signature, text })
    }
}

impl std::fmt::Debug for Sealing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sealing(…)")
    }
}

/// Seals an entry whose files are all at hand.
///
/// # Errors
/// The text or a file is too long, or there are too many files.
pub fn seal(
    core: EntryCore,
    draft: &EntryDraft<'_>,
    key: &CaseKey,
    signer: &SigningKey,
    rng: &mut impl CryptoRng,
) -> Result<SealedEntry, SealError> {
    let mut sealing = Sealing::begin(core, key);
    let files = draft.attachments.iter().map(|file| sealing.file(file, rng));
    let files = files.collect::<Result<_, _>>()?;
    Ok(SealedEntry { entry: sealing.finish(draft.text, signer, rng)?, files })
}
