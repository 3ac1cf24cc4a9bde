use crate::directory::SignedAuthorisation;
use crate::kem::KemPublic;
use crate::sign::Signature;
use crate::suite::{Digest, Name, SUITE, SiteId};
use crate::wire::{DecodeError, Reader, Wire, Writer};

/// The most epochs an entry shows: the active one and the two published ahead.
pub const MAX_EPOCHS: u16 = 3;

/// A desk's key for one epoch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EpochKey {
    /// The epoch's number.
    pub number: u32,
    /// First day on which letters are sealed to it.
    pub active_from: i32,
    /// Last day on which the front accepts letters sealed to it.
    pub accepted_until: i32,
    /// Its public key.
    pub key: KemPublic,
}

impl Wire for EpochKey {
    fn write(&self, out: &mut Writer) {
        out.u32(self.number);
        out.day(self.active_from);
        out.day(self.accepted_until);
        self.key.write(out);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            number: input.u32()?,
            active_from: input.day()?,
            accepted_until: input.day()?,
            key: KemPublic::read(input)?,
        })
    }
}

/// A desk: its epochs in rising order, and the keys that sign its replies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskEntry {
    /// The desk.
    pub desk: Name,
    /// The active epoch and those published ahead.
    pub epochs: Vec<EpochKey>,
    /// Authorisations of role [`crate::directory::KeyRole::Reply`] for this desk.
    pub replies: Vec<SignedAuthorisation>,
}

impl DeskEntry {
    /// The entry's leaf in the tree.
    pub fn leaf(&self) -> Digest {
        Digest::of("directory leaf", &[&self.to_bytes()])
    }
}

impl Wire for DeskEntry {
    fn write(&self, out: &mut Writer) {
        self.desk.write(out);
        out.list(&self.epochs);
        out.list(&self.replies);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            desk: Name::read(input)?,
            epochs: input.list(MAX_EPOCHS, "epochs")?,
            replies: input.list(4, "reply keys")?,
        })
    }
}

/// The state of the directory at one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// The installation.
    pub site: SiteId,
    /// Rises by one with each checkpoint.
    pub version: u64,
    /// The log's head before this checkpoint; zeros before the first.
    pub previous_head: Digest,
    /// Merkle root over the desk entries' leaves.
    pub root: Digest,
    /// How many desks there are.
    pub desks: u16,
    /// The day it was signed.
    pub issued: i32,
    /// Last day before a client calls it stale.
    pub valid_until: i32,
    /// Serial numbers of authorisations that hold no more.
    pub revoked: Vec<u32>,
}

impl Checkpoint {
    /// What the directory key signs, and the log's head after this checkpoint.
    pub fn head(&self) -> Digest {
        Digest::of("checkpoint", &[&self.to_bytes()])
    }
}

#[derive(Clone, Copy)]
struct Serial(u32);

impl Wire for Serial {
    fn write(&self, out: &mut Writer) {
        out.u32(self.0);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        input.u32().map(Self)
    }
}

impl Wire for Checkpoint {
    fn write(&self, out: &mut Writer) {
        out.u16(SUITE);
        self.site.write(out);
        out.u64(self.version);
        self.previous_head.write(out);
        self.root.write(out);
        out.u16(self.desks);
        out.day(self.issued);
        out.day(self.valid_until);
        out.list(&self.revoked.iter().copied().map(Serial).collect::<Vec<_>>());
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        input.suite()?;
        Ok(Self {
            site: SiteId::read(input)?,
            version: input.u64()?,
            previous_head: Digest::read(input)?,
            root: Digest::read(input)?,
            desks: input.u16()?,
            issued: input.day()?,
            valid_until: input.day()?,
            revoked: input.list::<Serial>(64, "revocations")?.iter().map(|s| s.0).collect(),
        })
    }
}

/// A checkpoint under the directory key's signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedCheckpoint {
    /// The checkpoint.
    pub body: Checkpoint,
    /// The directory key's signature over its head.
    pub signature: Signature,
}

impl Wire for SignedCheckpoint {
    fn write(&self, out: &mut Writer) {
        self.body.write(out);
        self.signature.write(out);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { body: Checkpoint::read(input)?, signature: Signature::read(input)? })
    }
}
