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
