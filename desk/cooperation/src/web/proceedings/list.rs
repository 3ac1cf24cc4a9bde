//! All proceedings and where they stand, and where new ones begin.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, see, store_failure};
use desk_review::web::{Listed, state_or};
use kernel::Lang;
use serde::Deserialize;
use web::{Failure, Form, Language};

use crate::ProceedingsRecord;
use crate::web::Desk;
use crate::web::names::name_in;
use crate::web::places::PROCEEDINGS;

#[derive(Template)]
#[template(path = "proceedings/list.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    token: &'a str,
    /// Events that have none yet.
    events: Vec<(String, String)>,
    rows: Vec<Row<'a>>,
}

struct Row<'a> {
    listed: Listed<'a>,
    count: usize,
    changed: String,
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    visit: Visit,
) -> Result<Response, Failure> {
    let records = desk.cooperation.all_proceedings().await.map_err(store_failure)?;
    let events = desk.event_names(lang).await.map_err(store_failure)?;
    let t = desk.shell.phrases(lang);
    let title = t.get("desk-proceedings");
    let row = |record: &ProceedingsRecord| Row {
        listed: Listed::new(
            record,
            (&visit, t),
            (name_in(&events, &record.id), state_words(record)),
        ),
        count: record.draft.contributions.len(),
        changed: t.day(desk.cooperation.zone().day(record.review.changed)),
    };
    let rows = records.iter().map(row).collect();
    let is_new = |id: &String| !records.iter().any(|record| record.id == *id);
    let events = events.iter().filter(|(id, _)| is_new(id)).cloned().collect();
    let main = Main { t, lang, title: &title, token: &visit.token, events, rows };
    let frame = Frame::new(&visit, lang, &title, "/proceedings").here(PROCEEDINGS);
    Ok(frame.page(&desk.shell, &main))
}

#[derive(Deserialize)]
pub(super) struct Begun {
    event: String,
}

/// Begins the proceedings of an event, or leads to those that there are.
pub(super) async fn begin(
    State(desk): State<Desk>,
    Language(lang): Language,
    visit: Visit,
    Form(Begun { event }): Form<Begun>,
) -> Result<Response, Failure> {
    let events = desk.cooperation.events().await.map_err(store_failure)?;
    let record = events.iter().find(|record| record.id == event).ok_or(Failure::BadRequest)?;
    let invented = record.draft.invented;
    let begun = desk.cooperation.begin_proceedings(&visit.actor, &event, invented).await;
    begun.map_err(store_failure)?;
    Ok(see(&format!("/{lang}/proceedings/{event}")))
}

/// Where proceedings stand.
pub(super) fn state_words(record: &ProceedingsRecord) -> &'static str {
    state_or(record, "desk-proceedings-is-off", |issue| issue.withdrawn)
}
