use crate::directory::bundle::{check_not_rolled_back, holds, is_in_force};
use crate::directory::{
    Bundle, DeskEntry, DirectoryError, KeyRole, Known, SignedAuthorisation, SignedCheckpoint,
    proof_of, root_of,
};
use crate::sign::{Use, VerifyKey};
use crate::suite::{Digest, Name, SiteId};
use crate::wire::{DecodeError, Reader, Wire, Writer};

/// The most desks a directory holds.
const MAX_DESKS: u16 = 512;

/// The whole directory as the front holds it: every authorisation, every desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directory {
    /// The root's authorisation of the directory key.
    pub directory_key: SignedAuthorisation,
    /// All other authorisations but the desks' reply keys.
    pub keys: Vec<SignedAuthorisation>,
    /// The checkpoint.
    pub checkpoint: SignedCheckpoint,
    /// The desks, in the tree's order.
    pub desks: Vec<DeskEntry>,
}

impl Directory {
    /// Checks the checkpoint, the tree and every authorisation.
    ///
    /// # Errors
    /// Anything does not lead to the root.
    pub fn verify(&self, site: SiteId, root: &VerifyKey) -> Result<(), DirectoryError> {
        if self.checkpoint.body.site != site {
            return Err(DirectoryError::OtherSite);
        }
        let in_force = |key: &SignedAuthorisation| holds(key, &self.checkpoint, root);
        if self.directory_key.body.role != KeyRole::Directory || !in_force(&self.directory_key) {
            return Err(DirectoryError::NotAuthorised("directory key"));
        }
        let head = self.checkpoint.body.head();
        let key = self.directory_key.body.key;
        key.verify(Use::Checkpoint, &head, &self.checkpoint.signature)
            .map_err(|_| DirectoryError::Checkpoint)?;
        if root_of(&self.leaves()) != self.checkpoint.body.root
            || usize::from(self.checkpoint.body.desks) != self.desks.len()
        {
            return Err(DirectoryError::NotIncluded);
        }
        let replies = self.desks.iter().flat_map(|desk| &desk.replies);
        if !self.keys.iter().chain(replies).all(|key| key.verify(root).is_ok()) {
            return Err(DirectoryError::NotAuthorised("listed key"));
        }
        Ok(())
    }

    /// What is to be remembered of it: no lower version is accepted afterwards.
    pub fn known(&self) -> Known {
        let body = &self.checkpoint.body;
        Known { version: body.version, head: body.head() }
    }

    /// Whether it may take the place of one seen before.
    ///
    /// # Errors
    /// It is older, or another of the same version.
    pub fn replaces(&self, known: Known) -> Result<(), DirectoryError> {
        check_not_rolled_back(self.known(), Some(known))
    }

    /// The bundle for one desk. `None` where there is no such desk.
    pub fn bundle(&self, desk: &Name) -> Option<Bundle> {
        let index = self.desks.iter().position(|entry| entry.desk == *desk)?;
        let proofs = self
            .keys
            .iter()
            .filter(|key| key.body.role == KeyRole::Proof && is_in_force(key, &self.checkpoint));
        Some(Bundle {
            directory_key: self.directory_key.clone(),
            proof_keys: proofs.take(4).cloned().collect(),
            checkpoint: self.checkpoint.clone(),
            entry: self.desks.get(index)?.clone(),
            index: u16::try_from(index).ok()?,
            path: proof_of(&self.leaves(), index)?,
        })
    }

    /// The keys in force for a role, checked against the root.
    pub fn keys_for(&self, role: &KeyRole, root: &VerifyKey) -> Vec<VerifyKey> {
        self.in_force(&self.keys, role, root)
    }

    /// Those of some keys that are in force for a role, checked against the root.
    pub fn in_force(
        &self,
        keys: &[SignedAuthorisation],
        role: &KeyRole,
        root: &VerifyKey,
    ) -> Vec<VerifyKey> {
        let good = keys.iter().filter(|key| key.body.role == *role);
        let good = good.filter(|key| holds(key, &self.checkpoint, root));
        good.map(|key| key.body.key).collect()
    }

    fn leaves(&self) -> Vec<Digest> {
        self.desks.iter().map(DeskEntry::leaf).collect()
    }
}

impl Wire for Directory {
    fn write(&self, out: &mut Writer) {
        self.directory_key.write(out);
        out.list(&self.keys);
        self.checkpoint.write(out);
        out.list(&self.desks);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            directory_key: SignedAuthorisation::read(input)?,
            keys: input.list(MAX_DESKS, "keys")?,
            checkpoint: SignedCheckpoint::read(input)?,
            desks: input.list(MAX_DESKS, "desks")?,
        })
    }
}
