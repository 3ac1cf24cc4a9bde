//! A letter: header, signature, two envelopes and the sealed text; files travel beside it.
//!
//! The header's *core* says where the letter goes and with which keys; its digest is the context
//! that every part is sealed in. The header is the core and the hashes of all sealed parts; its
//! digest is bound into both envelopes, signed by the sender and later by the front. So nothing
//! can be lifted out of one letter into another, swapped, reordered or cut off.

use rand_core::CryptoRng;

use crate::attachment::{Attachment, AttachmentError};
use crate::directory::Address;
pub use crate::header::{Core, Header, Path};
use crate::kem::{KemPublic, Recipient, UnwrapError, Wrap};
use crate::parts::SealingParts;
pub use crate::parts::{MAX_ATTACHMENTS, PartRef};
use crate::payload::{self, TextDoesNotOpen, TextTooLong};
use crate::sender::SenderKeys;
use crate::sign::{BadSignature, Signature, Use, VerifyKey, sign};
use crate::suite::{CaseKey, Digest, Name};
use crate::wire::{DecodeError, Reader, Wire, Writer};

/// A sealed letter without its files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The header.
    pub header: Header,
    /// The sender's signature over the header.
    pub signature: Signature,
    /// The case key for the desk.
    pub desk_wrap: Wrap,
    /// The case key for the sender.
    pub sender_wrap: Wrap,
    /// The sealed text, part 0.
    pub text: Vec<u8>,
}

/// The letter contradicts itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LetterError {
    /// The signature is not the sender's over this header.
    #[error(transparent)]
    Signature(#[from] BadSignature),
    /// The text is not the one the header names.
    #[error("the text is not the one the header names")]
    Text,
}

impl Letter {
    /// What anybody can check without a key: the signature and the text's hash.
    ///
    /// # Errors
    /// The letter was altered.
    pub fn check(&self) -> Result<(), LetterError> {
        let header = &self.header;
        header.core.signer.verify(Use::Letter, &header.digest(), &self.signature)?;
        if header.parts.first() != Some(&PartRef::of(&self.text)) {
            return Err(LetterError::Text);
        }
        Ok(())
    }
}

impl Wire for Letter {
    fn write(&self, out: &mut Writer) {
        self.header.write(out);
        self.signature.write(out);
        self.desk_wrap.write(out);
        self.sender_wrap.write(out);
        out.opaque32(&self.text);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            header: Header::read(input)?,
            signature: Signature::read(input)?,
            desk_wrap: Wrap::read(input)?,
            sender_wrap: Wrap::read(input)?,
            text: input.opaque32(128 << 10, "text")?.to_vec(),
        })
    }
}

/// What is to be sealed.
#[derive(Debug)]
pub struct Draft<'a> {
    /// The desk, from a verified directory.
    pub to: &'a Address,
    /// The letter's kind.
    pub kind: Name,
    /// Where it is being sealed.
    pub path: Path,
    /// Digest of the form.
    pub form: Digest,
    /// The text: a [`crate::message::Message`] in its JSON form.
    pub text: &'a [u8],
    /// The files.
    pub attachments: &'a [Attachment],
}

/// A letter ready to be sent.
#[derive(Debug)]
pub struct Sealed {
    /// The letter.
    pub letter: Letter,
    /// The sealed files, in the header's order.
    pub files: Vec<Vec<u8>>,
    /// The case key, to continue the thread without opening it again.
    pub key: CaseKey,
}

