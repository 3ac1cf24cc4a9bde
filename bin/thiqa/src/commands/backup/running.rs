//! Whether a zone still runs: then nothing may be put in its database's place.

use std::path::Path;
use std::time::Duration;

use anyhow::{Result, bail};
use sqlx::sqlite::{SqliteConnectOptions, SqliteLockingMode};
use sqlx::{ConnectOptions as _, Connection as _, PgConnection};
use tokio::time::Instant;

/// How long somebody who has just stopped may take to be gone.
const GONE_WITHIN: Duration = Duration::from_secs(5);
/// SQLite's code where somebody else holds a lock; the higher bits say which.
const BUSY: u32 = 5;

/// Refuses where anybody has a database open.
pub(super) async fn check_stopped(address: &str) -> Result<()> {
    let begun = Instant::now();
    while is_open(address).await? {
        if begun.elapsed() > GONE_WITHIN {
            bail!("somebody has it open: stop the zone first");
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Ok(())
}

async fn is_open(address: &str) -> Result<bool> {
    match address.strip_prefix("sqlite:") {
        Some(path) => Ok(is_file_open(Path::new(path)).await),
        None => Ok(has_sessions(address).await?),
    }
}

/// Tries to have a file alone. One that is missing or damaged is nobody's.
async fn is_file_open(path: &Path) -> bool {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .locking_mode(SqliteLockingMode::Exclusive)
        .busy_timeout(Duration::ZERO);
    let alone = async {
        let mut connection = options.connect().await?;
        sqlx::raw_sql("BEGIN EXCLUSIVE; ROLLBACK").execute(&mut connection).await?;
        connection.close().await
    };
    let Err(sqlx::Error::Database(error)) = alone.await else { return false };
    let code = error.code().and_then(|code| code.parse::<u32>().ok());
    code.is_some_and(|code| code & 0xff == BUSY)
}

/// Whether the zone's role is at work in its database.
async fn has_sessions(address: &str) -> Result<bool, sqlx::Error> {
    let mut connection = PgConnection::connect(address).await?;
    let others = sqlx::query_scalar(
        "SELECT EXISTS (SELECT 1 FROM pg_stat_activity
         WHERE datname = current_database() AND usename = current_user
         AND backend_type = 'client backend' AND pid <> pg_backend_pid())",
    );
    let others = others.fetch_one(&mut connection).await?;
    connection.close().await?;
    Ok(others)
}
