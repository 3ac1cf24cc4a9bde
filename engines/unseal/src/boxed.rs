//! Small secrets at rest: XChaCha20-Poly1305 with a random nonce, `nonce[24] || ciphertext`.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use rand_core::CryptoRng;
use seal::wire::{DecodeError, Reader};
use zeroize::Zeroizing;

/// Bytes of a box that holds a key: nonce, 32 bytes and tag.
const KEY_BOX: usize = 24 + 32 + 16;

/// The box was altered, or belongs to another key or place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the sealed value does not open with this key")]
pub struct BoxDoesNotOpen;

/// Seals a value for one place; the place must be given again to open it.
pub fn seal_box(key: &[u8; 32], place: &[u8], value: &[u8], rng: &mut impl CryptoRng) -> Vec<u8> {
    let mut nonce = [0; 24];
    rng.fill_bytes(&mut nonce);
    let cipher = XChaCha20Poly1305::new(key.into());
    let payload = Payload { msg: value, aad: place };
    // The cipher refuses only above 256 GiB, far beyond what is ever boxed.
    let ciphertext = cipher.encrypt(&XNonce::from(nonce), payload).unwrap_or_default();
    [nonce.as_slice(), &ciphertext].concat()
}

/// Opens a value.
///
/// # Errors
/// It was altered, or sealed with another key or for another place.
pub fn open_box(
    key: &[u8; 32],
    place: &[u8],
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, BoxDoesNotOpen> {
    let (nonce, ciphertext) = sealed.split_first_chunk::<24>().ok_or(BoxDoesNotOpen)?;
    XChaCha20Poly1305::new(key.into())
        .decrypt(&XNonce::from(*nonce), Payload { msg: ciphertext, aad: place })
        .map(Zeroizing::new)
        .map_err(|_| BoxDoesNotOpen)
}

/// Opens a value of exactly 32 bytes.
///
/// # Errors
/// It does not open, or has another length.
pub fn open_key(
    key: &[u8; 32],
    place: &[u8],
    sealed: &[u8],
) -> Result<Zeroizing<[u8; 32]>, BoxDoesNotOpen> {
    let opened = open_box(key, place, sealed)?;
    opened.as_slice().try_into().map(Zeroizing::new).map_err(|_| BoxDoesNotOpen)
}

/// Reads a box that holds a key, with its length before it.
pub(crate) fn read_key_box(input: &mut Reader<'_>) -> Result<Vec<u8>, DecodeError> {
    let sealed = input.opaque8()?;
    if sealed.len() == KEY_BOX { Ok(sealed.to_vec()) } else { Err(DecodeError::Invalid("box")) }
}
