//! The private zone's office: who works here, unlocking, the link to the front, publishing.
//!
//! `service` has the use cases, `store` the SQL, `link_client` the desk's side of the link,
//! `web` the pages that join the pillars.

mod link_client;
mod service;
mod store;

pub use link_client::{LinkError, TlsError};
pub use service::{
    AddMemberError, AuditError, LinkFault, LinkStatus, Office, Parts, PublishError, ResyncError,
    ResyncReport, RoundError, Session, SessionToken, SignInError, StartError, UnlockError,
};

/// Stub while the pages are written.
pub fn router(_office: Office, shell: web::Shell) -> axum::Router {
    shell.dress(axum::Router::new())
}
