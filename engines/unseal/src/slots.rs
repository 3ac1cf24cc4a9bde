//! Slots: the desk's root key, wrapped once for each way to unlock it.
//!
//! A slot is opened by a passphrase (Argon2id, 64 MiB, 3 passes), a printed recovery code (a
//! high-risk receipt: 129 random bits) or a credential file (32 random bytes). Each gives a
//! slot key; the slot holds the root key under it. Removing a member means new slots *and* a new
//! root key. The identity vault's key hangs on two slots (`vault`).

use argon2::{Algorithm, Argon2, Params, Version};
use rand_core::CryptoRng;
use seal::wire::{DecodeError, Reader, Wire, Writer};
use seal::{Receipt, SiteId};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::boxed::{BoxDoesNotOpen, open_key, read_key_box, seal_box};

/// The shortest passphrase, in characters.
pub const MIN_PASSPHRASE: usize = 12;

/// The desk's root key: everything the desk keeps secret hangs on it.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct RootKey([u8; 32]);

impl RootKey {
    /// A fresh root key.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        let mut bytes = [0; 32];
        rng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// The key for one use.
    pub fn derive(&self, what: &str) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(seal::suite::derive(&self.0, "desk root", what.as_bytes()))
    }

    /// A named secret of the desk (an epoch's seed, a signing key) under this root key.
    pub fn store_secret(&self, name: &str, secret: &[u8], rng: &mut impl CryptoRng) -> Vec<u8> {
        seal_box(&self.derive("secrets"), name.as_bytes(), secret, rng)
    }

    /// A named secret of 32 bytes again.
    ///
    /// # Errors
    /// It is of another name or root key.
    pub fn load_secret(
        &self,
        name: &str,
        stored: &[u8],
    ) -> Result<Zeroizing<[u8; 32]>, BoxDoesNotOpen> {
        open_key(&self.derive("secrets"), name.as_bytes(), stored)
    }
}

impl std::fmt::Debug for RootKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RootKey(…)")
    }
}

/// How a slot is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlotKind {
    /// A passphrase somebody remembers.
    Passphrase,
    /// A printed code of 40 digits.
    RecoveryCode,
    /// A file of 32 bytes.
    CredentialFile,
}

impl SlotKind {
    fn code(self) -> u8 {
        match self {
            Self::Passphrase => 1,
            Self::RecoveryCode => 2,
            Self::CredentialFile => 3,
        }
    }
}

/// What somebody brings to open a slot.
#[derive(Debug)]
pub enum Credential<'a> {
    /// A passphrase.
    Passphrase(&'a str),
    /// A recovery code.
    RecoveryCode(&'a Receipt),
    /// The bytes of a credential file.
    File(&'a [u8; 32]),
}

impl Credential<'_> {
    /// The kind of slot it opens.
    pub fn kind(&self) -> SlotKind {
        match self {
            Self::Passphrase(_) => SlotKind::Passphrase,
            Self::RecoveryCode(_) => SlotKind::RecoveryCode,
            Self::File(_) => SlotKind::CredentialFile,
        }
    }
}

/// What a credential becomes in a slot: 32 bytes.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct SlotKey([u8; 32]);

impl SlotKey {
    pub(crate) fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// The root key, wrapped for one credential.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// The installation.
    pub site: SiteId,
    /// The slot's number.
    pub number: u16,
    /// How it is opened.
    pub kind: SlotKind,
    salt: [u8; 16],
    sealed: Vec<u8>,
}

/// Why a slot is not made or does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SlotError {
    /// The passphrase is shorter than twelve characters.
    #[error("a passphrase has at least {} characters", MIN_PASSPHRASE)]
    ShortPassphrase,
    /// The credential is of another kind than the slot.
    #[error("this slot is opened by another kind of credential")]
    OtherKind,
    /// The vault was to hang on one slot twice.
    #[error("the vault needs two different slots")]
    SameSlot,
    /// The credential does not fit.
    #[error("the passphrase, code or file does not fit")]
    Wrong,
    /// There is not enough memory for key stretching.
    #[error("not enough memory to check a passphrase")]
    Memory,
}

impl Slot {
    /// Wraps the root key for a credential.
    ///
    /// # Errors
    /// The passphrase is too short, or memory is missing.
    pub fn new(
        site: SiteId,
        number: u16,
        credential: &Credential<'_>,
        root: &RootKey,
        rng: &mut impl CryptoRng,
    ) -> Result<Self, SlotError> {
        if let Credential::Passphrase(text) = credential
            && text.chars().count() < MIN_PASSPHRASE
        {
            return Err(SlotError::ShortPassphrase);
        }
        let mut salt = [0; 16];
        rng.fill_bytes(&mut salt);
        let mut slot = Self { site, number, kind: credential.kind(), salt, sealed: Vec::new() };
        let key = slot.key(credential)?;
        slot.sealed = seal_box(&key.0, &slot.place(), &root.0, rng);
        Ok(slot)
    }

