//! Open, answer and keep sealed letters: what only a *desk* may do.
//!
//! A desk holds an X-Wing key for each [`epoch`], opens letters with it ([`open`]) and at once
//! puts each case key under a lock of its own ([`locks`]), so that erasing a lock erases the case.
//! The desk's secrets hang on one root key, kept in numbered [`slots`]; the
//! identity [`vault`] needs two of them. The root of trust
//! authorises keys and the directory key signs checkpoints ([`directory`]); publications are
//! signed in [`publication`]; a case goes to another desk by [`referral`].
//!
//! No crate of the public zone depends on this one. The format is `engines/seal/SPEC.md`.
#![deny(missing_docs)]

pub mod boxed;
pub mod directory;
pub mod epoch;
pub mod locks;
pub mod open;
pub mod publication;
pub mod referral;
pub mod slots;
pub mod vault;

pub use boxed::BoxDoesNotOpen;
