//! `/{lang}/sessions/{session}`: who comes. Names are shown to signed-in members only, while the
//! desk is unlocked.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::{FEEDBACK, Phrases};
use desk_frame::{Frame, Visit, see};
use kernel::{Lang, Zone};
use link::places::PlaceState;
use seal::Digest;
use serde::Deserialize;
use web::{Failure, Form, Language, Path, Query};

use crate::Feedback;
use crate::domain::attendee::Attendee;
use crate::service::{Counts, Decision};
use crate::web::Desk;
use crate::web::learning::Learnt;
use crate::web::one::line_of;
use crate::web::places::EVENTS;

/// Somebody in the list.
struct Row {
    id: Digest,
    number: u32,
    name: String,
    adult: String,
    email: String,
    needs: String,
    standing: String,
    waits_for_word: bool,
    may_come: bool,
    is_over: bool,
    present: Option<String>,
    /// There is a certificate: they came, and it is over.
    certified: bool,
}

#[derive(Template)]
#[template(path = "attendees/list.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    line: String,
    token: &'a str,
    session: &'a str,
    event: &'a str,
    counts: Counts,
    capacity: u32,
    query: &'a str,
    rows: Vec<Row>,
    messages: Vec<(String, String, String)>,
    sends: bool,
    /// How people found it, once it has begun.
    feedback: Option<Feedback>,
    feedback_address: String,
    /// What people knew before it and after, where they are asked.
    learning: Option<Learnt>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    q: String,
}

pub(super) async fn list(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, session)): Path<(String, String)>,
    Query(wanted): Query<Wanted>,
    visit: Visit,
) -> Result<Response, Response> {
    let trouble = |error| desk.event_trouble(error, (&visit, lang), "", None);
    let (event, found) = desk.cooperation.session(&session).await.map_err(trouble)?;
    let attendees = desk.cooperation.attendees(&session).await;
    let attendees = attendees.map_err(|error| trouble(error.into()))?;
    let counts = desk.cooperation.counts(&session).await.map_err(|error| trouble(error.into()))?;
    let messages = desk.cooperation.messages(&session).await;
    let messages = messages.map_err(|error| trouble(error.into()))?;
    let (t, zone) = (desk.shell.phrases(lang), desk.cooperation.zone());
    let query = wanted.q.trim().to_lowercase();
    let is_wanted = |one: &&Attendee| {
        let person = &one.person;
        let texts = [&person.name, &person.email, &person.adult];
        query.is_empty() || texts.iter().any(|text| text.to_lowercase().contains(&query))
    };
    let is_past = found.times(zone).is_ok_and(|(_, ends)| ends <= desk.cooperation.now());
    let has_begun = found.times(zone).is_ok_and(|(starts, _)| starts <= desk.cooperation.now());
    let feedback = match has_begun {
        true => {
            Some(desk.cooperation.feedback(&session).await.map_err(|error| trouble(error.into()))?)
        }
        false => None,
    };
    let learning = match event.learning {
        true => {
            let all = desk.cooperation.learning(&session).await;
            let all = all.map_err(|error| trouble(error.into()))?;
            Some(desk.learnt_at(&session, &all, t))
        }
        false => None,
    };
    let public = &desk.shell.centre().public_url;
    let main = Main {
        t,
        lang,
        title: &event.words.get(lang).title,
        line: line_of(&found, lang, zone, t),
        token: &visit.token,
        session: &session,
        event: &event.id,
        counts,
        capacity: found.seats.map_or(0, |seats| seats.capacity),
        query: &wanted.q,
        rows: attendees.iter().filter(is_wanted).map(|one| row(one, is_past, zone, t)).collect(),
        messages: messages
            .into_iter()
            .map(|one| (t.day(zone.day(one.sent)), one.author, one.text))
            .collect(),
        sends: desk.cooperation.sends_mail(),
        feedback,
        learning,
        feedback_address: format!("{public}/{lang}/letter/{FEEDBACK}#code={session}"),
    };
    let path = format!("/sessions/{session}");
    Ok(Frame::new(&visit, lang, main.title, &path).here(EVENTS).page(&desk.shell, &main))
}

