//! The pillar's pages and machine paths, one file an operation.

mod check;
mod guides;

use axum::Router;

use crate::Awareness;

pub(crate) fn routes() -> Router<Awareness> {
    Router::new().merge(check::routes()).merge(guides::routes())
}
