//! All indicators and where they stand, and where new ones begin.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, see, store_failure};
use desk_review::web::{Listed, state_or};
use kernel::Lang;
use serde::Deserialize;
use web::{Failure, Form, Language};

use crate::IndicatorsRecord;
use crate::web::Desk;
use crate::web::names::name_in;
use crate::web::places::INDICATORS;

#[derive(Template)]
#[template(path = "indicators/list.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    token: &'a str,
    subjects: &'a [(String, String)],
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
    let records = desk.cooperation.all_indicators().await.map_err(store_failure)?;
    let subjects = desk.subjects(lang).await.map_err(store_failure)?;
    let t = desk.shell.phrases(lang);
    let title = t.get("desk-indicators");
    let row = |record: &IndicatorsRecord| Row {
        listed: Listed::new(
            record,
            (&visit, t),
            (name_in(&subjects, &record.id), state_words(record)),
        ),
        count: record.draft.indicators.len(),
        changed: t.day(desk.cooperation.zone().day(record.review.changed)),
    };
    let rows = records.iter().map(row).collect();
    let main = Main { t, lang, title: &title, token: &visit.token, subjects: &subjects, rows };
    Ok(Frame::new(&visit, lang, &title, "/indicators").here(INDICATORS).page(&desk.shell, &main))
}

#[derive(Deserialize)]
pub(super) struct Begun {
    subject: String,
}

/// Begins the indicators of an edition or an agreement.
pub(super) async fn begin(
    State(desk): State<Desk>,
    Language(lang): Language,
    visit: Visit,
    Form(Begun { subject }): Form<Begun>,
) -> Result<Response, Failure> {
    let subjects = desk.subjects(lang).await.map_err(store_failure)?;
    if !subjects.iter().any(|(id, _)| *id == subject) {
        return Err(Failure::BadRequest);
    }
    let begun = desk.cooperation.begin_indicators(&visit.actor, &subject).await;
    let id = begun.map_err(store_failure)?;
    Ok(see(&format!("/{lang}/indicators/{id}/edit")))
}

/// Where indicators stand.
pub(super) fn state_words(record: &IndicatorsRecord) -> &'static str {
    state_or(record, "desk-indicators-is-off", |issue| issue.withdrawn)
}
