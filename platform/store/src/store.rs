use std::error::Error;
use std::panic::resume_unwind;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;

use crate::metrics::Metrics;
use crate::postgres::PostgresStore;
use crate::sqlite::{Closure, Priority, SqliteStore};
use crate::{Backend, Steps, StoreError, Tx, TxMetric};

/// How long a statement waits for a lock that another process holds.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// A database of one zone. Clones share its connections.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    database: Database,
    metrics: Metrics,
}

enum Database {
    Sqlite(Box<SqliteStore>),
    Postgres(PostgresStore),
}

impl Store {
    /// Opens `sqlite:PATH`, making the file if there is none, or `postgres://…`.
    ///
    /// # Errors
    /// The address is of another kind, or nothing answers there.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        Self::open_with(url, BUSY_TIMEOUT).await
    }

    /// The same with another patience for locks and connections than the usual five seconds.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub async fn open_with(url: &str, busy_timeout: Duration) -> Result<Self, StoreError> {
        let database = if let Some(path) = url.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            if path.is_empty() || path == ":memory:" {
                return Err(StoreError::Address);
            }
            Database::Sqlite(Box::new(SqliteStore::open(Path::new(path), busy_timeout).await?))
        } else if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            Database::Postgres(PostgresStore::open(url, busy_timeout).await?)
        } else {
            return Err(StoreError::Address);
        };
        Ok(Self(Arc::new(Inner { database, metrics: Metrics::default() })))
    }

    /// Which database this is.
    pub fn backend(&self) -> Backend {
        match &self.0.database {
            Database::Sqlite(_) => Backend::Sqlite,
            Database::Postgres(_) => Backend::Postgres,
        }
    }

    /// Runs a closure in a write transaction: kept if it returns `Ok`, undone if not. When this
    /// returns `Ok` the changes are on the disk. The closure borrows from `context`.
    ///
    /// The closure may run more than once, so it changes nothing but the database, and it waits
    /// for nothing else: on SQLite all writers queue behind it. It returns the first
    /// [`StoreError`] it meets, in the chain of causes of its own error (thiserror's `#[from]`).
    /// What must not happen twice is decided by a constraint or by the count of changed rows,
    /// never by reading first: on PostgreSQL other transactions run at the same time.
    ///
    /// # Errors
    /// The closure's own, or what the database answered.
    pub async fn run_tx<C, T, E, F>(
        &self,
        name: &'static str,
        context: C,
        closure: F,
    ) -> Result<T, E>
    where
        C: Send + Sync + 'static,
        F: for<'t> Fn(&'t mut Tx<'_>, &'t C) -> Steps<'t, T, E> + Send + Sync + 'static,
        T: Send + 'static,
        E: Error + From<StoreError> + Send + 'static,
    {
        self.run(name, Priority::Normal, context, closure).await
    }

    /// As [`run_tx`](Self::run_tx), for large things in small pieces: on SQLite it runs only when
    /// nothing else waits.
    ///
    /// # Errors
    /// As [`run_tx`](Self::run_tx).
    pub async fn run_tx_low<C, T, E, F>(
        &self,
        name: &'static str,
        context: C,
        closure: F,
    ) -> Result<T, E>
    where
        C: Send + Sync + 'static,
        F: for<'t> Fn(&'t mut Tx<'_>, &'t C) -> Steps<'t, T, E> + Send + Sync + 'static,
        T: Send + 'static,
        E: Error + From<StoreError> + Send + 'static,
    {
        self.run(name, Priority::Low, context, closure).await
    }

    async fn run<C, T, E, F>(
        &self,
        name: &'static str,
        priority: Priority,
        context: C,
        closure: F,
    ) -> Result<T, E>
    where
        C: Send + Sync + 'static,
        F: for<'t> Fn(&'t mut Tx<'_>, &'t C) -> Steps<'t, T, E> + Send + Sync + 'static,
        T: Send + 'static,
        E: Error + From<StoreError> + Send + 'static,
    {
        let started = Instant::now();
        let outcome = match &self.0.database {
            Database::Sqlite(sqlite) => queued(sqlite, priority, context, closure).await,
            Database::Postgres(postgres) => postgres.run(context, closure).await,
        };
        self.0.metrics.record(name, started.elapsed(), outcome.is_err());
        outcome
    }

    /// Runs a closure in a transaction that only reads: all its statements see the same moment.
    ///
    /// # Errors
    /// The closure's own, or what the database answered.
    pub async fn read<C, T, E, F>(&self, name: &'static str, context: C, closure: F) -> Result<T, E>
    where
        F: for<'t> FnOnce(&'t mut Tx<'_>, &'t C) -> Steps<'t, T, E>,
        E: From<StoreError>,
    {
        let started = Instant::now();
        let outcome = self.read_once(&context, closure).await;
        self.0.metrics.record(name, started.elapsed(), outcome.is_err());
        outcome
    }

    async fn read_once<C, T, E, F>(&self, context: &C, closure: F) -> Result<T, E>
    where
        F: for<'t> FnOnce(&'t mut Tx<'_>, &'t C) -> Steps<'t, T, E>,
        E: From<StoreError>,
    {
        match &self.0.database {
            Database::Sqlite(sqlite) => {
                let mut transaction = sqlite.begin_read().await?;
                let outcome = closure(&mut Tx::Sqlite(&mut transaction), context).await;
                // There is nothing to undo; a connection that fails here is not used again.
                let _ = transaction.rollback().await;
                outcome
            }
            Database::Postgres(postgres) => {
                let mut transaction = postgres.begin_read().await?;
                let outcome = closure(&mut Tx::Postgres(&mut transaction), context).await;
                let _ = transaction.rollback().await;
                outcome
            }
        }
    }

    /// Whether a write transaction can be had now: what `/readyz` asks.
    ///
    /// # Errors
    /// Why not.
    pub async fn check_writable(&self) -> Result<(), StoreError> {
        self.run_tx("check_writable", (), |tx, ()| Box::pin(writable(tx))).await
    }

    /// Writes a consistent copy of a SQLite database to a new file, while others go on writing.
    ///
    /// # Errors
    /// The file is already there or cannot be written; or the database is PostgreSQL, whose own
    /// tool makes the backup.
    pub async fn backup(&self, to: &Path) -> Result<(), StoreError> {
        match &self.0.database {
            Database::Sqlite(sqlite) => sqlite.backup(to).await,
            Database::Postgres(_) => Err(StoreError::BackupElsewhere),
        }
    }

    /// Makes deletions final: on SQLite the log, which still holds what was deleted, is written
    /// into the file (where `secure_delete` overwrites it) and emptied. PostgreSQL's own log goes
    /// by its configuration.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn truncate_log(&self) -> Result<(), StoreError> {
        match &self.0.database {
            Database::Sqlite(sqlite) => sqlite.truncate_log().await,
            Database::Postgres(_) => Ok(()),
        }
    }

    /// How many bytes the data takes.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn size_bytes(&self) -> Result<u64, StoreError> {
        match &self.0.database {
            Database::Sqlite(sqlite) => sqlite.size_bytes().await,
            Database::Postgres(postgres) => postgres.size_bytes().await,
        }
    }

    /// Count and time of every transaction so far, by name.
    pub fn metrics(&self) -> Vec<TxMetric> {
        self.0.metrics.all()
    }

    /// Ends what was begun and gives the database up, for all clones.
    pub async fn close(&self) {
        match &self.0.database {
            Database::Sqlite(sqlite) => sqlite.close().await,
            Database::Postgres(postgres) => postgres.close().await,
        }
    }
}

async fn queued<C, T, E, F>(
    sqlite: &SqliteStore,
    priority: Priority,
    context: C,
    closure: F,
) -> Result<T, E>
where
    C: Send + Sync + 'static,
    F: for<'t> Fn(&'t mut Tx<'_>, &'t C) -> Steps<'t, T, E> + Send + Sync + 'static,
    T: Send + 'static,
    E: From<StoreError> + Send + 'static,
{
    let (job, answer) = Closure::new(context, closure);
    sqlite.writer().send(Box::new(job), priority).await?;
    match answer.await {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(panic)) => resume_unwind(panic),
        Err(_) => Err(StoreError::Unreachable.into()),
    }
}

async fn writable(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    let Tx::Postgres(connection) = tx else { return Ok(()) };
    // A replica accepts the transaction and refuses only the first change.
    let writable = sqlx::query_scalar("SELECT current_setting('transaction_read_only') = 'off'");
    if writable.fetch_one(&mut **connection).await? { Ok(()) } else { Err(StoreError::Unreachable) }
}
