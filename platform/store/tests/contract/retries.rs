use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use store::{Store, StoreError};
use testkit::TempDatabase;
use tokio::sync::Barrier;
use tokio::task::JoinSet;

use crate::letters::{self, FileError, file};

async fn postgres() -> (TempDatabase, Store) {
    let database = TempDatabase::postgres().await;
    let store = database.open().await;
    store.migrate("letters", letters::MIGRATIONS).await.unwrap();
    (database, store)
}

async fn open(store: &Store, subject: &'static str) -> Result<i64, StoreError> {
    store.run_tx("open", subject, |tx, subject| Box::pin(letters::open(tx, subject))).await
}

async fn opens(store: &Store, subject: &str) -> i64 {
    store.read("opens", subject, |tx, subject| Box::pin(letters::opens(tx, subject))).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn changes_of_one_row_add_up() {
    for (_database, store) in letters::both().await {
        file(&store, "counted").await.unwrap();
        let mut openings = JoinSet::new();
        for _ in 0..50 {
            let store = store.clone();
            openings.spawn(async move { open(&store, "counted").await.unwrap() });
        }
        openings.join_all().await;
        assert_eq!(opens(&store, "counted").await, 50);
    }
}

#[tokio::test]
async fn a_serialisation_failure_is_run_again() {
    let (_database, store) = postgres().await;
    file(&store, "counted").await.unwrap();
    let (both_have_read, runs) = (Arc::new(Barrier::new(2)), Arc::new(AtomicUsize::new(0)));
    let mut pair = JoinSet::new();
    for _ in 0..2 {
        let (store, both_have_read, runs) = (store.clone(), both_have_read.clone(), runs.clone());
        pair.spawn(async move {
            store
                .run_tx(
                    "read and write back",
                    (both_have_read, runs),
                    |tx, (both_have_read, runs)| {
                        Box::pin(async move {
                            letters::execute(tx, "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE")
                                .await?;
                            let opens = letters::opens(tx, "counted").await?;
                            if runs.fetch_add(1, Ordering::SeqCst) < 2 {
                                both_have_read.wait().await;
                            }
                            letters::set_opens(tx, "counted", opens + 1).await?;
                            Ok::<_, FileError>(()) // the failure is found under the pillar's own error
                        })
                    },
                )
                .await
        });
    }
    for outcome in pair.join_all().await {
        outcome.unwrap();
    }
    assert_eq!(opens(&store, "counted").await, 2);
    assert_eq!(runs.load(Ordering::SeqCst), 3);
}

#[tokio::test]
async fn a_deadlock_is_run_again() {
    let (_database, store) = postgres().await;
    file(&store, "left").await.unwrap();
    file(&store, "right").await.unwrap();
    let (both_hold_one, runs) = (Arc::new(Barrier::new(2)), Arc::new(AtomicUsize::new(0)));
    let mut pair = JoinSet::new();
    for (first, second) in [("left", "right"), ("right", "left")] {
        let (store, both_hold_one, runs) = (store.clone(), both_hold_one.clone(), runs.clone());
        pair.spawn(async move {
            store
                .run_tx("cross", (both_hold_one, runs), move |tx, (both_hold_one, runs)| {
                    Box::pin(async move {
                        letters::open(tx, first).await?;
                        if runs.fetch_add(1, Ordering::SeqCst) < 2 {
                            both_hold_one.wait().await;
                        }
                        letters::open(tx, second).await
                    })
                })
                .await
        });
    }
    for outcome in pair.join_all().await {
        outcome.unwrap();
    }
    assert_eq!((opens(&store, "left").await, opens(&store, "right").await), (2, 2));
    assert_eq!(runs.load(Ordering::SeqCst), 3);
}

#[tokio::test]
async fn it_gives_up_in_the_end() {
    let (_database, store) = postgres().await;
    file(&store, "contested").await.unwrap();
    let runs = Arc::new(AtomicUsize::new(0));
    let outcome = store
        .run_tx("contest", (store.clone(), runs.clone()), {
            |tx, (store, runs)| {
                Box::pin(async move {
                    runs.fetch_add(1, Ordering::SeqCst);
                    letters::execute(tx, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ").await?;
                    letters::opens(tx, "contested").await?;
                    open(store, "contested").await?;
                    letters::open(tx, "contested").await
                })
            }
        })
        .await;
    assert!(matches!(outcome, Err(StoreError::Conflict(_))), "{outcome:?}");
    assert_eq!(runs.load(Ordering::SeqCst), 6);
}
