//! The identity vault's key under two slots together: no one person opens it.

use rand_core::CryptoRng;
use seal::wire::{DecodeError, Reader, Wire, Writer};
use zeroize::Zeroizing;

use crate::boxed::{open_key, read_key_box, seal_box};
use crate::slots::{SlotError, SlotKey};

/// The vault's key, wrapped for two slots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VaultWrap {
    /// The two slots, in order of wrapping.
    pub slots: (u16, u16),
    sealed: Vec<u8>,
}

impl VaultWrap {
    /// Wraps the vault's key under two different slots' keys.
    ///
    /// # Errors
    /// Both are the same slot.
    pub fn new(
        vault: &[u8; 32],
        first: (u16, &SlotKey),
        second: (u16, &SlotKey),
        rng: &mut impl CryptoRng,
    ) -> Result<Self, SlotError> {
        if first.0 == second.0 {
            return Err(SlotError::SameSlot);
        }
        let slots = (first.0, second.0);
        let sealed = seal_box(&pair_key(first.1, second.1), &place(slots), vault, rng);
        Ok(Self { slots, sealed })
    }

    /// The vault's key, by the slots' keys in the order of wrapping.
    ///
    /// # Errors
    /// Either slot key does not fit.
    pub fn open(&self, first: &SlotKey, second: &SlotKey) -> Result<[u8; 32], SlotError> {
        let opened = open_key(&pair_key(first, second), &place(self.slots), &self.sealed);
        opened.map(|key| *key).map_err(|_| SlotError::Wrong)
    }
}

impl Wire for VaultWrap {
    fn write(&self, out: &mut Writer) {
        out.u16(self.slots.0);
        out.u16(self.slots.1);
        out.opaque8(&self.sealed);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let slots = (input.u16()?, input.u16()?);
        Ok(Self { slots, sealed: read_key_box(input)? })
    }
}

fn pair_key(first: &SlotKey, second: &SlotKey) -> Zeroizing<[u8; 32]> {
    Zeroizing::new(seal::suite::derive(first.as_bytes(), "vault pair", second.as_bytes()))
}

fn place((first, second): (u16, u16)) -> Vec<u8> {
    [b"vault".as_slice(), &first.to_be_bytes(), &second.to_be_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use kernel::{Random, SeededRandom};
    use seal::SiteId;

    use super::*;
    use crate::slots::{Credential, RootKey, Slot};

    #[test]
    fn the_vault_needs_two_slots() {
        let random: &dyn Random = &SeededRandom::new(3);
        let mut rng = random.rng();
        let root = RootKey::random(&mut rng);
        let mut slot_key = |number, file| {
            let credential = Credential::File(file);
            let slot = Slot::new(SiteId([9; 16]), number, &credential, &root, &mut rng).unwrap();
            slot.key(&credential).unwrap()
        };
        let (a, b) = (slot_key(1, &[1; 32]), slot_key(2, &[2; 32]));
        let wrap = VaultWrap::new(&[7; 32], (1, &a), (2, &b), &mut rng).unwrap();
        let wrap = VaultWrap::from_bytes(&wrap.to_bytes()).unwrap();
        assert_eq!(wrap.open(&a, &b), Ok([7; 32]));
        assert_eq!(wrap.open(&a, &a), Err(SlotError::Wrong));
        assert_eq!(wrap.open(&b, &a), Err(SlotError::Wrong));
        let same = VaultWrap::new(&[7; 32], (1, &a), (1, &a), &mut rng);
        assert_eq!(same, Err(SlotError::SameSlot));
    }
}
