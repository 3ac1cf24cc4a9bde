//! `POST /{lang}/alerts/{id}/{deed}`: what is done with a warning.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, see};
use serde::Deserialize;
use web::{Failure, Form, Language, Path};

use crate::Deed;
use crate::web::Desk;
use crate::web::alerts::headline;

#[derive(Deserialize)]
pub(super) struct Step {
    step: u32,
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id, deed)): Path<(String, String, String)>,
    visit: Visit,
    Form(Step { step }): Form<Step>,
) -> Result<Response, Failure> {
    let deed = match deed.as_str() {
        "propose" => Deed::Propose,
        "return" => Deed::SendBack,
        "approve" => Deed::Approve,
        "revise" => Deed::Revise,
        "cancel" => Deed::Cancel,
        "discard" => Deed::Discard,
        _ => return Err(Failure::NotFound),
    };
    let begins = matches!(deed, Deed::Revise | Deed::Cancel);
    let is_gone = deed == Deed::Discard;
    if let Err(error) = desk.awareness.act(&visit.actor, &id, step, deed).await {
        return Ok(desk.alert_trouble(error, (&visit, lang), &id, None));
    }
    Ok(match () {
        () if begins => see(&format!("/{lang}/alerts/{id}/edit")),
        () if is_gone => see(&format!("/{lang}/alerts")),
        () => see(&format!("/{lang}/alerts/{id}")),
    })
}

#[derive(Template)]
#[template(path = "alerts/discard.html")]
struct Discard<'a> {
    t: Phrases<'a>,
    title: &'a str,
    headline: String,
    token: &'a str,
    address: String,
    step: u32,
    is_public: bool,
}

/// Asks first: what was written is gone afterwards.
pub(super) async fn ask_discard(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Failure> {
    let record = match desk.awareness.alert(&id).await {
        Ok(record) => record,
        Err(error) => return Ok(desk.alert_trouble(error, (&visit, lang), "", None)),
    };
    let t = desk.shell.phrases(lang);
    let title = t.get("desk-alert-discard-title");
    let main = Discard {
        t,
        title: &title,
        headline: headline(&record, lang, t),
        token: &visit.token,
        address: format!("/{lang}/alerts/{id}"),
        step: record.step,
        is_public: record.issue.is_some(),
    };
    let path = format!("/alerts/{id}/discard");
    Ok(Frame::new(&visit, lang, &title, &path).page(&desk.shell, &main))
}
