//! The private zone's awareness: what many people received is seen as one wave, and a warning is
//! written by one member and approved by another before the public reads it.
//!
//! `domain` has the rules, `store` the SQL, `service` the use cases, `web` the desk's pages.

mod domain;
mod service;
mod store;
pub mod web;

pub use domain::alert::{AlertState, Draft, Record};
pub use domain::waves::{Letter, Wave, Waves};
pub use service::{Age, AlertError, Awareness, Deed, ToSign};
