//! A server: one transaction for each closure, run again when it met another on the same rows.

use std::error::Error;
use std::str::FromStr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::{Postgres, Transaction};

use crate::error::Conflict;
use crate::{Steps, StoreError, Tx};

const CONNECTIONS: u32 = 10;
const RETRIES: u32 = 5;

pub(crate) struct PostgresStore {
    pool: PgPool,
    retries: AtomicU64,
}

impl PostgresStore {
    pub(crate) async fn open(url: &str, busy_timeout: Duration) -> Result<Self, StoreError> {
        let lock_timeout = format!("{}ms", busy_timeout.as_millis());
        let options = PgConnectOptions::from_str(url)
            .map_err(|_| StoreError::Address)?
            .application_name("thiqa")
            .options([
                ("lock_timeout", lock_timeout.as_str()),
                // A process that hangs must not hold rows for ever.
                ("idle_in_transaction_session_timeout", "60s"),
            ]);
        let pool = PgPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(busy_timeout)
            .connect_with(options)
            .await
            .map_err(|error| match error {
                // Nobody else uses a new pool: the server did not answer.
                sqlx::Error::PoolTimedOut => StoreError::Unreachable,
                other => other.into(),
            })?;
        Ok(Self { pool, retries: AtomicU64::new(0) })
    }

    pub(crate) async fn run<C, T, E, F>(&self, context: C, closure: F) -> Result<T, E>
    where
        F: for<'t> Fn(&'t mut Tx<'_>, &'t C) -> Steps<'t, T, E>,
        E: Error + From<StoreError> + 'static,
    {
        for attempt in 0..RETRIES {
            match self.run_once(&context, &closure).await {
                Err(error) if Conflict::caused(&error) => {
                    tokio::time::sleep(self.pause(attempt)).await;
                }
                done => return done,
            }
        }
        self.run_once(&context, &closure).await
    }

    async fn run_once<C, T, E, F>(&self, context: &C, closure: &F) -> Result<T, E>
    where
        F: for<'t> Fn(&'t mut Tx<'_>, &'t C) -> Steps<'t, T, E>,
        E: From<StoreError>,
    {
        let mut transaction = self.begin("BEGIN").await?;
        let outcome = closure(&mut Tx::Postgres(&mut transaction), context).await;
        if outcome.is_ok() {
            commit(transaction).await?;
        } else {
            // If the connection is lost, so is the transaction.
            let _ = transaction.rollback().await;
        }
        outcome
    }

    pub(crate) async fn begin_read(&self) -> Result<Transaction<'static, Postgres>, StoreError> {
        // All statements see the same moment, as they do in SQLite.
        self.begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await
    }

    async fn begin(&self, how: &'static str) -> Result<Transaction<'static, Postgres>, StoreError> {
        self.pool.begin_with(how).await.map_err(|error| match error {
            // There was room for one more connection, and none could be made.
            sqlx::Error::PoolTimedOut if self.pool.size() < CONNECTIONS => StoreError::Unreachable,
            other => other.into(),
        })
    }

    pub(crate) async fn size_bytes(&self) -> Result<u64, StoreError> {
        let bytes: i64 = sqlx::query_scalar("SELECT pg_database_size(current_database())")
            .fetch_one(&self.pool)
            .await?;
        Ok(u64::try_from(bytes).unwrap_or(0))
    }

    pub(crate) async fn close(&self) {
        self.pool.close().await;
    }

    /// Longer with each attempt, and spread so that two that met do not meet again.
    fn pause(&self, attempt: u32) -> Duration {
        let turn = self.retries.fetch_add(1, Ordering::Relaxed) + u64::from(std::process::id());
        let spread = turn.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 56; // 0 to 255
        let longest = Duration::from_millis(8 << attempt);
        longest / 2 + longest.mul_f64(f64::from(spread as u32) / 512.0)
    }
}

async fn commit(mut transaction: Transaction<'static, Postgres>) -> Result<(), StoreError> {
    // After a failed statement PostgreSQL answers COMMIT by rolling back, without an error: were
    // that statement's error swallowed, the caller would hear of a success that never was.
    sqlx::query("SELECT 1").execute(&mut *transaction).await?;
    Ok(transaction.commit().await?)
}
