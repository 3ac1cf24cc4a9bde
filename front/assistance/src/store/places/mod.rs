//! Seats that letters take.

use kernel::Ts;
use seal::{Digest, Name};

use link::places::PlaceState;

/// A registration as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PlaceRow {
    pub case: Digest,
    /// The order in which it came.
    pub number: u32,
    pub state: PlaceState,
    /// Until when what is offered is kept; none before the desk has heard of it.
    pub until: Option<Ts>,
}

store::queries! {
    in "queries.rs";

    /// The next number of a session. Whoever has one holds the session's seats to the end of the
    /// transaction.
    pub(crate) fn next_place_number(subject: &str) -> i64;

    /// Holds a session's seats to the end of the transaction.
    pub(crate) fn hold_places(subject: &str) -> ();

    /// Stores a registration.
    pub(crate) fn insert_place(subject: &str, lookup: Digest, place: &PlaceRow) -> ();

    /// How many seats are taken or offered.
    pub(crate) fn places_held(subject: &str) -> i64;

    /// How many wait whose number is lower.
    pub(crate) fn places_ahead(subject: &str, number: u32) -> i64;

    /// Whether anybody waits whose number is lower.
    pub(crate) fn is_anybody_ahead(subject: &str, number: u32) -> bool;

    /// The registration that has waited longest.
    pub(crate) fn next_waiting(subject: &str) -> Option<Digest>;

    /// The time of offers begins that have none yet.
    pub(crate) fn begin_offers(subject: &str, until: Ts) -> u64;

    /// Ends offers whose time is over.
    pub(crate) fn lapse_offers(subject: &str, now: Ts) -> u64;

    /// Changes how a registration stands.
    pub(crate) fn set_place(case: Digest, state: PlaceState, until: Option<Ts>) -> ();

    /// A registration and its session, by its letter.
    pub(crate) fn place(case: Digest) -> Option<(String, PlaceRow)>;

    /// A registration and its session, by the lookup value of its tracking code.
    pub(crate) fn place_by_lookup(lookup: Digest) -> Option<(String, PlaceRow)>;

    /// A desk's registrations for a session whose numbers come after one, in their order.
    pub(crate) fn places(desk: &Name, subject: &str, after: u32, max: u16) -> Vec<PlaceRow>;
}
