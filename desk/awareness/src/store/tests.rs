use std::sync::Arc;

use desk_review::Reviews;
use kernel::{Clock as _, Day, SystemClock, SystemRandom, Zone};
use store::{Migration, Store, StoreError, Tx};

use super::MIGRATIONS;
use crate::domain::alert::{Alerts, Draft};

/// Warnings and campaigns had tables of their own once.
#[tokio::test]
async fn what_was_written_before_documents_is_still_there() {
    for database in testkit::both().await {
        let store = database.open().await;
        store.migrate("audit", desk_audit::MIGRATIONS).await.unwrap();
        store.migrate("awareness", before()).await.unwrap();
        let draft = serde_json::to_vec(&Draft::new(SystemClock.now())).unwrap();
        write(&store, draft).await.unwrap();
        let (clock, random) = (Arc::new(SystemClock), Arc::new(SystemRandom));
        let zone = Zone::named("Africa/Casablanca").unwrap();
        let reviews = Reviews::start(store.clone(), clock, random, zone).await.unwrap();
        store.migrate("awareness", MIGRATIONS).await.unwrap();
        let mut alerts = reviews.all::<Alerts>().await.unwrap();
        alerts.sort_by_key(|alert| alert.id.clone());
        let [of_a_wave, plain] = alerts.try_into().unwrap();
        let known = of_a_wave.own.campaign.unwrap();
        assert_eq!((of_a_wave.id.as_str(), known.since), ("a", Day(20_000)));
        assert_eq!(serde_json::to_string(&known.pattern).unwrap(), PATTERN);
        assert_eq!((plain.own.campaign, plain.review.step), (None, 3));
        assert_eq!((plain.review.editor.as_str(), plain.review.signed), ("amal", true));
    }
}

const PATTERN: &str = "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]";

fn before() -> &'static [Migration] {
    &MIGRATIONS[..2]
}

async fn write(store: &Store, draft: Vec<u8>) -> Result<(), StoreError> {
    let write = store.run_tx("write_as_before", draft, |tx, draft| {
        Box::pin(async move {
            for id in ["a", "b"] {
                let alert =
                    "INSERT INTO alerts (id, changed, state, step, editor, proposed_by, draft,
                     approved_by, signed) VALUES ($1, $2, 'draft', 3, 'amal', '', $3, '', $4)";
                let at = SystemClock.now();
                match tx {
                    Tx::Sqlite(db) => {
                        let query = sqlx::query(alert).bind(id).bind(at).bind(&*draft);
                        query.bind(true).execute(&mut **db).await?;
                    }
                    Tx::Postgres(db) => {
                        let query = sqlx::query(alert).bind(id).bind(at).bind(&*draft);
                        query.bind(true).execute(&mut **db).await?;
                    }
                }
            }
            let campaign = "INSERT INTO campaigns (id, since, pattern) VALUES ('a', 20000, $1)";
            match tx {
                Tx::Sqlite(db) => {
                    sqlx::query(campaign).bind(PATTERN.as_bytes()).execute(&mut **db).await?;
                }
                Tx::Postgres(db) => {
                    sqlx::query(campaign).bind(PATTERN.as_bytes()).execute(&mut **db).await?;
                }
            }
            Ok::<_, StoreError>(())
        })
    });
    write.await
}
