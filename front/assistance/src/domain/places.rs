//! Seats that are limited: who has one, who waits, and what happens when one is freed.
//!
//! Registrations are numbered as they come. Whoever comes while one is free and nobody waits has
//! it; everybody else waits in that order. A freed seat is offered to whoever is next, for some
//! hours, and to the one after them when they say no or nothing. The hours begin when the desk has
//! heard of the offer: before that nobody could have told them.

use std::time::Duration;

use content::Places;
use kernel::Ts;
use link::places::PlaceState;

/// What somebody does with a registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceDeed {
    /// Its sender gives it up.
    Cancel,
    /// Its sender takes what is offered.
    Accept,
    /// The team says yes.
    Approve,
    /// The team says no, or takes it back.
    Refuse,
}

impl PlaceDeed {
    /// How a registration stands afterwards; `None` where that cannot be done. Approved, it waits,
    /// unless a seat is free for it.
    pub(crate) fn to(self, state: PlaceState) -> Option<PlaceState> {
        use PlaceState::{Asked, Cancelled, Offered, Refused, Taken, Waiting};
        match (self, state) {
            (Self::Cancel, Taken | Waiting | Offered | Asked) => Some(Cancelled),
            (Self::Refuse, Taken | Waiting | Offered | Asked) => Some(Refused),
            (Self::Accept, Offered) => Some(Taken),
            (Self::Approve, Asked) => Some(Waiting),
            _ => None,
        }
    }

    /// Whether it was done before: a button pressed twice.
    pub(crate) fn is_done(self, state: PlaceState) -> bool {
        match self {
            Self::Cancel => state == PlaceState::Cancelled,
            Self::Accept => state == PlaceState::Taken,
            Self::Approve => {
                matches!(state, PlaceState::Taken | PlaceState::Waiting | PlaceState::Offered)
            }
            Self::Refuse => state == PlaceState::Refused,
        }
    }
}

/// Whether letters that take a place are accepted now.
pub(crate) fn is_open(places: &Places, now: Ts) -> bool {
    !places.cancelled && (places.opens..places.closes).contains(&now)
}

/// Whether a freed seat is offered to whoever is next.
pub(crate) fn is_offering(places: &Places, now: Ts) -> bool {
    !places.cancelled && now < places.starts
}

/// Until when a seat is kept whose offer the desk hears of now.
pub(crate) fn offer_until(places: &Places, now: Ts) -> Ts {
    let hours = Duration::from_secs(u64::from(places.offer_hours) * 3600);
    now.plus(hours).min(places.starts)
}
