//! `GET /api/v1/forms/{kind}`: the form that a kind of letter fills in, as published. Its hash is
//! what letters carry.

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use seal::Name;
use web::{Failure, Path};

use crate::web::Front;

pub(super) async fn handler(
    State(front): State<Front>,
    Path(kind): Path<String>,
) -> Result<Response, Failure> {
    let kind = Name::new(&kind).map_err(|_| Failure::NotFound)?;
    let published = front.assistance.published();
    let issue = published.forms.current(&kind).ok_or(Failure::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    ];
    Ok((headers, issue.bytes.clone()).into_response())
}
