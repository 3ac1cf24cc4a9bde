//! Text under a case key: padded, then XChaCha20-Poly1305 with a random nonce.
//!
//! `nonce[24] || ciphertext`, key by HKDF from the case key, the context and the part's place;
//! associated data is the context (digest of the header's core) and the place.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

use crate::pad::{BUCKETS, pad_text, unpad_text};
use crate::suite::{CaseKey, Digest};

/// Nonce and tag.
const OVERHEAD: usize = 24 + 16;

/// Whether a sealed text can have this length.
pub fn is_sealed_length(length: usize) -> bool {
    BUCKETS.iter().any(|bucket| bucket + OVERHEAD == length)
}

/// The text is longer than 64 KiB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a text has at most {} bytes", crate::pad::MAX_TEXT)]
pub struct TextTooLong;

/// The ciphertext was altered, or belongs to another letter, place or key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the sealed text does not open")]
pub struct TextDoesNotOpen;

pub(crate) fn associated(context: &Digest, index: u16) -> Vec<u8> {
    let mut data = context.0.to_vec();
    data.extend(index.to_be_bytes());
    data
}

/// Seals a text at a place of a letter or entry.
///
/// # Errors
/// The text is longer than 64 KiB.
pub fn seal_text(
    key: &CaseKey,
    context: &Digest,
    text: &[u8],
    rng: &mut impl CryptoRng,
) -> Result<Vec<u8>, TextTooLong> {
    let padded = Zeroizing::new(pad_text(text).ok_or(TextTooLong)?);
    let mut nonce = [0; 24];
    rng.fill_bytes(&mut nonce);
    let cipher = XChaCha20Poly1305::new(&key.derive("text", context, 0).into());
    let aad = associated(context, 0);
    let ciphertext = cipher
        .encrypt(&XNonce::from(nonce), Payload { msg: &padded, aad: &aad })
        .map_err(|_| TextTooLong)?;
    Ok([nonce.as_slice(), &ciphertext].concat())
}

/// Opens a sealed text.
///
/// # Errors
/// It was altered, or belongs elsewhere.
pub fn open_text(
    key: &CaseKey,
    context: &Digest,
    sealed: &[u8],
) -> Result<Vec<u8>, TextDoesNotOpen> {
    let (nonce, ciphertext) = sealed.split_first_chunk::<24>().ok_or(TextDoesNotOpen)?;
    let cipher = XChaCha20Poly1305::new(&key.derive("text", context, 0).into());
    let aad = associated(context, 0);
    let padded = cipher
        .decrypt(&XNonce::from(*nonce), Payload { msg: ciphertext, aad: &aad })
        .map(Zeroizing::new)
        .map_err(|_| TextDoesNotOpen)?;
    unpad_text(&padded).map(<[u8]>::to_vec).ok_or(TextDoesNotOpen)
}
