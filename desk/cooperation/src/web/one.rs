//! `/{lang}/events/{id}`: an event as the public will read it, who registered, what is left to do,
//! and what can be done with it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, store_failure};
use desk_review::web::{Steps, find, missing};
use documents::EventWords;
use kernel::{Lang, LocalFault, Zone};
use web::{Language, Path};

use crate::domain::event::{EventFault, Events, Record};
use crate::domain::plan::{Cost, Task};
use crate::service::Counts;
use crate::web::Desk;
use crate::web::list::{name_of, state_words};
use crate::web::names::name_in;
use crate::web::places::EVENTS;

/// Empty lines below the tasks and the costs, to add some.
const MORE: usize = 2;

/// A session and who registered for it.
struct Meeting {
    id: String,
    number: usize,
    line: String,
    capacity: Option<u32>,
    counts: Option<Counts>,
    cancelled: bool,
    /// There are fewer seats than people who have one.
    crowded: bool,
}

#[derive(Template)]
#[template(path = "events/one.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    token: &'a str,
    record: &'a Record,
    state: &'static str,
    format: String,
    audience: String,
    partners: Vec<String>,
    steps: Steps<'a>,
    /// The reader's language first.
    texts: Vec<(Lang, &'a EventWords)>,
    meetings: Vec<Meeting>,
    tasks: Vec<Task>,
    costs: Vec<Cost>,
    expected: u64,
    spent: u64,
    team: &'a [String],
    public: Option<String>,
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Response> {
    let record = find::<Events>(&desk, &id, (&visit, lang)).await?;
    let (t, now) = (desk.shell.phrases(lang), desk.cooperation.now());
    let (title, zone) = (name_of(&record, lang, t), desk.cooperation.zone());
    let draft = &record.draft;
    let languages = lang.before_others().into_iter();
    let mut meetings = Vec::new();
    for (number, session) in (1..).zip(&draft.sessions) {
        let is_public = record.issue.as_ref().is_some_and(|one| one.session(&session.id).is_some());
        let counts = match is_public && session.seats.is_some() {
            true => Some(desk.cooperation.counts(&session.id).await.map_err(store_failure)?),
            false => None,
        };
        let capacity = session.seats.map(|seats| seats.capacity);
        let seated = counts.map_or(0, |counts| counts.seated);
        meetings.push(Meeting {
            id: session.id.clone(),
            number,
            line: line_of(session, lang, zone, t),
            capacity,
            crowded: capacity.is_some_and(|capacity| u64::from(capacity) < seated),
            counts,
            cancelled: session.cancelled,
        });
    }
    let audience: Vec<String> = draft
        .audience
        .iter()
        .map(|one| t.get(&format!("guides-for-{}", one.tag())).into_owned())
        .collect();
    let (mut tasks, mut costs) = (record.own.tasks.clone(), record.own.costs.clone());
    tasks.resize_with(tasks.len() + MORE, Task::default);
    costs.resize_with(costs.len() + MORE, Cost::default);
    let known = desk.known_partners(lang).await.map_err(store_failure)?;
    let public = &desk.shell.centre().public_url;
    let main = Main {
        t,
        lang,
        title: &title,
        token: &visit.token,
        state: state_words(&record, zone, now),
        format: t.get(&format!("events-format-{}", draft.format.tag())).into_owned(),
        audience: audience.join(" · "),
        partners: draft.partners.iter().map(|id| name_in(&known, id)).collect(),
        steps: Steps::new(&desk, &record, (&visit, lang), draft.cancels),
        texts: languages.map(|lang| (lang, draft.words.get(lang))).collect(),
        meetings,
        tasks,
        costs,
        expected: record.own.expected(),
        spent: record.own.spent(),
        team: &visit.team,
        public: record.issue.as_ref().map(|issue| format!("{public}/{lang}/events/{}", issue.id)),
        record: &record,
    };
    let path = format!("/events/{id}");
    Ok(Frame::new(&visit, lang, &title, &path).here(EVENTS).page(&desk.shell, &main))
}

/// When and where a session is.
pub(super) fn line_of(
    session: &documents::Session,
    lang: Lang,
    zone: &Zone,
    t: Phrases<'_>,
) -> String {
    let words = session.words.get(lang);
    let when = match session.times(zone) {
        Ok((starts, ends)) => {
            let (from, until) = (Zone::clock_of(&session.starts), Zone::clock_of(&session.ends));
            let (first, last) = (zone.day(starts), zone.day(ends));
            let until = match first == last {
                true => until.to_owned(),
                false => t.day_and_hour(last, until),
            };
            format!("{}–{until}", t.day_and_hour(first, from))
        }
        Err(_) => session.starts.replace('T', " "),
    };
    let online = if session.online { t.get("events-online").into_owned() } else { String::new() };
    let parts = [&words.name, &when, &words.town, &online];
    let parts: Vec<&str> =
        parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// What is still missing, in words.
pub(super) fn said(fault: &EventFault, t: Phrases<'_>) -> String {
    match *fault {
        EventFault::Document(fault) => missing::<Events>(&fault, t),
        EventFault::Time(number, fault) => {
            let key = match fault {
                LocalFault::NoTime => "desk-event-no-time",
                LocalFault::Skipped => "desk-event-time-skipped",
                LocalFault::Twice => "desk-event-time-twice",
            };
            t.with(key, "number", number).into_owned()
        }
        EventFault::Closes(number) => t.with("desk-event-closes", "number", number).into_owned(),
    }
}
