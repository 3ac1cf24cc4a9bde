use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use sqlx::Row;
use store::{Backend, Store, StoreError, Tx};

use crate::letters::{self, file, stored};

fn mode(path: &str) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[tokio::test]
async fn the_file_and_its_log_are_its_owners_alone() {
    let (database, store) = letters::sqlite().await;
    file(&store, "private").await.unwrap();
    let path = database.url().strip_prefix("sqlite:").unwrap();
    assert_eq!((mode(path), mode(&format!("{path}-wal"))), (0o600, 0o600));
}

#[tokio::test]
async fn a_backup_is_a_private_database_of_its_own() {
    let (_database, store) = letters::sqlite().await;
    file(&store, "saved").await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.db");
    store.backup(&copy).await.unwrap();
    file(&store, "after the backup").await.unwrap();

    assert_eq!(mode(copy.to_str().unwrap()), 0o600);
    let restored = Store::open(&format!("sqlite:{}", copy.display())).await.unwrap();
    restored.migrate("letters", letters::MIGRATIONS).await.unwrap();
    assert_eq!(stored(&restored).await, ["saved"]);
    let again = store.backup(&copy).await;
    assert!(matches!(again, Err(StoreError::File(_))), "a backup is never overwritten");
}

#[tokio::test]
async fn a_server_is_backed_up_by_its_own_tool() {
    let [_, database] = testkit::both().await;
    let outcome = database.open().await.backup(Path::new("copy.db")).await;
    assert!(matches!(outcome, Err(StoreError::BackupElsewhere)));
}

#[tokio::test]
async fn the_size_grows_with_the_data() {
    for (_database, store) in letters::both().await {
        let before = store.size_bytes().await.unwrap();
        store
            .run_tx("fill", (), |tx, ()| {
                Box::pin(async move {
                    for number in 0_u8..100 {
                        // Bytes that do not compress, or PostgreSQL would store almost nothing.
                        let body: Vec<u8> =
                            (0_u32..9_000).map(|i| (i * i / 7 + u32::from(number)) as u8).collect();
                        letters::insert(tx, &number.to_string(), &body).await?;
                    }
                    Ok::<_, StoreError>(())
                })
            })
            .await
            .unwrap();
        assert!(store.size_bytes().await.unwrap() > before + 100_000);
    }
}

#[tokio::test]
async fn it_tells_whether_it_can_be_written() {
    for (database, store) in letters::both().await {
        store.check_writable().await.unwrap();
        if database.backend() == Backend::Postgres {
            let replica = format!("{}?options[default_transaction_read_only]=on", database.url());
            let outcome = Store::open(&replica).await.unwrap().check_writable().await;
            assert!(matches!(outcome, Err(StoreError::Unreachable)), "{outcome:?}");
        }
        store.close().await;
        let closed = store.check_writable().await;
        assert!(matches!(closed, Err(StoreError::Unreachable)), "{closed:?}");
    }
}

#[tokio::test]
async fn closing_ends_what_was_begun() {
    for (database, store) in letters::both().await {
        let writing = tokio::spawn({
            let store = store.clone();
            async move { file(&store, "begun").await }
        });
        tokio::task::yield_now().await;
        store.close().await;
        writing.await.unwrap().unwrap();
        assert_eq!(stored(&database.open().await).await, ["begun"]);
    }
}

#[tokio::test]
async fn the_writer_is_durable_and_strict() {
    let (_database, store) = letters::sqlite().await;
    let settings = [
        ("PRAGMA journal_mode", "wal"),
        ("PRAGMA synchronous", "2"),
        ("PRAGMA foreign_keys", "1"),
        ("PRAGMA secure_delete", "1"),
        ("PRAGMA trusted_schema", "0"),
        ("PRAGMA cell_size_check", "1"),
        ("PRAGMA temp_store", "2"),
        ("PRAGMA busy_timeout", "5000"),
    ];
    for (pragma, expected) in settings {
        let found =
            store.run_tx("pragma", pragma, |tx, pragma| Box::pin(setting(tx, pragma))).await;
        assert_eq!(found.unwrap(), expected, "{pragma}");
    }
}

async fn setting(tx: &mut Tx<'_>, pragma: &'static str) -> Result<String, StoreError> {
    let Tx::Sqlite(connection) = tx else { panic!("a SQLite store") };
    let row = sqlx::query(pragma).fetch_one(&mut **connection).await?;
    Ok(row.try_get_unchecked::<String, _>(0)?)
}
