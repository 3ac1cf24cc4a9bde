use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use documents::{Call, CallWords};
use kernel::Lang;
use web::{Failure, Language, Page, Path};

use super::{kind, state, title};
use crate::Cooperation;
use crate::web::events;

#[derive(Template)]
#[template(path = "calls/one.html")]
struct One<'a> {
    t: Phrases<'a>,
    lang: Lang,
    call: &'a Call,
    words: &'a CallWords,
    title: String,
    state: String,
    is_open: bool,
    kinds: Vec<String>,
    languages: String,
    themes: Vec<&'a str>,
    event: Option<(&'a str, String)>,
}

pub(super) async fn handler(
    State(cooperation): State<Cooperation>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (shell, board, now) = (&cooperation.shell, cooperation.board(), cooperation.now());
    let call = board.call(&id).ok_or(Failure::NotFound)?;
    let t = shell.phrases(lang);
    let event = call.event.as_ref().and_then(|id| board.event(id));
    let main = One {
        t,
        lang,
        call,
        words: call.words.get(lang),
        title: title(call, t),
        state: state(call, now, &shell.pack().zone, t),
        is_open: call.is_open(now),
        kinds: call.kinds.iter().map(|one| kind(*one, t)).collect(),
        languages: events::all_spoken(&call.languages, t),
        themes: call.themes.iter().map(|theme| theme.name.get(lang).as_str()).collect(),
        event: event.map(|shown| (shown.event.id.as_str(), events::title(&shown.event, t))),
    };
    let path = format!("/calls/{id}");
    Ok(shell.page(Page::new(lang, &main.title, &path), &main))
}
