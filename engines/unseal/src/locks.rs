//! Locks: on collection each case key goes under a random key of its own, kept in the key store
//! under the desk's root key. Deleting the lock erases the case, copies in backups included as
//! soon as the key store's own backups are gone.

use rand_core::CryptoRng;
use seal::{CaseKey, Digest};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::boxed::{BoxDoesNotOpen, open_box, open_key, seal_box};
use crate::slots::RootKey;

/// The lock of one case: 32 random bytes.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct CaseLock([u8; 32]);

impl CaseLock {
    /// A fresh lock.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        let mut bytes = [0; 32];
        rng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// The lock as the key store holds it: under the root key, for this case only.
    pub fn store(&self, root: &RootKey, case: &Digest, rng: &mut impl CryptoRng) -> Vec<u8> {
        seal_box(&root.derive("case locks"), &case.0, &self.0, rng)
    }

    /// A lock from the key store.
    ///
    /// # Errors
    /// It is of another case or root key.
    pub fn load(root: &RootKey, case: &Digest, stored: &[u8]) -> Result<Self, BoxDoesNotOpen> {
        open_key(&root.derive("case locks"), &case.0, stored).map(|key| Self(*key))
    }

    /// The case key under this lock, as the desk's database holds it.
    pub fn lock_key(&self, key: &CaseKey, case: &Digest, rng: &mut impl CryptoRng) -> Vec<u8> {
        self.lock("case key", case, key.as_bytes(), rng)
    }

    /// The case key again.
    ///
    /// # Errors
    /// It is under another lock or of another case.
    pub fn unlock_key(&self, case: &Digest, locked: &[u8]) -> Result<CaseKey, BoxDoesNotOpen> {
        let key = open_key(&self.derive("case key"), &case.0, locked)?;
        Ok(CaseKey::from_bytes(*key))
    }

    /// Any other value of the case (a note, a coding) under this lock; `what` names its kind.
    pub fn lock(
        &self,
        what: &str,
        case: &Digest,
        value: &[u8],
        rng: &mut impl CryptoRng,
    ) -> Vec<u8> {
        seal_box(&self.derive(what), &case.0, value, rng)
    }

    /// The value again.
    ///
    /// # Errors
    /// It is under another lock, of another kind or case.
    pub fn unlock(
        &self,
        what: &str,
        case: &Digest,
        locked: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, BoxDoesNotOpen> {
        open_box(&self.derive(what), &case.0, locked)
    }

    fn derive(&self, what: &str) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(seal::suite::derive(&self.0, "lock", what.as_bytes()))
    }
}

impl std::fmt::Debug for CaseLock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CaseLock(…)")
    }
}

#[cfg(test)]
mod tests {
    use kernel::{Random, SeededRandom};

    use super::*;

    #[test]
    fn a_case_opens_with_its_own_lock_only() {
        let random: &dyn Random = &SeededRandom::new(1);
        let mut rng = random.rng();
        let (root, other_root) = (RootKey::random(&mut rng), RootKey::random(&mut rng));
        let (case, other_case) = (Digest([1; 32]), Digest([2; 32]));
        let (lock, key) = (CaseLock::random(&mut rng), CaseKey::random(&mut rng));

        let stored = lock.store(&root, &case, &mut rng);
        let locked = lock.lock_key(&key, &case, &mut rng);
        let loaded = CaseLock::load(&root, &case, &stored).unwrap();
        assert_eq!(loaded.unlock_key(&case, &locked).unwrap().as_bytes(), key.as_bytes());

        assert!(CaseLock::load(&other_root, &case, &stored).is_err());
        assert!(CaseLock::load(&root, &other_case, &stored).is_err());
        assert!(loaded.unlock_key(&other_case, &locked).is_err());
        assert!(loaded.unlock("note", &case, &locked).is_err());
        let note = lock.lock("note", &case, b"call back", &mut rng);
        assert_eq!(*loaded.unlock("note", &case, &note).unwrap(), b"call back");
    }
}
