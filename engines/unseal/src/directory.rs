//! Authorising keys with the root, and signing checkpoints with the directory key.

use ed25519_dalek::SigningKey;
use seal::directory::{
    Authorisation, Checkpoint, DeskEntry, Directory, Known, SignedAuthorisation, SignedCheckpoint,
    root_of,
};
use seal::sign::{Use, sign};
use seal::{Digest, SiteId};

/// Days after its signing before a checkpoint is stale.
pub const VALID_DAYS: i32 = 35;

/// Authorises a key with the root key.
pub fn authorise(body: Authorisation, root: &SigningKey) -> SignedAuthorisation {
    let signature = sign(root, Use::Authorisation, &body.digest());
    SignedAuthorisation { body, signature }
}

/// What the next directory says.
#[derive(Debug, Clone)]
pub struct DirectoryDraft {
    /// The installation.
    pub site: SiteId,
    /// The root's authorisation of the directory key.
    pub directory_key: SignedAuthorisation,
    /// All other authorisations but the desks' reply keys.
    pub keys: Vec<SignedAuthorisation>,
    /// The desks.
    pub desks: Vec<DeskEntry>,
    /// Serial numbers of authorisations that hold no more.
    pub revoked: Vec<u32>,
}

/// Signs the next directory after `last` (`None` for the first).
pub fn sign_directory(
    draft: DirectoryDraft,
    last: Option<Known>,
    today: i32,
    key: &SigningKey,
) -> Directory {
    let leaves: Vec<Digest> = draft.desks.iter().map(DeskEntry::leaf).collect();
    let body = Checkpoint {
        site: draft.site,
        version: last.map_or(1, |last| last.version + 1),
        previous_head: last.map_or(Digest([0; 32]), |last| last.head),
        root: root_of(&leaves),
        desks: u16::try_from(leaves.len()).unwrap_or(u16::MAX),
        issued: today,
        valid_until: today + VALID_DAYS,
        revoked: draft.revoked,
    };
    let signature = sign(key, Use::Checkpoint, &body.head());
    Directory {
        directory_key: draft.directory_key,
        keys: draft.keys,
        checkpoint: SignedCheckpoint { body, signature },
        desks: draft.desks,
    }
}
