//! Files under a case key: STREAM (Hoang, Reyhanitabar, Rogaway, Vizár 2015) over
//! XChaCha20-Poly1305 in chunks of 64 KiB, the size hidden by Padmé.
//!
//! Plaintext: a head of 512 bytes (lengths, name, media type, zeros), the file, zeros up to the
//! padded size. Name and type are therefore sealed like the content. Ciphertext:
//! `nonce[19] || chunk[65,552] … || last chunk`.

use aead_stream::{DecryptorBE32, EncryptorBE32};
use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::Payload;
use rand_core::CryptoRng;
use zeroize::Zeroizing;

use crate::pad::padme;
use crate::payload::associated;
use crate::suite::{CaseKey, Digest};
use crate::wire::{Reader, Writer};

/// Bytes of plaintext in a chunk.
pub const CHUNK: usize = 64 << 10;
/// The largest file, in bytes.
pub const MAX_FILE: usize = 30 << 20;
/// The largest sealed file, in bytes: head, Padmé, tags and nonce included.
pub const MAX_SEALED: u64 = 31_989_395;

const MAX_NAME: usize = 255;
const MAX_MEDIA_TYPE: usize = 100;
const HEAD: usize = 512;
const TAG: usize = 16;
const NONCE: usize = 19;

/// Whether a sealed file can have this length: only padded sizes are ever sealed.
pub fn is_sealed_length(length: usize) -> bool {
    let Some(chunks) = length.checked_sub(NONCE) else { return false };
    let tags = TAG * chunks.div_ceil(CHUNK + TAG);
    let Some(plain) = chunks.checked_sub(tags) else { return false };
    let possible = padded_length(0)..=padded_length(MAX_FILE);
    possible.contains(&plain) && padme(plain as u64) == plain as u64
}

/// A file and what it says of itself.
#[derive(Clone, PartialEq, Eq)]
pub struct Attachment {
    /// The file's name, at most 255 bytes.
    pub name: String,
    /// Its media type, at most 100 bytes.
    pub media_type: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for Attachment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Attachment({} bytes)", self.bytes.len())
    }
}

/// Why a file cannot be attached, or a sealed one not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AttachmentError {
    /// The file is larger than 30 MiB.
    #[error("a file has at most {} bytes", MAX_FILE)]
    TooLarge,
    /// The name or media type is too long.
    #[error("the file's name or type is too long")]
    LongName,
    /// It was altered, cut off, or belongs to another letter or place.
    #[error("the sealed file does not open")]
    DoesNotOpen,
}

/// Seals a file as part `index` (1 and up) of a letter or entry.
///
/// # Errors
/// The file or its name is too long.
pub fn seal_file(
    key: &CaseKey,
    context: &Digest,
    index: u16,
    file: &Attachment,
    rng: &mut impl CryptoRng,
) -> Result<Vec<u8>, AttachmentError> {
    let plain = Zeroizing::new(lay_out(file)?);
    let mut nonce = [0; NONCE];
    rng.fill_bytes(&mut nonce);
    let aad = associated(context, index);
    let mut stream = EncryptorBE32::<XChaCha20Poly1305>::new(
        &key.derive("file", context, index).into(),
        &nonce.into(),
    );
    let mut sealed = Vec::with_capacity(NONCE + plain.len() + TAG * (plain.len() / CHUNK + 1));
    sealed.extend(nonce);
    let mut rest = plain.as_slice();
    while let Some((chunk, after)) = rest.split_at_checked(CHUNK).filter(|(_, r)| !r.is_empty()) {
        let chunk = stream.encrypt_next(Payload { msg: chunk, aad: &aad });
        sealed.extend(chunk.map_err(|_| AttachmentError::TooLarge)?);
        rest = after;
    }
    let last = stream.encrypt_last(Payload { msg: rest, aad: &aad });
    sealed.extend(last.map_err(|_| AttachmentError::TooLarge)?);
    Ok(sealed)
}

