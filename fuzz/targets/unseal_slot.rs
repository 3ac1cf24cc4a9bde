//! Slots of the desk's root key, and the vault's, as the key store holds them.

#![no_main]

use libfuzzer_sys::fuzz_target;
use unseal::slots::Slot;
use unseal::vault::VaultWrap;

fuzz_target!(|bytes: &[u8]| {
    fuzz::read::<Slot>(bytes);
    fuzz::read::<VaultWrap>(bytes);
});
