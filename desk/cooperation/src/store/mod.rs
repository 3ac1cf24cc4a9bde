//! Who registered for events, and what is left of that afterwards.

mod files;
mod learning;
mod submissions;

use kernel::{Day, Ts};
use link::places::PlaceState;
use seal::Digest;

pub(crate) use files::*;
pub(crate) use learning::*;
pub(crate) use submissions::*;

/// The schema of this pillar.
pub(crate) const MIGRATIONS: &[store::Migration] = store::migrations![
    1 => "../../migrations/0001_events",
    2 => "../../migrations/0002_documents",
    3 => "../../migrations/0003_feedback",
    4 => "../../migrations/0004_submissions",
    5 => "../../migrations/0005_files",
    6 => "../../migrations/0006_learning",
];

/// Somebody who registered, as they are stored.
#[derive(Debug, Clone)]
pub(crate) struct AttendeeRow {
    pub id: Digest,
    pub session: String,
    pub number: i64,
    /// `None` before the front was asked.
    pub state: Option<PlaceState>,
    pub until: Option<Ts>,
    pub sealed: Vec<u8>,
    pub decision: Option<i64>,
    pub told: String,
    pub reminded: bool,
    pub refused: i64,
    pub refused_on: Day,
    pub messaged: i64,
    pub present: Option<Ts>,
}

/// A message to everybody who comes.
#[derive(Debug, Clone)]
pub(crate) struct MessageRow {
    pub session: String,
    pub number: i64,
    pub sent: Ts,
    pub author: String,
    pub text: String,
}

/// What is left when attendees are forgotten.
#[derive(Debug, Clone)]
pub(crate) struct CountsRow {
    pub session: String,
    pub registered: i64,
    pub seated: i64,
    pub cancelled: i64,
    pub present: i64,
    pub forgotten_on: Day,
}

/// How somebody found a session.
#[derive(Debug, Clone)]
pub(crate) struct FeedbackRow {
    pub session: String,
    pub useful: i64,
    pub before: i64,
    pub after: i64,
}

store::queries! {
    in "queries.rs";

    /// Stores somebody new; the same letter again changes nothing.
    pub(crate) fn insert_attendee(row: &AttendeeRow) -> ();

    /// Everybody who registered for a session, in the order in which they came.
    pub(crate) fn attendees(session: &str) -> Vec<AttendeeRow>;

    /// Somebody who registered.
    pub(crate) fn attendee(id: Digest) -> Option<AttendeeRow>;

    /// How a registration stands at the front.
    pub(crate) fn set_state(id: Digest, number: i64, state: PlaceState, until: Option<Ts>) -> ();

    /// The team's word on a registration.
    pub(crate) fn set_decision(id: Digest, decision: i64) -> ();

    /// The front has this word; another that was said since stays.
    pub(crate) fn clear_decision(id: Digest, decision: i64) -> ();

    /// Words that the front does not have yet.
    pub(crate) fn undelivered_decisions() -> Vec<(Digest, i64)>;

    /// What somebody was told.
    pub(crate) fn set_told(row: &AttendeeRow) -> ();

    /// Somebody came. False where that is known: nobody is counted twice.
    pub(crate) fn set_present(id: Digest, at: Ts) -> bool;

    /// Somebody did not come after all.
    pub(crate) fn unset_present(id: Digest) -> ();

    /// What somebody wrote is gone.
    pub(crate) fn empty_attendee(id: Digest) -> ();

    /// Forgets somebody.
    pub(crate) fn delete_attendee(id: Digest) -> ();

    /// Stores a message to everybody who comes.
    pub(crate) fn insert_message(row: &MessageRow) -> ();

    /// The messages of a session, the first first.
    pub(crate) fn messages(session: &str) -> Vec<MessageRow>;

    /// Stores what is left of a session.
    pub(crate) fn put_counts(row: &CountsRow) -> ();

    /// Stores how somebody found a session; the same letter again changes nothing.
    pub(crate) fn insert_feedback(letter: Digest, row: &FeedbackRow) -> ();

    /// How people found a session.
    pub(crate) fn feedback(session: &str) -> Vec<FeedbackRow>;

    /// What is left of a session.
    pub(crate) fn counts(session: &str) -> Option<CountsRow>;
}

#[cfg(test)]
mod tests;
