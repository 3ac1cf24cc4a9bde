//! Every partner and where it stands, and where a new one begins.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::{PartnerKind, Phrases};
use desk_frame::{Frame, Visit, see, store_failure};
use desk_review::web::state;
use kernel::Lang;
use web::{Failure, Language};

use crate::PartnerRecord;
use crate::web::Desk;
use crate::web::places::PARTNERS;

#[derive(Template)]
#[template(path = "partners/list.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    token: &'a str,
    rows: Vec<Row>,
}

struct Row {
    id: String,
    name: String,
    kind: String,
    state: &'static str,
    presses: bool,
    experts: usize,
    changed: String,
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    visit: Visit,
) -> Result<Response, Failure> {
    let records = desk.cooperation.partners().await.map_err(store_failure)?;
    let t = desk.shell.phrases(lang);
    let title = t.get("desk-partners");
    let row = |record: &PartnerRecord| Row {
        id: record.id.clone(),
        name: desk.partner_name(record, lang),
        kind: kind_words(record.draft.kind, t),
        state: state_words(record),
        presses: record.review.may_approve(&visit.actor.name),
        experts: record.draft.experts.len(),
        changed: t.day(desk.cooperation.zone().day(record.review.changed)),
    };
    let rows = records.iter().map(row).collect();
    let main = Main { t, lang, title: &title, token: &visit.token, rows };
    Ok(Frame::new(&visit, lang, &title, "/partners").here(PARTNERS).page(&desk.shell, &main))
}

/// Begins a partner.
pub(super) async fn begin(
    State(desk): State<Desk>,
    Language(lang): Language,
    visit: Visit,
) -> Result<Response, Failure> {
    let id = desk.cooperation.begin_partner(&visit.actor).await.map_err(store_failure)?;
    Ok(see(&format!("/{lang}/partners/{id}/edit")))
}

pub(super) fn kind_words(kind: PartnerKind, t: Phrases<'_>) -> String {
    t.get(&format!("partners-kind-{}", kind.tag())).into_owned()
}

/// Where a partner stands.
pub(super) fn state_words(record: &PartnerRecord) -> &'static str {
    let public = || match record.issue.as_ref().is_some_and(|issue| issue.withdrawn) {
        true => "desk-partner-is-off",
        false => "desk-review-is-public",
    };
    state(record).unwrap_or_else(public)
}
