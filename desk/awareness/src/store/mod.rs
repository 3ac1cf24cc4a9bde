//! Who receives warnings by e-mail.

use kernel::{Day, Ts};
use seal::Digest;

/// The schema of this pillar.
pub(crate) const MIGRATIONS: &[store::Migration] = store::migrations![
    1 => "../../migrations/0001_awareness",
    2 => "../../migrations/0002_subscribers",
    3 => "../../migrations/0003_documents",
];

/// Somebody who asked for alerts by e-mail.
#[derive(Debug, Clone)]
pub(crate) struct SubscriberRow {
    pub id: Digest,
    pub code: Digest,
    pub sealed: Vec<u8>,
    pub mailed: bool,
    pub confirmed: bool,
    pub since: Ts,
    pub told: Ts,
    pub told_on: Day,
    pub refused: i64,
    pub refused_on: Day,
}

store::queries! {
    in "queries.rs";

    /// Everybody who asked for alerts by e-mail, in the order of asking.
    pub(crate) fn subscribers() -> Vec<SubscriberRow>;

    /// Whose code this is.
    pub(crate) fn subscriber_of_code(code: Digest) -> Option<SubscriberRow>;

    /// Stores somebody new; the same letter again changes nothing.
    pub(crate) fn insert_subscriber(row: &SubscriberRow) -> ();

    /// Stores what changed of somebody. Nothing where they are forgotten.
    pub(crate) fn update_subscriber(row: &SubscriberRow) -> ();

    /// Forgets somebody.
    pub(crate) fn delete_subscriber(id: Digest) -> ();
}

#[cfg(test)]
mod tests;
