//! The desk's pages about warnings and waves, one file an operation.
//!
//! Whoever joins these routes puts a [`desk_frame::Visit`] into every request, for a signed-in
//! member only, and has checked the form token of every POST.

mod alert;
mod alerts;
mod deed;
mod edit;
mod form;
mod mail;
mod places;
mod trouble;
mod wave;
mod waves;

use axum::Router;
use axum::routing::{get, post};
use web::Shell;

use crate::Awareness;

pub use places::places;

/// What every handler can use.
#[derive(Clone)]
pub struct Desk {
    awareness: Awareness,
    shell: Shell,
}

impl Desk {
    /// The pages of this pillar in this shell.
    pub fn new(awareness: Awareness, shell: Shell) -> Self {
        Self { awareness, shell }
    }
}

/// The pages.
pub fn routes(desk: Desk) -> Router {
    Router::new()
        .route("/{lang}/alerts", get(alerts::handler))
        .route("/{lang}/alerts/new", get(edit::begin).post(edit::create))
        .route("/{lang}/alerts/{id}", get(alert::handler))
        .route("/{lang}/alerts/{id}/edit", get(edit::edit).post(edit::save))
        .route("/{lang}/alerts/{id}/discard", get(deed::ask_discard).post(deed::discard))
        .route("/{lang}/alerts/{id}/{deed}", post(deed::handler))
        .route("/{lang}/mail", get(mail::handler).post(mail::remove))
        .route("/{lang}/waves", get(waves::handler))
        .route("/{lang}/waves/{id}", get(wave::handler))
        .with_state(desk)
}
