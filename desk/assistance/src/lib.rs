//! The private zone's assistance: letters become cases, cases are read, answered and closed,
//! dangerous files are put where nobody opens them.
//!
//! `domain` has the rules, `store` the SQL, `service` the use cases, `web` the desk's pages.

mod domain;
mod service;
mod store;
pub mod web;

pub use domain::case::{CaseLine, CaseView, Status, TimelineEntry};
pub use domain::file::{FileLine, FileState, QuarantineReason};
pub use service::{
    AnswerError, CaseError, Cases, CollectError, Collected, FileError, Inbox, Place, Resync,
    WantedFile,
};
