//! The page for those without script: the front itself makes the receipt and seals, in memory.
//! The only place of the public zone that ever sees a plaintext, and it says so.

mod answers;
mod ask;
mod conversation;
mod once;
mod one_way;
mod place;
mod read;
mod refusal;
mod register;
mod reply;
mod send;
mod shown;
mod stretch;
mod trouble;

use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use axum::{Extension, Router};
use content::ONE_WAY_KINDS;

use crate::Front;

/// The most bytes of a form: the longest message of the form in Arabic or with signs of four
/// bytes, each byte written `%XX` as browsers do.
const MAX_BODY: usize = 192 << 10;

/// The plain letter and its thread.
pub(crate) fn routes() -> Router<Front> {
    let one_way = ONE_WAY_KINDS.into_iter().fold(Router::new(), |router, kind| {
        let page = get(one_way::begin).post(one_way::answer).layer(Extension(one_way::Kind(kind)));
        router.route(&format!("/{{lang}}/letter/{kind}/plain"), page)
    });
    one_way
        .route("/api/v1/alerts/stop/{code}", get(one_way::ask_stop).post(one_way::stop))
        .route("/{lang}/letter/{kind}/plain", get(ask::begin).post(ask::answer))
        .route("/{lang}/register/{subject}/plain", get(register::begin).post(register::answer))
        .route("/{lang}/place/plain", get(place::ask).post(place::open))
        .route("/{lang}/receipt/plain", get(read::ask).post(read::open))
        .route("/{lang}/receipt/plain/answer", post(reply::handler))
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .layer(Extension(stretch::Stretcher::default()))
        .layer(Extension(once::OnceKey::default()))
}
