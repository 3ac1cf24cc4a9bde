//! The private zone's awareness: what many people received is seen as one wave, and a warning is
//! written by one member and approved by another before the public reads it. Who asked for it reads it
//! by e-mail; their addresses never leave the desk.
//!
//! `domain` has the rules, `store` the SQL, `service` the use cases, `mail` what e-mails say, `web`
//! the desk's pages.

mod domain;
mod mail;
mod service;
mod store;
pub mod web;

pub use domain::alert::{Alerts, Deed, Draft, Known, Origin, Record};
pub use domain::subscriber::Often;
pub use domain::waves::{Letter, Wave, Waves};
pub use service::{
    Age, AlertError, Awareness, Post, PostError, PostStatus, Readers, SubscribeError,
};
