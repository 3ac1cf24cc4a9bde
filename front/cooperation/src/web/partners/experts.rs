//! `/{lang}/experts`: who can be asked, by theme and language. Asking them is a letter to the
//! centre: nobody's address stands here.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use documents::{Expert, Expertise, Spoken};
use kernel::Lang;
use serde::Deserialize;
use web::{Language, Page, Query};

use super::titled;
use crate::Cooperation;
use crate::web::events::{all_spoken, spoken};
use crate::web::filter::Filter;

/// What somebody looks for; empty for anything.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    theme: String,
    spoken: String,
}

impl Wanted {
    fn takes(&self, expert: &Expert) -> bool {
        let theme =
            self.theme.is_empty() || expert.themes.iter().any(|one| one.tag() == self.theme);
        let spoken =
            self.spoken.is_empty() || expert.languages.iter().any(|one| one.tag() == self.spoken);
        theme && spoken
    }
}

struct Row<'a> {
    name: &'a str,
    house: String,
    themes: String,
    languages: String,
}

#[derive(Template)]
#[template(path = "partners/experts.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    filters: [Filter; 2],
    narrowed: bool,
    rows: Vec<Row<'a>>,
}

pub(super) async fn handler(
    State(cooperation): State<Cooperation>,
    Language(lang): Language,
    Query(wanted): Query<Wanted>,
) -> Response {
    let (shell, board) = (&cooperation.shell, cooperation.board());
    let t = shell.phrases(lang);
    let theme = |one: &Expertise| t.get(&format!("experts-theme-{}", one.tag())).into_owned();
    let mut rows: Vec<Row<'_>> = Vec::new();
    for partner in board.partners() {
        let house = titled(partner.invented, &partner.words.get(lang).name, t);
        rows.extend(partner.experts.iter().filter(|expert| wanted.takes(expert)).map(|expert| {
            let themes: Vec<String> = expert.themes.iter().map(theme).collect();
            Row {
                name: &expert.name,
                house: house.clone(),
                themes: themes.join(" · "),
                languages: all_spoken(&expert.languages, t),
            }
        }));
    }
    let themes = Expertise::ALL.map(|one| (one.tag().to_owned(), theme(&one)));
    let heard = Spoken::ALL.map(|one| (one.tag().to_owned(), spoken(one, t)));
    let main = Main {
        t,
        lang,
        filters: [
            Filter::new(("theme", "experts-theme"), &wanted.theme, themes, t),
            Filter::new(("spoken", "events-spoken"), &wanted.spoken, heard, t),
        ],
        narrowed: !wanted.theme.is_empty() || !wanted.spoken.is_empty(),
        rows,
    };
    let title = t.get("experts-title");
    let page = Page::new(lang, &title, "/experts");
    shell.page(if main.narrowed { page } else { page.for_everybody() }, &main)
}
