//! `POST /api/v1/letters`: files a sealed letter; the answer is the filing proof.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use seal::Wire;
use seal::post::LetterSubmission;

use crate::FileLetterError;
use crate::web::Front;
use crate::web::answer::{Octets, octets, refuse, store_failure};

pub(super) async fn handler(
    State(front): State<Front>,
    Octets(submission): Octets<LetterSubmission>,
) -> Result<Response, FileLetterError> {
    let proof = front.assistance.file_letter(submission).await?;
    Ok(octets(StatusCode::CREATED, proof.to_bytes()))
}

impl IntoResponse for FileLetterError {
    fn into_response(self) -> Response {
        let (status, slug, title) = match &self {
            Self::Store(error) => return store_failure(error.clone()).into_response(),
            Self::OtherSite => (StatusCode::CONFLICT, "other-installation", "Another installation"),
            Self::Altered(_) => (StatusCode::BAD_REQUEST, "altered", "The letter was altered"),
            Self::ClosedEpoch => (StatusCode::CONFLICT, "closed-epoch", "Seal and send again"),
            Self::FormChanged => (StatusCode::CONFLICT, "form-changed", "The form has changed"),
            Self::PlacesClosed => {
                (StatusCode::CONFLICT, "places-closed", "Registration is not open")
            }
            Self::WrongPath => (StatusCode::BAD_REQUEST, "wrong-path", "Not sealed by its sender"),
            Self::Stamp(_) | Self::SpentStamp => (StatusCode::FORBIDDEN, "stamp", "Work needed"),
            Self::MissingFile(_) => (StatusCode::CONFLICT, "missing-file", "A file is missing"),
            Self::LookupTaken => (StatusCode::CONFLICT, "lookup-taken", "Make a new receipt"),
            Self::Erased => (StatusCode::GONE, "erased", "The letter was erased"),
            Self::NoRoom => (StatusCode::INSUFFICIENT_STORAGE, "no-room", "No room for this"),
        };
        refuse(status, slug, title, &self)
    }
}
