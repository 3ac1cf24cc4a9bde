use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::{Edition, Phrases, Programme, Series};
use kernel::Lang;
use web::{Language, Page};

use super::{name_of, when, years};
use crate::Cooperation;

/// A series and its editions, the latest first.
struct Told<'a> {
    series: &'a Series,
    years: Option<String>,
    organiser: Option<&'a str>,
    editions: Vec<Line<'a>>,
}

/// An edition to choose.
struct Line<'a> {
    edition: &'a Edition,
    name: String,
    when: String,
}

impl<'a> Line<'a> {
    /// Below its series an edition needs no more than its number.
    fn of(edition: &'a Edition, programme: &Programme, lang: Lang, t: Phrases<'_>) -> Self {
        let name = match edition.number {
            Some(number) => t.with("programme-edition-number", "number", number).into_owned(),
            None => name_of(programme, edition, lang, t),
        };
        Self { edition, name, when: when(edition.begins, edition.ends, t) }
    }
}

#[derive(Template)]
#[template(path = "programme/list.html")]
struct List<'a> {
    t: Phrases<'a>,
    lang: Lang,
    series: Vec<Told<'a>>,
    has_events: bool,
}

pub(super) async fn handler(
    State(cooperation): State<Cooperation>,
    Language(lang): Language,
) -> Response {
    let shell = &cooperation.shell;
    let (t, programme) = (shell.phrases(lang), cooperation.programme());
    let told = |series: &'_ Series| {
        let editions = programme.editions.iter().filter(|one| one.series == series.id);
        let mut editions: Vec<Line<'_>> =
            editions.map(|edition| Line::of(edition, programme, lang, t)).collect();
        editions.reverse();
        editions
    };
    let series = programme.series.iter().rev().map(|series| Told {
        years: years(series.begins, series.ends),
        organiser: series
            .organiser
            .as_ref()
            .and_then(|id| programme.partner(id))
            .map(|partner| partner.name.get(lang).as_str()),
        editions: told(series),
        series,
    });
    let main = List { t, lang, series: series.collect(), has_events: cooperation.has_events() };
    let title = t.get("programme-title");
    shell.page(Page::new(lang, &title, "/programme").for_everybody(), &main)
}
