use axum::http::StatusCode;
use testkit::TempDatabase;

use super::{ENDANGERS, WHY, desk, refused};
use crate::browser::between;

#[tokio::test]
async fn a_thread_that_was_altered_holds_no_yes_and_stops_nobody_in_danger() {
    for database in testkit::both().await {
        let mut desk = desk(&database, "sextortion").await;
        let asked = desk.proposed("consent", &[]).await;
        let danger = desk.proposed("danger", &[("why", WHY)]).await;
        desk.bed.carry_replies(&mut desk.sender).await;
        desk.bed.follow_up(&mut desk.sender, "Yes").await;
        desk.badr.get(&danger).await;
        desk.badr.post(&format!("{danger}/confirm"), &[]).await;
        let page = desk.amal.get(&asked).await.text();
        let entry = between(&page, "name=\"entry\" value=\"", "\"").unwrap();
        // The question is taken away: what follows it continues nothing.
        run(&database, "DELETE FROM entries WHERE role = 1").await;

        let agree = desk.amal.post(&format!("{asked}/agree"), &[("entry", &entry)]).await;
        refused(&agree, StatusCode::CONFLICT, "This conversation was altered");
        let fields = [("seen", "1"), ("lang", "en")];
        let marked = desk.amal.post(&format!("{danger}/passed"), &fields).await;
        assert_eq!(marked.location(), format!("{danger}?note=passed"));
        let page = desk.amal.get(&desk.case).await.text();
        assert!(page.contains("The sender does not know yet that we told"));
        let now = desk.amal.post(&format!("{danger}/told"), &[("lang", "en")]).await;
        refused(&now, StatusCode::CONFLICT, "This conversation was altered");
    }
}

#[tokio::test]
async fn who_changes_the_database_alone_allows_nothing() {
    for database in testkit::both().await {
        let mut desk = desk(&database, "phishing").await;
        let told = desk.proposed("danger", &[("why", WHY)]).await;
        run(&database, "UPDATE disclosures SET state = 'allowed'").await;
        for path in ["/paper", "/passed", ""] {
            let page = desk.amal.get(&format!("{told}{path}")).await;
            refused(&page, StatusCode::INTERNAL_SERVER_ERROR, "This case cannot be opened");
        }
    }
}

async fn run(database: &TempDatabase, sql: &'static str) {
    let store = database.open().await;
    let run = store.run_tx("run", (), move |tx, ()| {
        Box::pin(async move {
            match tx {
                store::Tx::Sqlite(db) => sqlx::query(sql).execute(&mut **db).await.map(drop)?,
                store::Tx::Postgres(db) => sqlx::query(sql).execute(&mut **db).await.map(drop)?,
            }
            Ok::<_, store::StoreError>(())
        })
    });
    run.await.unwrap();
}

/// Every byte of a disclosure that stands in the database.
async fn rows(database: &TempDatabase) -> Vec<Vec<u8>> {
    type Row = (Vec<u8>, Vec<u8>, String, Vec<u8>);
    let sql = "SELECT id, case_digest, state, body FROM disclosures";
    let store = database.open().await;
    let read = store.read("rows", (), |tx, ()| {
        Box::pin(async move {
            let rows: Vec<Row> = match tx {
                store::Tx::Sqlite(db) => sqlx::query_as(sql).fetch_all(&mut **db).await?,
                store::Tx::Postgres(db) => sqlx::query_as(sql).fetch_all(&mut **db).await?,
            };
            Ok::<_, store::StoreError>(rows)
        })
    });
    let rows = read.await.unwrap().into_iter();
    rows.map(|(id, case, state, body)| [id, case, state.into_bytes(), body].concat()).collect()
}

#[tokio::test]
async fn nothing_of_it_stands_in_the_database_in_clear_and_it_is_erased_with_its_case() {
    for database in testkit::both().await {
        let mut desk = desk(&database, "sextortion").await;
        let silent = [("why", WHY), ("silent", "true"), ("endangers", ENDANGERS)];
        let told = desk.proposed("danger", &silent).await;
        desk.proposed("consent", &[]).await;
        desk.badr.get(&told).await;
        desk.badr.post(&format!("{told}/confirm"), &[("silent", "true")]).await;
        desk.amal.post(&format!("{told}/passed"), &[("seen", "2"), ("lang", "en")]).await;
        let kept = rows(&database).await;
        assert_eq!(kept.len(), 2);
        let mut bytes = kept.concat();
        if let Some(path) = database.url().strip_prefix("sqlite:") {
            for end in ["", "-wal"] {
                bytes.extend(std::fs::read(format!("{path}{end}")).unwrap_or_default());
            }
        }
        let has = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
        assert!(has("untold"), "the search finds what does stand there");
        for secret in ["canary", "city", "police", "danger", "proposer"] {
            assert!(!has(secret), "{secret}");
        }

        let mut salma = desk.bed.member("salma").await;
        let page = salma.get(&format!("{}/erase", desk.case)).await.text();
        assert!(page.contains("what was written about telling somebody outside"));
        assert!(page.contains("Nor is what was passed on outside."));
        let number = between(&page, "type the number of the case: ", "<").unwrap();
        let erased =
            salma.post(&format!("{}/erase", desk.case), &[("number", number.trim())]).await;
        assert_eq!(erased.location(), "/en/inbox?note=erased");
        assert!(rows(&database).await.is_empty());
        refused(&salma.get(&told).await, StatusCode::NOT_FOUND, "There is no such case");
    }
}
