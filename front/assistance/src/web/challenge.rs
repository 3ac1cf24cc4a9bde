//! `GET /api/v1/challenge`: the work asked for one letter, entry or file.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use seal::Wire;
use web::Peer;

use crate::web::Front;
use crate::web::answer::octets;

pub(super) async fn handler(State(front): State<Front>, Peer(peer): Peer) -> Response {
    octets(StatusCode::OK, front.assistance.challenge(peer).to_bytes())
}
