//! `GET /{lang}/presence`: when the team last collected messages, for pages that are the same for
//! everybody and ask afterwards.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde::Serialize;
use web::Language;

use crate::Front;
use crate::web::help::presence::Presence;
use crate::web::team;

pub(crate) fn routes() -> Router<Front> {
    Router::new().route("/{lang}/presence", get(handler))
}

#[derive(Serialize)]
struct Said {
    said: String,
    /// It is too long ago to wait for us alone.
    late: bool,
}

async fn handler(State(front): State<Front>, Language(lang): Language) -> Response {
    let Presence { said, late } = Presence::of(&front, &team::desk(), front.shell.phrases(lang));
    ([(header::CACHE_CONTROL, "no-store")], Json(Said { said, late })).into_response()
}
