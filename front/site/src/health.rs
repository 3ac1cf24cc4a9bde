//! `/healthz`: the process answers. `/readyz`: it can store what it is given.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use front_assistance::Front;

pub(crate) fn routes(front: Front) -> Router {
    Router::new()
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/readyz", get(ready))
        .with_state(front)
}

async fn ready(State(front): State<Front>) -> (StatusCode, &'static str) {
    let published = front.assistance.published().directory().is_some();
    let writable = front.assistance.store().check_writable().await.is_ok();
    match (writable, published) {
        (true, true) => (StatusCode::OK, "ready\n"),
        (false, _) => (StatusCode::SERVICE_UNAVAILABLE, "the database cannot be written\n"),
        (_, false) => (StatusCode::SERVICE_UNAVAILABLE, "no desk has published its directory\n"),
    }
}
