use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};

use super::job::Job;
use crate::StoreError;

/// The one connection that writes.
pub(crate) struct WritingConnection {
    options: SqliteConnectOptions,
    /// None after a rollback failed: it is opened afresh, since nobody knows where it stands.
    open: Option<SqliteConnection>,
}

impl WritingConnection {
    pub(crate) async fn open(options: SqliteConnectOptions) -> Result<Self, StoreError> {
        let open = Some(options.connect().await?);
        Ok(Self { options, open })
    }

    /// One closure in a transaction of its own.
    pub(crate) async fn run_alone(&mut self, job: &mut dyn Job) {
        let connection = match self.begin().await {
            Ok(connection) => connection,
            Err(error) => return job.fail(error),
        };
        if !job.run(connection).await {
            return self.roll_back().await;
        }
        if let Err(error) = execute(connection, "COMMIT").await {
            self.roll_back().await;
            job.fail(error);
        }
    }

    /// All in one transaction. Nearly always all succeed, so each gets a savepoint of its own, a
    /// round trip more, only after one has failed: then all run again, and it is undone alone.
    pub(crate) async fn run_together(&mut self, jobs: &mut [Box<dyn Job>]) {
        let connection = match self.begin().await {
            Ok(connection) => connection,
            Err(error) => return jobs.iter_mut().for_each(|job| job.fail(error.clone())),
        };
        for index in 0..jobs.len() {
            let Some(job) = jobs.get_mut(index) else { break };
            job.run(connection).await;
            if job.failed() {
                self.roll_back().await;
                return self.run_in_savepoints(jobs).await;
            }
        }
        self.commit(jobs).await;
    }

    async fn run_in_savepoints(&mut self, jobs: &mut [Box<dyn Job>]) {
        let connection = match self.begin().await {
            Ok(connection) => connection,
            Err(error) => return jobs.iter_mut().for_each(|job| job.fail(error.clone())),
        };
        for job in jobs.iter_mut() {
            if in_savepoint(connection, job.as_mut()).await.is_err() {
                // A full disk or a failing one: SQLite has undone the whole transaction already.
                return self.run_again_alone(jobs).await;
            }
        }
        self.commit(jobs).await;
    }

    async fn commit(&mut self, jobs: &mut [Box<dyn Job>]) {
        let Some(connection) = &mut self.open else {
            return jobs.iter_mut().for_each(|job| job.fail(StoreError::Unreachable));
        };
        if let Err(error) = execute(connection, "COMMIT").await {
            self.roll_back().await;
            jobs.iter_mut().filter(|job| !job.failed()).for_each(|job| job.fail(error.clone()));
        }
    }

    /// Those that did not fail themselves must not pay for the one that did.
    async fn run_again_alone(&mut self, jobs: &mut [Box<dyn Job>]) {
        self.roll_back().await;
        for job in jobs.iter_mut().filter(|job| !job.failed()) {
            self.run_alone(job.as_mut()).await;
        }
    }

    pub(crate) async fn close(self) {
        if let Some(connection) = self.open
            && let Err(error) = connection.close().await
        {
            tracing::warn!(%error, "the database was not closed cleanly");
        }
    }

    async fn begin(&mut self) -> Result<&mut SqliteConnection, StoreError> {
        let connection = match self.open.take() {
            Some(connection) => connection,
            None => self.options.connect().await?,
        };
        let connection = self.open.insert(connection);
        // Taking the write lock at once: a transaction that asks for it later fails at once.
        execute(connection, "BEGIN IMMEDIATE").await?;
        Ok(connection)
    }

    async fn roll_back(&mut self) {
        if let Some(connection) = &mut self.open
            && execute(connection, "ROLLBACK").await.is_err()
            && execute(connection, "BEGIN; ROLLBACK").await.is_err()
        {
            // Not even that SQLite has undone it by itself: nobody knows where this one stands.
            self.open = None;
        }
    }
}

async fn in_savepoint(
    connection: &mut SqliteConnection,
    job: &mut dyn Job,
) -> Result<(), StoreError> {
    execute(connection, "SAVEPOINT closure").await?;
    let kept = job.run(connection).await;
    execute(connection, if kept { "RELEASE closure" } else { "ROLLBACK TO closure" }).await
}

async fn execute(connection: &mut SqliteConnection, sql: &'static str) -> Result<(), StoreError> {
    sqlx::query(sql).execute(connection).await?;
    Ok(())
}
