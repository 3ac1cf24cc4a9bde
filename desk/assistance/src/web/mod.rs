//! The desk's pages about cases, one file an operation.
//!
//! Whoever joins these routes puts a [`Visit`] into every request, for a signed-in member only,
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
mod print;
mod quarantine;
mod questions;
mod show;
mod sidebar;
mod team_note;
mod thread;
mod times;
mod trouble;
mod urgent;
mod visit;

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use content::Form;
use kernel::{Id, Lang};
use web::{Failure, Page, Shell};

use crate::Cases;

pub use facts::typed;
pub use sidebar::{Here, Sidebar};
pub use times::{ago, lasting, minutes};
pub use trouble::{Trouble, store_failure};
pub use visit::{LinkLine, Visit};

/// The script of every page with a sidebar: keys.
pub const SCRIPT: &str = "desk.js";
/// The kind of letter whose questions the inbox shows.
const REPORT: &str = "report";

/// What every handler can use.
#[derive(Clone)]
pub struct Desk {
    cases: Cases,
    shell: Shell,
    form: Option<Arc<Form>>,
}

impl Desk {
    /// The pages of these cases in this shell.
    pub fn new(cases: Cases, shell: Shell) -> Self {
        let form = Form::load(shell.pack(), REPORT);
        if let Err(problems) = &form {
            tracing::warn!(?problems, "cases show their answers without words");
        }
        Self { cases, shell, form: form.ok().map(Arc::new) }
    }

    /// A page with the sidebar beside it, titled as its heading.
    fn page(&self, frame: &Frame<'_>, main: &impl Template) -> Response {
        frame.shown(&self.shell, main, |page| page)
    }

    /// A page that answers a form with something that is shown once: in another language it would
    /// come without it.
    fn page_of_post(&self, frame: &Frame<'_>, main: &impl Template) -> Response {
        frame.shown(&self.shell, main, |page| page.answers_post())
    }
}

/// What stands around a page's main part.
#[derive(Clone, Copy)]
struct Frame<'a> {
    visit: &'a Visit,
    lang: Lang,
    title: &'a str,
    /// Without the language.
    path: &'a str,
    here: Here,
    status: StatusCode,
}

impl Frame<'_> {
    fn shown(
        &self,
        shell: &Shell,
        main: &impl Template,
        with: impl FnOnce(Page<'_>) -> Page<'_>,
    ) -> Response {
        let sidebar = Sidebar::new(shell, self.visit, self.lang, self.here);
        let title = self.visit.titled(self.title);
        let page = Page::new(self.lang, &title, self.path).status(self.status);
        shell.page(with(page.aside(&sidebar).script(SCRIPT)), main)
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

/// Leads on after a deed, so that loading the page again does not repeat it.
fn see(address: &str) -> Response {
    Redirect::to(address).into_response()
}
