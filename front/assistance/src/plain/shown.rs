//! A whole page of the plain ways, titled by its words.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use kernel::Lang;
use web::Page;

use crate::Front;

/// A page at `path`, without the language.
pub(crate) fn page(
    front: &Front,
    lang: Lang,
    path: &str,
    title: &str,
    status: StatusCode,
    main: &impl Template,
) -> Response {
    let title = front.shell.pack().words.get(lang, title);
    front.shell.page(Page::new(lang, &title, path).sensitive().status(status), main)
}

/// A page that answers a form: what was typed, or is shown once, exists in this language only.
pub(crate) fn page_of_post(
    front: &Front,
    lang: Lang,
    path: &str,
    title: &str,
    status: StatusCode,
    main: &impl Template,
) -> Response {
    let title = front.shell.pack().words.get(lang, title);
    let page = Page::new(lang, &title, path).sensitive().answers_post().status(status);
    front.shell.page(page, main)
}
