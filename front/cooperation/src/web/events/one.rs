use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use documents::{Call, Event, EventWords, Seats, SessionWords};
use kernel::{Lang, Ts};
use web::{Failure, Language, Page, Path};

use super::{access, all_spoken, audience, format, hours, title, town};
use crate::web::partners::house;
use crate::{Cooperation, Room};

/// How one gets into a session.
enum Entry {
    /// One just comes.
    Free,
    /// One registers; so many seats are left.
    Register(u32),
    /// One registers for the waiting list; so many wait already.
    Queue(u32),
    /// From this day on.
    From(String),
    /// It is too late to register.
    Closed,
    /// It does not take place.
    Cancelled,
    /// It is over.
    Over,
}

/// One session as the page shows it.
struct Meeting<'a> {
    id: &'a str,
    words: &'a SessionWords,
    hours: String,
    town: String,
    region: Option<&'a str>,
    languages: String,
    interpreted: String,
    access: Vec<String>,
    entry: Entry,
    approval: bool,
    children: bool,
}

impl Meeting<'_> {
    fn is_to_come(&self) -> bool {
        !matches!(self.entry, Entry::Over | Entry::Cancelled)
    }
}

#[derive(Template)]
#[template(path = "events/one.html")]
struct One<'a> {
    t: Phrases<'a>,
    lang: Lang,
    event: &'a Event,
    words: &'a EventWords,
    title: String,
    format: String,
    audience: String,
    edition: Option<(&'a str, String)>,
    partners: Vec<String>,
    meetings: Vec<Meeting<'a>>,
    /// There is a programme of who speaks when; there are papers or slides.
    programme: bool,
    papers: bool,
    /// Open calls for it.
    calls: Vec<&'a Call>,
    updated: Option<String>,
    address: String,
}

pub(super) async fn handler(
    State(cooperation): State<Cooperation>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (shell, board, now) = (&cooperation.shell, cooperation.board(), cooperation.now());
    let shown = board.event(&id).ok_or(Failure::NotFound)?;
    let (pack, t, event) = (shell.pack(), shell.phrases(lang), &shown.event);
    let mut meetings = Vec::new();
    for (session, times) in shown.sessions() {
        let entry = match &session.seats {
            _ if event.cancelled || session.cancelled => Entry::Cancelled,
            _ if times.1 <= now => Entry::Over,
            None => Entry::Free,
            Some(seats) => {
                let room = cooperation.room(&session.id).await;
                entry(seats, room, now, |day| t.day(pack.zone.day(day)))
            }
        };
        let region = session.region.as_ref().and_then(|code| pack.region(code));
        meetings.push(Meeting {
            id: &session.id,
            words: session.words.get(lang),
            hours: hours(&session.starts, &session.ends, t),
            town: town(session, t),
            region: region.map(|region| region.name.get(lang).as_str()),
            languages: all_spoken(&session.languages, t),
            interpreted: all_spoken(&session.interpreted, t),
            access: session.access.iter().map(|one| access(*one, t)).collect(),
            entry,
            approval: session.seats.is_some_and(|seats| seats.approval),
            children: session.seats.is_some_and(|seats| seats.children),
        });
    }
    let programme = cooperation.programme();
    let partners = event.partners.iter().map(|id| house(&cooperation, &board, id, lang));
    let edition = event.edition.as_ref().and_then(|id| programme.edition(id));
    let proceedings = board.proceedings(&id).map(|(_, proceedings)| proceedings);
    let is_open_for_it = |call: &&Call| call.event.as_ref() == Some(&id) && call.is_open(now);
    let main = One {
        t,
        lang,
        event,
        words: event.words.get(lang),
        title: title(event, t),
        format: format(event, t),
        audience: event
            .audience
            .iter()
            .map(|one| audience(*one, t))
            .collect::<Vec<_>>()
            .join(" · "),
        edition: edition.map(|edition| {
            (edition.id.as_str(), crate::web::programme::name_of(programme, edition, lang, t))
        }),
        partners: partners.collect(),
        meetings,
        programme: proceedings.is_some(),
        papers: proceedings
            .is_some_and(|one| one.contributions.iter().any(|one| one.files().next().is_some())),
        calls: board.calls().filter(is_open_for_it).collect(),
        updated: (event.revision > 1).then(|| t.day(pack.zone.day(event.sent))),
        address: super::address(&cooperation, event, lang),
    };
    let path = format!("/events/{id}");
    Ok(shell.page(Page::new(lang, &main.title, &path), &main))
}

fn entry(seats: &Seats, room: Option<Room>, now: Ts, day: impl Fn(Ts) -> String) -> Entry {
    match room {
        _ if now < seats.opens => Entry::From(day(seats.opens)),
        // The form is not there (yet), or the time is over.
        None => Entry::Closed,
        _ if now >= seats.closes => Entry::Closed,
        Some(Room { left: 0, waiting }) => Entry::Queue(waiting),
        Some(Room { left, .. }) => Entry::Register(left),
    }
}
