//! `POST …/withdraw`: the team does not want to tell anybody any more.

use axum::extract::State;
use axum::response::Response;
use desk_frame::Visit;
use web::{Failure, Language, Path};

use crate::web::Desk;
use crate::web::disclosure::{Parameters, Place};

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path(parameters): Path<Parameters>,
    visit: Visit,
) -> Result<Response, Failure> {
    let place = Place::read(&parameters)?;
    let done = desk.cases.withdraw_disclosure(&visit.actor, place.pair()).await;
    Ok(desk.after_step(done, "withdrawn", (&visit, lang), place))
}
