//! `/{lang}/guides` and `/{lang}/guides/{id}`: what to read before anything happens.

mod list;
mod offline;
mod one;

use axum::Router;
use axum::routing::get;
use content::{Guide, GuideWords, Phrases};
use kernel::Lang;

use crate::Awareness;

/// The guides.
pub(crate) fn routes() -> Router<Awareness> {
    Router::new()
        .route("/{lang}/guides", get(list::list))
        .route("/{lang}/guides/{id}", get(one::one))
        .route(offline::PATH, get(offline::offline))
}

/// A guide to choose.
struct Row<'a> {
    id: &'a str,
    words: &'a GuideWords,
    minutes: String,
    /// For whom, in words.
    audience: String,
}

impl<'a> Row<'a> {
    fn of(guide: &'a Guide, t: Phrases<'_>, lang: Lang) -> Self {
        Self {
            id: &guide.id,
            words: guide.words.get(lang),
            minutes: minutes(guide, t),
            audience: audience(guide, t),
        }
    }
}

fn minutes(guide: &Guide, t: Phrases<'_>) -> String {
    t.with("guides-minutes", "count", guide.minutes).into_owned()
}

/// For whom a guide is.
fn audience(guide: &Guide, t: Phrases<'_>) -> String {
    let names = guide.audience.iter().map(|one| said(t, "guides-for", one.tag()));
    names.collect::<Vec<_>>().join(" · ")
}

/// The words of a kind: `guides-for-parents`.
fn said(t: Phrases<'_>, kind: &str, tag: &str) -> String {
    t.get(&format!("{kind}-{tag}")).into_owned()
}
