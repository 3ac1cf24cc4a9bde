//! A letter: header, signature, two envelopes and the sealed text; files travel beside it.
//!
//! The header's *core* says where the letter goes and with which keys; its digest is the context
//! that every part is sealed in. The header is the core and the hashes of all sealed parts; its
//! digest is bound into both envelopes, signed by the sender and later by the front. So nothing
//! can be lifted out of one letter into another, swapped, reordered or cut off.

use rand_core::CryptoRng;

use crate::attachment::{self, Attachment, AttachmentError};
use crate::directory::Address;
use crate::kem::{KemPublic, Recipient, UnwrapError, Wrap};
use crate::payload::{self, TextDoesNotOpen, TextTooLong};
use crate::sender::SenderKeys;
use crate::sign::{BadSignature, Signature, Use, VerifyKey, sign};
use crate::suite::{CaseKey, Digest, Name, SUITE, SiteId};
use crate::wire::{DecodeError, Reader, Wire, Writer};

/// The most files a letter or entry carries.
pub const MAX_ATTACHMENTS: usize = 8;

/// How the letter was sealed. It decides which page may open the thread again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Path {
    /// In the sender's browser or by `thiqa send`: only the desk and the sender can read it.
    Sealed,
    /// By the front in memory, from the plain page: the front could read it for a moment.
    Plain,
}

impl Wire for Path {
    fn write(&self, out: &mut Writer) {
        out.u8(match self {
            Self::Sealed => 0,
            Self::Plain => 1,
        });
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match input.u8()? {
            0 => Ok(Self::Sealed),
            1 => Ok(Self::Plain),
            _ => Err(DecodeError::Invalid("path")),
        }
    }
}

/// Where a letter goes and with which keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Core {
    /// The installation.
    pub site: SiteId,
    /// The desk it is for.
    pub desk: Name,
    /// The desk's epoch whose key opens it.
    pub epoch: u32,
    /// Its kind, which decides what receives it at the desk.
    pub kind: Name,
    /// How it was sealed.
    pub path: Path,
    /// Digest of the form that was filled in.
    pub form: Digest,
    /// SHA-256 of the sender's lookup value.
    pub lookup: Digest,
    /// The sender's reply key.
    pub reply: KemPublic,
    /// The sender's signing key.
    pub signer: VerifyKey,
    /// The commitment to the case key.
    pub commitment: Digest,
}

impl Wire for Core {
    fn write(&self, out: &mut Writer) {
        out.u16(SUITE);
        self.site.write(out);
        self.desk.write(out);
        out.u32(self.epoch);
        self.kind.write(out);
        self.path.write(out);
        self.form.write(out);
        self.lookup.write(out);
        self.reply.write(out);
        self.signer.write(out);
        self.commitment.write(out);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        input.suite()?;
        Ok(Self {
            site: SiteId::read(input)?,
            desk: Name::read(input)?,
            epoch: input.u32()?,
            kind: Name::read(input)?,
            path: Path::read(input)?,
            form: Digest::read(input)?,
            lookup: Digest::read(input)?,
            reply: KemPublic::read(input)?,
            signer: VerifyKey::read(input)?,
            commitment: Digest::read(input)?,
        })
    }
}

/// A sealed part, named by its hash and length. Part 0 is the text, the others are files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartRef {
    /// SHA-256 of the sealed bytes.
    pub digest: Digest,
    /// Their number.
    pub length: u32,
}

impl PartRef {
    /// Names sealed bytes.
    pub fn of(sealed: &[u8]) -> Self {
        let length = u32::try_from(sealed.len()).unwrap_or(u32::MAX);
        Self { digest: Digest::of_bytes(sealed), length }
    }
}

impl Wire for PartRef {
    fn write(&self, out: &mut Writer) {
        self.digest.write(out);
        out.u32(self.length);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { digest: Digest::read(input)?, length: input.u32()? })
    }
}

/// Reads the parts of a letter or entry: one text and at most eight files, of possible lengths.
pub(crate) fn read_parts(input: &mut Reader<'_>) -> Result<Vec<PartRef>, DecodeError> {
    let parts: Vec<PartRef> = input.list(1 + MAX_ATTACHMENTS as u16, "parts")?;
    let (text, files) = parts.split_first().ok_or(DecodeError::Invalid("parts"))?;
    if !payload::is_sealed_length(text.length as usize) {
        return Err(DecodeError::Invalid("text length"));
    }
    if !files.iter().all(|file| attachment::is_sealed_length(file.length as usize)) {
        return Err(DecodeError::Invalid("file length"));
    }
    Ok(parts)
}