fn row(attendee: &Attendee, is_past: bool, zone: &Zone, t: Phrases<'_>) -> Row {
    let Attendee { standing, decision, person, .. } = attendee;
    let said = match decision {
        Some(_) => "desk-place-deciding".to_owned(),
        None => format!("desk-place-{}", standing.map_or("new", PlaceState::tag)),
    };
    Row {
        id: attendee.id,
        number: attendee.number,
        name: person.name.clone(),
        adult: match person.relation.as_str() {
            "" => String::new(),
            relation => {
                let relation = t.get(&format!("desk-place-{relation}")).into_owned();
                format!("{} ({relation})", person.adult)
            }
        },
        email: person.email.clone(),
        needs: person.needs.clone(),
        standing: t.get(&said).into_owned(),
        waits_for_word: *standing == Some(PlaceState::Asked) && decision.is_none(),
        may_come: *standing == Some(PlaceState::Taken) && decision.is_none(),
        is_over: standing.is_some_and(PlaceState::is_over),
        certified: is_past && attendee.present.is_some(),
        present: attendee.present.map(|at| Zone::clock_of(&zone.field(at)).to_owned()),
    }
}

/// Does something about one registration.
pub(super) async fn act(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, session, id, deed)): Path<(String, String, String, String)>,
    visit: Visit,
) -> Result<Response, Failure> {
    let id: Digest = id.parse().map_err(|_| Failure::NotFound)?;
    let (cooperation, actor) = (&desk.cooperation, &visit.actor);
    let done = match deed.as_str() {
        "approve" => cooperation.decide(actor, &session, id, Decision::Approve).await,
        "refuse" => cooperation.decide(actor, &session, id, Decision::Refuse).await,
        "present" => cooperation.check_in(&session, id, cooperation.now()).await.map(drop),
        "absent" => cooperation.undo_check_in(actor, &session, id).await,
        _ => return Err(Failure::NotFound),
    };
    match done {
        Ok(()) => Ok(see(&format!("/{lang}/sessions/{session}#p-{id}"))),
        Err(error) => {
            let back = format!("/sessions/{session}");
            Ok(desk.event_trouble(error, (&visit, lang), &back, None))
        }
    }
}

/// Leads to somebody's certificate, as they can show it to anybody.
pub(super) async fn certificate(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, session, id)): Path<(String, String, String)>,
    visit: Visit,
) -> Result<Response, Failure> {
    let id: Digest = id.parse().map_err(|_| Failure::NotFound)?;
    match desk.cooperation.certificate(&session, id, lang).await {
        Ok(address) => Ok(see(&address)),
        Err(error) => {
            let back = format!("/sessions/{session}");
            Ok(desk.event_trouble(error, (&visit, lang), &back, None))
        }
    }
}

#[derive(Deserialize)]
pub(super) struct Written {
    text: String,
}

/// Writes to everybody who has a seat.
pub(super) async fn message(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, session)): Path<(String, String)>,
    visit: Visit,
    Form(Written { text }): Form<Written>,
) -> Result<Response, Failure> {
    let back = format!("/sessions/{session}");
    if text.trim().is_empty() {
        return Ok(see(&format!("/{lang}{back}")));
    }
    match desk.cooperation.write_to_all(&visit.actor, &session, &text).await {
        Ok(()) => Ok(see(&format!("/{lang}{back}#messages"))),
        Err(error) => Ok(desk.event_trouble(error, (&visit, lang), &back, Some(&text))),
    }
}

#[derive(Template)]
#[template(path = "attendees/badges.html")]
struct Badges<'a> {
    t: Phrases<'a>,
    lang: Lang,
    session: &'a str,
    title: &'a str,
    line: String,
    names: Vec<String>,
}

/// One badge for each who has a seat, to be printed.
pub(super) async fn badges(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, session)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Response> {
    let trouble = |error| desk.event_trouble(error, (&visit, lang), "", None);
    let (event, found) = desk.cooperation.session(&session).await.map_err(trouble)?;
    let attendees = desk.cooperation.attendees(&session).await;
    let attendees = attendees.map_err(|error| trouble(error.into()))?;
    let (t, zone) = (desk.shell.phrases(lang), desk.cooperation.zone());
    let seated = attendees.into_iter().filter(|one| one.standing == Some(PlaceState::Taken));
    let mut names: Vec<String> = seated.map(|one| one.person.name).collect();
    names.sort();
    let title = &event.words.get(lang).title;
    let main =
        Badges { t, lang, session: &session, title, line: line_of(&found, lang, zone, t), names };
    let path = format!("/sessions/{session}/badges");
    Ok(Frame::new(&visit, lang, title, &path).here(EVENTS).page(&desk.shell, &main))
}
