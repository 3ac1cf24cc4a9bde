//! The pillar's pages and machine paths, one file an operation.

pub(crate) mod alerts;
mod check;
mod guides;
mod picture;

use axum::Router;

use crate::Awareness;

pub(crate) fn routes() -> Router<Awareness> {
    Router::new()
        .merge(alerts::routes())
        .merge(check::routes())
        .merge(guides::routes())
        .merge(picture::routes())
}
