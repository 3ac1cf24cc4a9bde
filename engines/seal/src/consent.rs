//! What a sender agrees to when their case goes to another desk: the text of an entry of kind
//! [`Consent`](crate::entry::EntryKind::Consent).

use crate::directory::Address;
use crate::suite::{Digest, Name};
use crate::wire::{DecodeError, Reader, Wire, Writer};

/// Which desk may read which copy, sealed to which of its keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// The desk that will read the copy.
    pub desk: Name,
    /// Fingerprint of the key it will be sealed to.
    pub key: Digest,
    /// SHA-256 of the redacted copy.
    pub copy: Digest,
}

impl Consent {
    /// The consent that this copy to this desk needs.
    pub fn to(address: &Address, copy: &[u8]) -> Self {
        let (desk, key) = (address.desk.clone(), address.key.fingerprint());
        Self { desk, key, copy: Digest::of_bytes(copy) }
    }
}

impl Wire for Consent {
    fn write(&self, out: &mut Writer) {
        self.desk.write(out);
        self.key.write(out);
        self.copy.write(out);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { desk: Name::read(input)?, key: Digest::read(input)?, copy: Digest::read(input)? })
    }
}
