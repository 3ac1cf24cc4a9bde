use std::collections::BTreeMap;
use std::time::Duration;

use desk_keyring::KeyError;
use kernel::{Day, Lang, Ts};
use link::places::PlaceState;
use seal::Digest;
use store::StoreError;

use crate::domain::attendee::Person;
use crate::service::Cooperation;
use crate::service::calls::Kept;
use crate::store::{self as queries, AttendeeRow, CountsRow};

/// What names and addresses are locked as.
pub(super) const PERSON: &str = "attendee";
/// How long after a session its attendees are forgotten: time to send certificates.
pub(super) const FORGET_AFTER: Duration = Duration::from_secs(30 * 86_400);

/// Why a registration is not kept.
#[derive(Debug, thiserror::Error)]
pub enum RegisterError {
    /// The key store is locked.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// How a registration stands at the front.
#[derive(Debug, Clone, Copy)]
pub struct Seat {
    /// The letter.
    pub id: Digest,
    /// The order in which it came.
    pub number: u32,
    /// How it stands.
    pub standing: PlaceState,
    /// Until when what is offered is kept.
    pub until: Option<Ts>,
}

impl Cooperation {
    /// Somebody registered for a session, in a letter of that digest. Whether it can be kept:
    /// without a name it cannot.
    ///
    /// # Errors
    /// The desk is locked, or the database fails.
    pub async fn register(
        &self,
        letter: Digest,
        session: &str,
        lang: Lang,
        answers: &BTreeMap<String, String>,
    ) -> Result<bool, RegisterError> {
        let Some(person) = Person::of(answers, lang) else { return Ok(false) };
        let lock = self.keyring().make_lock(letter).await?;
        let sealed = lock.lock(PERSON, &letter, &person.to_bytes(), &mut self.random().rng());
        let row = attendee_row(letter, session, sealed, self.today());
        let insert = self
            .store()
            .run_tx("register", row, |tx, row| Box::pin(queries::insert_attendee(tx, row)));
        insert.await?;
        Ok(true)
    }

    /// Takes over how the front counts.
    ///
    /// # Errors
    /// The database.
    pub async fn take_seats(&self, seats: Vec<Seat>) -> Result<(), StoreError> {
        let take = self.store().run_tx("take_seats", seats, |tx, seats| {
            Box::pin(async move {
                for seat in seats.iter() {
                    let number = i64::from(seat.number);
                    queries::set_state(tx, seat.id, number, seat.standing, seat.until).await?;
                }
                Ok(())
            })
        });
        take.await
    }

    /// The team's words that the front does not have yet.
    ///
    /// # Errors
    /// The database.
    pub async fn undelivered(&self) -> Result<Vec<(Digest, bool)>, StoreError> {
        let read = self.store().read("undelivered_decisions", (), |tx, ()| {
            Box::pin(queries::undelivered_decisions(tx))
        });
        let rows: Vec<(Digest, i64)> = read.await?;
        Ok(rows.into_iter().map(|(id, decision)| (id, decision == 1)).collect())
    }

    /// The front has the team's word.
    ///
    /// # Errors
    /// The database.
    pub async fn mark_delivered(&self, id: Digest, approve: bool) -> Result<(), StoreError> {
        let mark = self.store().run_tx("mark_decision", id, move |tx, id| {
            Box::pin(queries::clear_decision(tx, *id, i64::from(approve)))
        });
        mark.await
    }

    /// Whom to forget, because their session or call is long over. Its counts stay.
    ///
    /// # Errors
    /// The database.
    pub async fn to_forget(&self) -> Result<Vec<Digest>, StoreError> {
        let mut all = Vec::new();
        let sessions = self.registered_sessions().await?.into_iter();
        let over = sessions.filter(|live| live.ends.plus(FORGET_AFTER) <= self.now());
        let sessions = over.map(|live| live.session.id);
        let calls = self.answered_calls(Kept::NoLonger).await?.into_iter().map(|call| call.id);
        for session in sessions.chain(calls) {
            let rows = self.rows(&session).await?;
            if rows.is_empty() {
                continue;
            }
            let is = |row: &AttendeeRow, one: PlaceState| row.state == Some(one);
            let count = |which: &dyn Fn(&AttendeeRow) -> bool| {
                rows.iter().filter(|row| which(row)).count() as i64
            };
            let counts = CountsRow {
                session: session.clone(),
                registered: rows.len() as i64,
                seated: count(&|row| is(row, PlaceState::Taken)),
                cancelled: count(&|row| is(row, PlaceState::Cancelled)),
                present: count(&|row| row.present.is_some()),
                forgotten_on: self.today(),
            };
            // Kept once, when all are there: where forgetting was interrupted, they stand already.
            let put = self.store().run_tx("put_counts", counts, |tx, counts| {
                Box::pin(queries::put_counts(tx, counts))
            });
            put.await?;
            all.extend(rows.into_iter().map(|row| row.id));
        }
        Ok(all)
    }

    /// Forgets somebody, from backups of the key store within thirty days too.
    ///
    /// # Errors
    /// The database.
    pub async fn forget_attendee(&self, id: Digest) -> Result<(), RegisterError> {
        self.keyring().erase_lock(id).await?;
        let delete = self.store().run_tx("forget_attendee", id, |tx, id| {
            Box::pin(async move {
                queries::delete_submission(tx, *id).await?;
                queries::delete_attendee(tx, *id).await
            })
        });
        delete.await?;
        Ok(self.store().truncate_log().await?)
    }

    /// What is stored of a session's attendees.
    pub(super) async fn rows(&self, session: &str) -> Result<Vec<AttendeeRow>, StoreError> {
        let read = self
            .store()
            .read("attendees", session, |tx, session| Box::pin(queries::attendees(tx, session)));
        read.await
    }
}

/// Somebody new who registered for something.
pub(super) fn attendee_row(
    letter: Digest,
    subject: &str,
    sealed: Vec<u8>,
    today: Day,
) -> AttendeeRow {
    AttendeeRow {
        id: letter,
        session: subject.to_owned(),
        number: 0,
        state: None,
        until: None,
        sealed,
        decision: None,
        told: String::new(),
        reminded: false,
        refused: 0,
        refused_on: today,
        messaged: 0,
        present: None,
    }
}
