//! `POST /api/v1/entries`: a sender continues their thread.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use seal::post::EntrySubmission;
use web::Failure;

use crate::AddEntryError;
use crate::web::Front;
use crate::web::answer::{Octets, refuse, store_failure};

pub(super) async fn handler(
    State(front): State<Front>,
    Octets(submission): Octets<EntrySubmission>,
) -> Result<StatusCode, AddEntryError> {
    front.assistance.add_sender_entry(submission).await?;
    Ok(StatusCode::CREATED)
}

impl IntoResponse for AddEntryError {
    fn into_response(self) -> Response {
        let (status, slug, title) = match &self {
            Self::Store(error) => return store_failure(error.clone()).into_response(),
            Self::Stored(error) => return Failure::internal(*error).into_response(),
            Self::NoThread => (StatusCode::NOT_FOUND, "no-thread", "There is no such thread"),
            Self::Altered(_) => (StatusCode::BAD_REQUEST, "altered", "The entry was altered"),
            Self::Signer => (StatusCode::FORBIDDEN, "signer", "Not signed by its side"),
            Self::Moved => (StatusCode::CONFLICT, "thread-moved", "The thread has moved on"),
            Self::Stamp(_) | Self::SpentStamp => (StatusCode::FORBIDDEN, "stamp", "Work needed"),
            Self::MissingFile(_) => (StatusCode::CONFLICT, "missing-file", "A file is missing"),
            Self::ThreadFull => (StatusCode::CONFLICT, "thread-full", "Begin a new thread"),
            Self::NoRoom => (StatusCode::INSUFFICIENT_STORAGE, "no-room", "No room for files"),
            Self::WrongPath => (StatusCode::CONFLICT, "wrong-path", "Continue where it was begun"),
        };
        refuse(status, slug, title, &self)
    }
}
