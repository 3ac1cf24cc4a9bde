use crate::directory::merkle::climb;
use crate::directory::{DeskEntry, KeyRole, SignedAuthorisation, SignedCheckpoint};
use crate::kem::KemPublic;
use crate::sign::{Use, VerifyKey};
use crate::suite::{Digest, Name, SiteId};
use crate::wire::{DecodeError, Reader, Wire, Writer};

/// Where a letter can be sealed to: a desk's active epoch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The installation.
    pub site: SiteId,
    /// The desk.
    pub desk: Name,
    /// The epoch's number.
    pub epoch: u32,
    /// The epoch's public key.
    pub key: KemPublic,
}

/// What a sender fetches of the directory: under 6 KB.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// The root's authorisation of the directory key.
    pub directory_key: SignedAuthorisation,
    /// The root's authorisations of the front's proof keys.
    pub proof_keys: Vec<SignedAuthorisation>,
    /// The checkpoint.
    pub checkpoint: SignedCheckpoint,
    /// The desk.
    pub entry: DeskEntry,
    /// The entry's place among the leaves.
    pub index: u16,
    /// Its audit path.
    pub path: Vec<Digest>,
}

/// The last checkpoint a client saw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// Its version.
    pub version: u64,
    /// Its head.
    pub head: Digest,
}

/// A bundle whose every signature and proof holds.
#[derive(Debug, Clone)]
pub struct Trusted {
    /// Where to seal to.
    pub address: Address,
    /// Keys that speak for the desk.
    pub reply_keys: Vec<VerifyKey>,
    /// Keys that sign filing proofs.
    pub proof_keys: Vec<VerifyKey>,
    /// To be remembered: no lower version is accepted afterwards.
    pub known: Known,
    /// After this day the checkpoint is stale: warn, and still seal.
    pub valid_until: i32,
}

/// Why a directory is not to be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DirectoryError {
    /// It is of another installation.
    #[error("the directory is of another site")]
    OtherSite,
    /// A signature does not lead to the root, or a key is used for what it is not authorised for.
    #[error("a key of the directory is not authorised: {0}")]
    NotAuthorised(&'static str),
    /// The checkpoint's signature does not fit.
    #[error("the checkpoint is not signed by the directory key")]
    Checkpoint,
    /// The desk is not in the signed tree.
    #[error("the desk is not in the signed directory")]
    NotIncluded,
    /// It is older than one seen before, or another of the same version.
    #[error("the directory is older than one seen before")]
    RolledBack,
    /// No epoch of the desk is active.
    #[error("the desk has no active key")]
    NoActiveEpoch,
}

impl Bundle {
    /// Checks everything up to the root and gives what a sender needs.
    ///
    /// Dates are compared with the day the checkpoint was signed, never with the device's clock:
    /// the newest epoch active on that day is taken.
    ///
    /// # Errors
    /// Anything does not lead to the root, or is older than what was known.
    pub fn verify(
        &self,
        site: SiteId,
        root: &VerifyKey,
        known: Option<Known>,
    ) -> Result<Trusted, DirectoryError> {
        let checkpoint = &self.checkpoint.body;
        if checkpoint.site != site {
            return Err(DirectoryError::OtherSite);
        }
        let wrong = DirectoryError::NotAuthorised("directory key");
        let in_force = |key: &SignedAuthorisation| holds(key, &self.checkpoint, root);
        if self.directory_key.body.role != KeyRole::Directory || !in_force(&self.directory_key) {
            return Err(wrong);
        }
        let head = checkpoint.head();
        let directory_key = self.directory_key.body.key;
        directory_key
            .verify(Use::Checkpoint, &head, &self.checkpoint.signature)
            .map_err(|_| DirectoryError::Checkpoint)?;
        let included =
            climb(self.entry.leaf(), self.index.into(), checkpoint.desks.into(), &self.path);
        if included != Some(checkpoint.root) {
            return Err(DirectoryError::NotIncluded);
        }
        let keys = self.proof_keys.iter().chain(&self.entry.replies);
        if !keys.clone().all(|key| key.verify(root).is_ok()) {
            return Err(DirectoryError::NotAuthorised("listed key"));
        }
        check_not_rolled_back(Known { version: checkpoint.version, head }, known)?;

        let reply = KeyRole::Reply(self.entry.desk.clone());
        let keys_of = |keys: &[SignedAuthorisation], role: &KeyRole| -> Vec<VerifyKey> {
            let good = keys.iter().filter(|key| key.body.role == *role && in_force(key));
            good.map(|key| key.body.key).collect()
        };
        Ok(Trusted {
            address: self.active_epoch(site)?,
            reply_keys: keys_of(&self.entry.replies, &reply),
            proof_keys: keys_of(&self.proof_keys, &KeyRole::Proof),
            known: Known { version: checkpoint.version, head },
            valid_until: checkpoint.valid_until,
        })
    }

    fn active_epoch(&self, site: SiteId) -> Result<Address, DirectoryError> {
        let issued = self.checkpoint.body.issued;
        let active = self.entry.epochs.iter().filter(|epoch| epoch.active_from <= issued);
        let newest =
            active.max_by_key(|epoch| epoch.number).ok_or(DirectoryError::NoActiveEpoch)?;
        let (epoch, key) = (newest.number, newest.key.clone());
        Ok(Address { site, desk: self.entry.desk.clone(), epoch, key })
    }
}

/// Whether an authorisation is the root's, of this site, in force and not revoked.
pub(super) fn holds(
    authorisation: &SignedAuthorisation,
    checkpoint: &SignedCheckpoint,
    root: &VerifyKey,
) -> bool {
    is_in_force(authorisation, checkpoint) && authorisation.verify(root).is_ok()
}

/// Whether an authorisation, if it is the root's, is of this site, in force and not revoked.
pub(super) fn is_in_force(key: &SignedAuthorisation, checkpoint: &SignedCheckpoint) -> bool {
    let (body, checkpoint) = (&key.body, &checkpoint.body);
    body.site == checkpoint.site
        && (body.from..=body.until).contains(&checkpoint.issued)
        && !checkpoint.revoked.contains(&body.serial)
}

pub(super) fn check_not_rolled_back(
    found: Known,
    known: Option<Known>,
) -> Result<(), DirectoryError> {
    let Some(known) = known else { return Ok(()) };
    if found.version > known.version || found == known {
        Ok(())
    } else {
        Err(DirectoryError::RolledBack)
    }
}

impl Wire for Bundle {
    fn write(&self, out: &mut Writer) {
        self.directory_key.write(out);
        out.list(&self.proof_keys);
        self.checkpoint.write(out);
        self.entry.write(out);
        out.u16(self.index);
        out.list(&self.path);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            directory_key: SignedAuthorisation::read(input)?,
            proof_keys: input.list(4, "proof keys")?,
            checkpoint: SignedCheckpoint::read(input)?,
            entry: DeskEntry::read(input)?,
            index: input.u16()?,
            path: input.list(16, "path")?,
        })
    }
}
