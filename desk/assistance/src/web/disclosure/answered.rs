//! `POST …/agree` and `POST …/refuse`: the very entry in which the sender says yes, or no.

use axum::extract::State;
use axum::response::Response;
use desk_frame::Visit;
use kernel::Lang;
use seal::Digest;
use serde::Deserialize;
use web::{Failure, Form, Language, Path};

use crate::Says;
use crate::web::Desk;
use crate::web::disclosure::page::Said;
use crate::web::disclosure::{Parameters, Place};

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
    desk.record_answer((&visit, lang), &parameters, &chosen, Says::Yes).await
}

pub(super) async fn refuse(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path(parameters): Path<Parameters>,
    visit: Visit,
    Form(chosen): Form<Chosen>,
) -> Result<Response, Failure> {
    desk.record_answer((&visit, lang), &parameters, &chosen, Says::No).await
}

impl Desk {
    async fn record_answer(
        &self,
        (visit, lang): (&Visit, Lang),
        parameters: &Parameters,
        chosen: &Chosen,
        says: Says,
    ) -> Result<Response, Failure> {
        let place = Place::read(parameters)?;
        let Some(entry) = chosen.entry() else {
            let said = Said::unchosen("desk-tell-choose-answer");
            return Ok(self.disclosure_page((visit, lang), place, said).await);
        };
        let done = self.cases.answer_disclosure(&visit.actor, place.pair(), entry, says).await;
        let note = match says {
            Says::Yes => "agreed",
            Says::No => "refused",
        };
        Ok(self.after_step(done, note, (visit, lang), place))
    }
}
