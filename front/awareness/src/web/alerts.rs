//! `/{lang}/alerts`: warnings, and every way to carry them on: a page, a box for other sites, a
//! card, feeds, the Common Alerting Protocol.

mod boxed;
mod cap;
pub(crate) mod card;
mod feed;
mod list;
mod one;

use std::borrow::Cow;

use axum::Router;
use axum::routing::get;
use content::{Pack, Phrases};
use documents::{Alert, AlertTheme, State};
use kernel::{Lang, Ts};

use crate::Awareness;

/// The alerts.
pub(crate) fn routes() -> Router<Awareness> {
    Router::new()
        .route("/{lang}/alerts", get(list::handler))
        .route("/{lang}/alerts/box", get(boxed::handler))
        .route("/{lang}/alerts/{id}", get(one::handler))
        .route("/{lang}/alerts/{id}/card", get(card::handler))
        .route("/feeds/alerts/{lang}", get(feed::all))
        .route("/feeds/alerts/{lang}/{theme}", get(feed::of_theme))
        .route("/feeds/cap/{id}", get(cap::handler))
}

/// An alert to choose.
struct Row<'a> {
    id: &'a str,
    headline: Cow<'a, str>,
    severity: &'static str,
    severity_words: String,
    theme: String,
    sent: String,
    state: Option<String>,
}

impl<'a> Row<'a> {
    fn of(alert: &'a Alert, pack: &Pack, t: Phrases<'_>, now: Ts) -> Self {
        Self {
            id: &alert.id,
            headline: headline(alert, t),
            severity: alert.severity.tag(),
            severity_words: severity(alert, t),
            theme: theme(alert.theme, t),
            sent: t.day(pack.zone.day(alert.sent)),
            state: state(alert, t, now),
        }
    }
}

/// What an alert says; of an exercise, that it is one before all else.
pub(crate) fn headline<'a>(alert: &'a Alert, t: Phrases<'_>) -> Cow<'a, str> {
    let headline = &alert.words.get(t.lang()).headline;
    match alert.exercise {
        true => Cow::Owned(format!("{} · {headline}", t.get("alerts-exercise"))),
        false => Cow::Borrowed(headline),
    }
}

pub(crate) fn severity(alert: &Alert, t: Phrases<'_>) -> String {
    t.get(&format!("alerts-severity-{}", alert.severity.tag())).into_owned()
}

fn theme(theme: AlertTheme, t: Phrases<'_>) -> String {
    t.get(&format!("alerts-theme-{}", theme.tag())).into_owned()
}

/// For whom an alert is.
fn audience(alert: &Alert, t: Phrases<'_>) -> Vec<String> {
    let tags = alert.audience.iter().map(|one| format!("guides-for-{}", one.tag()));
    tags.map(|key| t.get(&key).into_owned()).collect()
}

/// Why an alert holds no longer, in words.
fn state(alert: &Alert, t: Phrases<'_>, now: Ts) -> Option<String> {
    let words = match alert.state(now) {
        State::Current => return None,
        State::Past => "alerts-past",
        State::Cancelled => "alerts-cancelled",
    };
    Some(t.get(words).into_owned())
}

/// Where an alert holds.
fn area(alert: &Alert, pack: &Pack, lang: Lang, t: Phrases<'_>) -> String {
    let regions = alert.regions.iter().filter_map(|code| pack.region(code));
    let names: Vec<&str> = regions.map(|region| region.name.get(lang).as_str()).collect();
    if names.is_empty() { t.get("alerts-everywhere").into_owned() } else { names.join(" · ") }
}
