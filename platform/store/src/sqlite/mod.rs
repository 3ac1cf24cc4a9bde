//! One file: a writer that owns the only writing connection, and a few readers.

mod batch;
mod job;
mod writer;

use std::fs::{File, OpenOptions};
use std::io::ErrorKind;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions, Connection, Transaction};

use crate::StoreError;
pub(crate) use job::Closure;
pub(crate) use writer::Priority;
use writer::Writer;

const READERS: u32 = 4;

pub(crate) struct SqliteStore {
    path: PathBuf,
    options: SqliteConnectOptions,
    readers: SqlitePool,
    writer: Writer,
}

impl SqliteStore {
    pub(crate) async fn open(path: &Path, busy_timeout: Duration) -> Result<Self, StoreError> {
        match create_private(path) {
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error.into()),
        }
        let options = options(path, busy_timeout);
        let writer = Writer::start(options.clone()).await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .acquire_timeout(busy_timeout)
            .connect_lazy_with(options.clone().pragma("query_only", "ON"));
        Ok(Self { path: path.to_owned(), options, readers, writer })
    }

    pub(crate) fn writer(&self) -> &Writer {
        &self.writer
    }

    pub(crate) async fn begin_read(
        &self,
    ) -> Result<Transaction<'static, sqlx::Sqlite>, StoreError> {
        Ok(self.readers.begin().await?)
    }

    /// A consistent copy, made while others write, and on the disk when this returns.
    pub(crate) async fn backup(&self, to: &Path) -> Result<(), StoreError> {
        // SQLite takes an empty file, so nobody else can read the copy while it grows.
        let copy = create_private(to)?;
        let mut connection = self.options.connect().await?;
        let target = to.to_str().ok_or_else(|| std::io::Error::from(ErrorKind::InvalidInput))?;
        sqlx::query("VACUUM INTO $1").bind(target).execute(&mut connection).await?;
        connection.close().await?;
        copy.sync_all()?;
        if let Some(folder) = to.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            File::open(folder)?.sync_all()?;
        }
        Ok(())
    }

    /// Writes the log into the file and empties it: what was deleted is gone from both.
    pub(crate) async fn truncate_log(&self) -> Result<(), StoreError> {
        let mut connection = self.options.connect().await?;
        sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut connection).await?;
        connection.close().await?;
        Ok(())
    }

    /// The bytes in use; what was deleted is free to be used again and does not count.
    pub(crate) async fn size_bytes(&self) -> Result<u64, StoreError> {
        let bytes: i64 = sqlx::query_scalar(
            "SELECT (page_count - freelist_count) * page_size
             FROM pragma_page_count, pragma_freelist_count, pragma_page_size",
        )
        .fetch_one(&self.readers)
        .await?;
        Ok(u64::try_from(bytes).unwrap_or(0))
    }

    pub(crate) async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
        tracing::debug!(path = %self.path.display(), "database closed");
    }
}

fn options(path: &Path, busy_timeout: Duration) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(busy_timeout)
        .pragma("secure_delete", "ON")
        .pragma("trusted_schema", "OFF")
        .pragma("cell_size_check", "ON")
        .pragma("temp_store", "MEMORY")
        .pragma("wal_autocheckpoint", "4000")
        // A burst must not leave a huge log behind for good.
        .pragma("journal_size_limit", "16777216")
}

/// A new empty file that only its owner may read; SQLite gives its log the same mode.
fn create_private(path: &Path) -> std::io::Result<File> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}
