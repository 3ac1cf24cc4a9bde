//! `/{lang}/events`: what one can come to, by region, audience, language and access; and every
//! way to carry it on: a page, calendars, a feed.

mod calendar;
mod feed;
mod list;
mod one;
pub(super) mod poster;

use axum::Router;
use axum::routing::get;
use content::{Audience, Pack, Phrases};
use documents::{Access, Event, Session, Spoken};
use kernel::{Day, Lang, Ts, Zone};

use crate::Cooperation;
use crate::board::Shown;
use crate::web::partners::titled;

pub(crate) fn routes() -> Router<Cooperation> {
    Router::new()
        .route("/{lang}/events", get(list::handler))
        .route("/{lang}/events/{id}", get(one::handler))
        .route("/{lang}/events/{id}/poster", get(poster::handler))
        .route("/feeds/events/{lang}", get(feed::handler))
        .route("/feeds/events/{lang}/{file}", get(calendar::handler))
}

/// An event to choose.
struct Row<'a> {
    id: &'a str,
    title: String,
    format: String,
    when: String,
    /// Towns, each once.
    place: String,
    cancelled: bool,
}

impl<'a> Row<'a> {
    fn of(shown: &'a Shown, pack: &Pack, t: Phrases<'_>, now: Ts) -> Self {
        let event = &shown.event;
        Self {
            id: &event.id,
            title: title(event, t),
            format: format(event, t),
            when: when(shown, &pack.zone, t, now),
            place: towns(event, t),
            cancelled: event.cancelled,
        }
    }
}

/// What an event is called; of an invented one, that it is before all else.
pub(super) fn title(event: &Event, t: Phrases<'_>) -> String {
    titled(event.invented, &event.words.get(t.lang()).title, t)
}

fn format(event: &Event, t: Phrases<'_>) -> String {
    t.get(&format!("events-format-{}", event.format.tag())).into_owned()
}

pub(super) fn spoken(spoken: Spoken, t: Phrases<'_>) -> String {
    t.get(&format!("events-spoken-{}", spoken.tag())).into_owned()
}

/// Languages, in words, in one line.
pub(super) fn all_spoken(all: &[Spoken], t: Phrases<'_>) -> String {
    all.iter().map(|one| spoken(*one, t)).collect::<Vec<_>>().join(" · ")
}

fn access(access: Access, t: Phrases<'_>) -> String {
    t.get(&format!("events-access-{}", access.tag())).into_owned()
}

fn audience(audience: Audience, t: Phrases<'_>) -> String {
    t.get(&format!("guides-for-{}", audience.tag())).into_owned()
}

/// On which day, or from the next one on, and how many there are.
fn when(shown: &Shown, zone: &Zone, t: Phrases<'_>, now: Ts) -> String {
    let day = t.day(zone.day(shown.begins(now)));
    match shown.times.len() {
        0 | 1 => day,
        many => {
            t.format("events-from", &[("day", day.into()), ("count", many.into())]).into_owned()
        }
    }
}

/// Where, each town once.
pub(super) fn towns(event: &Event, t: Phrases<'_>) -> String {
    let named = event.sessions.iter().map(|session| session.words.get(t.lang()).town.as_str());
    let online = t.get("events-online");
    let online = event.sessions.iter().any(|session| session.online).then_some(&*online);
    let mut towns: Vec<&str> = Vec::new();
    for town in named.filter(|town| !town.is_empty()).chain(online) {
        if !towns.contains(&town) {
            towns.push(town);
        }
    }
    towns.join(" · ")
}

pub(super) fn town(session: &Session, t: Phrases<'_>) -> String {
    let town = &session.words.get(t.lang()).town;
    match (town.is_empty(), session.online) {
        (false, true) => format!("{town} · {}", t.get("events-online")),
        (false, false) => town.clone(),
        (true, _) => t.get("events-online").into_owned(),
    }
}

/// The day, or the days, and the hours between two times of the clock on the wall.
pub(super) fn hours(starts: &str, ends: &str, t: Phrases<'_>) -> String {
    let day = |time: &str| -> Day {
        let day = time.split('T').next().and_then(|day| day.parse().ok());
        day.unwrap_or_default()
    };
    let key = if day(starts) == day(ends) { "events-hours" } else { "events-hours-days" };
    let arguments = [
        ("day", t.day(day(starts)).into()),
        ("last", t.day(day(ends)).into()),
        ("from", Zone::clock_of(starts).into()),
        ("until", Zone::clock_of(ends).into()),
    ];
    t.format(key, &arguments).into_owned()
}

/// Where the public reads of an event.
fn address(cooperation: &Cooperation, event: &Event, lang: Lang) -> String {
    format!("{}/{lang}/events/{}", cooperation.shell.centre().base_url, event.id)
}
