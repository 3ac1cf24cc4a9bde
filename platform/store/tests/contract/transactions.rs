use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use store::{Backend, StoreError};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use crate::letters::{self, FileError, file, stored};

#[tokio::test]
async fn what_returns_ok_is_kept_and_what_does_not_is_undone() {
    for (_database, store) in letters::both().await {
        file(&store, "kept").await.unwrap();
        let refused = store
            .run_tx("refuse", (), |tx, ()| {
                Box::pin(async move {
                    letters::insert(tx, "undone", b"").await?;
                    Err::<(), _>(FileError::Refused)
                })
            })
            .await;
        assert!(matches!(refused, Err(FileError::Refused)));
        assert_eq!(stored(&store).await, ["kept"]);
    }
}

#[tokio::test]
async fn an_error_that_is_swallowed_never_passes_for_a_commit() {
    for (_database, store) in letters::both().await {
        file(&store, "first").await.unwrap();
        let outcome = store
            .run_tx("swallow", (), |tx, ()| {
                Box::pin(async move {
                    letters::insert(tx, "second", b"").await?;
                    let _ = letters::insert(tx, "first", b"").await;
                    Ok::<_, StoreError>(())
                })
            })
            .await;
        // SQLite undoes the statement, PostgreSQL the transaction: the answer says which.
        let kept = stored(&store).await.contains(&"second".to_owned());
        assert_eq!(kept, outcome.is_ok());
        assert_eq!(kept, store.backend() == Backend::Sqlite);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_hundred_with_one_key_exactly_one_wins() {
    for (_database, store) in letters::both().await {
        let mut race = JoinSet::new();
        for number in 0..200 {
            let store = store.clone();
            race.spawn(async move {
                store
                    .run_tx("race", format!("own {number}"), |tx, own| {
                        Box::pin(async move {
                            letters::insert(tx, own, b"").await?;
                            letters::insert(tx, "the one", b"").await
                        })
                    })
                    .await
            });
        }
        let outcomes = race.join_all().await;
        assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
        let lost = |outcome: &&Result<(), _>| matches!(outcome, Err(StoreError::Unique));
        assert_eq!(outcomes.iter().filter(lost).count(), 199);
        assert_eq!(stored(&store).await.len(), 2, "the losers left nothing behind");
    }
}

#[tokio::test]
async fn readers_see_only_what_is_committed_and_one_moment() {
    for (_database, store) in letters::both().await {
        file(&store, "old").await.unwrap();
        let (written, leave) = (Arc::new(Semaphore::new(0)), Arc::new(Semaphore::new(0)));
        let writing = tokio::spawn({
            let (store, written, leave) = (store.clone(), written.clone(), leave.clone());
            async move {
                store
                    .run_tx("slow", (written, leave), |tx, (written, leave)| {
                        Box::pin(async move {
                            letters::insert(tx, "new", b"").await?;
                            written.add_permits(1);
                            let _ = leave.acquire().await;
                            Ok::<_, StoreError>(())
                        })
                    })
                    .await
            }
        });
        let _ = written.acquire().await.unwrap();
        store
            .read("snapshot", (), |tx, ()| {
                Box::pin(async move {
                    assert_eq!(letters::subjects(tx).await?, ["old"]);
                    leave.add_permits(1);
                    writing.await.unwrap()?;
                    assert_eq!(letters::subjects(tx).await?, ["old"], "the moment has not moved");
                    Ok::<_, StoreError>(())
                })
            })
            .await
            .unwrap();
        assert_eq!(stored(&store).await, ["new", "old"]);
    }
}

#[tokio::test]
async fn a_read_cannot_write() {
    for (_database, store) in letters::both().await {
        let written =
            store.read("write", (), |tx, ()| Box::pin(letters::insert(tx, "x", b""))).await;
        assert!(matches!(written, Err(StoreError::Database(_))), "{written:?}");
        assert!(stored(&store).await.is_empty());
    }
}

#[tokio::test]
async fn a_caller_that_goes_away_harms_nobody() {
    for (_database, store) in letters::both().await {
        let entered = Arc::new(Semaphore::new(0));
        let ran = Arc::new(AtomicUsize::new(0));
        let mut callers = JoinSet::new();
        for number in 0..8 {
            let (store, entered, ran) = (store.clone(), entered.clone(), ran.clone());
            callers.spawn(async move {
                store
                    .run_tx("given up", (entered, ran), move |tx, (entered, ran)| {
                        Box::pin(async move {
                            entered.add_permits(1);
                            letters::insert(tx, &format!("given up {number}"), b"").await?;
                            tokio::time::sleep(Duration::from_millis(50)).await;
                            ran.fetch_add(1, Ordering::SeqCst);
                            Ok::<_, StoreError>(())
                        })
                    })
                    .await
            });
        }
        let _ = entered.acquire().await.unwrap();
        callers.shutdown().await;
        file(&store, "after").await.unwrap();
        assert!(stored(&store).await.contains(&"after".to_owned()));
        assert!(ran.load(Ordering::SeqCst) <= 1, "who has not begun and gone is passed over");
    }
}

#[tokio::test]
async fn a_panic_reaches_its_caller_alone() {
    for (_database, store) in letters::both().await {
        let panicking = tokio::spawn({
            let store = store.clone();
            async move {
                store
                    .run_tx("panic", (), |tx, ()| {
                        Box::pin(async move {
                            letters::insert(tx, "half done", b"").await?;
                            assert!(letters::subjects(tx).await?.is_empty(), "half done");
                            Ok::<_, StoreError>(())
                        })
                    })
                    .await
            }
        });
        assert!(panicking.await.unwrap_err().is_panic());
        file(&store, "after").await.unwrap();
        assert_eq!(stored(&store).await, ["after"]);
    }
}

#[tokio::test]
async fn every_transaction_is_counted_by_name() {
    for (_database, store) in letters::both().await {
        file(&store, "a").await.unwrap();
        file(&store, "b").await.unwrap();
        file(&store, "a").await.unwrap_err();
        stored(&store).await;
        let metrics = store.metrics();
        let metric = |name| metrics.iter().find(|metric| metric.name == name).unwrap();
        assert_eq!((metric("file").count, metric("file").failed), (3, 1));
        assert_eq!((metric("subjects").count, metric("subjects").failed), (1, 0));
        assert!(metric("file").max > Duration::ZERO);
        assert!(metric("file").total >= metric("file").max);
    }
}
