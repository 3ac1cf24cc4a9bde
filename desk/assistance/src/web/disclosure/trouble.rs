//! Why somebody outside is not told, as a page with a way on.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use desk_frame::{Trouble, Visit, store_failure};
use kernel::{Id, Lang};

use crate::web::Desk;
use crate::web::case::path_of;
use crate::{AnswerError, DisclosureError};

impl Desk {
    /// `typed` is what is kept nowhere else.
    pub(super) fn disclosure_trouble(
        &self,
        error: DisclosureError,
        (visit, lang): (&Visit, Lang),
        id: Id,
        typed: &str,
    ) -> Response {
        let (status, title, text) = match error {
            DisclosureError::NoDisclosure => {
                (StatusCode::NOT_FOUND, "desk-no-disclosure", "desk-no-disclosure-text")
            }
            DisclosureError::NotAllowed => {
                (StatusCode::FORBIDDEN, "desk-not-allowed", "desk-not-allowed-text")
            }
            DisclosureError::SecondPerson => {
                (StatusCode::FORBIDDEN, "desk-second-person", "desk-second-member-text")
            }
            DisclosureError::NotAnAnswer => {
                (StatusCode::UNPROCESSABLE_ENTITY, "desk-no-answer", "desk-no-answer-text")
            }
            DisclosureError::Moved
            | DisclosureError::Written(_)
            | DisclosureError::Silence
            | DisclosureError::Answer(AnswerError::Moved) => {
                (StatusCode::CONFLICT, "desk-tell-moved", "desk-tell-moved-text")
            }
            DisclosureError::Answer(AnswerError::Broken) => {
                (StatusCode::CONFLICT, "desk-tell-broken", "desk-tell-broken-text")
            }
            DisclosureError::Answer(AnswerError::Case(error)) if typed.is_empty() => {
                return self.case_trouble(error, visit, lang, (&path_of(id), Some(id)));
            }
            DisclosureError::Answer(AnswerError::Store(error)) if typed.is_empty() => {
                return store_failure(error).into_response();
            }
            DisclosureError::Answer(error) => {
                return self.answer_trouble(error, visit, lang, (id, typed));
            }
        };
        let mut trouble = Trouble::new(lang, status, title, text);
        trouble.kept = Some(typed).filter(|typed| !typed.is_empty());
        trouble.back_to(format!("/{lang}{}", path_of(id))).page(&self.shell, visit, lang)
    }
}
