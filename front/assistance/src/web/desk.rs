//! `GET /api/v1/desks/{desk}`: what a sender needs of the directory to seal to a desk.
//! `GET /api/v1/root`: the root key as this front knows it. Who wants protection from the front
//! itself compares it with a poster.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use seal::Name;
use web::{Failure, Path};

use crate::web::Front;
use crate::web::answer::octets;

pub(super) async fn handler(
    State(front): State<Front>,
    Path(desk): Path<String>,
) -> Result<Response, Failure> {
    let desk = Name::new(&desk).map_err(|_| Failure::NotFound)?;
    let published = front.assistance.published();
    let bundle = published.bundle(&desk).ok_or(Failure::NotFound)?;
    Ok(octets(StatusCode::OK, bundle.to_vec()))
}

pub(super) async fn root(State(front): State<Front>) -> String {
    format!("{}\n", seal::Digest(front.assistance.root().0))
}
