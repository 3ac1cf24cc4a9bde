//! What is presented at an event: its programme with sessions in parallel, who speaks, and the
//! papers and slides that stay.

mod cite;
mod contribution;
mod list;
mod programme;
mod speaker;

use axum::Router;
use axum::routing::get;
use content::Phrases;
use documents::{Contribution, Proceedings, Session};
use kernel::{Day, Lang};

use crate::Cooperation;
use crate::board::Shown;
use crate::web::events;

pub(crate) fn routes() -> Router<Cooperation> {
    Router::new()
        .route("/{lang}/events/{id}/programme", get(programme::handler))
        .route("/{lang}/events/{id}/speakers/{speaker}", get(speaker::handler))
        .route("/{lang}/events/{id}/contributions/{contribution}", get(contribution::handler))
        .route("/{lang}/events/{id}/proceedings", get(list::handler))
        .route("/feeds/proceedings/{file}", get(cite::handler))
}

/// The names of those who present something.
fn names(proceedings: &Proceedings, one: &Contribution) -> String {
    let names: Vec<&str> =
        proceedings.speakers_of(one).map(|speaker| speaker.name.as_str()).collect();
    names.join(", ")
}

/// The language of a title: what is spoken first.
fn language(one: &Contribution) -> &'static str {
    use documents::Spoken;

    match one.languages.first() {
        Some(Spoken::Ar) | None => "ar",
        Some(Spoken::Ary) => "ary",
        Some(Spoken::Zgh) => "zgh",
        Some(Spoken::Fr) => "fr",
        Some(Spoken::En) => "en",
        // Its text is written in some other language that nobody names.
        Some(Spoken::Sign) => "und",
    }
}

/// The session of a contribution, or else the first of the event.
fn session_of<'a>(shown: &'a Shown, one: &Contribution) -> Option<&'a Session> {
    let session = one.session.as_ref().and_then(|id| shown.event.session(id));
    session.or_else(|| shown.event.sessions.first())
}

/// Where that is.
fn town_of(shown: &Shown, one: &Contribution, t: Phrases<'_>) -> String {
    session_of(shown, one).map(|session| events::town(session, t)).unwrap_or_default()
}

/// The day of that.
fn day_of(shown: &Shown, one: &Contribution) -> Day {
    let session = session_of(shown, one);
    let starts = session.map(|session| session.starts.as_str()).unwrap_or_default();
    starts.split('T').next().and_then(|day| day.parse().ok()).unwrap_or_default()
}

/// Where a contribution can be read.
fn address(cooperation: &Cooperation, event: &str, one: &Contribution, lang: Lang) -> String {
    let base = &cooperation.shell.centre().base_url;
    format!("{base}/{lang}/events/{event}/contributions/{}", one.id)
}
