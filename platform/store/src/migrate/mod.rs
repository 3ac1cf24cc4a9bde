use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::{Backend, Store, StoreError, Tx};

crate::queries! {
    in "queries.rs";

    fn make_table(pillar: &str) -> ();

    fn applied(pillar: &str) -> Vec<(i64, String)>;

    /// False if somebody else has made this step, who is waited for.
    fn claim(pillar: &str, version: i64, hash: &str) -> bool;

    fn execute(sql: &'static str) -> ();
}

/// One step of a pillar's schema, in the words of both databases. Once released it never changes.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Its place in the order, from 1.
    pub version: i64,
    /// The statements for SQLite.
    pub sql_sqlite: &'static str,
    /// The statements for PostgreSQL.
    pub sql_postgres: &'static str,
}

/// The migrations of a pillar, each a pair of files beside the one that lists them:
/// `migrations![1 => "migrations/0001_letters"]` reads `…letters.sqlite.sql` and
/// `…letters.postgres.sql`.
#[macro_export]
macro_rules! migrations {
    ($($version:literal => $path:literal),+ $(,)?) => {
        &[$($crate::Migration {
            version: $version,
            sql_sqlite: include_str!(concat!($path, ".sqlite.sql")),
            sql_postgres: include_str!(concat!($path, ".postgres.sql")),
        }),+]
    };
}

impl Migration {
    fn sql(&self, backend: Backend) -> &'static str {
        match backend {
            Backend::Sqlite => self.sql_sqlite,
            Backend::Postgres => self.sql_postgres,
        }
    }

    fn hash(&self, backend: Backend) -> String {
        Sha256::digest(self.sql(backend)).iter().fold(String::new(), |mut hex, byte| {
            // Writing to a string cannot fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    }
}

impl Store {
    /// Brings a pillar's schema up to date, each step in a transaction of its own. Several
    /// processes may do so at the same time.
    ///
    /// # Errors
    /// [`StoreError::UnknownSchema`] if the database has a step that is not in the list, or one
    /// whose text has changed; else what the database answered.
    pub async fn migrate(
        &self,
        pillar: &'static str,
        migrations: &'static [Migration],
    ) -> Result<(), StoreError> {
        self.make_table(pillar).await?;
        self.check_applied(pillar, migrations).await?;
        for migration in migrations {
            self.run_tx("migrate", (pillar, migration), |tx, (pillar, migration)| {
                Box::pin(make(tx, pillar, migration))
            })
            .await?;
        }
        // Another process may have made steps of its own meanwhile.
        self.check_applied(pillar, migrations).await
    }

    async fn make_table(&self, pillar: &'static str) -> Result<(), StoreError> {
        let make = || self.run_tx("migrate", pillar, |tx, pillar| Box::pin(make_table(tx, pillar)));
        match make().await {
            Ok(()) => Ok(()),
            // IF NOT EXISTS still fails when two processes do so at the same moment; once one of
            // them is done it holds.
            Err(_) => make().await,
        }
    }

    async fn check_applied(
        &self,
        pillar: &'static str,
        migrations: &[Migration],
    ) -> Result<(), StoreError> {
        let applied =
            self.read("migrate", pillar, |tx, pillar| Box::pin(applied(tx, pillar))).await?;
        let known = |version: i64, hash: &str| {
            migrations
                .iter()
                .any(|known| known.version == version && known.hash(self.backend()) == hash)
        };
        match applied.into_iter().find(|(version, hash)| !known(*version, hash)) {
            Some((found, _)) => Err(StoreError::UnknownSchema { pillar, found }),
            None => Ok(()),
        }
    }
}

async fn make(
    tx: &mut Tx<'_>,
    pillar: &str,
    migration: &'static Migration,
) -> Result<(), StoreError> {
    let backend = tx.backend();
    if claim(tx, pillar, migration.version, &migration.hash(backend)).await? {
        execute(tx, migration.sql(backend)).await?;
    }
    Ok(())
}
