//! `/feeds/events/{lang}/all.ics` and one of each event or session: iCalendar (RFC 5545).

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use documents::Session;
use icalendar::{Calendar, Component, Event as Entry, EventLike, EventStatus, Property};
use kernel::{Lang, Ts};
use web::{Failure, Path};

use super::{address, title, town};
use crate::Cooperation;
use crate::board::Shown;

pub(super) async fn handler(
    State(cooperation): State<Cooperation>,
    Path((lang, file)): Path<(Lang, String)>,
) -> Result<Response, Failure> {
    let name = file.strip_suffix(".ics").ok_or(Failure::NotFound)?;
    let (board, now) = (cooperation.board(), cooperation.now());
    let entries: Vec<Entry> = if name == "all" {
        board.upcoming(now).flat_map(|shown| of_event(&cooperation, shown, lang)).collect()
    } else if let Some(shown) = board.event(name) {
        of_event(&cooperation, shown, lang)
    } else {
        let (shown, session, times) = board.session(name).ok_or(Failure::NotFound)?;
        vec![entry(&cooperation, shown, session, times, lang)]
    };
    let t = cooperation.shell.phrases(lang);
    let centre = cooperation.shell.centre().name(cooperation.shell.pack(), lang);
    let mut calendar = Calendar::empty();
    for (name, value) in
        [("VERSION", "2.0"), ("PRODID", "-//Thiqa//Thiqa//EN"), ("CALSCALE", "GREGORIAN")]
    {
        calendar.append_property(Property::new(name, value).done());
    }
    calendar.name(&format!("{} · {centre}", t.get("events-title")));
    calendar.timezone(cooperation.shell.pack().zone.name());
    for entry in entries {
        calendar.push(entry);
    }
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=300"),
    ];
    Ok((headers, calendar.done().to_string()).into_response())
}

fn of_event(cooperation: &Cooperation, shown: &Shown, lang: Lang) -> Vec<Entry> {
    shown.sessions().map(|(one, times)| entry(cooperation, shown, one, times, lang)).collect()
}

fn entry(
    cooperation: &Cooperation,
    shown: &Shown,
    session: &Session,
    (starts, ends): (Ts, Ts),
    lang: Lang,
) -> Entry {
    let (t, event) = (cooperation.shell.phrases(lang), &shown.event);
    let words = session.words.get(lang);
    let summary = match words.name.is_empty() {
        true => plain(&title(event, t)),
        false => plain(&format!("{} · {}", title(event, t), words.name)),
    };
    let place = [town(session, t), words.venue.clone()];
    let place: Vec<String> = place.into_iter().filter(|part| !part.is_empty()).collect();
    let host = cooperation.shell.centre().base_url.split("//").last().unwrap_or("thiqa.invalid");
    let status = match event.cancelled || session.cancelled {
        true => EventStatus::Cancelled,
        false => EventStatus::Confirmed,
    };
    // In UTC: no reader's table of zones need know when this country changes its clocks.
    Entry::new()
        .uid(&format!("{}@{host}", session.id))
        .add_property("DTSTAMP", stamp(event.sent))
        .add_property("DTSTART", stamp(starts))
        .add_property("DTEND", stamp(ends))
        .add_property("SEQUENCE", event.revision.saturating_sub(1).to_string())
        .summary(&summary)
        .description(&plain(&event.words.get(lang).what))
        .location(&plain(&place.join(", ")))
        .url(&address(cooperation, event, lang))
        .status(status)
        .done()
}

/// A moment in UTC: `20261203T090000Z`.
fn stamp(at: Ts) -> String {
    at.to_string().replace(['-', ':'], "")
}

/// Without the marks that keep directions apart in a page: calendars show them as boxes.
fn plain(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}', '\r'], "")
}
