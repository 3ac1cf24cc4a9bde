//! Every call and where it stands, and where a new one begins.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, see, store_failure};
use desk_review::web::{Listed, state};
use kernel::{Lang, Ts};
use web::{Failure, Language};

use crate::CallRecord;
use crate::web::Desk;
use crate::web::places::CALLS;

#[derive(Template)]
#[template(path = "calls/list.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    token: &'a str,
    /// From outside the team: what they read is all there is for them.
    is_reader: bool,
    rows: Vec<Row<'a>>,
}

struct Row<'a> {
    id: &'a str,
    listed: Listed<'a>,
    closes: String,
    received: u64,
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    visit: Visit,
) -> Result<Response, Failure> {
    let records = desk.cooperation.calls().await.map_err(store_failure)?;
    let (t, now) = (desk.shell.phrases(lang), desk.cooperation.now());
    let title = t.get("desk-calls");
    let mut rows = Vec::new();
    let is_theirs = |record: &&CallRecord| !visit.is_reader() || record.issue.is_some();
    for record in records.iter().filter(is_theirs) {
        let counts = desk.cooperation.counts(&record.id).await.map_err(store_failure)?;
        let said = (desk.call_name(record, lang), state_words(record, now));
        let listed = Listed::new(record, (&visit, t), said);
        rows.push(Row {
            id: &record.id,
            listed: if visit.is_reader() { listed.to("/submissions") } else { listed },
            closes: t.moment(record.draft.closes, desk.cooperation.zone()),
            received: counts.registered,
        });
    }
    let main =
        Main { t, lang, title: &title, token: &visit.token, is_reader: visit.is_reader(), rows };
    Ok(Frame::new(&visit, lang, &title, "/calls").here(CALLS).page(&desk.shell, &main))
}

/// Begins a call.
pub(super) async fn begin(
    State(desk): State<Desk>,
    Language(lang): Language,
    visit: Visit,
) -> Result<Response, Failure> {
    let id = desk.cooperation.begin_call(&visit.actor).await.map_err(store_failure)?;
    Ok(see(&format!("/{lang}/calls/{id}/edit")))
}

/// Where a call stands.
pub(super) fn state_words(record: &CallRecord, now: Ts) -> &'static str {
    let public = || match &record.issue {
        Some(issue) if issue.withdrawn => "desk-call-is-off",
        Some(issue) if issue.is_open(now) => "desk-call-is-open",
        Some(issue) if now < issue.opens => "desk-review-is-public",
        _ => "desk-call-is-closed",
    };
    state(record).unwrap_or_else(public)
}
