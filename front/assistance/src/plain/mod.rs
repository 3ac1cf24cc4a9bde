//! The page for those without script: the front itself makes the receipt and seals, in memory.
//! The only place of the public zone that ever sees a plaintext, and it says so.

mod answers;
mod ask;
mod conversation;
mod once;
mod read;
mod refusal;
mod reply;
mod send;
mod shown;
mod stretch;

mod trouble;

use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use axum::{Extension, Router};

use crate::Front;

/// The most bytes of a form: the longest message of the form in Arabic or with signs of four
/// bytes, each byte written `%XX` as browsers do.
const MAX_BODY: usize = 192 << 10;

/// The plain letter and its thread.
pub(crate) fn routes() -> Router<Front> {
    Router::new()
        .route("/{lang}/letter/{kind}/plain", get(ask::begin).post(ask::answer))
        .route("/{lang}/receipt/plain", get(read::ask).post(read::open))
        .route("/{lang}/receipt/plain/answer", post(reply::handler))
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .layer(Extension(stretch::Stretcher::default()))
        .layer(Extension(once::OnceKey::default()))
}
