use std::pin::Pin;

use sqlx::{PgConnection, SqliteConnection};

/// The databases the house runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backend {
    /// One file, embedded.
    Sqlite,
    /// A server of its own.
    Postgres,
}

/// An open transaction. What is done through it is kept or undone as a whole.
pub enum Tx<'c> {
    /// On the SQLite file.
    Sqlite(&'c mut SqliteConnection),
    /// On the PostgreSQL server.
    Postgres(&'c mut PgConnection),
}

/// What a closure does in its transaction: `Box::pin(async move { … })`.
pub type Steps<'t, T, E> = Pin<Box<dyn Future<Output = Result<T, E>> + Send + 't>>;

impl Tx<'_> {
    /// Which database it runs on.
    pub fn backend(&self) -> Backend {
        match self {
            Self::Sqlite(_) => Backend::Sqlite,
            Self::Postgres(_) => Backend::Postgres,
        }
    }
}
