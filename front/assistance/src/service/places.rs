//! Registrations for what has only so many seats. The front counts; who they are is sealed.

use content::Places;
use kernel::Ts;
use link::places::{MAX_PLACES, PlaceEntry, PlaceList, PlaceState, ticket};
use seal::{Digest, Name};
use store::{StoreError, Tx};

use crate::domain::places::{PlaceDeed, is_offering, offer_until};
use crate::service::Assistance;
use crate::store::{self as queries, PlaceRow};

/// Why nothing was done with a registration.
#[derive(Debug, thiserror::Error)]
pub enum PlaceError {
    /// No registration has this tracking code.
    #[error("there is no registration with this code")]
    NoPlace,
    /// It does not stand so that this could be done: the offer is over, say.
    #[error("this cannot be done with the registration as it stands")]
    State,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// How a registration stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceStatus {
    /// The session.
    pub subject: String,
    /// How it stands.
    pub state: PlaceState,
    /// How many wait before it, where it waits.
    pub ahead: u32,
    /// Until when what is offered is kept; not yet said where the desk has not heard of it.
    pub until: Option<Ts>,
    /// What is shown at the door.
    pub ticket: String,
}

/// How full a session is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// Whoever registers now has a seat at once: so many are left.
    pub left: u32,
    /// So many wait.
    pub waiting: u32,
}

/// What one letter takes.
pub(super) struct Claim {
    pub(super) subject: String,
    pub(super) capacity: u32,
    pub(super) approval: bool,
}

impl Claim {
    pub(super) fn of(places: &Places) -> Self {
        let Places { subject, capacity, approval, .. } = places;
        Self { subject: subject.clone(), capacity: *capacity, approval: *approval }
    }

    /// Takes a seat, or the next place in the queue.
    pub(super) async fn take(
        &self,
        tx: &mut Tx<'_>,
        case: Digest,
        lookup: Digest,
    ) -> Result<(), StoreError> {
        let number = queries::next_place_number(tx, &self.subject).await?;
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        let state = match self.approval {
            true => PlaceState::Asked,
            false => seat_or_queue(tx, &self.subject, self.capacity, number).await?,
        };
        let row = PlaceRow { case, number, state, until: None };
        queries::insert_place(tx, &self.subject, lookup, &row).await
    }
}

impl Assistance {
    /// How the registration with this code stands.
    ///
    /// # Errors
    /// There is none.
    pub async fn place_status(&self, lookup: &[u8; 32]) -> Result<PlaceStatus, PlaceError> {
        let lookup = Digest::of_bytes(lookup);
        let read = self.0.store.read("place_status", lookup, |tx, lookup| {
            Box::pin(async move {
                let found = queries::place_by_lookup(tx, *lookup).await?;
                let (subject, row) = found.ok_or(PlaceError::NoPlace)?;
                status(tx, subject, row).await
            })
        });
        read.await
    }

    /// Gives a registration up, or takes what is offered to it.
    ///
    /// # Errors
    /// There is none, or it does not stand so.
    pub async fn change_place(
        &self,
        lookup: &[u8; 32],
        deed: PlaceDeed,
    ) -> Result<PlaceStatus, PlaceError> {
        let lookup = Digest::of_bytes(lookup);
        let read = self.0.store.read("find_place", lookup, |tx, lookup| {
            Box::pin(queries::place_by_lookup(tx, *lookup))
        });
        let found: Option<(String, PlaceRow)> = read.await?;
        let (subject, row) = found.ok_or(PlaceError::NoPlace)?;
        self.act_on_place(subject, row.case, deed).await
    }

    /// The team's word on a registration.
    ///
    /// # Errors
    /// This desk has none such, or it does not stand so.
    pub(crate) async fn decide_place(
        &self,
        desk: &Name,
        case: Digest,
        deed: PlaceDeed,
    ) -> Result<(), PlaceError> {
        let read = self.0.store.read("find_place", (desk, case), |tx, (desk, case)| {
            Box::pin(async move {
                let letter = queries::letter(tx, *case).await?;
                let is_theirs = letter.is_some_and(|letter| letter.desk == desk.as_str());
                let place = queries::place(tx, *case).await?;
                Ok::<_, StoreError>(place.filter(|_| is_theirs))
            })
        });
        let (subject, _) = read.await?.ok_or(PlaceError::NoPlace)?;
        self.act_on_place(subject, case, deed).await?;
        Ok(())
    }

    async fn act_on_place(
        &self,
        subject: String,
        case: Digest,
        deed: PlaceDeed,
    ) -> Result<PlaceStatus, PlaceError> {
        let context = (subject, self.published(), self.now());
        let change =
            self.0.store.run_tx("act_on_place", context, move |tx, (subject, published, now)| {
                Box::pin(async move {
                    queries::hold_places(tx, subject).await?;
                    let places = published.forms.places(subject);
                    settle(tx, subject, places, *now).await?;
                    act(tx, case, deed, places).await?;
                    settle(tx, subject, places, *now).await?;
                    let (subject, row) =
                        queries::place(tx, case).await?.ok_or(PlaceError::NoPlace)?;
                    status(tx, subject, row).await
                })
            });
        change.await
    }

