//! `/{lang}/events/{id}/programme`: what happens when and where. What happens at the same time stands
//! side by side; a language can be chosen, without script.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use documents::{Contribution, Event, Proceedings, Session, Speaker, Spoken};
use kernel::{Lang, Zone};
use serde::Deserialize;
use web::{Failure, Language, Page, Path, Query};

use super::language;
use crate::Cooperation;
use crate::web::filter::Filter;
use crate::web::{calls, events};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    spoken: String,
}

/// What is presented in a session.
struct Item<'a> {
    one: &'a Contribution,
    language: &'static str,
    kind: String,
    speakers: Vec<&'a Speaker>,
    spoken: String,
}

/// One session.
struct Slot<'a> {
    session: &'a Session,
    name: &'a str,
    from: String,
    until: String,
    place: String,
    languages: String,
    interpreted: String,
    items: Vec<Item<'a>>,
    cancelled: bool,
}

/// What happens at the same time.
struct Block<'a> {
    slots: Vec<Slot<'a>>,
}

struct Date<'a> {
    day: String,
    blocks: Vec<Block<'a>>,
}

#[derive(Template)]
#[template(path = "proceedings/programme.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    event: &'a Event,
    title: String,
    proceedings: &'a Proceedings,
    note: &'a str,
    filter: Filter,
    narrowed: bool,
    days: Vec<Date<'a>>,
    unplaced: Vec<Item<'a>>,
    speakers: Vec<&'a Speaker>,
    has_files: bool,
}

pub(super) async fn handler(
    State(cooperation): State<Cooperation>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let (shell, board) = (&cooperation.shell, cooperation.board());
    let (shown, proceedings) = board.proceedings(&id).ok_or(Failure::NotFound)?;
    let (t, event) = (shell.phrases(lang), &shown.event);
    let is_wanted = |one: &Contribution| {
        wanted.spoken.is_empty() || one.languages.iter().any(|one| one.tag() == wanted.spoken)
    };
    let mut sessions: Vec<&Session> = event
        .sessions
        .iter()
        .filter(|session| {
            wanted.spoken.is_empty()
                || session.is_heard_in(&wanted.spoken)
                || proceedings.in_session(&session.id).into_iter().any(is_wanted)
        })
        .collect();
    sessions.sort_by_key(|session| (&session.starts, &session.ends, &session.id));
    let is_unplaced = |one: &&Contribution| {
        one.session.as_ref().is_none_or(|id| event.session(id).is_none()) && is_wanted(one)
    };
    let item = |one| item(proceedings, one, t);
    let mut speakers: Vec<&Speaker> = proceedings.speakers.iter().collect();
    speakers.sort_by_key(|speaker| speaker.name.to_lowercase());
    let title = t.with("timetable-of", "event", event.words.get(lang).title.as_str()).into_owned();
    let main = Main {
        t,
        lang,
        event,
        title,
        proceedings,
        note: proceedings.note.get(lang),
        filter: filter(event, proceedings, &wanted.spoken, t),
        narrowed: !wanted.spoken.is_empty(),
        days: days(&sessions, proceedings, t),
        unplaced: proceedings.contributions.iter().filter(is_unplaced).map(item).collect(),
        speakers,
        has_files: proceedings.contributions.iter().any(|one| one.files().next().is_some()),
    };
    let path = format!("/events/{id}/programme");
    Ok(shell.page(Page::new(lang, &main.title, &path), &main))
}

fn item<'a>(proceedings: &'a Proceedings, one: &'a Contribution, t: Phrases<'_>) -> Item<'a> {
    Item {
        one,
        language: language(one),
        kind: calls::kind(one.kind, t),
        speakers: proceedings.speakers_of(one).collect(),
        spoken: events::all_spoken(&one.languages, t),
    }
}

/// Only languages in which something can be followed: nobody chooses what finds nothing.
fn filter(event: &Event, proceedings: &Proceedings, chosen: &str, t: Phrases<'_>) -> Filter {
    let sessions = event.sessions.iter();
    let heard = sessions.flat_map(|one| one.languages.iter().chain(&one.interpreted));
    let presented = proceedings.contributions.iter().flat_map(|one| &one.languages);
    let all: BTreeSet<Spoken> = heard.chain(presented).copied().collect();
    let choices = all.into_iter().map(|one| (one.tag().to_owned(), events::spoken(one, t)));
    Filter::new(("spoken", "timetable-languages"), chosen, choices, t)
}

/// The days, and in each what happens one after the other.
fn days<'a>(
    sessions: &[&'a Session],
    proceedings: &'a Proceedings,
    t: Phrases<'_>,
) -> Vec<Date<'a>> {
    let date = |session: &Session| session.starts.split('T').next().unwrap_or_default().to_owned();
    let mut days: Vec<Date<'a>> = Vec::new();
    let mut last: Option<(String, &str)> = None;
    for session in sessions.iter().copied() {
        let slot = slot(session, proceedings, t);
        let today = date(session);
        let is_same_day = last.as_ref().is_some_and(|(day, _)| *day == today);
        // It begins before all that began earlier has ended.
        let overlaps = last.as_ref().is_some_and(|(_, ends)| session.starts.as_str() < *ends);
        let ends = match last {
            Some((_, ends)) if is_same_day => ends.max(&session.ends),
            _ => session.ends.as_str(),
        };
        last = Some((today.clone(), ends));
        match days.last_mut().filter(|_| is_same_day) {
            Some(day) => match day.blocks.last_mut().filter(|_| overlaps) {
                Some(block) => block.slots.push(slot),
                None => day.blocks.push(Block { slots: vec![slot] }),
            },
            None => days.push(Date {
                day: t.day(today.parse().unwrap_or_default()),
                blocks: vec![Block { slots: vec![slot] }],
            }),
        }
    }
    days
}

fn slot<'a>(session: &'a Session, proceedings: &'a Proceedings, t: Phrases<'_>) -> Slot<'a> {
    let words = session.words.get(t.lang());
    let parts = [words.venue.as_str(), &events::town(session, t)];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let items = proceedings.in_session(&session.id);
    Slot {
        session,
        name: &words.name,
        from: Zone::clock_of(&session.starts).to_owned(),
        until: Zone::clock_of(&session.ends).to_owned(),
        place: parts.join(" · "),
        languages: events::all_spoken(&session.languages, t),
        interpreted: events::all_spoken(&session.interpreted, t),
        items: items.into_iter().map(|one| item(proceedings, one, t)).collect(),
        cancelled: session.cancelled,
    }
}
