//! The desk's pages about events and who comes, calls and proceedings, partners and agreements, one
//! file an operation.
//!
//! Whoever joins these routes puts a [`desk_frame::Visit`] into every request, for a signed-in
//! member only, and has checked the form token of every POST.

mod agreements;
mod calls;
mod door;
mod edit;
mod fields;
mod files;
mod indicators;
mod learning;
mod list;
mod names;
mod one;
mod partners;
mod people;
mod places;
mod plan;
mod proceedings;
mod report;
mod trouble;

use axum::Router;
use axum::routing::{get, post};
use content::Phrases;
use desk_review::Reviews;
use desk_review::web::Bench;
use kernel::Lang;
use web::Shell;

use crate::{Cooperation, EventFault, Events, Record};

pub use files::MAX_UPLOAD;
pub use places::places;

/// What every handler can use.
#[derive(Clone)]
pub struct Desk {
    cooperation: Cooperation,
    shell: Shell,
}

impl Desk {
    /// The pages of this pillar in this shell.
    pub fn new(cooperation: Cooperation, shell: Shell) -> Self {
        Self { cooperation, shell }
    }
}

impl Bench<Events> for Desk {
    fn reviews(&self) -> &Reviews {
        self.cooperation.reviews()
    }

    fn shell(&self) -> &Shell {
        &self.shell
    }

    fn name(&self, record: &Record, lang: Lang) -> String {
        list::name_of(record, lang, self.shell.phrases(lang))
    }

    fn said(&self, fault: &EventFault, t: Phrases<'_>) -> String {
        one::said(fault, t)
    }
}

/// The pages.
pub fn routes(desk: Desk) -> Router {
    Router::new()
        .route("/{lang}/events", get(list::handler).post(list::begin))
        .route("/{lang}/events/{id}", get(one::handler))
        .route("/{lang}/events/{id}/edit", get(edit::edit).post(edit::save))
        .route("/{lang}/events/{id}/plan", post(plan::save))
        .route("/{lang}/editions/{id}", get(report::handler))
        .route("/{lang}/sessions/{session}", get(people::list))
        .route("/{lang}/sessions/{session}/door", get(door::page).post(door::merge))
        .route("/{lang}/sessions/{session}/door/list", get(door::list))
        .route("/{lang}/sessions/{session}/badges", get(people::badges))
        .route("/{lang}/sessions/{session}/message", post(people::message))
        .route("/{lang}/sessions/{session}/{id}/certificate", get(people::certificate))
        .route("/{lang}/sessions/{session}/{id}/{deed}", post(people::act))
        .merge(desk_review::web::routes::<Events, Desk>())
        .merge(partners::routes())
        .merge(agreements::routes())
        .merge(indicators::routes())
        .merge(calls::routes())
        .merge(proceedings::routes())
        .with_state(desk)
}

/// What is the same for everybody, signed in or not.
pub fn open_routes(desk: Desk) -> Router {
    Router::new().route("/door-worker.js", get(door::worker)).with_state(desk)
}
