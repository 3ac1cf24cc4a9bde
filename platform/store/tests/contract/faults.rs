use std::time::Duration;

use sqlx::{Connection, PgConnection, SqliteConnection};
use store::{Backend, Store, StoreError};

use crate::letters::{self, file, stored};
use crate::writer::Held;

#[tokio::test]
async fn what_another_process_holds_is_busy_and_then_free() {
    for (database, store) in letters::both().await {
        file(&store, "held").await.unwrap();
        let impatient = Store::open_with(database.url(), Duration::from_millis(100)).await.unwrap();

        let other = Other::holding(&database).await;
        let outcome = open(&impatient).await;
        assert!(matches!(outcome, Err(StoreError::Busy)), "{outcome:?}");
        other.let_go().await;
        assert_eq!(open(&impatient).await.unwrap(), 1);
    }
}

async fn open(store: &Store) -> Result<i64, StoreError> {
    store.run_tx("open", (), |tx, ()| Box::pin(letters::open(tx, "held"))).await
}

/// Another process: it holds the SQLite file, or the row on the server.
enum Other {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Other {
    async fn holding(database: &testkit::TempDatabase) -> Self {
        match database.backend() {
            Backend::Sqlite => {
                let mut other = SqliteConnection::connect(database.url()).await.unwrap();
                sqlx::query("BEGIN IMMEDIATE").execute(&mut other).await.unwrap();
                Self::Sqlite(other)
            }
            Backend::Postgres => {
                let mut other = PgConnection::connect(database.url()).await.unwrap();
                sqlx::raw_sql("BEGIN; UPDATE letters SET day = 1")
                    .execute(&mut other)
                    .await
                    .unwrap();
                Self::Postgres(other)
            }
        }
    }

    async fn let_go(self) {
        match self {
            Self::Sqlite(other) => other.close().await.unwrap(),
            Self::Postgres(other) => other.close().await.unwrap(),
        }
    }
}

#[tokio::test]
async fn a_full_disk_refuses_what_fills_it_and_nothing_else() {
    let (_database, store) = letters::sqlite().await;
    store
        .run_tx("limit", (), |tx, ()| Box::pin(letters::execute(tx, "PRAGMA max_page_count = 64")))
        .await
        .unwrap();

    // All in one batch: SQLite undoes the whole transaction when the disk is full.
    let held = Held::by_a_closure(&store).await;
    let queued = |subject: &'static str, size| {
        let store = store.clone();
        tokio::spawn(async move { letters::file_sized(&store, subject, size).await })
    };
    let before = queued("before", 10);
    let huge = queued("huge", 1_000_000);
    let after = queued("after", 10);
    held.let_go().await;

    assert!(matches!(huge.await.unwrap(), Err(StoreError::Full)));
    before.await.unwrap().unwrap();
    after.await.unwrap().unwrap();
    file(&store, "later").await.unwrap();
    assert_eq!(stored(&store).await, ["after", "before", "later"]);
}

#[tokio::test]
async fn a_lost_connection_is_told_and_replaced() {
    let [_, database] = testkit::both().await;
    let store = database.open().await;
    store.migrate("letters", letters::MIGRATIONS).await.unwrap();
    let outcome = store
        .run_tx("die", (), |tx, ()| {
            Box::pin(async move {
                letters::execute(tx, "SELECT pg_terminate_backend(pg_backend_pid())").await
            })
        })
        .await;
    assert!(matches!(outcome, Err(StoreError::Unreachable)), "{outcome:?}");
    file(&store, "after").await.unwrap();
}

#[tokio::test]
async fn an_address_where_nothing_is_says_so() {
    let patience = Duration::from_millis(200);
    let nobody = Store::open_with("postgres://nobody@127.0.0.1:1/none", patience).await;
    assert!(matches!(nobody, Err(StoreError::Unreachable)));
    let folder = tempfile::tempdir().unwrap();
    let nowhere = format!("sqlite:{}", folder.path().join("no/such.db").display());
    assert!(matches!(Store::open(&nowhere).await, Err(StoreError::File(_))));
    for address in ["mysql://x", "sqlite:", "sqlite::memory:", "/a/path"] {
        assert!(matches!(Store::open(address).await, Err(StoreError::Address)), "{address}");
    }
}

#[tokio::test]
async fn an_error_in_a_log_quotes_no_row() {
    let [_, database] = testkit::both().await;
    let store = database.open().await;
    let outcome = store
        .run_tx("quote", (), |tx, ()| {
            Box::pin(async move {
                letters::execute(tx, "CREATE TABLE t (a TEXT CHECK (a <> 'secret'))").await?;
                letters::execute(tx, "INSERT INTO t VALUES ('secret')").await
            })
        })
        .await;
    let printed = format!("{:?} {outcome:?}", outcome.as_ref().unwrap_err());
    assert!(printed.contains("check constraint") && !printed.contains("secret"), "{printed}");
}
