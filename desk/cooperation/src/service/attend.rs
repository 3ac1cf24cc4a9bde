use std::collections::HashMap;

use desk_audit::{Actor, Event};
use desk_review::ReviewError;
use kernel::Ts;
use link::places::{PlaceState, ticket};
use seal::Digest;
use store::StoreError;

use crate::domain::attendee::{Attendee, Person};
use crate::service::register::{PERSON, RegisterError};
use crate::service::{Cooperation, EventError};
use crate::store::{self as queries, AttendeeRow, CountsRow, MessageRow};

/// The most characters of a message to everybody who comes.
pub(crate) const MESSAGE: usize = 2000;

/// The team's word on a registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// They may come.
    Approve,
    /// They may not, or no longer.
    Refuse,
}

/// How many registered for a session, and what became of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// In all.
    pub registered: u64,
    /// Have a seat.
    pub seated: u64,
    /// Wait, or are offered one.
    pub waiting: u64,
    /// The team's word is wanted.
    pub asked: u64,
    /// Gave it up.
    pub cancelled: u64,
    /// Came.
    pub present: u64,
    /// Who they were is forgotten.
    pub forgotten: bool,
}

/// What became of marks that a phone brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    /// Tickets whose people are present now.
    pub known: Vec<String>,
    /// How many of them were not before.
    pub new: usize,
    /// Tickets of nobody who has a seat here.
    pub unknown: Vec<String>,
}

impl Cooperation {
    /// Everybody who registered for a session, in the order in which they came.
    ///
    /// # Errors
    /// The desk is locked, or the database fails.
    pub async fn attendees(&self, session: &str) -> Result<Vec<Attendee>, RegisterError> {
        let mut attendees = Vec::new();
        for row in self.rows(session).await? {
            attendees.extend(self.open(row).await?);
        }
        Ok(attendees)
    }

    /// Opens what is stored. Who does not open has no lock any more.
    pub(super) async fn open(&self, row: AttendeeRow) -> Result<Option<Attendee>, RegisterError> {
        let Some(lock) = self.keyring().lock_of(row.id).await? else { return Ok(None) };
        let opened = lock.unlock(PERSON, &row.id, &row.sealed).ok();
        let Some(person) = opened.and_then(|bytes| Person::from_bytes(&bytes)) else {
            return Ok(None);
        };
        Ok(Some(Attendee {
            id: row.id,
            session: row.session,
            number: u32::try_from(row.number).unwrap_or_default(),
            standing: row.state,
            until: row.until,
            decision: row.decision.map(|decision| decision == 1),
            present: row.present,
            person,
        }))
    }

    /// How many registered for a session, whether or not they are forgotten.
    ///
    /// # Errors
    /// The database.
    pub async fn counts(&self, session: &str) -> Result<Counts, StoreError> {
        let read = self
            .store()
            .read("session_counts", session, |tx, session| Box::pin(queries::counts(tx, session)));
        let kept: Option<CountsRow> = read.await?;
        if let Some(kept) = kept {
            let whole = |count: i64| u64::try_from(count).unwrap_or_default();
            return Ok(Counts {
                registered: whole(kept.registered),
                seated: whole(kept.seated),
                cancelled: whole(kept.cancelled),
                present: whole(kept.present),
                forgotten: true,
                ..Counts::default()
            });
        }
        let mut counts = Counts::default();
        for row in self.rows(session).await? {
            counts.registered += 1;
            counts.present += u64::from(row.present.is_some());
            match row.state {
                Some(PlaceState::Taken) => counts.seated += 1,
                Some(PlaceState::Waiting | PlaceState::Offered) => counts.waiting += 1,
                Some(PlaceState::Asked) => counts.asked += 1,
                Some(PlaceState::Cancelled) => counts.cancelled += 1,
                _ => {}
            }
        }
        Ok(counts)
    }

    /// The team's word on a registration; the front gets it in the next round.
    ///
    /// # Errors
    /// There is no such registration in this session, or the database fails.
    pub async fn decide(
        &self,
        actor: &Actor,
        session: &str,
        id: Digest,
        decision: Decision,
    ) -> Result<(), EventError> {
        self.known(session, id).await?;
        let (code, action) = match decision {
            Decision::Approve => (1, "attendee.approve"),
            Decision::Refuse => (0, "attendee.refuse"),
        };
        let note = self.note(actor, action, session);
        let decide = self.store().run_tx("decide", (id, note), move |tx, (id, note)| {
            Box::pin(async move {
                queries::set_decision(tx, *id, code).await?;
                desk_audit::record(tx, note).await
            })
        });
        decide.await.map_err(|error: StoreError| error)?;
        Ok(())
    }

