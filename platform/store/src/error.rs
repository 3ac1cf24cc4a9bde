use std::error::Error;
use std::fmt;
use std::sync::Arc;

use sqlx::error::DatabaseError;

/// What may go wrong with a database, by what the caller can do about it.
#[derive(Clone, thiserror::Error)]
pub enum StoreError {
    /// Somebody else holds the database or all its connections: try again in a moment.
    #[error("the database is busy")]
    Busy,
    /// The same rows were changed by others again and again: try again in a moment.
    #[error("the transaction met others on the same rows too often")]
    Conflict(#[from] Conflict),
    /// No room is left on the disk.
    #[error("the database has no room left")]
    Full,
    /// A row with this key is already there.
    #[error("a row with this key is already there")]
    Unique,
    /// The database cannot be reached, or the connection was lost on the way. A write may or may
    /// not have happened.
    #[error("the database cannot be reached")]
    Unreachable,
    /// The schema was made by another version of this program.
    #[error("the schema of {pillar} has version {found}, which this program does not know")]
    UnknownSchema {
        /// Whose schema it is.
        pillar: &'static str,
        /// The unknown or changed version that the database has.
        found: i64,
    },
    /// The address names no kind of database that the store can open.
    #[error("a database address is sqlite:PATH or postgres://…")]
    Address,
    /// The backup of a PostgreSQL database is made by its own tool.
    #[error("PostgreSQL is backed up with pg_dump: use `thiqa backup`")]
    BackupElsewhere,
    /// A file beside the database could not be written.
    #[error("a file of the database: {0}")]
    File(#[source] Arc<std::io::Error>),
    /// Anything else: a fault of a statement or of the program.
    #[error("{0}")]
    Database(#[source] Arc<sqlx::Error>),
}

/// A serialisation failure or a deadlock; [`run_tx`](crate::Store::run_tx) finds it in the chain
/// of causes of whatever error a closure returns, and runs the closure again.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("another transaction changed the same rows")]
pub struct Conflict(());

impl Conflict {
    pub(crate) fn caused(error: &(dyn Error + 'static)) -> bool {
        std::iter::successors(Some(error), |&error| error.source()).any(|error| error.is::<Self>())
    }
}

// PostgreSQL's details quote the values of a row, and logs print errors with `{:?}`.
impl fmt::Debug for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        use sqlx::Error as E;
        let known = match &error {
            E::Database(refusal) => classify(refusal.as_ref()),
            E::Io(_) | E::Tls(_) | E::PoolClosed | E::WorkerCrashed => Some(Self::Unreachable),
            E::PoolTimedOut => Some(Self::Busy),
            _ => None,
        };
        known.unwrap_or_else(|| Self::Database(Arc::new(error)))
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull => Self::Full,
            _ => Self::File(Arc::new(error)),
        }
    }
}

fn classify(refusal: &dyn DatabaseError) -> Option<StoreError> {
    if refusal.is_unique_violation() {
        return Some(StoreError::Unique);
    }
    let code = refusal.code()?;
    if refusal.try_downcast_ref::<sqlx::sqlite::SqliteError>().is_some() {
        // The low byte is the primary code: https://sqlite.org/rescode.html
        return match code.parse::<i32>().ok()? & 0xff {
            5 | 6 => Some(StoreError::Busy),
            13 => Some(StoreError::Full),
            14 => Some(StoreError::Unreachable),
            _ => None,
        };
    }
    match code.as_ref() {
        "40001" | "40P01" => Some(StoreError::Conflict(Conflict(()))),
        "53100" => Some(StoreError::Full),
        "55P03" | "53300" => Some(StoreError::Busy),
        "57P01" | "57P02" | "57P03" => Some(StoreError::Unreachable),
        other => other.starts_with("08").then_some(StoreError::Unreachable),
    }
}
