use std::sync::{Arc, Mutex};

use store::{Store, StoreError};
use tokio::sync::Semaphore;
use tokio::task::JoinHandle;

use crate::letters::{self, FileError, stored};

/// The SQLite writer, kept waiting so that what is queued meanwhile makes one batch.
pub(crate) struct Held {
    leave: Arc<Semaphore>,
    holding: JoinHandle<Result<(), StoreError>>,
}

impl Held {
    pub(crate) async fn by_a_closure(store: &Store) -> Self {
        let (entered, leave) = (Arc::new(Semaphore::new(0)), Arc::new(Semaphore::new(0)));
        let holding = tokio::spawn({
            let (store, entered, leave) = (store.clone(), entered.clone(), leave.clone());
            async move {
                store
                    .run_tx("hold", (entered, leave), |_, (entered, leave)| {
                        Box::pin(async move {
                            entered.add_permits(1);
                            let _ = leave.acquire().await;
                            Ok(())
                        })
                    })
                    .await
            }
        });
        let _ = entered.acquire().await.unwrap();
        Self { leave, holding }
    }

    pub(crate) async fn let_go(self) {
        tokio::task::yield_now().await; // each queued task has run up to its place in the queue
        self.leave.add_permits(1);
        self.holding.await.unwrap().unwrap();
    }
}

#[tokio::test]
async fn in_a_batch_one_that_fails_is_undone_alone() {
    let (_database, store) = letters::sqlite().await;
    let held = Held::by_a_closure(&store).await;
    let mut waiting = Vec::new();
    for number in 0..10 {
        let store = store.clone();
        waiting.push(tokio::spawn(async move {
            store
                .run_tx("file", number, |tx, number| {
                    Box::pin(async move {
                        letters::insert(tx, &number.to_string(), b"").await?;
                        if number % 2 == 0 { Ok(()) } else { Err(FileError::Refused) }
                    })
                })
                .await
        }));
    }
    held.let_go().await;
    for (number, outcome) in waiting.into_iter().enumerate() {
        assert_eq!(outcome.await.unwrap().is_ok(), number % 2 == 0);
    }
    assert_eq!(stored(&store).await, ["0", "2", "4", "6", "8"]);
}

#[tokio::test]
async fn nobody_is_answered_before_the_batch_is_committed() {
    let (_database, store) = letters::sqlite().await;
    let held = Held::by_a_closure(&store).await;
    let leave = Arc::new(Semaphore::new(0));
    let quick = tokio::spawn({
        let store = store.clone();
        async move { letters::file(&store, "quick").await }
    });
    tokio::task::yield_now().await;
    let slow = tokio::spawn({
        let (store, leave) = (store.clone(), leave.clone());
        async move {
            store
                .run_tx("slow", leave, |_, leave| {
                    Box::pin(async move {
                        let _ = leave.acquire().await;
                        Ok::<_, StoreError>(())
                    })
                })
                .await
        }
    });
    held.let_go().await;
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    assert!(!quick.is_finished() && stored(&store).await.is_empty());
    leave.add_permits(1);
    quick.await.unwrap().unwrap();
    assert_eq!(stored(&store).await, ["quick"]);
    slow.await.unwrap().unwrap();
}

#[tokio::test]
async fn a_big_upload_does_not_hold_up_letters() {
    let (_database, store) = letters::sqlite().await;
    let order = Arc::new(Mutex::new(Vec::new()));
    let held = Held::by_a_closure(&store).await;
    let mut waiting = Vec::new();
    for number in 0..40 {
        let (store, order) = (store.clone(), order.clone());
        waiting.push(tokio::spawn(async move {
            // The first chunk sees a letter arrive while the upload is on its way.
            let arriving = (number == 0).then(|| (store.clone(), order.clone()));
            store
                .run_tx_low("chunk", (order, arriving), |_, (order, arriving)| {
                    Box::pin(async move {
                        order.lock().unwrap().push("chunk");
                        if let Some((store, order)) = arriving.clone() {
                            tokio::spawn(async move { note(&store, order, "arrived later").await });
                            tokio::task::yield_now().await;
                        }
                        Ok::<_, StoreError>(())
                    })
                })
                .await
        }));
    }
    for _ in 0..40 {
        let (store, order) = (store.clone(), order.clone());
        waiting.push(tokio::spawn(async move { note(&store, order, "letter").await }));
    }
    held.let_go().await;
    for outcome in waiting {
        outcome.await.unwrap().unwrap();
    }
    let order = order.lock().unwrap();
    assert!(order[..40].iter().all(|what| *what == "letter"), "{order:?}");
    assert_eq!(order.iter().position(|what| *what == "arrived later"), Some(48), "{order:?}");
    assert_eq!(order.len(), 81);
}

async fn note(
    store: &Store,
    order: Arc<Mutex<Vec<&'static str>>>,
    what: &'static str,
) -> Result<(), StoreError> {
    store
        .run_tx("letter", order, move |_, order| {
            Box::pin(async move {
                order.lock().unwrap().push(what);
                Ok(())
            })
        })
        .await
}
