//! Bytes in JSON: hexadecimal strings.

use seal::wire::DecodeError;
use seal::{Digest, Wire};
use serde_json::Value;

pub(crate) fn hex(bytes: impl AsRef<[u8]>) -> String {
    bytes.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(crate) fn wire(value: &impl Wire) -> String {
    hex(value.to_bytes())
}

pub(crate) fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

pub(crate) fn number(value: &Value) -> u64 {
    value.as_u64().unwrap()
}

pub(crate) fn unhex(value: &Value) -> Vec<u8> {
    let pairs = text(value).as_bytes().chunks(2);
    pairs.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

pub(crate) fn array<const N: usize>(value: &Value) -> [u8; N] {
    unhex(value).try_into().unwrap()
}

pub(crate) fn digest(value: &Value) -> Digest {
    Digest(array(value))
}

pub(crate) fn read<T: Wire>(value: &Value) -> Result<T, DecodeError> {
    T::from_bytes(&unhex(value))
}
