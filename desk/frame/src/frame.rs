use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use kernel::Lang;
use web::{Page, Shell};

use crate::{Sidebar, Visit};

/// The script of every page with a sidebar: keys.
pub const SCRIPT: &str = "desk.js";

/// What stands around a page's main part.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    /// Who asks for it.
    pub visit: &'a Visit,
    /// In which language.
    pub lang: Lang,
    /// What it is called.
    pub title: &'a str,
    /// Its address without the language.
    pub path: &'a str,
    /// The key of its place in the sidebar; empty where it has none.
    pub here: &'a str,
    /// The status of the answer.
    pub status: StatusCode,
}

impl<'a> Frame<'a> {
    /// The frame of a page that was found, in no place of the sidebar.
    pub fn new(visit: &'a Visit, lang: Lang, title: &'a str, path: &'a str) -> Self {
        Self { visit, lang, title, path, here: "", status: StatusCode::OK }
    }

    /// The page stands at this place of the sidebar.
    #[must_use]
    pub fn here(mut self, key: &'a str) -> Self {
        self.here = key;
        self
    }

    /// Another status than 200.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// The page, with the sidebar beside it, titled as its heading.
    pub fn page(&self, shell: &Shell, main: &impl Template) -> Response {
        self.shown(shell, main, |page| page)
    }

    /// A page that goes on without a network, and scans: its own script runs beside the keys.
    pub fn page_offline(
        &self,
        shell: &Shell,
        main: &impl Template,
        script: &'static str,
    ) -> Response {
        self.shown(shell, main, |page| page.offline().script(script).modules("scan"))
    }

    /// A page that answers a form with something that is shown once: in another language it would
    /// come without it.
    pub fn page_of_post(&self, shell: &Shell, main: &impl Template) -> Response {
        self.shown(shell, main, |page| page.answers_post())
    }

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

/// Leads on after a deed, so that loading the page again does not repeat it.
pub fn see(address: &str) -> Response {
    Redirect::to(address).into_response()
}
