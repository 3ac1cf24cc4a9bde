//! `/{lang}/programme`: the national programme as its sources tell it, series by series.

mod edition;
mod leaflet;
mod list;

use axum::Router;
use axum::routing::get;
use content::{Edition, PartialDay, Phrases, Programme};
use kernel::Lang;

use crate::Cooperation;

pub(crate) fn routes() -> Router<Cooperation> {
    Router::new()
        .route("/{lang}/programme", get(list::handler))
        .route("/{lang}/programme/{id}", get(edition::handler))
        .route("/{lang}/programme/{id}/leaflet", get(leaflet::handler))
}

/// What an edition is called: its series and its number or years.
pub(crate) fn name_of(
    programme: &Programme,
    edition: &Edition,
    lang: Lang,
    t: Phrases<'_>,
) -> String {
    let series = programme.series(&edition.series).map(|series| series.name.get(lang).as_str());
    let series = series.unwrap_or_default().to_owned();
    match (edition.number, years(edition.begins, edition.ends.or(edition.begins))) {
        (Some(number), _) => {
            let arguments = [("series", series.into()), ("number", number.into())];
            t.format("programme-number", &arguments).into_owned()
        }
        (None, Some(years)) => format!("{series} · {years}"),
        (None, None) => series,
    }
}

/// The years between two dates: `2018–2022`.
fn years(begins: Option<PartialDay>, ends: Option<PartialDay>) -> Option<String> {
    match (begins.map(PartialDay::year), ends.map(PartialDay::year)) {
        (Some(first), Some(last)) if first != last => Some(format!("{first}–{last}")),
        // It goes on.
        (Some(year), None) => Some(format!("{year}–")),
        (Some(year), _) | (None, Some(year)) => Some(year.to_string()),
        (None, None) => None,
    }
}

/// When something was, as exactly as it is known; that it is not known, where it is not.
pub(super) fn when(begins: Option<PartialDay>, ends: Option<PartialDay>, t: Phrases<'_>) -> String {
    match (begins, ends) {
        (None, None) => t.get("programme-unknown").into_owned(),
        (Some(day), None) => date(day, t),
        (None, Some(last)) => t.with("programme-until", "day", date(last, t)).into_owned(),
        (Some(first), Some(last)) if first == last => date(first, t),
        (Some(first), Some(last)) => {
            let arguments = [("first", date(first, t).into()), ("last", date(last, t).into())];
            t.format("programme-between", &arguments).into_owned()
        }
    }
}

fn date(day: PartialDay, t: Phrases<'_>) -> String {
    match day {
        PartialDay::Year(year) => year.to_string(),
        PartialDay::Month(year, month) => t.month(year, month),
        PartialDay::Day(day) => t.day(day),
    }
}
