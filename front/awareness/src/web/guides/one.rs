use std::cmp::Reverse;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::{Guide, GuideWords, Pack, Phrases, Situation};
use kernel::Lang;
use web::{Failure, Language, Page, Path};

use super::{Row, audience, minutes, said};
use crate::Awareness;

/// Other guides that a guide leads to.
const RELATED: usize = 4;

#[derive(Template)]
#[template(path = "guides/one.html")]
struct One<'a> {
    t: Phrases<'a>,
    lang: Lang,
    guide: &'a Guide,
    words: &'a GuideWords,
    minutes: String,
    audience: String,
    level: String,
    reviewed_on: String,
    review_by: String,
    is_past: bool,
    situations: Vec<&'a Situation>,
    related: Vec<Row<'a>>,
}

pub(super) async fn one(
    State(awareness): State<Awareness>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (shell, pack) = (&awareness.shell, awareness.shell.pack());
    let guide = pack.guide(&id).ok_or(Failure::NotFound)?;
    let (t, words) = (shell.phrases(lang), guide.words.get(lang));
    let main = One {
        t,
        lang,
        guide,
        words,
        minutes: minutes(guide, t),
        audience: audience(guide, t),
        level: said(t, "guides-level", guide.level.tag()),
        reviewed_on: t.day(guide.reviewed_on),
        review_by: t.day(guide.review_by),
        is_past: shell.today() > guide.review_by,
        situations: guide.situations.iter().filter_map(|id| pack.situation_named(id)).collect(),
        related: related(guide, pack).into_iter().map(|one| Row::of(one, t, lang)).collect(),
    };
    let path = format!("/guides/{}", guide.id);
    let page = Page::new(lang, &words.title, &path).for_everybody();
    let page = if guide.is_sensitive() { page.sensitive() } else { page };
    Ok(shell.page(page, &main))
}

/// The guides that share the most with one.
fn related<'a>(guide: &Guide, pack: &'a Pack) -> Vec<&'a Guide> {
    let shared = |other: &&Guide| {
        let themes = other.themes.iter().filter(|one| guide.themes.contains(one)).count();
        let readers = other.audience.iter().filter(|one| guide.audience.contains(one)).count();
        let situations = other.situations.iter().filter(|one| guide.situations.contains(one));
        3 * themes.min(1) + themes + 2 * readers.min(1) + situations.count()
    };
    let others = pack.guides.iter().filter(|other| other.id != guide.id);
    let mut near: Vec<&Guide> = others.filter(|other| shared(other) > 0).collect();
    near.sort_by_key(|other| Reverse(shared(other)));
    near.truncate(RELATED);
    near
}
