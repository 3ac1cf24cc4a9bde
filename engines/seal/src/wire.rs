//! Canonical bytes: the presentation language of TLS (RFC 8446 §3), big-endian, nothing optional.
//!
//! One value has exactly one encoding, and a decoder refuses every other: lengths are checked
//! against a limit before anything is copied, and left-over bytes are an error.

/// The bytes are not a valid encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// The bytes end too early.
    #[error("the bytes end too early")]
    Truncated,
    /// There are bytes after the end.
    #[error("there are bytes after the end")]
    Trailing,
    /// A length or count is above its limit.
    #[error("{0} is longer than allowed")]
    TooLong(&'static str),
    /// A field holds a value that no writer makes.
    #[error("{0} is not valid")]
    Invalid(&'static str),
}

/// A type with one canonical encoding.
pub trait Wire: Sized {
    /// Appends the encoding.
    fn write(&self, out: &mut Writer);

    /// Reads one value and leaves the rest.
    ///
    /// # Errors
    /// The bytes are not a valid encoding.
    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError>;

    /// The encoding.
    fn to_bytes(&self) -> Vec<u8> {
        let mut out = Writer::default();
        self.write(&mut out);
        out.0
    }

    /// Reads a value that fills the bytes exactly.
    ///
    /// # Errors
    /// The bytes are not exactly one valid encoding.
    fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeError> {
        let mut input = Reader(bytes);
        let value = Self::read(&mut input)?;
        if input.0.is_empty() { Ok(value) } else { Err(DecodeError::Trailing) }
    }
}

/// Collects an encoding.
#[derive(Debug, Default)]
pub struct Writer(Vec<u8>);

impl Writer {
    /// The bytes collected so far.
    pub fn finish(self) -> Vec<u8> {
        self.0
    }

    /// Fixed-length bytes.
    pub fn bytes(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    /// `uint8`.
    pub fn u8(&mut self, value: u8) {
        self.0.push(value);
    }

    /// `uint16`.
    pub fn u16(&mut self, value: u16) {
        self.bytes(&value.to_be_bytes());
    }

    /// `uint32`.
    pub fn u32(&mut self, value: u32) {
        self.bytes(&value.to_be_bytes());
    }

    /// `uint64`.
    pub fn u64(&mut self, value: u64) {
        self.bytes(&value.to_be_bytes());
    }

    /// A day: days since 1970-01-01 as a two's-complement `uint32`.
    pub fn day(&mut self, day: i32) {
        self.bytes(&day.to_be_bytes());
    }

    /// `opaque<0..2^8-1>`.
    pub fn opaque8(&mut self, bytes: &[u8]) {
        debug_assert!(bytes.len() <= usize::from(u8::MAX));
        self.u8(bytes.len() as u8);
        self.bytes(bytes);
    }

    /// `opaque<0..2^32-1>`.
    pub fn opaque32(&mut self, bytes: &[u8]) {
        debug_assert!(u32::try_from(bytes.len()).is_ok());
        self.u32(bytes.len() as u32);
        self.bytes(bytes);
    }

    /// A list: its count as `uint16`, then each value.
    pub fn list<T: Wire>(&mut self, values: &[T]) {
        debug_assert!(u16::try_from(values.len()).is_ok());
        self.u16(values.len() as u16);
        for value in values {
            value.write(self);
        }
    }
}

/// Reads an encoding from the front.
#[derive(Debug)]
pub struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    /// A reader at the start of `bytes`.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// The next `length` bytes.
    ///
    /// # Errors
    /// There are fewer.
    pub fn take(&mut self, length: usize) -> Result<&'a [u8], DecodeError> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(DecodeError::Truncated)?;
        self.0 = rest;
        Ok(taken)
    }

    /// Fixed-length bytes.
    ///
    /// # Errors
    /// There are fewer.
    pub fn array<const N: usize>(&mut self) -> Result<[u8; N], DecodeError> {
        self.take(N)?.try_into().map_err(|_| DecodeError::Truncated)
    }

    /// What has not been read.
    pub fn rest(&self) -> &'a [u8] {
        self.0
    }

    /// `uint8`.
    ///
    /// # Errors
    /// The bytes end.
    pub fn u8(&mut self) -> Result<u8, DecodeError> {
        Ok(u8::from_be_bytes(self.array()?))
    }

    /// `uint16`.
    ///
    /// # Errors
    /// The bytes end.
    pub fn u16(&mut self) -> Result<u16, DecodeError> {
        Ok(u16::from_be_bytes(self.array()?))
    }

    /// `uint32`.
    ///
    /// # Errors
    /// The bytes end.
    pub fn u32(&mut self) -> Result<u32, DecodeError> {
        Ok(u32::from_be_bytes(self.array()?))
    }

    /// `uint64`.
    ///
    /// # Errors
    /// The bytes end.
    pub fn u64(&mut self) -> Result<u64, DecodeError> {
        Ok(u64::from_be_bytes(self.array()?))
    }

    /// A day: days since 1970-01-01.
    ///
    /// # Errors
    /// The bytes end.
    pub fn day(&mut self) -> Result<i32, DecodeError> {
        Ok(i32::from_be_bytes(self.array()?))
    }

    /// `opaque<0..2^8-1>`.
    ///
    /// # Errors
    /// The bytes end.
    pub fn opaque8(&mut self) -> Result<&'a [u8], DecodeError> {
        let length = self.u8()?;
        self.take(usize::from(length))
    }

    /// `opaque<0..max>` with a 32-bit length; `what` names it in the error.
    ///
    /// # Errors
    /// The bytes end, or the length is above `max`.
    pub fn opaque32(&mut self, max: u32, what: &'static str) -> Result<&'a [u8], DecodeError> {
        let length = self.u32()?;
        if length > max {
            return Err(DecodeError::TooLong(what));
        }
        self.take(length as usize)
    }

    /// A list of at most `max` values; `what` names it in the error.
    ///
    /// # Errors
    /// The count is above `max`, or a value is not valid.
    pub fn list<T: Wire>(&mut self, max: u16, what: &'static str) -> Result<Vec<T>, DecodeError> {
        let count = self.u16()?;
        if count > max {
            return Err(DecodeError::TooLong(what));
        }
        (0..count).map(|_| T::read(self)).collect()
    }

    /// The suite number, which must be the one this crate speaks.
    ///
    /// # Errors
    /// It is another suite.
    pub fn suite(&mut self) -> Result<(), DecodeError> {
        if self.u16()? == crate::suite::SUITE { Ok(()) } else { Err(DecodeError::Invalid("suite")) }
    }
}
