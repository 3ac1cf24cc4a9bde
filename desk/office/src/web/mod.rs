//! The desk's router: signing in, unlocking, the audit log, and the pages of the pillars, all
//! behind one session.

mod audit;
mod cookie;
mod link_line;
mod locking;
mod opening;
mod places;
mod reading;
mod session;
mod sign_in;
mod then;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use web::Shell;

use crate::Office;

/// The longest answer, 12,000 characters of four bytes, as a form writes them.
const MAX_BODY: usize = 256 << 10;

/// What every handler of the office can use.
#[derive(Clone)]
struct Desk {
    office: Office,
    shell: Shell,
}

/// The whole desk: sign-in, the office's own pages and those of the pillars.
pub fn router(office: Office, shell: Shell) -> Router {
    let cases = desk_assistance::web::Desk::new(office.cases().clone(), shell.clone());
    let alerts = desk_awareness::web::Desk::new(office.awareness().clone(), shell.clone());
    let events = desk_cooperation::web::Desk::new(office.cooperation().clone(), shell.clone());
    let desk = Desk { office, shell: shell.clone() };
    let inside = Router::new()
        .route("/{lang}/unlock", get(locking::ask).post(locking::unlock))
        .route("/{lang}/lock", post(locking::lock))
        .route("/{lang}/sign-out", post(sign_in::sign_out))
        .route("/{lang}/collect", post(locking::collect))
        .route("/{lang}/audit", get(audit::handler))
        .route("/{lang}/opening", get(opening::handler))
        .with_state(desk.clone())
        .merge(desk_assistance::web::routes(cases))
        .merge(desk_awareness::web::routes(alerts))
        .merge(desk_cooperation::web::routes(events.clone()))
        .route_layer(from_fn_with_state(desk.clone(), session::guard));
    let outside = Router::new()
        .route("/{lang}/sign-in", get(sign_in::ask).post(sign_in::sign_in))
        .with_state(desk)
        .merge(desk_cooperation::web::open_routes(events));
    shell.dress(inside.merge(outside).layer(DefaultBodyLimit::max(MAX_BODY)))
}
