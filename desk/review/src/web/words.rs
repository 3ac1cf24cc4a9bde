use content::Phrases;
use documents::Fault;

use crate::{Record, Reviewed, Stage};

/// Where a document stands, as the key of its words; `None` where the public reads it, and the kind
/// knows more.
pub fn state<K: Reviewed>(record: &Record<K>) -> Option<&'static str> {
    match (record.review.stage, &record.issue) {
        (Stage::Draft, None) => Some("desk-review-is-draft"),
        (Stage::Draft, Some(_)) => Some("desk-review-is-revised"),
        (Stage::Proposed, _) => Some("desk-review-is-proposed"),
        (Stage::Published, _) if !record.review.signed => Some("desk-review-is-approved"),
        (Stage::Published, _) => None,
    }
}

/// Where a document stands of which the public can be told no more than that it was taken back, as the
/// key of its words: `off` where it was.
pub fn state_or<K: Reviewed>(
    record: &Record<K>,
    off: &'static str,
    is_off: impl Fn(&K::Issue) -> bool,
) -> &'static str {
    let is_off = record.issue.as_ref().is_some_and(is_off);
    state(record).unwrap_or(if is_off { off } else { "desk-review-is-public" })
}

/// What a document of a kind still lacks, in words.
pub fn missing<K: Reviewed>(fault: &Fault, t: Phrases<'_>) -> String {
    let (key, field, most) = match *fault {
        Fault::Missing(field) => ("desk-review-missing", field, 0),
        Fault::TooLong(field, most) => ("desk-review-long", field, most),
        Fault::Wrong(field) => ("desk-review-wrong", field, 0),
    };
    let field = t.get(&format!("desk-{}-field-{field}", K::KIND)).into_owned();
    t.format(key, &[("field", field.into()), ("most", most.into())]).into_owned()
}
