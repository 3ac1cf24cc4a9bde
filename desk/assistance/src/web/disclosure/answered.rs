//! `POST …/agree` and `POST …/refuse`: the very entry in which the sender says yes, or no.

use axum::extract::State;
use axum::response::Response;
use seal::Digest;
use serde::Deserialize;
use web::{Failure, Form, Language, Path};

use crate::web::disclosure::page::Said;
use crate::web::disclosure::{Parameters, Place};
use crate::web::{Desk, Visit};

#[derive(Deserialize)]
pub(super) struct Chosen {
    entry: Option<String>,
}

impl Chosen {
    fn entry(&self) -> Option<Digest> {
        self.entry.as_deref()?.parse().ok()
    }
}

pub(super) async fn agree(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path(parameters): Path<Parameters>,
    visit: Visit,
    Form(chosen): Form<Chosen>,
) -> Result<Response, Failure> {
    let place = Place::read(&parameters)?;
    let Some(entry) = chosen.entry() else {
        let said = Said::unchosen("desk-tell-choose-answer");
        return Ok(desk.disclosure_page((&visit, lang), place, said).await);
    };
    let done = desk.cases.agree_disclosure(&visit.actor, place.pair(), entry).await;
    Ok(desk.after_step(done, "agreed", (&visit, lang), place))
}

pub(super) async fn refuse(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path(parameters): Path<Parameters>,
    visit: Visit,
    Form(chosen): Form<Chosen>,
) -> Result<Response, Failure> {
    let place = Place::read(&parameters)?;
    let Some(entry) = chosen.entry() else {
        let said = Said::unchosen("desk-tell-choose-answer");
        return Ok(desk.disclosure_page((&visit, lang), place, said).await);
    };
    let done = desk.cases.refuse_disclosure(&visit.actor, place.pair(), entry).await;
    Ok(desk.after_step(done, "refused", (&visit, lang), place))
}
