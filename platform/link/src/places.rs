//! Registrations for a session: how they stand, and how the front tells the desk.

use seal::Digest;
use seal::wire::{DecodeError, Reader, Wire, Writer};

/// How a registration stands, as the front counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceState {
    /// It has a seat.
    Taken,
    /// It waits for one.
    Waiting,
    /// A freed one is kept for it.
    Offered,
    /// The team has to say yes first.
    Asked,
    /// Its sender gave it up.
    Cancelled,
    /// The team said no.
    Refused,
    /// Nobody took what was offered.
    Lapsed,
}

impl PlaceState {
    const ALL: [Self; 7] = [
        Self::Taken,
        Self::Waiting,
        Self::Offered,
        Self::Asked,
        Self::Cancelled,
        Self::Refused,
        Self::Lapsed,
    ];

    /// Its number on the link and in both databases, from 1.
    pub fn code(self) -> u8 {
        match self {
            Self::Taken => 1,
            Self::Waiting => 2,
            Self::Offered => 3,
            Self::Asked => 4,
            Self::Cancelled => 5,
            Self::Refused => 6,
            Self::Lapsed => 7,
        }
    }

    /// The one of that number.
    pub fn from_code(code: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Its name for machines, and in words of the pages.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Waiting => "waiting",
            Self::Offered => "offered",
            Self::Asked => "asked",
            Self::Cancelled => "cancelled",
            Self::Refused => "refused",
            Self::Lapsed => "lapsed",
        }
    }

    /// Whether it is over for whoever registered.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Cancelled | Self::Refused | Self::Lapsed)
    }
}

/// A page of the registrations for a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceList {
    /// In the order in which they came.
    pub places: Vec<PlaceEntry>,
}

/// How a registration stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlaceEntry {
    /// Its letter.
    pub case: Digest,
    /// The order in which it came.
    pub number: u32,
    /// The code of a [`PlaceState`].
    pub state: u8,
    /// Until when what is offered is kept, in seconds since 1970-01-01, UTC.
    pub until: Option<i64>,
}

/// What somebody shows at the door: the beginning of their registration's name. Nobody can guess
/// one, and it tells nothing.
pub fn ticket(case: &Digest) -> String {
    case.to_string().chars().take(16).collect()
}

/// The most registrations in one [`PlaceList`].
pub const MAX_PLACES: u16 = 1024;

impl Wire for PlaceList {
    fn write(&self, out: &mut Writer) {
        out.list(&self.places);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { places: input.list(MAX_PLACES, "places")? })
    }
}

impl Wire for PlaceEntry {
    fn write(&self, out: &mut Writer) {
        self.case.write(out);
        out.u32(self.number);
        out.u8(self.state);
        out.u64(self.until.unwrap_or_default().unsigned_abs());
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let (case, number, state) = (Digest::read(input)?, input.u32()?, input.u8()?);
        let until = i64::try_from(input.u64()?).map_err(|_| DecodeError::Invalid("until"))?;
        Ok(Self { case, number, state, until: (until > 0).then_some(until) })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_code_names_one_state() {
        let codes = PlaceState::ALL.map(PlaceState::code);
        assert_eq!(codes, [1, 2, 3, 4, 5, 6, 7]);
        assert_eq!(codes.map(PlaceState::from_code), PlaceState::ALL.map(Some));
        assert_eq!((PlaceState::from_code(0), PlaceState::from_code(8)), (None, None));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = PlaceList::from_bytes(&bytes);
        }
    }
}
