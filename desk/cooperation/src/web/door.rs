//! `/{lang}/sessions/{session}/door`: checking in where there is no network. The page takes the
//! list along, locked by a password, and tells the desk afterwards who came. Two phones may mark
//! the same person: they are counted once.

use askama::Template;
use axum::Json;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use content::Phrases;
use desk_frame::{Frame, Visit};
use kernel::{Lang, Ts};
use link::places::{PlaceState, ticket};
use serde::{Deserialize, Serialize};
use web::{Failure, Form, Language, Path};

use crate::web::Desk;
use crate::web::one::line_of;
use crate::web::places::EVENTS;

/// The most marks in one request: more than any hall has seats in a day.
const MOST: usize = 10_000;

#[derive(Template)]
#[template(path = "attendees/door.html")]
struct Door<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    line: String,
    session: &'a str,
    token: &'a str,
}

/// The page, without a name on it: it may lie in the browser's memory.
pub(super) async fn page(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, session)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Response> {
    let trouble = |error| desk.event_trouble(error, (&visit, lang), "", None);
    let (event, found) = desk.cooperation.session(&session).await.map_err(trouble)?;
    let (t, zone) = (desk.shell.phrases(lang), desk.cooperation.zone());
    let title = &event.words.get(lang).title;
    let line = line_of(&found, lang, zone, t);
    let main = Door { t, lang, title, line, session: &session, token: &visit.token };
    let path = format!("/sessions/{session}/door");
    let frame = Frame::new(&visit, lang, title, &path).here(EVENTS);
    Ok(frame.page_offline(&desk.shell, &main, "door.js"))
}

/// Somebody who is expected.
#[derive(Serialize)]
struct Expected {
    ticket: String,
    name: String,
    adult: String,
    present: bool,
}

/// Who is expected: everybody with a seat.
pub(super) async fn list(
    State(desk): State<Desk>,
    Path((_, session)): Path<(String, String)>,
    _visit: Visit,
) -> Result<Response, Failure> {
    // Only a session has a door: who contributes to a call is listed nowhere.
    desk.cooperation.session(&session).await.map_err(|_| Failure::NotFound)?;
    let attendees = desk.cooperation.attendees(&session).await;
    let attendees = attendees.map_err(Failure::internal)?;
    let seated = attendees.into_iter().filter(|one| one.standing == Some(PlaceState::Taken));
    let mut expected: Vec<Expected> = seated
        .map(|one| Expected {
            ticket: ticket(&one.id),
            name: one.person.name,
            adult: one.person.adult,
            present: one.present.is_some(),
        })
        .collect();
    expected.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(expected)).into_response())
}

#[derive(Deserialize)]
pub(super) struct Marks {
    /// `TICKET:MILLISECONDS`, with commas between.
    marks: String,
}

/// What became of the marks.
#[derive(Serialize)]
struct Merged {
    /// Tickets that the desk now has as present.
    known: Vec<String>,
    /// How many of them are new.
    new: usize,
    /// Tickets of nobody who has a seat.
    unknown: Vec<String>,
}

/// Takes over who came, as a phone marked it. The same again changes nothing.
pub(super) async fn merge(
    State(desk): State<Desk>,
    Path((_, session)): Path<(String, String)>,
    _visit: Visit,
    Form(Marks { marks }): Form<Marks>,
) -> Result<Response, Failure> {
    let marks: Vec<(String, Ts)> = marks.split(',').take(MOST).filter_map(mark).collect();
    let merged = desk.cooperation.merge_check_ins(&session, marks).await;
    let merged = merged.map_err(Failure::internal)?;
    let merged = Merged { known: merged.known, new: merged.new, unknown: merged.unknown };
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(merged)).into_response())
}

fn mark(text: &str) -> Option<(String, Ts)> {
    let (ticket, at) = text.split_once(':')?;
    let millis: i64 = at.parse().ok()?;
    Some((ticket.to_owned(), Ts(millis.checked_mul(1000)?)))
}

/// The worker that keeps the page; its place decides what it may keep.
pub(super) async fn worker(State(desk): State<Desk>) -> Result<Response, Failure> {
    let script = desk.shell.assets().bytes("door-worker.js").ok_or(Failure::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; connect-src 'self'"),
    ];
    Ok((headers, script).into_response())
}
