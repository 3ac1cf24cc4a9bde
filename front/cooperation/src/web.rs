//! The pillar's pages and machine paths, one file an operation.

mod calls;
mod events;
mod file;
mod filter;
mod partners;
mod proceedings;
mod programme;
mod verify;

use axum::Router;
use axum::routing::get;

use crate::Cooperation;

pub(crate) fn routes() -> Router<Cooperation> {
    Router::new()
        .merge(events::routes())
        .merge(calls::routes())
        .merge(proceedings::routes())
        .merge(programme::routes())
        .merge(partners::routes())
        .merge(verify::routes())
        .route("/files/{file}", get(file::handler))
}
