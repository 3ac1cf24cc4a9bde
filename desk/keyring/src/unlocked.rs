use ed25519_dalek::SigningKey;
use unseal::epoch::EpochSecret;
use unseal::slots::RootKey;

use crate::authorised::Purpose;

/// The desk's keys while it is unlocked. Whoever holds this can read every ordinary case.
pub struct Unlocked {
    pub(crate) root: RootKey,
    pub(crate) directory: SigningKey,
    pub(crate) publication: SigningKey,
    pub(crate) reply: SigningKey,
    pub(crate) link: SigningKey,
    pub(crate) audit: SigningKey,
    pub(crate) epochs: Vec<EpochSecret>,
    /// A secret as it was stored: another one there means that the root key was replaced.
    pub(crate) opened: Vec<u8>,
}

impl Unlocked {
    /// The signing key for a purpose.
    pub fn signing(&self, purpose: Purpose) -> &SigningKey {
        match purpose {
            Purpose::Directory => &self.directory,
            Purpose::Publication => &self.publication,
            Purpose::Reply => &self.reply,
            Purpose::Link => &self.link,
            Purpose::Audit => &self.audit,
        }
    }

    /// The epochs whose keys are still held, in rising order.
    pub fn epochs(&self) -> &[EpochSecret] {
        &self.epochs
    }
}

impl std::fmt::Debug for Unlocked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Unlocked(…)")
    }
}
