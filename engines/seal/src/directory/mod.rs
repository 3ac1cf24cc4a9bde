//! The directory: which keys speak for the house, and which desk reads what.
//!
//! The root key (Ed25519, kept offline) authorises keys by [`KeyRole`]. The directory key signs a
//! [`Checkpoint`] over a Merkle tree of [`DeskEntry`]s, daily. A sender fetches a [`Bundle`]: the
//! checkpoint, their desk's entry and the proof that it is in the tree, under 6 KB.

mod authorisation;
mod bundle;
mod checkpoint;
mod document;
mod merkle;

pub use authorisation::{Authorisation, KeyRole, SignedAuthorisation};
pub use bundle::{Address, Bundle, DirectoryError, Known, Trusted};
pub use checkpoint::{Checkpoint, DeskEntry, EpochKey, MAX_EPOCHS, SignedCheckpoint};
pub use document::Directory;
pub use merkle::{proof_of, root_of};
