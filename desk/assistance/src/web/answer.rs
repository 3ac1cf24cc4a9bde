//! `POST /{lang}/case/{id}/reply`: an answer to the sender. Whatever goes wrong, the text that was
//! typed is on the page that says so.

use std::borrow::Cow;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Visit, see};
use kernel::{Id, Lang};
use serde::Deserialize;
use web::{Failure, Form, Language, Path};

use crate::AnswerError;
use crate::web::case::{Draft, NoteDraft, Shown, path_of};
use crate::web::{Desk, id_of};

/// What the form sends.
#[derive(Deserialize)]
pub(super) struct Answer {
    pub(super) text: String,
    /// How many things stood on the page when the answer was begun.
    pub(super) seen: usize,
    pub(super) lang: Lang,
}

pub(super) async fn reply(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
    Form(answer): Form<Answer>,
) -> Result<Response, Failure> {
    let id = id_of(&id)?;
    let Answer { text, seen, lang: written } = &answer;
    match desk.cases.reply(&visit.actor, id, *seen, written.tag(), text).await {
        Ok(()) => Ok(see(&format!("/{lang}{}?note=replied", path_of(id)))),
        Err(error) => Ok(desk.again(error, &visit, lang, (id, &answer)).await),
    }
}

impl Desk {
    /// The case again, with the text, what is wrong with it, and what came in the meantime.
    async fn again(
        &self,
        error: AnswerError,
        visit: &Visit,
        lang: Lang,
        (id, answer): (Id, &Answer),
    ) -> Response {
        let t = self.shell.phrases(lang);
        let Some((status, fault)) = fault(&error, &answer.text, t) else {
            return self.answer_trouble(error, visit, lang, (id, &answer.text));
        };
        let case = match self.cases.read_case(&visit.actor, id).await {
            Ok(case) => case,
            Err(error) => {
                return self.answer_trouble(error.into(), visit, lang, (id, &answer.text));
            }
        };
        let draft = Draft {
            label: "desk-reply-label",
            lang: answer.lang,
            text: &answer.text,
            fault: Some(fault),
        };
        let note_draft = NoteDraft::default();
        let shown = Shown { note: None, seen: answer.seen, status, draft, note_draft };
        self.case_page(visit, lang, &case, shown)
    }
}

/// What is wrong with an answer, where it can be sent again from the page itself.
pub(super) fn fault<'a>(
    error: &AnswerError,
    text: &str,
    t: Phrases<'a>,
) -> Option<(StatusCode, Cow<'a, str>)> {
    let invalid = StatusCode::UNPROCESSABLE_ENTITY;
    Some(match error {
        AnswerError::Empty => (invalid, t.get("desk-fault-empty")),
        AnswerError::TooLong => {
            let written = text.trim().chars().count();
            (invalid, t.with("desk-fault-too-long", "written", written))
        }
        AnswerError::Moved => (StatusCode::CONFLICT, t.get("desk-fault-moved")),
        AnswerError::Broken => (StatusCode::CONFLICT, t.get("desk-fault-broken")),
        AnswerError::Seal(_) | AnswerError::Case(_) | AnswerError::Store(_) => return None,
    })
}
