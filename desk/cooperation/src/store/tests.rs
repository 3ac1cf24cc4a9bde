use std::sync::Arc;

use desk_review::{Reviews, Stage};
use kernel::{Clock as _, SystemClock, SystemRandom, Zone};
use store::{Migration, Store, StoreError, Tx};

use super::MIGRATIONS;
use crate::domain::event::{Draft, Events};

/// Events had a table of their own once.
#[tokio::test]
async fn what_was_planned_before_documents_is_still_there() {
    for database in testkit::both().await {
        let store = database.open().await;
        store.migrate("audit", desk_audit::MIGRATIONS).await.unwrap();
        store.migrate("cooperation", before()).await.unwrap();
        write(&store).await.unwrap();
        let (clock, random) = (Arc::new(SystemClock), Arc::new(SystemRandom));
        let zone = Zone::named("Africa/Casablanca").unwrap();
        let reviews = Reviews::start(store.clone(), clock, random, zone).await.unwrap();
        store.migrate("cooperation", MIGRATIONS).await.unwrap();
        let [event] = reviews.all::<Events>().await.unwrap().try_into().unwrap();
        assert_eq!((event.id.as_str(), event.review.stage), ("e", Stage::Proposed));
        assert_eq!((event.review.step, event.review.proposer.as_str()), (4, "badr"));
        let [task] = event.own.tasks.try_into().unwrap();
        assert_eq!((task.text.as_str(), event.own.version), ("Ask Salma", 0));
        assert!(event.draft.sessions.is_empty() && event.issue.is_none());
    }
}

fn before() -> &'static [Migration] {
    &MIGRATIONS[..1]
}

/// A plan as it was kept before it had versions.
const PLAN: &str = r#"{"tasks":[{"text":"Ask Salma","owner":"","done":false}],"costs":[]}"#;

async fn write(store: &Store) -> Result<(), StoreError> {
    let draft = serde_json::to_vec(&draft()).unwrap();
    let write = store.run_tx("write_as_before", draft, |tx, draft| {
        Box::pin(async move {
            let event = "INSERT INTO events (id, changed, state, step, editor, proposed_by, draft,
                 approved_by, signed, plan)
                 VALUES ('e', $1, 'proposed', 4, 'amal', 'badr', $2, '', $3, $4)";
            let at = SystemClock.now();
            match tx {
                Tx::Sqlite(db) => {
                    let query = sqlx::query(event).bind(at).bind(&*draft).bind(true);
                    query.bind(PLAN.as_bytes()).execute(&mut **db).await?;
                }
                Tx::Postgres(db) => {
                    let query = sqlx::query(event).bind(at).bind(&*draft).bind(true);
                    query.bind(PLAN.as_bytes()).execute(&mut **db).await?;
                }
            }
            Ok::<_, StoreError>(())
        })
    });
    write.await
}

fn draft() -> Draft {
    Draft {
        format: documents::Format::Workshop,
        edition: None,
        audience: Vec::new(),
        partners: Vec::new(),
        learning: false,
        invented: true,
        cancels: false,
        sessions: Vec::new(),
        words: content::ByLang::default(),
    }
}
