//! `/{lang}/help` and `/{lang}/help/{number}`.

use axum::Router;

use crate::Front;

/// The way to help.
pub fn routes() -> Router<Front> {
    Router::new()
}
