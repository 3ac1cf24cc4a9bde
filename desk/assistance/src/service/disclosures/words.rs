//! What the sender reads about a disclosure, in their language.

use content::{Phrases, Value};
use kernel::Day;

use crate::domain::disclosure::Disclosure;
use crate::domain::disclosure::proposal::Ground;

/// The question: who would be told, the whole text, and that nothing happens without a yes.
pub(super) fn question(disclosure: &Disclosure, t: Phrases<'_>) -> String {
    let to = Value::from(disclosure.to.name.as_str());
    let asks = t.format("desk-tell-question", &[("recipient", to)]).into_owned();
    let yes_or_no = t.get("desk-tell-question-yes").into_owned();
    [asks, disclosure.text.clone(), yes_or_no].join("\n\n")
}

/// What was told, to whom and why; where they had agreed, that they may object.
pub(super) fn told(disclosure: &Disclosure, today: Day, t: Phrases<'_>) -> String {
    let day = t.day(disclosure.passed_on().unwrap_or(today));
    let variables = [("recipient", disclosure.to.name.as_str().into()), ("day", Value::from(day))];
    let (tells, why, end) = match disclosure.ground {
        Ground::Consent => ("desk-tell-told-agreed", None, "desk-tell-told-mistaken"),
        Ground::Danger => ("desk-tell-told", Some("desk-tell-told-danger"), "desk-tell-told-end"),
        Ground::Duty => ("desk-tell-told", Some("desk-tell-told-duty"), "desk-tell-told-end"),
        Ground::Order => ("desk-tell-told", Some("desk-tell-told-order"), "desk-tell-told-end"),
    };
    let tells = t.format(tells, &variables).into_owned();
    let why = why.map(|why| format!("{}\n{}", t.get(why), disclosure.reason));
    let all = format!("{}\n{}", t.get("desk-tell-told-text"), disclosure.text);
    let parts = [Some(tells), why, Some(all), Some(t.get(end).into_owned())];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n\n")
}
