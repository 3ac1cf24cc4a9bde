//! `POST /{lang}/events/{id}/{deed}`: what is done with an event.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, see};
use serde::Deserialize;
use web::{Failure, Form, Language, Path};

use crate::Deed;
use crate::web::Desk;
use crate::web::list::name_of;

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
        _ => return Err(Failure::NotFound),
    };
    let begins = matches!(deed, Deed::Revise | Deed::Cancel);
    if let Err(error) = desk.cooperation.act(&visit.actor, &id, step, deed).await {
        return Ok(desk.event_trouble(error, (&visit, lang), &format!("/events/{id}"), None));
    }
    let on = if begins { "/edit" } else { "" };
    Ok(see(&format!("/{lang}/events/{id}{on}")))
}

/// Drops what was planned.
pub(super) async fn discard(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
    Form(Step { step }): Form<Step>,
) -> Result<Response, Failure> {
    match desk.cooperation.act(&visit.actor, &id, step, Deed::Discard).await {
        Ok(()) => Ok(see(&format!("/{lang}/events"))),
        Err(error) => Ok(desk.event_trouble(error, (&visit, lang), &format!("/events/{id}"), None)),
    }
}

#[derive(Template)]
#[template(path = "events/discard.html")]
struct Discard<'a> {
    t: Phrases<'a>,
    title: &'a str,
    name: String,
    token: &'a str,
    address: String,
    step: u32,
    is_public: bool,
}

/// Asks first: what was planned is gone afterwards.
pub(super) async fn ask_discard(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Response> {
    let record = desk.event(&id, (&visit, lang)).await?;
    let t = desk.shell.phrases(lang);
    let title = t.get("desk-event-discard-title");
    let main = Discard {
        t,
        title: &title,
        name: name_of(&record, lang, t),
        token: &visit.token,
        address: format!("/{lang}/events/{id}"),
        step: record.step,
        is_public: record.issue.is_some(),
    };
    let path = format!("/events/{id}/discard");
    Ok(Frame::new(&visit, lang, &title, &path).page(&desk.shell, &main))
}
