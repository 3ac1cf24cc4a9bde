//! What is wrong with a message or an address, and why.
//!
//! Rules decide, and every judgement names what they found and where, so that a reader can see it
//! in their own words. Nothing is ever called safe: where nothing speaks against a text, that is
//! all that is said.
//!
//! The order of judgement follows what is known of scams in Morocco and elsewhere: whose name is
//! used and whose address it is, addresses that imitate, what is asked for, how it presses, what
//! it promises. What a country knows (brands, phrases, hosts, numbers) is a list outside of the
//! program: [`Knowledge`].
//!
//! Pure: no I/O, no clock, no randomness. Time and memory are bounded by [`MOST_BYTES`] and
//! [`MOST_ADDRESSES`].

mod address;
mod fold;
mod judge;
mod knowledge;
mod lookalike;
pub mod model;
mod numbers;
mod pairs;
mod pattern;
mod phrases;
mod signs;
mod sketch;
mod verdict;
mod weigh;
mod words;

pub use address::{Address, MOST_ADDRESSES};
pub use fold::{Folded, MOST_BYTES};
pub use judge::Judge;
pub use knowledge::{Brand, Knowledge, ListError, Lists, Lure, LureKind, Weight};
pub use lookalike::Imitation;
pub use pattern::{Campaign, KNOWN, Pattern};
pub use sketch::{LIKE, Sketch, SketchError};
pub use verdict::{Level, Reason, Sign, Verdict};
