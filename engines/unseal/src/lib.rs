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
//!
//! ```
//! use seal::directory::Address;
//! use seal::letter::{Draft, Path};
//! use seal::{Digest, MasterKey, Name, SenderKeys, SiteId};
//! use unseal::epoch::make_due;
//! use unseal::open::{Desk, open};
//! # let random: &dyn kernel::Random = &kernel::SeededRandom::new(1);
//! # let mut rng = random.rng();
//! # let (site, form, today) = (SiteId([7; 16]), Digest([0; 32]), 20_779);
//! # let sender = SenderKeys::from_master(&MasterKey::random(&mut rng));
//! let name = Name::new("helpline")?;
//! let epochs = make_due(&[], today, &mut rng);
//! let epoch = epochs[0].public();
//! let to = Address { site, desk: name.clone(), epoch: epoch.number, key: epoch.key };
//! // Somewhere a sender seals a letter to this address.
//! # let kind = Name::new("report")?;
//! # let (text, attachments) = (b"Somebody took my account", &[]);
//! # let draft = Draft { to: &to, kind, path: Path::Sealed, form, text, attachments };
//! # let letter = seal::letter::seal(&draft, &sender, &mut rng)?.letter;
//! let desk = Desk { site, name: &name, epochs: &epochs, forms: &[form] };
//! let opened = open(&letter, desk)?;
//! assert_eq!(opened.text, b"Somebody took my account");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
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
