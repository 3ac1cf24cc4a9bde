//! `POST /api/v1/renewals`: a sender replaces a dictated receipt by their own.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use seal::post::RenewalSubmission;
use web::Failure;

use crate::RenewError;
use crate::web::Front;
use crate::web::answer::{Octets, refuse, store_failure};

pub(super) async fn handler(
    State(front): State<Front>,
    Octets(submission): Octets<RenewalSubmission>,
) -> Result<StatusCode, RenewError> {
    front.assistance.renew(submission).await?;
    Ok(StatusCode::CREATED)
}

impl IntoResponse for RenewError {
    fn into_response(self) -> Response {
        let (status, slug, title) = match &self {
            Self::Store(error) => return store_failure(error.clone()).into_response(),
            Self::Stored(error) => return Failure::internal(*error).into_response(),
            Self::NoThread => (StatusCode::NOT_FOUND, "no-thread", "There is no such thread"),
            Self::Renewal(_) => (StatusCode::FORBIDDEN, "renewal", "Not the sender's renewal"),
            Self::Renewed => (StatusCode::CONFLICT, "renewed", "Replaced before"),
            Self::LookupTaken => (StatusCode::CONFLICT, "lookup-taken", "Make another receipt"),
            Self::Stamp(_) | Self::SpentStamp => (StatusCode::FORBIDDEN, "stamp", "Work needed"),
        };
        refuse(status, slug, title, &self)
    }
}
