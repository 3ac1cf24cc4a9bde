use documents::Alert;
use store::StoreError;

use crate::domain::alert::{AlertState, Record};
use crate::service::{AlertError, Awareness};
use crate::store::{self as queries, AlertRow};

impl Awareness {
    /// Every warning, what last changed first.
    ///
    /// # Errors
    /// The database.
    pub async fn alerts(&self) -> Result<Vec<Record>, AlertError> {
        let read = self.0.store.read("alerts", (), |tx, ()| Box::pin(queries::alerts(tx)));
        let rows: Result<Vec<AlertRow>, StoreError> = read.await;
        // One that an older program wrote otherwise must not take the others with it.
        let read = |row: AlertRow| {
            let id = row.id.clone();
            record(row)
                .inspect_err(|error| tracing::error!(%error, id, "an alert is left out"))
                .ok()
        };
        Ok(rows?.into_iter().filter_map(read).collect())
    }

    /// A warning.
    ///
    /// # Errors
    /// There is none of that name, or the database fails.
    pub async fn alert(&self, id: &str) -> Result<Record, AlertError> {
        let read = self.0.store.read("alert", id, |tx, id| Box::pin(queries::alert(tx, id)));
        let row: Result<Option<AlertRow>, StoreError> = read.await;
        record(row?.ok_or(AlertError::NoAlert)?)
    }
}

/// What a row says.
pub(super) fn record(row: AlertRow) -> Result<Record, AlertError> {
    let issue = row.issue.map(|bytes| Alert::from_json(&bytes)).transpose();
    Ok(Record {
        id: row.id,
        changed: row.changed,
        state: AlertState::from_code(&row.state).ok_or(AlertError::Damaged)?,
        step: u32::try_from(row.step).map_err(|_| AlertError::Damaged)?,
        editor: row.editor,
        proposer: row.proposer,
        draft: serde_json::from_slice(&row.draft).map_err(|_| AlertError::Damaged)?,
        issue: issue.map_err(|_| AlertError::Damaged)?,
        approved_by: row.approved_by,
        campaign: row.campaign,
        signed: row.signed,
    })
}

/// The row of a record.
pub(super) fn row(record: &Record) -> AlertRow {
    AlertRow {
        id: record.id.clone(),
        changed: record.changed,
        state: record.state.code().to_owned(),
        step: i64::from(record.step),
        editor: record.editor.clone(),
        proposer: record.proposer.clone(),
        draft: serde_json::to_vec(&record.draft).unwrap_or_default(),
        issue: record.issue.as_ref().map(Alert::to_json),
        approved_by: record.approved_by.clone(),
        signed: record.signed,
        campaign: record.campaign,
    }
}
