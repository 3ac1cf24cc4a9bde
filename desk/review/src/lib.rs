//! How something is published: one member writes it, another approves it, the office signs it.
//!
//! A pillar says what it publishes with [`Reviewed`]; the way there, where it is kept and the pages
//! of each step are here, once for all.

mod choice;
mod fields;
mod record;
mod review;
mod service;
mod sign;
mod store;
pub mod web;

pub use choice::Choice;
pub use fields::Fields;
pub use record::{Deed, Record, Reviewed};
pub use review::{Refusal, Review, Stage, Turn};
pub use service::{ReviewError, Reviews, Standing};
pub use sign::{Publication, ToSign};
