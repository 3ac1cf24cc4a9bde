//! The desk's key store: a small SQLite file of its own (also where the desk runs on PostgreSQL),
//! with backups of its own that are kept thirty days at most.
//!
//! Everything in it hangs on the desk's root key, which only a slot's credential opens. While
//! nobody has unlocked it the desk can show nothing and collects nothing.

mod authorised;
mod backup;
mod epochs;
mod keyring;
mod locks;
mod slots;
mod store;
mod unlocked;

pub use authorised::{PublicKeys, Purpose};
pub use epochs::DestroyEpochError;
pub use keyring::{CreateError, KeyError, Keyring};
pub use slots::SlotInfo;
pub use unlocked::Unlocked;
