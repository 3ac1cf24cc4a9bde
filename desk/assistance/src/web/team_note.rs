//! `POST /{lang}/case/{id}/note`: a note of the team's own.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use desk_frame::{Visit, see};
use kernel::Id;
use seal::Digest;
use serde::Deserialize;
use web::{Failure, Form, Language, Path};

use crate::NoteError;
use crate::web::case::{Draft, NoteDraft, Shown, path_of};
use crate::web::{Desk, id_of};

#[derive(Deserialize)]
pub(super) struct Written {
    text: String,
    /// The page it was written on.
    page: String,
    /// The last thing that stood there.
    after: String,
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
    Form(written): Form<Written>,
) -> Result<Response, Failure> {
    let id = id_of(&id)?;
    let page: Id = written.page.parse().map_err(|_| Failure::BadRequest)?;
    let after: Digest = written.after.parse().map_err(|_| Failure::BadRequest)?;
    let text = written.text.as_str();
    let error = match desk.cases.add_note(&visit.actor, id, (page, after), text).await {
        Ok(()) => return Ok(see(&format!("/{lang}{}?note=noted", path_of(id)))),
        Err(error) => error,
    };
    let t = desk.shell.phrases(lang);
    let fault = match error {
        NoteError::Empty => t.get("desk-fault-empty"),
        NoteError::TooLong => t.with("desk-fault-too-long", "written", text.chars().count()),
        NoteError::Case(error) => {
            return Ok(desk.answer_trouble(error.into(), &visit, lang, (id, text)));
        }
        NoteError::Store(error) => {
            return Ok(desk.answer_trouble(error.into(), &visit, lang, (id, text)));
        }
    };
    let case = match desk.cases.read_case(&visit.actor, id).await {
        Ok(case) => case,
        Err(error) => return Ok(desk.answer_trouble(error.into(), &visit, lang, (id, text))),
    };
    let shown = Shown {
        note: None,
        seen: case.timeline.len(),
        status: StatusCode::UNPROCESSABLE_ENTITY,
        draft: Draft::new("desk-reply-label", &case, lang),
        note_draft: NoteDraft { text, fault: Some(fault) },
    };
    Ok(desk.case_page(&visit, lang, &case, shown))
}
