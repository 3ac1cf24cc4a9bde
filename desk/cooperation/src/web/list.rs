//! `/{lang}/events`: every event and where it stands, and where a new one begins.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, see, store_failure};
use desk_review::web::{Listed, state};
use documents::{Format, Session};
use kernel::{Lang, Ts, Zone};
use serde::Deserialize;
use web::{Failure, Form, Language};

use crate::domain::event::Record;
use crate::web::Desk;
use crate::web::places::EVENTS;

#[derive(Template)]
#[template(path = "events/list.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    token: &'a str,
    formats: Vec<(&'static str, String)>,
    rows: Vec<Row<'a>>,
    /// Editions that have events: what they reached can be read.
    editions: Vec<(String, String)>,
}

struct Row<'a> {
    listed: Listed<'a>,
    format: String,
    day: String,
    tasks: String,
    registered: u64,
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    visit: Visit,
) -> Result<Response, Failure> {
    let records = desk.cooperation.events().await.map_err(store_failure)?;
    let t = desk.shell.phrases(lang);
    let (title, now, zone) =
        (t.get("desk-events"), desk.cooperation.now(), desk.cooperation.zone());
    let mut rows = Vec::new();
    for record in &records {
        let mut registered = 0;
        for session in record.issue.iter().flat_map(|issue| &issue.sessions) {
            let counts = desk.cooperation.counts(&session.id).await;
            registered += counts.map_err(store_failure)?.registered;
        }
        let said = (name_of(record, lang, t), state_words(record, zone, now));
        rows.push(Row {
            listed: Listed::new(record, (&visit, t), said),
            format: t.get(&format!("events-format-{}", record.draft.format.tag())).into_owned(),
            day: first_day(record, zone, t),
            tasks: format!("{}/{}", record.own.done(), record.own.tasks.len()),
            registered,
        });
    }
    let formats = Format::ALL.map(|format| {
        (format.tag(), t.get(&format!("events-format-{}", format.tag())).into_owned())
    });
    let programme = &desk.shell.pack().programme;
    let editions = programme.editions.iter().filter(|edition| {
        records.iter().any(|record| record.draft.edition.as_ref() == Some(&edition.id))
    });
    let editions = editions.map(|one| (one.id.clone(), desk.edition_name(&one.id, lang)));
    let main = Main {
        t,
        lang,
        title: &title,
        token: &visit.token,
        formats: formats.into(),
        rows,
        editions: editions.collect(),
    };
    Ok(Frame::new(&visit, lang, &title, "/events").here(EVENTS).page(&desk.shell, &main))
}

#[derive(Deserialize)]
pub(super) struct Begun {
    format: String,
}

/// Begins an event from the template of its format.
pub(super) async fn begin(
    State(desk): State<Desk>,
    Language(lang): Language,
    visit: Visit,
    Form(Begun { format }): Form<Begun>,
) -> Result<Response, Failure> {
    let format = Format::named(&format).ok_or(Failure::BadRequest)?;
    let t = desk.shell.phrases(lang);
    let id = desk.cooperation.begin(&visit.actor, format, t).await.map_err(store_failure)?;
    Ok(see(&format!("/{lang}/events/{id}/edit")))
}

/// What an event is called, where it has a title yet.
pub(super) fn name_of(record: &Record, lang: Lang, t: Phrases<'_>) -> String {
    let written = record.draft.words.written(lang, |words| &words.title);
    let format = format!("events-format-{}", record.draft.format.tag());
    written.map_or_else(|| t.get(&format).into_owned(), str::to_owned)
}

fn first_day(record: &Record, zone: &Zone, t: Phrases<'_>) -> String {
    let days = record.draft.sessions.iter().filter_map(|one| one.times(zone).ok());
    days.map(|(starts, _)| starts).min().map(|at| t.day(zone.day(at))).unwrap_or_default()
}

/// Where an event stands.
pub(super) fn state_words(record: &Record, zone: &Zone, now: Ts) -> &'static str {
    let public = || {
        let issue = record.issue.as_ref();
        let mut sessions = issue.iter().flat_map(|issue| &issue.sessions);
        let is_over = |one: &Session| one.times(zone).is_ok_and(|(_, ends)| ends <= now);
        match issue.is_some_and(|issue| issue.cancelled) {
            true => "desk-event-is-off",
            false if sessions.all(is_over) => "desk-event-is-past",
            false => "desk-review-is-public",
        }
    };
    state(record).unwrap_or_else(public)
}