    /// A page of a session's registrations, in the order in which they came. The hours of what is
    /// offered begin.
    pub(crate) async fn list_places(
        &self,
        desk: &Name,
        subject: &Name,
        after: u32,
    ) -> Result<PlaceList, StoreError> {
        let published = self.published();
        let until = published.forms.places(subject.as_str());
        let until = until.map(|places| offer_until(places, self.now()));
        let asked = (desk.clone(), subject.clone(), until);
        let list = self.0.store.run_tx("list_places", asked, move |tx, (desk, subject, until)| {
            Box::pin(async move {
                // From now on they can be told.
                if let Some(until) = until {
                    queries::begin_offers(tx, subject.as_str(), *until).await?;
                }
                queries::places(tx, desk, subject.as_str(), after, MAX_PLACES).await
            })
        });
        let rows: Vec<PlaceRow> = list.await?;
        let entry = |row: PlaceRow| PlaceEntry {
            case: row.case,
            number: row.number,
            state: row.state.code(),
            until: row.until.map(Ts::seconds),
        };
        Ok(PlaceList { places: rows.into_iter().map(entry).collect() })
    }

    /// How full a session is.
    ///
    /// # Errors
    /// The database.
    pub async fn room(&self, subject: &str) -> Result<Option<Room>, StoreError> {
        let published = self.published();
        let Some(places) = published.forms.places(subject) else { return Ok(None) };
        let read = self.0.store.read("room", subject, |tx, subject| {
            Box::pin(async move {
                let held = queries::places_held(tx, subject).await?;
                Ok::<_, StoreError>((held, queries::places_ahead(tx, subject, u32::MAX).await?))
            })
        });
        let (held, waiting) = read.await?;
        let waiting = u32::try_from(waiting).unwrap_or(u32::MAX);
        let left = i64::from(places.capacity).saturating_sub(held).max(0);
        let left = if waiting > 0 { 0 } else { u32::try_from(left).unwrap_or(u32::MAX) };
        Ok(Some(Room { left, waiting }))
    }

    /// Ends offers whose time is over, and offers what is free, in every session.
    ///
    /// # Errors
    /// The database.
    pub async fn settle_places(&self) -> Result<(), StoreError> {
        let (published, now) = (self.published(), self.now());
        for places in published.forms.all_places().filter(|places| now < places.starts) {
            self.settle_places_of(&places.subject).await?;
        }
        Ok(())
    }

    pub(super) async fn settle_places_of(&self, subject: &str) -> Result<(), StoreError> {
        let context = (subject.to_owned(), self.published(), self.now());
        let run = self.0.store.run_tx("settle_places", context, |tx, (subject, published, now)| {
            Box::pin(async move {
                queries::hold_places(tx, subject).await?;
                settle(tx, subject, published.forms.places(subject), *now).await
            })
        });
        run.await
    }
}

/// Does it, where the registration stands so.
async fn act(
    tx: &mut Tx<'_>,
    case: Digest,
    deed: PlaceDeed,
    places: Option<&Places>,
) -> Result<(), PlaceError> {
    let (subject, row) = queries::place(tx, case).await?.ok_or(PlaceError::NoPlace)?;
    if deed.is_done(row.state) {
        return Ok(());
    }
    let mut next = deed.to(row.state).ok_or(PlaceError::State)?;
    if deed == PlaceDeed::Approve {
        let capacity = places.map_or(0, |places| places.capacity);
        next = seat_or_queue(tx, &subject, capacity, row.number).await?;
    }
    Ok(queries::set_place(tx, case, next, None).await?)
}

/// A seat where one is free and nobody waits who came before.
async fn seat_or_queue(
    tx: &mut Tx<'_>,
    subject: &str,
    capacity: u32,
    number: u32,
) -> Result<PlaceState, StoreError> {
    // Counting comes last: in front of a long queue it is not needed.
    let is_free = !queries::is_anybody_ahead(tx, subject, number).await?
        && queries::places_held(tx, subject).await? < i64::from(capacity);
    Ok(if is_free { PlaceState::Taken } else { PlaceState::Waiting })
}

/// Ends offers whose time is over, and offers what is free to whoever is next.
async fn settle(
    tx: &mut Tx<'_>,
    subject: &str,
    places: Option<&Places>,
    now: Ts,
) -> Result<(), StoreError> {
    let Some(places) = places else { return Ok(()) };
    queries::lapse_offers(tx, subject, now).await?;
    if !is_offering(places, now) {
        return Ok(());
    }
    let mut held = queries::places_held(tx, subject).await?;
    while held < i64::from(places.capacity) {
        let Some(next) = queries::next_waiting(tx, subject).await? else { break };
        queries::set_place(tx, next, PlaceState::Offered, None).await?;
        held += 1;
    }
    Ok(())
}

async fn status(
    tx: &mut Tx<'_>,
    subject: String,
    row: PlaceRow,
) -> Result<PlaceStatus, PlaceError> {
    let ahead = match row.state {
        PlaceState::Waiting => queries::places_ahead(tx, &subject, row.number).await?,
        _ => 0,
    };
    let ahead = u32::try_from(ahead).unwrap_or(u32::MAX);
    let ticket = ticket(&row.case);
    Ok(PlaceStatus { subject, state: row.state, ahead, until: row.until, ticket })
}
