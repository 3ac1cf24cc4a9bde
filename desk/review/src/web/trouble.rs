//! Why nothing was done with a document.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use desk_frame::{Trouble, Visit, store_failure};
use kernel::Lang;
use web::Failure;

use crate::web::Bench;
use crate::{ReviewError, Reviewed};

/// A page that says it, with what was typed. `back` is a path without the language.
pub fn trouble<K: Reviewed>(
    error: ReviewError<K::Fault>,
    bench: &impl Bench<K>,
    (visit, lang): (&Visit, Lang),
    back: &str,
    typed: Option<&str>,
) -> Response {
    let reason = match &error {
        ReviewError::Fault(fault) => Some(bench.said(fault, bench.shell().phrases(lang))),
        _ => None,
    };
    let (status, title, text) = match error {
        ReviewError::Store(error) => return store_failure(error).into_response(),
        ReviewError::Damaged => {
            return Failure::internal(ReviewError::<K::Fault>::Damaged).into_response();
        }
        ReviewError::Unknown => {
            (StatusCode::NOT_FOUND, "desk-review-none", "desk-review-none-text")
        }
        ReviewError::Moved => (StatusCode::CONFLICT, "desk-review-moved", "desk-review-moved-text"),
        ReviewError::State => (StatusCode::CONFLICT, "desk-review-state", "desk-review-state-text"),
        ReviewError::SecondMember => {
            (StatusCode::FORBIDDEN, "desk-review-second", "desk-review-second-text")
        }
        ReviewError::Fault(_) => {
            (StatusCode::UNPROCESSABLE_ENTITY, "desk-review-faulty", "desk-review-faulty-text")
        }
    };
    let mut trouble = Trouble::new(lang, status, title, text).back_to(format!("/{lang}{back}"));
    (trouble.kept, trouble.reason) = (typed, reason);
    trouble.page(bench.shell(), visit, lang)
}
