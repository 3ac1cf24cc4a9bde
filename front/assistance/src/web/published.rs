//! `GET /api/v1/publications/{kind}/{name}`: the newest publication of that name, signed, for
//! whoever checks it with `thiqa verify`.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use seal::Name;
use web::{Failure, Path};

use crate::web::Front;
use crate::web::answer::octets;

pub(super) async fn handler(
    State(front): State<Front>,
    Path((kind, name)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let named = Name::new(&kind).ok().zip(Name::new(&name).ok()).ok_or(Failure::NotFound)?;
    let published = front.assistance.published();
    let bytes = published.publication(&named.0, &named.1).ok_or(Failure::NotFound)?;
    Ok(octets(StatusCode::OK, bytes))
}
