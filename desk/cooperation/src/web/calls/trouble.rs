//! Why nothing was done with what was sent to a call.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use desk_frame::{Trouble, Visit, store_failure};
use kernel::Lang;

use crate::domain::submission::View;
use crate::service::SubmissionError;
use crate::web::Desk;

impl Desk {
    /// A page that says it, with what was typed. `back` is a path without the language.
    pub(super) fn submission_trouble(
        &self,
        error: SubmissionError,
        (visit, lang): (&Visit, Lang),
        back: &str,
        typed: Option<&str>,
    ) -> Response {
        let (status, title, text) = match error {
            SubmissionError::Store(error) => return store_failure(error).into_response(),
            SubmissionError::Unknown => {
                (StatusCode::NOT_FOUND, "desk-review-none", "desk-submission-none-text")
            }
            SubmissionError::Hidden(view) => {
                (StatusCode::FORBIDDEN, "desk-submission-hidden", hidden(view))
            }
            SubmissionError::Names => {
                (StatusCode::CONFLICT, "desk-conflicts", "desk-conflicts-text")
            }
            SubmissionError::Decided => {
                (StatusCode::CONFLICT, "desk-submission-decided", "desk-submission-decided-text")
            }
            SubmissionError::Empty => (
                StatusCode::UNPROCESSABLE_ENTITY,
                "desk-submission-empty",
                "desk-submission-empty-text",
            ),
            SubmissionError::Key(_) => {
                (StatusCode::CONFLICT, "desk-event-locked", "desk-event-locked-text")
            }
        };
        let mut trouble = Trouble::new(lang, status, title, text).back_to(format!("/{lang}{back}"));
        trouble.kept = typed;
        trouble.page(&self.shell, visit, lang)
    }
}

/// Why a member may not see or do something.
pub(super) fn hidden(view: View) -> &'static str {
    match view {
        View::Lead => "desk-submission-hidden-lead",
        View::Reader => "desk-submission-hidden-reader",
        View::Undeclared => "desk-submission-hidden-undeclared",
        View::Conflict => "desk-submission-hidden-conflict",
        View::Early => "desk-submission-hidden-early",
    }
}
