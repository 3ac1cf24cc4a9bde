//! The public zone: joins its pillars into one site, and keeps it tidy while it runs.

mod about;
mod health;
mod home;
mod metrics;
mod upkeep;

use std::sync::Arc;

use axum::{Extension, Router};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as URL_SAFE_NO_PAD;
use documents::{ATTENDANCE, Published};
use front_assistance::Front;
use front_awareness::Awareness;
use front_cooperation::{AskFile, AskGenuine, AskRoom, Cooperation, Genuine, Room};
use kernel::Day;
use web::TrustedProxies;

pub use metrics::metrics_router;
pub use upkeep::upkeep;

/// Everything the public, senders' programs and the desk's link can reach.
pub fn router(front: &Front, awareness: Awareness, proxies: TrustedProxies) -> Router {
    let shown = awareness.clone();
    listen(front, &front_awareness::KINDS, move |published| shown.show(published));
    let cooperation = cooperation(front);
    let alerts = awareness.clone();
    let pages = Router::new()
        .merge(home::routes(front.clone(), awareness.clone(), cooperation.clone()))
        .merge(about::routes(front.clone()))
        .merge(front_assistance::public(front.clone()))
        .merge(front_awareness::public(awareness))
        .merge(front_cooperation::public(cooperation))
        .merge(health::routes(front.clone()))
        .merge(front_assistance::link(front.clone()))
        .layer(Extension(proxies));
    let assistance = front.assistance.clone();
    // The hour of a revision takes its low twenty bits: what is above them, up to thirty-two, is free.
    let stamp = move || assistance.revision() ^ ((alerts.current_alerts() & 0xfff) << 20);
    front.shell.dress_for_many(pages, Arc::new(stamp))
}

/// The pillar of events: told what is published, and how full each session is.
fn cooperation(front: &Front) -> Cooperation {
    let assistance = front.assistance.clone();
    let room: AskRoom = Arc::new(move |session| {
        let assistance = assistance.clone();
        Box::pin(async move {
            let room = assistance.room(&session).await;
            let room = room.inspect_err(|error| tracing::warn!(%error, "seats cannot be counted"));
            room.ok().flatten().map(|room| Room { left: room.left, waiting: room.waiting })
        })
    });
    let keys = front.assistance.clone();
    let genuine: AskGenuine = Arc::new(move |code| {
        let bytes = URL_SAFE_NO_PAD.decode(code).ok()?;
        let signed = keys.genuine(&bytes, ATTENDANCE)?;
        let (name, issued) = (signed.name.to_string(), Day(signed.issued));
        Some(Genuine { name, issued, body: signed.body })
    });
    let kept = front.assistance.clone();
    let file: AskFile = Arc::new(move |name| {
        let kept = kept.clone();
        Box::pin(async move {
            let file = kept.published_file(&name).await;
            let file = file.inspect_err(|error| tracing::warn!(%error, "a file cannot be read"));
            file.ok().flatten()
        })
    });
    let cooperation = Cooperation::new(front.shell.clone(), room, genuine, file);
    let shown = cooperation.clone();
    listen(front, &front_cooperation::KINDS, move |published| shown.show(published));
    cooperation
}

/// Tells a pillar what is published of its kinds, now and whenever that changes.
fn listen(
    front: &Front,
    kinds: &'static [&'static str],
    show: impl Fn(&[Published<'_>]) + Send + Sync + 'static,
) {
    front.assistance.listen(Box::new(move |published| {
        let signed = published.of_kinds(kinds).map(|one| Published {
            kind: one.kind.as_str(),
            name: one.name.as_str(),
            expires: Day(one.expires),
            body: &one.body,
        });
        show(&signed.collect::<Vec<_>>());
    }));
}
