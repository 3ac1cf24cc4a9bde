//! `/{lang}/receipt`: the conversation, opened with its tracking code in the browser alone. The
//! same bytes for everybody.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use content::{Form, Phrases};
use kernel::Lang;
use web::{Language, Page, Shell};

use crate::Front;
use crate::web::help::channels::{ChannelView, in_danger, in_general};
use crate::web::letter::{NEUTRAL, bars_files, scripts};
use crate::web::sealing::Sealing;
use crate::web::team::Team;

/// Its address, without the language.
pub(crate) const PATH: &str = "/receipt";
/// Characters of a follow-up: as many as of a message.
const MOST: usize = 12_000;

pub(crate) fn routes() -> Router<Front> {
    Router::new().route("/{lang}/receipt", get(handler))
}

#[derive(Template)]
#[template(path = "sealed/receipt.html")]
pub(crate) struct Receipt<'a> {
    t: Phrases<'a>,
    lang: Lang,
    sealing: Sealing,
    /// Which answers together bar files, as JSON.
    bars_files: String,
    most: usize,
    danger: Vec<ChannelView<'a>>,
    ways: Vec<ChannelView<'a>>,
}

async fn handler(State(front): State<Front>, Language(lang): Language) -> Response {
    let sealing = Sealing::new(&front.shell, front.assistance.site(), front.assistance.root());
    let form = Team::now(&front).map(|team| team.form);
    let (page, main) = page(&front.shell, lang, sealing, form.as_ref());
    front.shell.page(page, &main)
}

/// The page, which depends on nothing but the content, the form and the keys.
pub(crate) fn page<'a>(
    shell: &'a Shell,
    lang: Lang,
    sealing: Sealing,
    form: Option<&Form>,
) -> (Page<'a>, Receipt<'a>) {
    let (t, today) = (shell.phrases(lang), shell.today());
    let main = Receipt {
        t,
        lang,
        sealing,
        bars_files: bars_files(form),
        most: MOST,
        danger: in_danger(shell.pack(), lang, today),
        ways: in_general(shell.pack(), lang, today),
    };
    let page = Page::new(lang, NEUTRAL, PATH).sensitive().seals().for_everybody();
    (scripts(page).script("receipt.js"), main)
}
