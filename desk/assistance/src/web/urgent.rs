//! `POST /{lang}/case/{id}/urgent`: a case stands before others, or no longer.

use axum::extract::State;
use axum::response::Response;
use desk_frame::{Visit, see};
use serde::Deserialize;
use web::{Failure, Form, Language, Path};

use crate::web::case::path_of;
use crate::web::{Desk, id_of};

#[derive(Deserialize)]
pub(super) struct Marked {
    urgent: bool,
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
    Form(marked): Form<Marked>,
) -> Result<Response, Failure> {
    let id = id_of(&id)?;
    let path = path_of(id);
    match desk.cases.set_urgent(&visit.actor, id, marked.urgent).await {
        Ok(()) => Ok(see(&format!("/{lang}{path}?note=marked"))),
        Err(error) => Ok(desk.case_trouble(error, &visit, lang, (&path, Some(id)))),
    }
}
