//! How long ago, in words.

use content::Phrases;
use kernel::Ts;

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

/// Whole minutes from one moment to another, none where the clock went back.
pub fn minutes(from: Ts, to: Ts) -> i64 {
    (to.seconds() - from.seconds()).max(0) / 60
}

/// `two minutes ago`.
pub fn ago(minutes: i64, t: Phrases<'_>) -> String {
    let (key, count) = match minutes {
        ..1 => return t.get("desk-ago-now").into_owned(),
        1..HOUR => ("desk-ago-minutes", minutes),
        HOUR..DAY => ("desk-ago-hours", minutes / HOUR),
        _ => ("desk-ago-days", minutes / DAY),
    };
    t.with(key, "count", count).into_owned()
}

/// `two minutes`.
pub fn lasting(minutes: i64, t: Phrases<'_>) -> String {
    let (key, count) = match minutes {
        ..HOUR => ("desk-for-minutes", minutes.max(1)),
        HOUR..DAY => ("desk-for-hours", minutes / HOUR),
        _ => ("desk-for-days", minutes / DAY),
    };
    t.with(key, "count", count).into_owned()
}