    /// Somebody came. Whether that is new: nobody is counted twice.
    ///
    /// # Errors
    /// There is no such registration in this session, or the database fails.
    pub async fn check_in(&self, session: &str, id: Digest, at: Ts) -> Result<bool, EventError> {
        self.known(session, id).await?;
        let at = at.min(self.now());
        let mark = self
            .store()
            .run_tx("check_in", id, move |tx, id| Box::pin(queries::set_present(tx, *id, at)));
        Ok(mark.await?)
    }

    /// Takes over who came, as a phone without a network marked it: by ticket, and when. Whoever
    /// is marked twice is counted once; whoever has no seat is not counted at all.
    ///
    /// # Errors
    /// There is no such session, or the database fails.
    pub async fn merge_check_ins(
        &self,
        session: &str,
        marks: Vec<(String, Ts)>,
    ) -> Result<Merged, EventError> {
        self.session(session).await?;
        let context = (session.to_owned(), marks, self.now());
        let merge = self.store().run_tx("merge_check_ins", context, |tx, (session, marks, now)| {
            Box::pin(async move {
                let rows = queries::attendees(tx, session).await?;
                let seated = rows.iter().filter(|row| row.state == Some(PlaceState::Taken));
                let seated: HashMap<String, Digest> =
                    seated.map(|row| (ticket(&row.id), row.id)).collect();
                let mut merged = Merged::default();
                for (of, at) in marks.iter() {
                    match seated.get(of) {
                        Some(id) => {
                            let is_new = queries::set_present(tx, *id, (*at).min(*now)).await?;
                            merged.new += usize::from(is_new);
                            merged.known.push(of.clone());
                        }
                        None => merged.unknown.push(of.clone()),
                    }
                }
                Ok(merged)
            })
        });
        merge.await.map_err(|error: StoreError| error.into())
    }

    /// Somebody was marked by mistake.
    ///
    /// # Errors
    /// There is no such registration in this session, or the database fails.
    pub async fn undo_check_in(
        &self,
        actor: &Actor,
        session: &str,
        id: Digest,
    ) -> Result<(), EventError> {
        self.known(session, id).await?;
        let note = self.note(actor, "attendee.absent", session);
        let undo = self.store().run_tx("undo_check_in", (id, note), |tx, (id, note)| {
            Box::pin(async move {
                queries::unset_present(tx, *id).await?;
                desk_audit::record(tx, note).await
            })
        });
        undo.await.map_err(|error: StoreError| error)?;
        Ok(())
    }

    fn note(&self, actor: &Actor, action: &'static str, session: &str) -> Event {
        Event::new(&actor.name, action, session, self.now(), self.random())
    }

    /// A registration that belongs to this session: who contributes to a call is none.
    pub(super) async fn known(&self, session: &str, id: Digest) -> Result<AttendeeRow, EventError> {
        self.session(session).await?;
        let read = self.store().read("attendee", id, |tx, id| Box::pin(queries::attendee(tx, *id)));
        let row: Option<AttendeeRow> = read.await?;
        row.filter(|row| row.session == session).ok_or(EventError::Review(ReviewError::Unknown))
    }

    /// Writes to everybody who has a seat in a session and gave an address.
    ///
    /// # Errors
    /// The database.
    pub async fn write_to_all(
        &self,
        actor: &Actor,
        session: &str,
        text: &str,
    ) -> Result<(), EventError> {
        self.session(session).await?;
        let number = self.messages(session).await?.len() as i64 + 1;
        let text: String = text.trim().chars().take(MESSAGE).collect();
        let row = MessageRow {
            session: session.to_owned(),
            number,
            sent: self.now(),
            author: actor.name.clone(),
            text,
        };
        let note = self.note(actor, "attendee.write", session);
        let write = self.store().run_tx("write_to_all", (row, note), |tx, (row, note)| {
            Box::pin(async move {
                queries::insert_message(tx, row).await?;
                desk_audit::record(tx, note).await
            })
        });
        write.await.map_err(|error: StoreError| error)?;
        Ok(())
    }

    /// The messages of a session, the first first.
    pub(crate) async fn messages(&self, session: &str) -> Result<Vec<MessageRow>, StoreError> {
        let read = self
            .store()
            .read("messages", session, |tx, session| Box::pin(queries::messages(tx, session)));
        read.await
    }
}
