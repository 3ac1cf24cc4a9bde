//! `/{lang}/receipt`: the conversation, opened with its tracking code in the browser alone. The
//! same bytes for everybody.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use content::Phrases;
use kernel::Lang;
use web::{Language, Page};

use crate::Front;
use crate::web::help::channels::{ChannelView, in_danger, in_general};
use crate::web::letter::scripts;
use crate::web::sealing::Sealing;

/// Characters of a follow-up: as many as of a message.
const MOST: usize = 12_000;

pub(crate) fn routes() -> Router<Front> {
    Router::new().route("/{lang}/receipt", get(handler))
}

#[derive(Template)]
#[template(path = "sealed/receipt.html")]
struct Receipt<'a> {
    t: Phrases<'a>,
    lang: Lang,
    sealing: Sealing,
    most: usize,
    danger: Vec<ChannelView<'a>>,
    ways: Vec<ChannelView<'a>>,
}

async fn handler(State(front): State<Front>, Language(lang): Language) -> Response {
    let shell = &front.shell;
    let (t, today) = (shell.phrases(lang), shell.today());
    let main = Receipt {
        t,
        lang,
        sealing: Sealing::of(&front),
        most: MOST,
        danger: in_danger(shell.pack(), lang, today),
        ways: in_general(shell.pack(), lang, today),
    };
    let title = t.get("receipt-title");
    let page = Page::new(lang, &title, "/receipt").sensitive().seals().for_everybody();
    shell.page(scripts(page).script("receipt.js"), &main)
}
