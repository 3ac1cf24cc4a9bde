//! `/{lang}/events/{id}/proceedings`: everything that stays of an event, to read again and to cite.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use documents::{Contribution, Proceedings};
use kernel::Lang;
use web::{Failure, Language, Page, Path};

use super::{language, names};
use crate::Cooperation;

struct Row<'a> {
    one: &'a Contribution,
    language: &'static str,
    names: String,
    licence: String,
}

#[derive(Template)]
#[template(path = "proceedings/list.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    event: &'a str,
    title: String,
    invented: bool,
    rows: Vec<Row<'a>>,
}

pub(super) async fn handler(
    State(cooperation): State<Cooperation>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (shell, board) = (&cooperation.shell, cooperation.board());
    let (shown, proceedings) = board.proceedings(&id).ok_or(Failure::NotFound)?;
    let (t, event) = (shell.phrases(lang), &shown.event);
    let stays = |one: &&Contribution| !one.cancelled && one.files().next().is_some();
    let main = Main {
        t,
        lang,
        event: &event.id,
        title: t.with("proceedings-of", "event", event.words.get(lang).title.as_str()).into_owned(),
        invented: proceedings.invented,
        rows: proceedings
            .contributions
            .iter()
            .filter(stays)
            .map(|one| row(proceedings, one, t))
            .collect(),
    };
    let path = format!("/events/{id}/proceedings");
    Ok(shell.page(Page::new(lang, &main.title, &path), &main))
}

fn row<'a>(proceedings: &Proceedings, one: &'a Contribution, t: Phrases<'_>) -> Row<'a> {
    Row {
        one,
        language: language(one),
        names: names(proceedings, one),
        licence: match one.licence.deed() {
            Some((name, _)) => name.to_owned(),
            None => t.get("proceedings-licence-reserved").into_owned(),
        },
    }
}
