//! `POST /api/v1/threads`: the thread that a lookup value finds. A POST, so that the value stands
//! in no address and no log.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use seal::Wire;
use seal::suite::LookupValue;
use web::Failure;

use crate::OpenThreadError;
use crate::web::Front;
use crate::web::answer::{Octets, octets, refuse, store_failure};

pub(super) async fn handler(
    State(front): State<Front>,
    Octets(lookup): Octets<LookupValue>,
) -> Result<Response, OpenThreadError> {
    let thread = front.assistance.open_thread(&lookup.0).await?;
    Ok(octets(StatusCode::OK, thread.to_bytes()))
}

impl IntoResponse for OpenThreadError {
    fn into_response(self) -> Response {
        match &self {
            Self::NoThread => {
                refuse(StatusCode::NOT_FOUND, "no-thread", "There is no such thread", &self)
            }
            Self::Stored(error) => Failure::internal(*error).into_response(),
            Self::Store(error) => store_failure(error.clone()).into_response(),
        }
    }
}
