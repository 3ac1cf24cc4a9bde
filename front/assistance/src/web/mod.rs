//! The pillar's pages and machine paths, one file an operation.

mod add_entry;
pub(crate) mod answer;
mod challenge;
mod desk;
mod file_letter;
mod form;
pub(crate) mod help;
pub(crate) mod letter;
mod link;
pub(crate) mod listed;
pub(crate) mod one_way;
mod open_thread;
pub(crate) mod place;
mod presence;
mod published;
pub(crate) mod questions;
mod receipt;
pub(crate) mod register;
mod renew;
mod sealing;
pub(crate) mod team;
mod upload;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post, put};
use seal::attachment::CHUNK;
use web::Shell;

use crate::Assistance;
use crate::plain;
use crate::service::MOST_CHUNKS;

/// The most bytes of a machine path's body: a letter of the largest bucket, with room.
const MAX_BODY: usize = 256 << 10;

/// What every handler of the pillar can use.
#[derive(Clone)]
pub struct Front {
    /// The use cases.
    pub assistance: Assistance,
    /// The pages' shell.
    pub shell: Shell,
}

/// Pages, and the machine paths of senders.
pub fn public(front: Front) -> Router {
    let api = Router::new()
        .route("/challenge", get(challenge::handler))
        .route("/desks/{desk}", get(desk::handler))
        .route("/root", get(desk::root))
        .route("/forms/{kind}", get(form::handler))
        .route("/publications/{kind}/{name}", get(published::handler))
        .route("/letters", post(file_letter::handler))
        .route("/entries", post(add_entry::handler))
        .route("/threads", post(open_thread::handler))
        .route("/places/{lang}", post(place::status))
        .route("/places/{lang}/cancel", post(place::cancel))
        .route("/places/{lang}/accept", post(place::accept))
        .route("/renewals", post(renew::handler))
        .route("/uploads", post(upload::announce))
        .route(
            "/uploads/{id}/{number}",
            put(upload::chunk).layer(DefaultBodyLimit::max(MOST_CHUNKS * CHUNK)),
        )
        .layer(DefaultBodyLimit::max(MAX_BODY));
    Router::new()
        .merge(help::routes())
        .merge(letter::routes())
        .merge(receipt::routes())
        .merge(register::routes())
        .merge(presence::routes())
        .merge(plain::routes())
        .nest("/api/v1", api)
        .with_state(front)
}

/// The desk's side of the link.
pub fn link(front: Front) -> Router {
    Router::new()
        .route("/link/v1/{message}", post(link::handler))
        .layer(DefaultBodyLimit::disable())
        .layer(axum::Extension(std::sync::Arc::new(::link::replay::ReplayGuard::default())))
        .with_state(front)
}
