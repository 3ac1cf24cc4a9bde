//! The public zone: joins its pillars into one site, and keeps it tidy while it runs.

mod about;
mod health;
mod home;
mod metrics;
mod upkeep;

use std::sync::Arc;

use axum::{Extension, Router};
use front_assistance::Front;
use front_awareness::Awareness;
use web::TrustedProxies;

pub use metrics::metrics_router;
pub use upkeep::upkeep;

/// Everything the public, senders' programs and the desk's link can reach.
pub fn router(front: &Front, awareness: Awareness, proxies: TrustedProxies) -> Router {
    let pages = Router::new()
        .merge(home::routes(front.clone()))
        .merge(about::routes(front.clone()))
        .merge(front_assistance::public(front.clone()))
        .merge(front_awareness::public(awareness))
        .merge(health::routes(front.clone()))
        .merge(front_assistance::link(front.clone()))
        .layer(Extension(proxies));
    let assistance = front.assistance.clone();
    front.shell.dress_for_many(pages, Arc::new(move || assistance.revision()))
}
