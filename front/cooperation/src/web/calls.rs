//! `/{lang}/calls`: what the centre asks people to contribute, until when, and how it is chosen.

mod list;
mod one;

use axum::Router;
use axum::routing::get;
use content::Phrases;
use documents::{Call, ContributionKind};
use kernel::{Ts, Zone};

use crate::Cooperation;
use crate::web::partners::titled;

pub(crate) fn routes() -> Router<Cooperation> {
    Router::new()
        .route("/{lang}/calls", get(list::handler))
        .route("/{lang}/calls/{id}", get(one::handler))
}

/// What a call is called; of an invented one, that it is before all else.
fn title(call: &Call, t: Phrases<'_>) -> String {
    titled(call.invented, &call.words.get(t.lang()).title, t)
}

/// How a call stands, in words.
fn state(call: &Call, now: Ts, zone: &Zone, t: Phrases<'_>) -> String {
    match call {
        call if call.withdrawn => t.get("calls-withdrawn").into_owned(),
        call if now < call.opens => {
            t.with("calls-from", "moment", t.moment(call.opens, zone)).into_owned()
        }
        call if call.is_open(now) => {
            t.with("calls-until", "moment", t.moment(call.closes, zone)).into_owned()
        }
        _ => t.get("calls-closed").into_owned(),
    }
}

/// What is offered or presented, in words.
pub(super) fn kind(kind: ContributionKind, t: Phrases<'_>) -> String {
    t.get(&format!("calls-kind-{}", kind.tag())).into_owned()
}
