//! The public zone's assistance: the way to help, letters in, threads out.
//!
//! `domain` has the rules, `store` the SQL, `service` the use cases, `web` the pages and machine
//! paths. Only `plain`, the page for those without script, ever sees a receipt or a plaintext.

mod domain;
mod plain;
mod service;
mod store;
mod web;

pub use self::web::listed::SiteList;
pub use self::web::{Front, link, public};
pub use domain::marks::Mark;
pub use domain::places::PlaceDeed;
pub use link::places::PlaceState;
pub use service::{
    AddEntryError, Assistance, FileLetterError, Listener, OpenThreadError, PlaceError, PlaceStatus,
    PublishError, RenewError, Room, Settings, UploadError,
};