    /// The root key.
    ///
    /// # Errors
    /// The credential does not fit.
    pub fn open(&self, credential: &Credential<'_>) -> Result<RootKey, SlotError> {
        let key = self.key(credential)?;
        let opened = open_key(&key.0, &self.place(), &self.sealed).map_err(|_| SlotError::Wrong)?;
        Ok(RootKey(*opened))
    }

    /// The slot key of a credential, for the vault. That it fits, [`Slot::open`] says.
    ///
    /// # Errors
    /// The credential is of another kind, or memory is missing.
    pub fn key(&self, credential: &Credential<'_>) -> Result<SlotKey, SlotError> {
        if credential.kind() != self.kind {
            return Err(SlotError::OtherKind);
        }
        match credential {
            Credential::Passphrase(text) => stretch(text.as_bytes(), &self.salt),
            Credential::RecoveryCode(code) => {
                let master = code.master(self.site);
                Ok(SlotKey(seal::suite::derive(master.as_bytes(), "slot code", &self.salt)))
            }
            Credential::File(bytes) => {
                Ok(SlotKey(seal::suite::derive(bytes, "slot file", &self.salt)))
            }
        }
    }

    fn place(&self) -> Vec<u8> {
        let mut place = Writer::default();
        self.site.write(&mut place);
        place.u16(self.number);
        place.u8(self.kind.code());
        place.finish()
    }
}

fn stretch(passphrase: &[u8], salt: &[u8; 16]) -> Result<SlotKey, SlotError> {
    let params = Params::new(64 * 1024, 3, 1, Some(32)).map_err(|_| SlotError::Memory)?;
    let mut key = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase, salt, &mut key)
        .map_err(|_| SlotError::Memory)?;
    Ok(SlotKey(key))
}

impl Wire for Slot {
    fn write(&self, out: &mut Writer) {
        self.site.write(out);
        out.u16(self.number);
        out.u8(self.kind.code());
        out.bytes(&self.salt);
        out.opaque8(&self.sealed);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            site: SiteId::read(input)?,
            number: input.u16()?,
            kind: match input.u8()? {
                1 => SlotKind::Passphrase,
                2 => SlotKind::RecoveryCode,
                3 => SlotKind::CredentialFile,
                _ => return Err(DecodeError::Invalid("slot kind")),
            },
            salt: input.array()?,
            sealed: read_key_box(input)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use kernel::{Random, SeededRandom};

    use super::*;

    const SITE: SiteId = SiteId([9; 16]);

    #[test]
    fn every_kind_of_credential_opens_its_own_slot() {
        let random: &dyn Random = &SeededRandom::new(1);
        let mut rng = random.rng();
        let root = RootKey::random(&mut rng);
        let code = Receipt::random_high_risk(&mut rng);
        let credentials = [
            Credential::Passphrase("correct horse battery"),
            Credential::RecoveryCode(&code),
            Credential::File(&[5; 32]),
        ];
        for (number, credential) in (1..).zip(&credentials) {
            let slot = Slot::new(SITE, number, credential, &root, &mut rng).unwrap();
            let slot = Slot::from_bytes(&slot.to_bytes()).unwrap();
            assert_eq!(slot.open(credential).unwrap().0, root.0);
            let mut moved = slot.clone();
            moved.number += 1;
            assert_eq!(moved.open(credential).unwrap_err(), SlotError::Wrong);
        }
    }

    #[test]
    fn wrong_credentials_are_refused() {
        let random: &dyn Random = &SeededRandom::new(2);
        let mut rng = random.rng();
        let root = RootKey::random(&mut rng);
        let short = Slot::new(SITE, 1, &Credential::Passphrase("short"), &root, &mut rng);
        assert_eq!(short.unwrap_err(), SlotError::ShortPassphrase);
        let slot = Slot::new(SITE, 1, &Credential::File(&[5; 32]), &root, &mut rng).unwrap();
        assert_eq!(slot.open(&Credential::File(&[6; 32])).unwrap_err(), SlotError::Wrong);
        let other = Credential::Passphrase("correct horse battery");
        assert_eq!(slot.open(&other).unwrap_err(), SlotError::OtherKind);
    }
}
