//! The desk's pages about cases, one file an operation.
//!
//! Whoever joins these routes puts a [`desk_frame::Visit`] into every request, for a signed-in member only,
//! and has checked the form token of every POST.

mod answer;
mod case;
mod close;
mod disclosure;
mod download;
mod enter;
mod erase;
mod facts;
mod file;
mod holder;
mod inbox;
mod note;
mod places;
mod print;
mod quarantine;
mod questions;
mod show;
mod team_note;
mod thread;
mod trouble;
mod urgent;

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use content::Form;
use desk_frame::Frame;
use kernel::Id;
use web::{Failure, Shell};

use crate::Cases;
use crate::domain::facts::WITHOUT_SITUATION;

pub use facts::typed;
pub use places::{alarms, places};

/// The kind of letter whose questions the inbox shows.
const REPORT: &str = "report";

/// What every handler can use.
#[derive(Clone)]
pub struct Desk {
    cases: Cases,
    shell: Shell,
    form: Option<Arc<Form>>,
    /// Those of the kinds that ask for no situation.
    others: Arc<[Form]>,
}

impl Desk {
    /// The pages of these cases in this shell.
    pub fn new(cases: Cases, shell: Shell) -> Self {
        let load = |kind| {
            let form = Form::load(shell.pack(), kind);
            if let Err(problems) = &form {
                tracing::warn!(?problems, kind, "cases show their answers without words");
            }
            form.ok()
        };
        let form = load(REPORT).map(Arc::new);
        let others = WITHOUT_SITUATION.into_iter().filter_map(load).collect();
        Self { cases, shell, form, others }
    }

    /// A page with the sidebar beside it, titled as its heading.
    fn page(&self, frame: &Frame<'_>, main: &impl Template) -> Response {
        frame.page(&self.shell, main)
    }

    /// A page that answers a form with something that is shown once: in another language it would
    /// come without it.
    fn page_of_post(&self, frame: &Frame<'_>, main: &impl Template) -> Response {
        frame.page_of_post(&self.shell, main)
    }
}

/// The pages.
pub fn routes(desk: Desk) -> Router {
    Router::new()
        .route("/{lang}", get(inbox::home))
        .route("/{lang}/", get(inbox::handler))
        .route("/{lang}/inbox", get(inbox::handler))
        .route("/{lang}/case/{id}", get(case::handler))
        .route("/{lang}/case/{id}/print", get(print::handler))
        .route("/{lang}/case/{id}/reply", post(answer::reply))
        .route("/{lang}/case/{id}/note", post(team_note::handler))
        .route("/{lang}/case/{id}/holder", post(holder::handler))
        .route("/{lang}/case/{id}/urgent", post(urgent::handler))
        .route("/{lang}/case/{id}/close", get(close::ask).post(close::close))
        .route("/{lang}/case/{id}/erase", get(erase::ask).post(erase::erase))
        .route("/{lang}/case/{id}/file/{owner}/{part}/open", post(download::handler))
        .route("/{lang}/case/{id}/file/{owner}/{part}/show", post(show::handler))
        .route(
            "/{lang}/case/{id}/file/{owner}/{part}/quarantine",
            get(quarantine::ask).post(quarantine::quarantine),
        )
        .route("/{lang}/case/{id}/file/{owner}/{part}/release", post(quarantine::release))
        .route(
            "/{lang}/case/{id}/file/{owner}/{part}/destroy",
            get(quarantine::ask_destroy).post(quarantine::destroy),
        )
        .route("/{lang}/new-case", get(enter::ask).post(enter::enter))
        .route("/{lang}/new-case/declined", get(enter::declined))
        .merge(disclosure::routes())
        .with_state(desk)
}

fn id_of(text: &str) -> Result<Id, Failure> {
    text.parse().map_err(|_| Failure::NotFound)
}