/// Opens a sealed file.
///
/// # Errors
/// It was altered, cut off, or belongs elsewhere.
pub fn open_file(
    key: &CaseKey,
    context: &Digest,
    index: u16,
    sealed: &[u8],
) -> Result<Attachment, AttachmentError> {
    let wrong = AttachmentError::DoesNotOpen;
    let (nonce, mut rest) = sealed.split_first_chunk::<NONCE>().ok_or(wrong)?;
    let aad = associated(context, index);
    let mut stream = DecryptorBE32::<XChaCha20Poly1305>::new(
        &key.derive("file", context, index).into(),
        &(*nonce).into(),
    );
    let mut plain = Zeroizing::new(Vec::with_capacity(rest.len()));
    while let Some((chunk, after)) =
        rest.split_at_checked(CHUNK + TAG).filter(|(_, r)| !r.is_empty())
    {
        plain.extend(stream.decrypt_next(Payload { msg: chunk, aad: &aad }).map_err(|_| wrong)?);
        rest = after;
    }
    plain.extend(stream.decrypt_last(Payload { msg: rest, aad: &aad }).map_err(|_| wrong)?);
    take_apart(&plain).ok_or(wrong)
}

fn lay_out(file: &Attachment) -> Result<Vec<u8>, AttachmentError> {
    if file.bytes.len() > MAX_FILE {
        return Err(AttachmentError::TooLarge);
    }
    if file.name.len() > MAX_NAME || file.media_type.len() > MAX_MEDIA_TYPE {
        return Err(AttachmentError::LongName);
    }
    let mut head = Writer::default();
    head.u64(file.bytes.len() as u64);
    head.opaque8(file.name.as_bytes());
    head.opaque8(file.media_type.as_bytes());
    let mut plain = head.finish();
    plain.resize(HEAD, 0);
    plain.extend_from_slice(&file.bytes);
    plain.resize(padded_length(file.bytes.len()), 0);
    Ok(plain)
}

/// How long a file of that length is with its head and padding.
fn padded_length(length: usize) -> usize {
    usize::try_from(padme((HEAD + length) as u64)).unwrap_or(usize::MAX)
}

fn take_apart(plain: &[u8]) -> Option<Attachment> {
    let (head, body) = plain.split_at_checked(HEAD)?;
    let mut head = Reader::new(head);
    let length = usize::try_from(head.u64().ok()?).ok()?;
    let name = String::from_utf8(head.opaque8().ok()?.to_vec()).ok()?;
    let media_type = String::from_utf8(head.opaque8().ok()?.to_vec()).ok()?;
    let (bytes, zeros) = body.split_at_checked(length)?;
    let allowed = length <= MAX_FILE && media_type.len() <= MAX_MEDIA_TYPE;
    let canonical = allowed && padded_length(length) == plain.len();
    let file = Attachment { name, media_type, bytes: bytes.to_vec() };
    (canonical && head.rest().iter().chain(zeros).all(|byte| *byte == 0)).then_some(file)
}

#[cfg(test)]
mod tests {
    use kernel::{Random, SeededRandom};

    use super::*;

    fn seal(length: usize, name: &str) -> Result<Vec<u8>, AttachmentError> {
        let random: &dyn Random = &SeededRandom::new(1);
        let file =
            Attachment { name: name.to_owned(), media_type: String::new(), bytes: vec![7; length] };
        let (key, context) = (CaseKey::from_bytes([1; 32]), Digest([2; 32]));
        seal_file(&key, &context, 1, &file, &mut random.rng())
    }

    #[test]
    fn the_largest_file_is_as_large_as_said() {
        assert_eq!(seal(MAX_FILE, "film.mp4").unwrap().len() as u64, MAX_SEALED);
        assert!(is_sealed_length(MAX_SEALED as usize));
        assert!(!is_sealed_length(MAX_SEALED as usize + 1));
        assert_eq!(seal(MAX_FILE + 1, "film.mp4"), Err(AttachmentError::TooLarge));
        assert_eq!(seal(1, &"x".repeat(256)), Err(AttachmentError::LongName));
        assert_eq!(seal(0, "").unwrap().len(), NONCE + HEAD + TAG);
    }

    #[test]
    fn a_padding_nobody_makes_is_refused() {
        let file = Attachment { name: "a".into(), media_type: "b".into(), bytes: vec![1; 600] };
        let plain = lay_out(&file).unwrap();
        assert_eq!(take_apart(&plain), Some(file));
        let altered = |change: &dyn Fn(&mut Vec<u8>)| {
            let mut plain = plain.clone();
            change(&mut plain);
            take_apart(&plain)
        };
        assert_eq!(altered(&|plain| plain[HEAD - 1] = 1), None);
        assert_eq!(altered(&|plain| *plain.last_mut().unwrap() = 1), None);
        assert_eq!(altered(&|plain| plain.resize(2 * plain.len(), 0)), None);
        assert_eq!(altered(&|plain| plain[..8].fill(0xFF)), None);
        assert_eq!(altered(&|plain| plain.truncate(HEAD - 1)), None);
    }
}
