use store::{Migration, StoreError};

use crate::letters;

const FIRST: Migration = step(1, "CREATE TABLE one (a INTEGER); CREATE TABLE two (a INTEGER)");
const SECOND: Migration = step(2, "ALTER TABLE one ADD COLUMN b INTEGER");
const OTHER_SECOND: Migration = step(2, "ALTER TABLE one ADD COLUMN c INTEGER");
const BROKEN: Migration = step(2, "ALTER TABLE one ADD COLUMN b INTEGER; NONSENSE");

const fn step(version: i64, sql: &'static str) -> Migration {
    Migration { version, sql_sqlite: sql, sql_postgres: sql }
}

#[tokio::test]
async fn steps_are_made_once_and_in_order() {
    for database in testkit::both().await {
        let store = database.open().await;
        store.migrate("desk", &[FIRST]).await.unwrap();
        store.migrate("desk", &[FIRST, SECOND]).await.unwrap();
        store.migrate("desk", &[FIRST, SECOND]).await.unwrap();
        store
            .run_tx("insert", (), |tx, ()| {
                Box::pin(async move {
                    letters::execute(tx, "INSERT INTO one (a, b) VALUES (1, 2)").await
                })
            })
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn a_schema_of_another_version_is_refused() {
    for database in testkit::both().await {
        let store = database.open().await;
        store.migrate("desk", &[FIRST, SECOND]).await.unwrap();
        let newer = store.migrate("desk", &[FIRST]).await;
        let changed = store.migrate("desk", &[FIRST, OTHER_SECOND]).await;
        for refused in [newer, changed] {
            let Err(StoreError::UnknownSchema { pillar: "desk", found: 2 }) = refused else {
                panic!("{refused:?}")
            };
        }
        store.migrate("front", &[]).await.unwrap(); // another pillar's is its own affair
    }
}

#[tokio::test]
async fn a_step_that_fails_leaves_nothing() {
    for database in testkit::both().await {
        let store = database.open().await;
        store.migrate("desk", &[FIRST, BROKEN]).await.unwrap_err();
        store.migrate("desk", &[FIRST, SECOND]).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn several_processes_may_start_at_once() {
    for database in testkit::both().await {
        let mut processes = tokio::task::JoinSet::new();
        for _ in 0..4 {
            let store = database.open().await;
            processes.spawn(async move { store.migrate("desk", &[FIRST, SECOND]).await });
        }
        for outcome in processes.join_all().await {
            outcome.unwrap();
        }
    }
}
