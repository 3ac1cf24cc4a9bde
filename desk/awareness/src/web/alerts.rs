//! `/{lang}/alerts`: every warning and where it stands.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, store_failure};
use desk_review::web::{Listed, state};
use documents::State as Stands;
use kernel::{Lang, Ts};
use web::{Failure, Language};

use crate::domain::alert::Record;
use crate::web::Desk;
use crate::web::places::ALERTS;

#[derive(Template)]
#[template(path = "alerts/list.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    rows: Vec<Row<'a>>,
}

struct Row<'a> {
    listed: Listed<'a>,
    severity: String,
    changed: String,
    editor: String,
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    visit: Visit,
) -> Result<Response, Failure> {
    let records = desk.awareness.alerts().await.map_err(store_failure)?;
    let t = desk.shell.phrases(lang);
    let title = t.get("desk-alerts");
    let now = desk.awareness.now();
    let row = |record: &Record| Row {
        listed: Listed::new(
            record,
            (&visit, t),
            (headline(record, lang, t), state_words(record, now)),
        ),
        severity: severity_words(record, t),
        changed: t.day(desk.awareness.zone().day(record.review.changed)),
        editor: record.review.editor.clone(),
    };
    let main = Main { t, lang, title: &title, rows: records.iter().map(row).collect() };
    Ok(Frame::new(&visit, lang, &title, "/alerts").here(ALERTS).page(&desk.shell, &main))
}

/// What a warning says, where it says it yet.
pub(super) fn headline(record: &Record, lang: Lang, t: Phrases<'_>) -> String {
    let written = record.draft.words.written(lang, |words| &words.headline);
    written.map_or_else(|| t.get("desk-alert-untitled").into_owned(), str::to_owned)
}

pub(super) fn severity_words(record: &Record, t: Phrases<'_>) -> String {
    t.get(&format!("alerts-severity-{}", record.draft.severity.tag())).into_owned()
}

/// Where a warning stands.
pub(super) fn state_words(record: &Record, now: Ts) -> &'static str {
    let public = || match record.issue.as_ref().map(|issue| issue.state(now)) {
        Some(Stands::Cancelled) => "desk-alert-is-cancelled",
        Some(Stands::Past) => "desk-alert-is-past",
        _ => "desk-review-is-public",
    };
    state(record).unwrap_or_else(public)
}
