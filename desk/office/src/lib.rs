//! The private zone's office: who works here, unlocking, the link to the front, publishing.
//!
//! `service` has the use cases, `store` the SQL, `link_client` the desk's side of the link,
//! `web` the pages that join the pillars.

mod link_client;
mod service;
mod store;
mod web;

pub use link_client::{LinkError, TlsError};
pub use service::{
    AddMemberError, AuditError, LinkFault, LinkStatus, Office, Parts, PublishError, ResyncError,
    ResyncReport, RoundError, Session, SessionToken, SignInError, StartError, UnlockError,
};

/// The whole desk: sign-in, the office's own pages and those of the pillars.
pub fn router(office: Office, shell: ::web::Shell) -> axum::Router {
    web::router(office, shell, std::sync::Arc::new(kernel::SystemClock))
}
