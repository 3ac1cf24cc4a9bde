//! What the targets share.

use seal::Wire;

/// Reads a value of one canonical encoding: whatever is accepted, is written as the same bytes.
pub fn read<T: Wire>(bytes: &[u8]) -> Option<T> {
    let value = T::from_bytes(bytes).ok()?;
    assert_eq!(value.to_bytes(), bytes, "a second encoding of the same value");
    Some(value)
}
