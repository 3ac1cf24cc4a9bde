use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::{Edition, Phrases, Programme, Series, Strategy};
use kernel::Lang;
use web::{Language, Page};

use super::{name_of, when, years};
use crate::Cooperation;

/// A series and its editions, the latest first.
struct Told<'a> {
    series: &'a Series,
    years: Option<String>,
    organiser: Option<&'a str>,
    strategies: Vec<Aimed<'a>>,
    /// Those that carry out no strategy.
    editions: Vec<Line<'a>>,
}

/// A strategy, and the editions that carry it out.
struct Aimed<'a> {
    strategy: &'a Strategy,
    years: Option<String>,
    pillars: Vec<String>,
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
    let series = programme.series.iter().rev().map(|series| Told {
        years: years(series.begins, series.ends),
        organiser: series
            .organiser
            .as_ref()
            .and_then(|id| programme.partner(id))
            .map(|partner| partner.name.get(lang).as_str()),
        strategies: strategies(programme, series, t),
        editions: lines(programme, series, None, t),
        series,
    });
    let main = List { t, lang, series: series.collect(), has_events: cooperation.has_events() };
    let title = t.get("programme-title");
    shell.page(Page::new(lang, &title, "/programme").for_everybody(), &main)
}

/// The strategies of a series, the latest first.
fn strategies<'a>(programme: &'a Programme, series: &Series, t: Phrases<'_>) -> Vec<Aimed<'a>> {
    let own = programme.strategies.iter().rev().filter(|one| one.series == series.id);
    let pillar = |tag: &str| t.get(&format!("pillar-{tag}")).into_owned();
    own.map(|strategy| Aimed {
        years: years(strategy.begins, strategy.ends),
        pillars: strategy.pillars.iter().map(|one| pillar(one.tag())).collect(),
        editions: lines(programme, series, Some(&strategy.id), t),
        strategy,
    })
    .collect()
}

/// The editions of a series that carry out this strategy, or none.
fn lines<'a>(
    programme: &'a Programme,
    series: &Series,
    strategy: Option<&String>,
    t: Phrases<'_>,
) -> Vec<Line<'a>> {
    let is_its = |one: &&Edition| one.series == series.id && one.strategy.as_ref() == strategy;
    let own = programme.editions.iter().rev().filter(is_its);
    own.map(|edition| Line::of(edition, programme, t.lang(), t)).collect()
}
