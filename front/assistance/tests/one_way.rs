//! What nobody answers: alerts by e-mail, asked for and ended, sealed in the browser or without
//! script.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod common;

use axum::http::StatusCode;
use common::{Desk, House};
use testkit::holds;

const KINDS: [&str; 2] = ["alerts", "alerts-answer"];

async fn house(database: testkit::TempDatabase) -> House {
    let house = House::new(database).await;
    for kind in KINDS {
        house.front.publish(house.desk.form(1, Desk::form_of(kind))).await.unwrap();
    }
    house
}

#[tokio::test]
async fn nobody_is_asked_where_nothing_can_be_sent() {
    let house = House::new(testkit::TempDatabase::sqlite()).await;
    for kind in KINDS {
        for path in [format!("/fr/letter/{kind}"), format!("/fr/letter/{kind}/plain")] {
            assert_eq!(house.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
    let stop = house.post("/api/v1/alerts/stop/12345678901234567890", &[]).await;
    assert_eq!(stop.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_sealed_page_cannot_send_anything_itself() {
    let house = house(testkit::TempDatabase::sqlite()).await;
    for kind in KINDS {
        for lang in ["ar", "fr", "en"] {
            let page = house.get(&format!("/{lang}/letter/{kind}")).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(!page.main().contains("<form"), "it cannot fail open");
            page.says(&format!("data-kind=\"{kind}\""));
            page.is_silent_about("id=\"files\"").is_silent_about("id=\"draft\"");
        }
    }
}

#[tokio::test]
async fn without_script_it_is_sealed_by_the_front_and_kept_nowhere() {
    for database in testkit::both().await {
        let house = house(database).await;
        let path = "/fr/letter/alerts/plain";
        let page = house.get(path).await;
        page.says("notre serveur voit votre réponse un instant");
        let hidden = page.hidden();
        let fields = |email: &str| {
            let mut fields = hidden.clone();
            for (name, value) in [("email", email), ("which", "all"), ("often", "daily")] {
                fields.push((name.to_owned(), value.to_owned()));
            }
            fields
        };
        let send = async |fields: Vec<(String, String)>| {
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            house.post(path, &fields).await
        };
        let wrong = send(fields("canary-slip")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        wrong.says("Cette adresse ne semble pas complète").says("value=\"canary-slip\"");

        let sent = send(fields("canary@example.org")).await;
        assert_eq!(sent.status, StatusCode::OK);
        sent.says("Regardez maintenant vos e-mails");
        send(fields("canary@example.org")).await;
        let case = house.desk.open(&house.front).await;
        assert_eq!(case.letter.header.core.kind.as_str(), "alerts");
        assert_eq!(case.message.answer("email"), Some("canary@example.org"));
        let bytes = house.database.all_bytes().await;
        assert!(holds(&bytes, "helpline") && !holds(&bytes, "canary"));
    }
}

#[tokio::test]
async fn a_mail_program_ends_it_and_a_person_is_asked() {
    let house = house(testkit::TempDatabase::sqlite()).await;
    let address = "/api/v1/alerts/stop/12345678901234567890";
    let opened = house.get(address).await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER);
    assert!(
        opened
            .header("location")
            .ends_with("/letter/alerts-answer#wish=stop&code=12345678901234567890")
    );
    let ended = house.post(address, &[("List-Unsubscribe", "One-Click")]).await;
    assert_eq!(ended.status, StatusCode::NO_CONTENT);
    let case = house.desk.open(&house.front).await;
    assert_eq!(case.letter.header.core.kind.as_str(), "alerts-answer");
    assert_eq!(case.message.answer("wish"), Some("stop"));
    assert_eq!(case.message.answer("code"), Some("12345678901234567890"));
    let endless = format!("/api/v1/alerts/stop/{}", "1".repeat(200));
    assert_eq!(house.post(&endless, &[]).await.status, StatusCode::NOT_FOUND);
}
