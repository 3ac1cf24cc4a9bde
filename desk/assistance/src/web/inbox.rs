//! `/{lang}/inbox`: the cases of a status. No text of a sender stands here, only coded answers:
//! others may see the screen.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use content::{Form, Phrases};
use kernel::{Id, Lang, Ts};
use serde::Deserialize;
use web::{Failure, Language, Query};

use crate::web::facts::{coded, language_of};
use crate::web::note::Note;
use crate::web::sidebar::status_words;
use crate::web::{Desk, Frame, Here, Visit, see};
use crate::{CaseLine, Place, Status};

/// Which page of the inbox.
#[derive(Deserialize)]
pub(super) struct Asked {
    status: Option<String>,
    after: Option<String>,
    note: Option<Note>,
}

#[derive(Template)]
#[template(path = "inbox.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    note: Option<&'static str>,
    status: &'static str,
    empty: &'static str,
    rows: Vec<Row>,
    paged: bool,
    next: Option<String>,
    refused: usize,
}

struct Row {
    id: Id,
    number: String,
    opens: bool,
    situation: String,
    age: String,
    language: Option<Lang>,
    received: String,
    files: usize,
    plain: bool,
    unread: bool,
}

/// `/{lang}`, as people type it.
pub(super) async fn home(Language(lang): Language) -> Response {
    see(&format!("/{lang}/"))
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    Query(asked): Query<Asked>,
    visit: Visit,
) -> Result<Response, Failure> {
    let status = asked.status.as_deref().map_or(Some(Status::New), Status::from_code);
    let status = status.ok_or(Failure::NotFound)?;
    let after = asked.after.as_deref().map(|text| place(text).ok_or(Failure::BadRequest));
    let after = after.transpose()?;
    let path = match after {
        Some(after) => format!("/inbox?status={}&after={}", status.code(), written(after)),
        None => format!("/inbox?status={}", status.code()),
    };
    if !visit.unlocked {
        // An empty place opens nothing, so it would not ask for keys by itself.
        return Ok(see(&format!("/{lang}/unlock?then=/{lang}/inbox")));
    }
    let inbox = match desk.cases.inbox(status, after).await {
        Ok(inbox) => inbox,
        Err(error) => return Ok(desk.case_trouble(error, &visit, lang, ("/inbox", None))),
    };
    let t = desk.shell.phrases(lang);
    let title = t.with("desk-inbox-title", "status", t.get(status_words(status)));
    let form = desk.form.as_deref();
    let main = Main {
        t,
        lang,
        title: &title,
        note: asked.note.map(Note::words),
        status: status.code(),
        empty: empty_words(status),
        rows: inbox.lines.iter().map(|line| Row::of(line, form, t)).collect(),
        paged: after.is_some(),
        next: inbox.next.map(written),
        refused: inbox.refused,
    };
    let here = Here::Inbox(status, &inbox.counts);
    let status = StatusCode::OK;
    Ok(desk.page(&Frame { visit: &visit, lang, title: &title, path: &path, here, status }, &main))
}

impl Row {
    fn of(line: &CaseLine, form: Option<&Form>, t: Phrases<'_>) -> Self {
        let answer = |id| {
            let message = line.message.as_ref();
            message.map(|message| coded(form, message, id, t.lang())).unwrap_or_default()
        };
        Self {
            id: line.id,
            number: line.id.short(),
            opens: line.message.is_some(),
            situation: answer("situation"),
            age: answer("age"),
            language: line.message.as_ref().and_then(language_of),
            received: t.day(line.received),
            files: line.files,
            plain: line.plain,
            unread: line.unread,
        }
    }
}

/// A place in an address: `CHANGED-ID`.
fn written(place: Place) -> String {
    format!("{}-{}", place.changed.0, place.id)
}

fn place(text: &str) -> Option<Place> {
    let (changed, id) = text.split_once('-')?;
    Some(Place { changed: Ts(changed.parse().ok()?), id: id.parse().ok()? })
}

fn empty_words(status: Status) -> &'static str {
    match status {
        Status::New => "desk-empty-new",
        Status::Open => "desk-empty-open",
        Status::Waiting => "desk-empty-waiting",
        Status::Closed => "desk-empty-closed",
    }
}
