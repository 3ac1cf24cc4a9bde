//! `POST …/confirm` and `POST …/decline`: what a second member says.

use axum::extract::State;
use axum::response::Response;
use desk_frame::Visit;
use serde::Deserialize;
use web::{Failure, Form, Language, Path};

use crate::DisclosureError;
use crate::web::Desk;
use crate::web::disclosure::page::Said;
use crate::web::disclosure::{Parameters, Place};

#[derive(Deserialize)]
pub(super) struct Decided {
    /// Whether telling the sender would endanger somebody. Asked where the proposer says so.
    silent: Option<bool>,
}

pub(super) async fn confirm(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path(parameters): Path<Parameters>,
    visit: Visit,
    Form(decided): Form<Decided>,
) -> Result<Response, Failure> {
    let place = Place::read(&parameters)?;
    let done = desk.cases.confirm_disclosure(&visit.actor, place.pair(), decided.silent).await;
    if let Err(DisclosureError::Silence) = done {
        let said = Said::unchosen("desk-tell-choose-silence");
        return Ok(desk.disclosure_page((&visit, lang), place, said).await);
    }
    Ok(desk.after_step(done, "confirmed", (&visit, lang), place))
}

pub(super) async fn decline(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path(parameters): Path<Parameters>,
    visit: Visit,
) -> Result<Response, Failure> {
    let place = Place::read(&parameters)?;
    let done = desk.cases.decline_disclosure(&visit.actor, place.pair()).await;
    Ok(desk.after_step(done, "declined", (&visit, lang), place))
}
