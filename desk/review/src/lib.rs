//! How something is published: one member writes it, another approves it, the office signs it.
//!
//! A pillar says what it publishes with [`Reviewed`]; the way there, where it is kept and the pages
//! of each step are here, once for all.

mod fields;
mod record;
mod review;
mod service;
mod store;
pub mod web;

pub use fields::Fields;
pub use record::{Deed, Record, Reviewed};
pub use review::{Refusal, Review, Stage, Turn};
pub use service::{ReviewError, Reviews};
