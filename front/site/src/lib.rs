//! The public zone: joins its pillars into one site, and keeps it tidy while it runs.

mod about;
mod health;
mod home;
mod metrics;
mod upkeep;

use std::sync::Arc;

use axum::{Extension, Router};
use front_assistance::Front;
use front_awareness::{Awareness, Published};
use kernel::Day;
use web::TrustedProxies;

pub use metrics::metrics_router;
pub use upkeep::upkeep;

/// Everything the public, senders' programs and the desk's link can reach.
pub fn router(front: &Front, awareness: Awareness, proxies: TrustedProxies) -> Router {
    let shown = awareness.clone();
    front.assistance.listen(Box::new(move |published| {
        let signed = published.of_kinds(&front_awareness::KINDS);
        let published = signed.map(|one| Published {
            kind: one.kind.as_str(),
            name: one.name.as_str(),
            expires: Day(one.expires),
            body: &one.body,
        });
        shown.show(&published.collect::<Vec<_>>());
    }));
    let alerts = awareness.clone();
    let pages = Router::new()
        .merge(home::routes(front.clone(), awareness.clone()))
        .merge(about::routes(front.clone()))
        .merge(front_assistance::public(front.clone()))
        .merge(front_awareness::public(awareness))
        .merge(health::routes(front.clone()))
        .merge(front_assistance::link(front.clone()))
        .layer(Extension(proxies));
    let assistance = front.assistance.clone();
    // The hour of a revision takes its low twenty bits: what is above them, up to thirty-two, is free.
    let stamp = move || assistance.revision() ^ ((alerts.current_alerts() & 0xfff) << 20);
    front.shell.dress_for_many(pages, Arc::new(stamp))
}
