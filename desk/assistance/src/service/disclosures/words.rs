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
    let all = format!("{}\n{}", t.get("desk-tell-told-text"), disclosure.text);
    if disclosure.ground == Ground::Consent {
        let tells = t.format("desk-tell-told-agreed", &variables).into_owned();
        return [tells, all, t.get("desk-tell-told-mistaken").into_owned()].join("\n\n");
    }
    let tells = t.format("desk-tell-told", &variables).into_owned();
    let why = match disclosure.ground {
        Ground::Danger => "desk-tell-told-danger",
        Ground::Duty => "desk-tell-told-duty",
        Ground::Order | Ground::Consent => "desk-tell-told-order",
    };
    let why = format!("{}\n{}", t.get(why), disclosure.reason);
    [tells, why, all, t.get("desk-tell-told-end").into_owned()].join("\n\n")
}
