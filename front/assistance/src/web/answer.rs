//! Bodies and answers of canonical bytes, and the problem documents of refusals.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use seal::Wire;
use store::StoreError;
use web::{Failure, Problem};

/// The media type of canonical bytes.
const OCTETS: HeaderValue = HeaderValue::from_static("application/octet-stream");

/// A body of canonical bytes.
pub(crate) struct Octets<T>(pub T);

impl<T: Wire, S: Send + Sync> FromRequest<S> for Octets<T> {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        if request.headers().get(header::CONTENT_TYPE) != Some(&OCTETS) {
            return Err(Failure::WrongType.into_response());
        }
        let bytes = Bytes::from_request(request, state).await.map_err(|rejection| {
            let too_large = rejection.status() == StatusCode::PAYLOAD_TOO_LARGE;
            if too_large { Failure::TooLarge } else { Failure::BadRequest }.into_response()
        })?;
        T::from_bytes(&bytes).map(Self).map_err(|error| {
            Problem::new(StatusCode::BAD_REQUEST, "bad-bytes", "The bytes could not be read")
                .detail(error.to_string())
                .into_response()
        })
    }
}

/// An answer of canonical bytes, never cached.
pub(crate) fn octets(status: StatusCode, bytes: impl Into<axum::body::Body>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, OCTETS),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (status, headers, bytes.into()).into_response()
}

/// A refusal as a problem document; its detail says what to do.
pub(crate) fn refuse(
    status: StatusCode,
    slug: &str,
    title: &str,
    error: &impl ToString,
) -> Response {
    Problem::new(status, slug, title).detail(error.to_string()).into_response()
}

/// What the database answered, as the visitor should see it.
pub(crate) fn store_failure(error: StoreError) -> Failure {
    let soon = std::time::Duration::from_secs(5);
    match error {
        StoreError::Busy | StoreError::Conflict(_) | StoreError::Unreachable => Failure::Busy(soon),
        StoreError::Full => Failure::Full,
        other => Failure::internal(other),
    }
}
