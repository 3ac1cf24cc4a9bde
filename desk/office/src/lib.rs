//! The private zone's office: who works here, unlocking, the link to the front, publishing.
//!
//! `service` has the use cases, `store` the SQL, `link_client` the desk's side of the link,
//! `web` the pages that join the pillars.

mod link_client;
mod service;
mod store;
mod web;

pub use crate::web::router;
pub use link_client::{LinkError, TlsError};
pub use service::{
    AddMemberError, AuditError, LinkFault, LinkStatus, Office, Parts, PublishError, ResyncError,
    ResyncReport, RoundError, Session, SessionToken, SignInError, SiteList, StartError,
    UnlockError,
};
