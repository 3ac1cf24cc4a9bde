//! The desk's pages about cases, one file an operation.
//!
//! Whoever joins these routes puts a [`Visit`] into every request, for a signed-in member only,
//! and has checked the form token of every POST.

mod answer;
mod case;
mod close;
mod download;
mod erase;
mod facts;
mod file;
mod inbox;
mod note;
mod quarantine;
mod sidebar;
mod thread;
mod trouble;
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

pub use sidebar::{Here, Sidebar};
pub use trouble::{Trouble, store_failure};
pub use visit::{LinkLine, Visit};

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
        let Frame { visit, lang, title, path, here, status } = frame;
        let sidebar = Sidebar::new(&self.shell, visit, *lang, here);
        let page = Page::new(*lang, title, path).status(*status).aside(&sidebar);
        self.shell.page(page, main)
    }
}

/// What stands around a page's main part.
struct Frame<'a> {
    visit: &'a Visit,
    lang: Lang,
    title: &'a str,
    /// Without the language.
    path: &'a str,
    here: Here<'a>,
    status: StatusCode,
}

/// The pages.
pub fn routes(desk: Desk) -> Router {
    Router::new()
        .route("/{lang}", get(inbox::home))
        .route("/{lang}/", get(inbox::handler))
        .route("/{lang}/inbox", get(inbox::handler))
        .route("/{lang}/case/{id}", get(case::handler))
        .route("/{lang}/case/{id}/reply", post(answer::reply))
        .route("/{lang}/case/{id}/close", get(close::ask).post(close::close))
        .route("/{lang}/case/{id}/erase", get(erase::ask).post(erase::erase))
        .route("/{lang}/case/{id}/file/{owner}/{part}/open", post(download::handler))
        .route(
            "/{lang}/case/{id}/file/{owner}/{part}/quarantine",
            get(quarantine::ask).post(quarantine::quarantine),
        )
        .route("/{lang}/case/{id}/file/{owner}/{part}/release", post(quarantine::release))
        .route(
            "/{lang}/case/{id}/file/{owner}/{part}/destroy",
            get(quarantine::ask_destroy).post(quarantine::destroy),
        )
        .with_state(desk)
}

fn id_of(text: &str) -> Result<Id, Failure> {
    text.parse().map_err(|_| Failure::NotFound)
}

/// Leads on after a deed, so that loading the page again does not repeat it.
fn see(address: &str) -> Response {
    Redirect::to(address).into_response()
}
