//! `POST /{lang}/case/{id}/holder`: a case is taken, given back or handed on.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use desk_frame::{Trouble, Visit, see, store_failure};
use serde::Deserialize;
use web::{Failure, Form, Language, Path};

use crate::HandError;
use crate::web::case::path_of;
use crate::web::{Desk, id_of};

#[derive(Deserialize)]
pub(super) struct Handed {
    /// Who held it on the page; empty for nobody.
    #[serde(default)]
    from: String,
    /// Who holds it now; empty for nobody.
    #[serde(default)]
    to: String,
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
    Form(handed): Form<Handed>,
) -> Result<Response, Failure> {
    let (id, Handed { from, to }) = (id_of(&id)?, &handed);
    if !to.is_empty() && !visit.team.contains(to) {
        return Err(Failure::BadRequest);
    }
    let name = |name: &'_ str| Some(name.to_owned()).filter(|name| !name.is_empty());
    let (from, to) = (name(from), name(to));
    let path = path_of(id);
    match desk.cases.hand(&visit.actor, id, from.as_deref(), to.as_deref()).await {
        Ok(()) => {
            let note = match to {
                None => "given",
                Some(to) if to == visit.actor.name => "taken",
                Some(_) => "handed",
            };
            Ok(see(&format!("/{lang}{path}?note={note}")))
        }
        Err(HandError::Moved) => {
            let (title, text) = ("desk-hand-moved", "desk-hand-moved-text");
            let trouble = Trouble::new(lang, StatusCode::CONFLICT, title, text);
            Ok(trouble.back_to(format!("/{lang}{path}")).page(&desk.shell, &visit, lang))
        }
        Err(HandError::Case(error)) => {
            Ok(desk.case_trouble(error, &visit, lang, (&path, Some(id))))
        }
        Err(HandError::Store(error)) => Ok(store_failure(error).into_response()),
    }
}