/// Why a letter cannot be sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The text is too long.
    #[error(transparent)]
    Text(#[from] TextTooLong),
    /// There are more than eight files.
    #[error("a letter carries at most {} files", MAX_ATTACHMENTS)]
    TooManyFiles,
    /// A file cannot be attached.
    #[error(transparent)]
    File(#[from] AttachmentError),
    /// The desk's key is not usable.
    #[error("the desk's key is not usable")]
    DeskKey,
}

/// A letter being sealed: its files one by one, then its text.
pub struct Sealing {
    core: Core,
    desk_key: KemPublic,
    parts: SealingParts,
}

impl Sealing {
    /// Begins a letter with a fresh case key.
    pub fn begin(
        to: &Address,
        kind: Name,
        path: Path,
        form: Digest,
        sender: &SenderKeys,
        rng: &mut impl CryptoRng,
    ) -> Self {
        let key = CaseKey::random(rng);
        let core = Core {
            site: to.site,
            desk: to.desk.clone(),
            epoch: to.epoch,
            kind,
            path,
            form,
            lookup: sender.lookup_hash(),
            reply: sender.kem().public(),
            signer: VerifyKey::of(sender.sign()),
            commitment: key.commitment(),
        };
        let header = Header { core, parts: Vec::new() };
        let parts = SealingParts::new(key, header.context());
        Self { core: header.core, desk_key: to.key.clone(), parts }
    }

    /// Seals the next file; the bytes travel beside the letter.
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

    /// Seals the text, closes both envelopes and signs.
    ///
    /// # Errors
    /// The text is too long, or the desk's key is not usable.
    pub fn finish(
        self,
        text: &[u8],
        sender: &SenderKeys,
        rng: &mut impl CryptoRng,
    ) -> Result<(Letter, CaseKey), SealError> {
        let (text, parts) = self.parts.finish(text, rng)?;
        let (header, key) = (Header { core: self.core, parts }, self.parts.key);
        let digest = header.digest();
        let mut wrap = |to: &KemPublic, recipient| {
            Wrap::seal(&key, to, recipient, &digest, rng).map_err(|_| SealError::DeskKey)
        };
        let desk_wrap = wrap(&self.desk_key, Recipient::Desk)?;
        let sender_wrap = wrap(&header.core.reply, Recipient::Sender)?;
        let signature = sign(sender.sign(), Use::Letter, &digest);
        Ok((Letter { header, signature, desk_wrap, sender_wrap, text }, key))
    }
}

impl std::fmt::Debug for Sealing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sealing(…)")
    }
}

/// Seals a letter whose files are all at hand.
///
/// # Errors
/// The text or a file is too long, there are too many files, or the desk's key is not usable.
pub fn seal(
    draft: &Draft<'_>,
    sender: &SenderKeys,
    rng: &mut impl CryptoRng,
) -> Result<Sealed, SealError> {
    let kind = draft.kind.clone();
    let mut sealing = Sealing::begin(draft.to, kind, draft.path, draft.form, sender, rng);
    let files = draft.attachments.iter().map(|file| sealing.file(file, rng));
    let files = files.collect::<Result<_, _>>()?;
    let (letter, key) = sealing.finish(draft.text, sender, rng)?;
    Ok(Sealed { letter, files, key })
}

/// An opened letter.
pub struct Opened {
    /// The case key.
    pub key: CaseKey,
    /// What was written.
    pub text: Vec<u8>,
}

impl std::fmt::Debug for Opened {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Opened({} bytes)", self.text.len())
    }
}

/// Why a letter does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// It was altered.
    #[error(transparent)]
    Letter(#[from] LetterError),
    /// Its header does not name the receipt's keys: it is not this sender's letter.
    #[error("the letter is not by the sender of this receipt")]
    OtherSender,
    /// The envelope is for another key or another letter.
    #[error(transparent)]
    Wrap(#[from] UnwrapError),
    /// The envelope holds another case key than the header commits to.
    #[error("the envelope holds another key than the header commits to")]
    Commitment,
    /// The text does not open.
    #[error(transparent)]
    Text(#[from] TextDoesNotOpen),
}

/// Opens one's own letter with the keys of the receipt.
///
/// Whoever has seen a header could seal another letter to its reply key: only one that names and
/// is signed by the receipt's own keys is the sender's.
///
/// # Errors
/// It is somebody else's, or was altered.
pub fn open_own(letter: &Letter, sender: &SenderKeys) -> Result<Opened, OpenError> {
    let opened = open_with(letter, &letter.sender_wrap, sender.kem(), Recipient::Sender)?;
    let core = &letter.header.core;
    let own = core.signer == VerifyKey::of(sender.sign())
        && core.lookup == sender.lookup_hash()
        && core.reply == sender.kem().public();
    if own { Ok(opened) } else { Err(OpenError::OtherSender) }
}

/// Opens a letter by one of its envelopes: the signature, the envelope, the commitment and the
/// text are checked, in this order. `unseal::open` adds what only a desk can know.
///
/// # Errors
/// Any of the four does not hold.
pub fn open_with(
    letter: &Letter,
    wrap: &Wrap,
    with: &crate::kem::KemSecret,
    recipient: Recipient,
) -> Result<Opened, OpenError> {
    letter.check()?;
    let header = &letter.header;
    let key = wrap.open(with, recipient, &header.digest())?;
    if !key.is_committed(&header.core.commitment) {
        return Err(OpenError::Commitment);
    }
    let text = payload::open_text(&key, &header.context(), &letter.text)?;
    Ok(Opened { key, text })
}
