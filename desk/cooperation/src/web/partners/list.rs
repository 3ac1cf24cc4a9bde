//! Every partner and where it stands, and where a new one begins.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::{PartnerKind, Phrases};
use desk_frame::{Frame, Visit, see, store_failure};
use desk_review::web::{Listed, state_or};
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
    rows: Vec<Row<'a>>,
}

struct Row<'a> {
    listed: Listed<'a>,
    kind: String,
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
        listed: Listed::new(
            record,
            (&visit, t),
            (desk.partner_name(record, lang), state_words(record)),
        ),
        kind: kind_words(record.draft.kind, t),
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
    state_or(record, "desk-partner-is-off", |issue| issue.withdrawn)
}
