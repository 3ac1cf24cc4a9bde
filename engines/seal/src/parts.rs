//! The sealed parts of a letter or entry: one text, then the files.

use rand_core::CryptoRng;

use crate::attachment::{self, Attachment, AttachmentError};
use crate::letter::SealError;
use crate::payload;
use crate::suite::{CaseKey, Digest};
use crate::wire::{DecodeError, Reader, Wire, Writer};

/// The most files a letter or entry carries.
pub const MAX_ATTACHMENTS: usize = 8;

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

/// The parts of a letter or entry on their way: files are sealed one by one, so that a sender
/// with little memory can send each away before the next; the text comes last.
pub(crate) struct SealingParts {
    pub(crate) key: CaseKey,
    pub(crate) context: Digest,
    files: Vec<PartRef>,
}

impl SealingParts {
    pub(crate) fn new(key: CaseKey, context: Digest) -> Self {
        Self { key, context, files: Vec::new() }
    }

    /// Seals the next file.
    pub(crate) fn file(
        &mut self,
        file: &Attachment,
        rng: &mut impl CryptoRng,
    ) -> Result<Vec<u8>, SealError> {
        if self.files.len() >= MAX_ATTACHMENTS {
            return Err(SealError::TooManyFiles);
        }
        let index = 1 + self.files.len() as u16;
        let sealed = attachment::seal_file(&self.key, &self.context, index, file, rng)?;
        self.files.push(PartRef::of(&sealed));
        Ok(sealed)
    }

    /// Seals the text and names all parts in order.
    pub(crate) fn finish(
        &self,
        text: &[u8],
        rng: &mut impl CryptoRng,
    ) -> Result<(Vec<u8>, Vec<PartRef>), SealError> {
        let text = payload::seal_text(&self.key, &self.context, text, rng)?;
        let parts = std::iter::once(PartRef::of(&text)).chain(self.files.iter().copied());
        Ok((text, parts.collect()))
    }
}
