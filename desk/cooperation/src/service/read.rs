use documents::{Event, Session};
use store::StoreError;

use crate::domain::event::{EventState, Record};
use crate::service::{Cooperation, EventError};
use crate::store::{self as queries, EventRow};

impl Cooperation {
    /// Every event, what last changed first.
    ///
    /// # Errors
    /// The database.
    pub async fn events(&self) -> Result<Vec<Record>, EventError> {
        let read = self.store().read("events", (), |tx, ()| Box::pin(queries::events(tx)));
        let rows: Result<Vec<EventRow>, StoreError> = read.await;
        // One that an older program wrote otherwise must not take the others with it.
        let read = |row: EventRow| {
            let id = row.id.clone();
            record(row)
                .inspect_err(|error| tracing::error!(%error, id, "an event is left out"))
                .ok()
        };
        Ok(rows?.into_iter().filter_map(read).collect())
    }

    /// An event.
    ///
    /// # Errors
    /// There is none of that name, or the database fails.
    pub async fn event(&self, id: &str) -> Result<Record, EventError> {
        let read = self.store().read("event", id, |tx, id| Box::pin(queries::event(tx, id)));
        let row: Result<Option<EventRow>, StoreError> = read.await;
        record(row?.ok_or(EventError::NoEvent)?)
    }

    /// A session as it was last approved, and its event.
    ///
    /// # Errors
    /// There is none of that name, or the database fails.
    pub async fn session(&self, session: &str) -> Result<(Event, Session), EventError> {
        let (event, _) = session.rsplit_once('-').ok_or(EventError::NoEvent)?;
        let issue = self.event(event).await?.issue.ok_or(EventError::NoEvent)?;
        let found = issue.session(session).cloned().ok_or(EventError::NoEvent)?;
        Ok((issue, found))
    }
}

/// What a row says.
fn record(row: EventRow) -> Result<Record, EventError> {
    let issue = row.issue.map(|bytes| Event::from_json(&bytes)).transpose();
    Ok(Record {
        id: row.id,
        changed: row.changed,
        state: EventState::from_code(&row.state).ok_or(EventError::Damaged)?,
        step: u32::try_from(row.step).map_err(|_| EventError::Damaged)?,
        editor: row.editor,
        proposer: row.proposer,
        draft: serde_json::from_slice(&row.draft).map_err(|_| EventError::Damaged)?,
        issue: issue.map_err(|_| EventError::Damaged)?,
        approved_by: row.approved_by,
        signed: row.signed,
        plan: serde_json::from_slice(&row.plan).map_err(|_| EventError::Damaged)?,
    })
}

/// The row of a record.
pub(super) fn row(record: &Record) -> EventRow {
    EventRow {
        id: record.id.clone(),
        changed: record.changed,
        state: record.state.code().to_owned(),
        step: i64::from(record.step),
        editor: record.editor.clone(),
        proposer: record.proposer.clone(),
        draft: serde_json::to_vec(&record.draft).unwrap_or_default(),
        issue: record.issue.as_ref().map(Event::to_json),
        approved_by: record.approved_by.clone(),
        signed: record.signed,
        plan: serde_json::to_vec(&record.plan).unwrap_or_default(),
    }
}
