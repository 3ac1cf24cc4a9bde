//! `/{lang}/events`: every event and where it stands, and where a new one begins.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, see};
use documents::Format;
use kernel::{Lang, Ts, Zone};
use serde::Deserialize;
use web::{Failure, Form, Language};

use crate::domain::event::{EventState, Record};
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
    rows: Vec<Row>,
    /// Editions that have events: what they reached can be read.
    editions: Vec<(String, String)>,
}

struct Row {
    id: String,
    title: String,
    state: &'static str,
    presses: bool,
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
    let records = match desk.cooperation.events().await {
        Ok(records) => records,
        Err(error) => return Ok(desk.event_trouble(error, (&visit, lang), "", None)),
    };
    let t = desk.shell.phrases(lang);
    let (title, now, zone) =
        (t.get("desk-events"), desk.cooperation.now(), desk.cooperation.zone());
    let mut rows = Vec::new();
    for record in &records {
        let mut registered = 0;
        for session in record.issue.iter().flat_map(|issue| &issue.sessions) {
            let counts = desk.cooperation.counts(&session.id).await;
            registered += counts.map_err(desk_frame::store_failure)?.registered;
        }
        rows.push(Row {
            id: record.id.clone(),
            title: name_of(record, lang, t),
            state: state_words(record, zone, now),
            presses: record.may_approve(&visit.actor.name),
            format: t.get(&format!("events-format-{}", record.draft.format.tag())).into_owned(),
            day: first_day(record, zone, t),
            tasks: format!("{}/{}", record.plan.done(), record.plan.tasks.len()),
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
    let editions = editions.map(|edition| {
        let series = programme.series(&edition.series);
        let name = series.map(|series| series.name.get(lang).clone()).unwrap_or_default();
        let number = edition.number.map(|number| format!(" {number}")).unwrap_or_default();
        (edition.id.clone(), format!("{name}{number}"))
    });
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
    match desk.cooperation.begin(&visit.actor, format, t).await {
        Ok(id) => Ok(see(&format!("/{lang}/events/{id}/edit"))),
        Err(error) => Ok(desk.event_trouble(error, (&visit, lang), "", None)),
    }
}

/// What an event is called, where it has a title yet.
pub(super) fn name_of(record: &Record, lang: Lang, t: Phrases<'_>) -> String {
    let of = |lang| record.draft.words.get(lang).title.trim();
    let written = [lang].into_iter().chain(Lang::ALL).map(of).find(|text| !text.is_empty());
    let format = format!("events-format-{}", record.draft.format.tag());
    written.map_or_else(|| t.get(&format).into_owned(), str::to_owned)
}

fn first_day(record: &Record, zone: &Zone, t: Phrases<'_>) -> String {
    let days = record.draft.sessions.iter().filter_map(|one| one.times(zone).ok());
    days.map(|(starts, _)| starts).min().map(|at| t.day(zone.day(at))).unwrap_or_default()
}

/// Where an event stands.
pub(super) fn state_words(record: &Record, zone: &Zone, now: Ts) -> &'static str {
    let is_over = |record: &Record| {
        let sessions = record.issue.iter().flat_map(|issue| &issue.sessions);
        sessions.filter_map(|one| one.times(zone).ok()).all(|(_, ends)| ends <= now)
    };
    match (record.state, &record.issue) {
        (EventState::Draft, None) => "desk-event-is-draft",
        (EventState::Draft, Some(_)) => "desk-event-is-revised",
        (EventState::Proposed, _) => "desk-event-is-proposed",
        (EventState::Published, _) if !record.signed => "desk-event-is-approved",
        (EventState::Published, Some(issue)) if issue.cancelled => "desk-event-is-off",
        (EventState::Published, _) if is_over(record) => "desk-event-is-past",
        (EventState::Published, _) => "desk-event-is-public",
    }
}
