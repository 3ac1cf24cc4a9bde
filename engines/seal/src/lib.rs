//! Write a sealed letter: everything that a *sender* may do, and nothing that needs a desk's key.
//!
//! A frightened person's browser (or `thiqa send`) takes the desk's key from a signed
//! [`directory`], makes a [`receipt`], seals what was written into a [`letter`] and later reads
//! and continues the [`thread`] with the same receipt. The server in between stores bytes it
//! cannot open. The format is specified in `SPEC.md`; the primitives are suite 1:
//! HPKE (RFC 9180) base mode with X-Wing, HKDF-SHA256 and ChaCha20-Poly1305; XChaCha20-Poly1305
//! and STREAM for payloads; Ed25519 (RFC 8032); Argon2id (RFC 9106).
//!
//! No I/O, no clock, no randomness of its own: a generator is always an argument, days come from
//! the caller. What needs a desk's private key lives in the crate `unseal`.
//!
//! ```
//! use seal::directory::Address;
//! use seal::letter::{Draft, Path};
//! use seal::{Digest, Name, Receipt, SenderKeys, SiteId};
//! # let random: &dyn kernel::Random = &kernel::SeededRandom::new(1);
//! # let mut rng = random.rng();
//! # let site = SiteId([7; 16]);
//! # let desk_key = seal::kem::KemSecret::random(&mut rng).public();
//! let receipt = Receipt::random(&mut rng);
//! let sender = SenderKeys::from_master(&receipt.master(site));
//! let to = Address { site, desk: Name::new("helpline")?, epoch: 1, key: desk_key };
//! let draft = Draft {
//!     to: &to,
//!     kind: Name::new("report")?,
//!     path: Path::Sealed,
//!     form: Digest([0; 32]),
//!     text: b"Somebody took my account",
//!     attachments: &[],
//! };
//! let sealed = seal::letter::seal(&draft, &sender, &mut rng)?;
//! let own = seal::letter::open_own(&sealed.letter, &sender)?;
//! assert_eq!(own.text, b"Somebody took my account");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![deny(missing_docs)]

pub mod attachment;
pub mod consent;
pub mod directory;
pub mod entry;
mod header;
pub mod kem;
pub mod letter;
pub mod message;
pub mod pad;
mod parts;
pub mod payload;
pub mod post;
pub mod pow;
pub mod proof;
pub mod publication;
pub mod receipt;
pub mod renewal;
mod sender;
pub mod sign;
pub mod suite;
pub mod thread;
pub mod wire;

pub use receipt::{Receipt, ReceiptError};
pub use sender::{MasterKey, SenderKeys};
pub use suite::{CaseKey, Digest, Name, NameError, SiteId};
pub use wire::{DecodeError, Wire};
