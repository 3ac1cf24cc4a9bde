//! `/{lang}/alerts/box`: the latest alerts for another site's page, in a frame. No script, no
//! cookie, and nothing of who looks at it is kept.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use content::Phrases;
use documents::State as Stands;
use kernel::Lang;
use web::{Failure, Language, frameable};

use super::Row;
use crate::Awareness;

/// So many fit into a small box.
const MOST: usize = 4;

#[derive(Template)]
#[template(path = "alerts/box.html")]
struct Boxed<'a> {
    t: Phrases<'a>,
    lang: Lang,
    style: String,
    centre: &'a str,
    base_url: &'a str,
    rows: Vec<Row<'a>>,
    demonstration: bool,
}

pub(super) async fn handler(
    State(awareness): State<Awareness>,
    Language(lang): Language,
) -> Response {
    let (shell, board, now) = (&awareness.shell, awareness.board(), awareness.now());
    let (pack, t) = (shell.pack(), shell.phrases(lang));
    let current = board.alerts.iter().filter(|alert| alert.state(now) == Stands::Current);
    let main = Boxed {
        t,
        lang,
        style: shell.assets().href("box.css"),
        centre: shell.centre().name(pack, lang),
        base_url: &shell.centre().base_url,
        rows: current.take(MOST).map(|alert| Row::of(alert, pack, t, now)).collect(),
        demonstration: shell.centre().mode == web::Mode::Demonstration,
    };
    match main.render() {
        Ok(html) => frameable(html),
        Err(error) => Failure::internal(error).into_response(),
    }
}
