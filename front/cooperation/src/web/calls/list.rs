use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use documents::Call;
use kernel::Lang;
use web::{Language, Page};

use super::{state, title};
use crate::Cooperation;

struct Row<'a> {
    id: &'a str,
    title: String,
    state: String,
    withdrawn: bool,
}

#[derive(Template)]
#[template(path = "calls/list.html")]
struct List<'a> {
    t: Phrases<'a>,
    lang: Lang,
    open: Vec<Row<'a>>,
    past: Vec<Row<'a>>,
}

pub(super) async fn handler(
    State(cooperation): State<Cooperation>,
    Language(lang): Language,
) -> Response {
    let (shell, board, now) = (&cooperation.shell, cooperation.board(), cooperation.now());
    let (t, zone) = (shell.phrases(lang), &shell.pack().zone);
    let is_coming = |call: &&Call| !call.withdrawn && now < call.closes;
    let row = |call| row(call, state(call, now, zone, t), t);
    let main = List {
        t,
        lang,
        open: board.calls().filter(is_coming).map(row).collect(),
        past: board.calls().filter(|call| !is_coming(call)).map(row).collect(),
    };
    let title = t.get("calls-title");
    shell.page(Page::new(lang, &title, "/calls").for_everybody(), &main)
}

fn row<'a>(call: &'a Call, state: String, t: Phrases<'_>) -> Row<'a> {
    Row { id: &call.id, title: title(call, t), state, withdrawn: call.withdrawn }
}