/// Opens a file after checking that it is the one named at its place.
pub(crate) fn open_part(
    parts: &[PartRef],
    key: &CaseKey,
    context: &Digest,
    index: u16,
    sealed: &[u8],
) -> Result<Attachment, AttachmentError> {
    let named = parts.get(usize::from(index)).filter(|_| index > 0);
    if named != Some(&PartRef::of(sealed)) {
        return Err(AttachmentError::DoesNotOpen);
    }
    attachment::open_file(key, context, index, sealed)
}

/// The header: the core and the parts in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Where and with which keys.
    pub core: Core,
    /// The text, then the files.
    pub parts: Vec<PartRef>,
}

impl Header {
    /// Digest of the core: what every part is sealed in.
    pub fn context(&self) -> Digest {
        Digest::of("letter context", &[&self.core.to_bytes()])
    }

    /// Digest of the whole header: the letter's name, and the case's.
    pub fn digest(&self) -> Digest {
        Digest::of("letter header", &[&self.to_bytes()])
    }

    /// The files among the parts.
    pub fn files(&self) -> &[PartRef] {
        self.parts.get(1..).unwrap_or_default()
    }

    /// Opens file `index` (1 and up).
    ///
    /// # Errors
    /// It is not the file the header names there, or does not open.
    pub fn open_file(
        &self,
        key: &CaseKey,
        index: u16,
        sealed: &[u8],
    ) -> Result<Attachment, AttachmentError> {
        open_part(&self.parts, key, &self.context(), index, sealed)
    }
}

impl Wire for Header {
    fn write(&self, out: &mut Writer) {
        self.core.write(out);
        out.list(&self.parts);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { core: Core::read(input)?, parts: read_parts(input)? })
    }
}

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

/// Seals a letter.
///
/// # Errors
/// The text or a file is too long, there are too many files, or the desk's key is not usable.
pub fn seal(
    draft: &Draft<'_>,
    sender: &SenderKeys,
    rng: &mut impl CryptoRng,
) -> Result<Sealed, SealError> {
    let key = CaseKey::random(rng);
    let core = Core {
        site: draft.to.site,
        desk: draft.to.desk.clone(),
        epoch: draft.to.epoch,
        kind: draft.kind.clone(),
        path: draft.path,
        form: draft.form,
        lookup: sender.lookup_hash(),
        reply: sender.kem().public(),
        signer: VerifyKey::of(sender.sign()),
        commitment: key.commitment(),
    };
    let mut header = Header { core, parts: Vec::new() };
    let (text, files, parts) =
        seal_parts(&key, &header.context(), draft.text, draft.attachments, rng)?;
    header.parts = parts;

    let digest = header.digest();
    let mut wrap = |to: &KemPublic, recipient| {
        Wrap::seal(&key, to, recipient, &digest, rng).map_err(|_| SealError::DeskKey)
    };
    let desk_wrap = wrap(&draft.to.key, Recipient::Desk)?;
    let sender_wrap = wrap(&header.core.reply, Recipient::Sender)?;
    let signature = sign(sender.sign(), Use::Letter, &digest);
    let letter = Letter { header, signature, desk_wrap, sender_wrap, text };
    Ok(Sealed { letter, files, key })
}

type SealedParts = (Vec<u8>, Vec<Vec<u8>>, Vec<PartRef>);

/// Seals the text and the files of a letter or entry and names them.
pub(crate) fn seal_parts(
    key: &CaseKey,
    context: &Digest,
    text: &[u8],
    attachments: &[Attachment],
    rng: &mut impl CryptoRng,
) -> Result<SealedParts, SealError> {
    if attachments.len() > MAX_ATTACHMENTS {
        return Err(SealError::TooManyFiles);
    }
    let text = payload::seal_text(key, context, text, rng)?;
    let mut parts = vec![PartRef::of(&text)];
    let mut files = Vec::with_capacity(attachments.len());
    for (index, file) in (1..).zip(attachments) {
        let sealed = attachment::seal_file(key, context, index, file, rng)?;
        parts.push(PartRef::of(&sealed));
        files.push(sealed);
    }
    Ok((text, files, parts))
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
/// # Errors
/// It is somebody else's, or was altered.
pub fn open_own(letter: &Letter, sender: &SenderKeys) -> Result<Opened, OpenError> {
    open_with(letter, &letter.sender_wrap, sender.kem(), Recipient::Sender)
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
