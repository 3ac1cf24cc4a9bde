//! The page for those without script: the front itself makes the receipt and seals, in memory.
//! The only place of the public zone that ever sees a plaintext, and it says so.

use axum::Router;

use crate::Front;

/// The plain letter and its thread.
pub fn routes() -> Router<Front> {
    Router::new()
}
