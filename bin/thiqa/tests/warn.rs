//! From many letters to one warning: what people forward is grouped, one member warns, another
//! approves, and the next who pastes the message reads what it is.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod house;

use std::time::Duration;

use content::ByLang;
use desk_audit::{Actor, StaffRole};
use desk_awareness::{Deed, Draft};
use documents::AlertWords;
use house::{House, amal};
use kernel::{Clock, Id};

const SCAM: &str = "Le musée de la ville cherche des figurants pour un film, inscription gratuite, \
    il suffit de répondre avec votre âge et votre quartier avant dimanche";

async fn forward(house: &House, text: &str) {
    let answers = [("message", text), ("came_by", "sms"), ("harm", "nothing")];
    house.send_answers("scam", "fr", &answers).await;
}

async fn page(house: &House, path: &str) -> (u16, String) {
    let answer = reqwest::get(format!("http://{}{path}", house.front.address)).await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

async fn check(house: &House, text: &str) -> serde_json::Value {
    let address = format!("http://{}/api/v1/check", house.front.address);
    let body = serde_json::json!({ "text": text }).to_string();
    let request = reqwest::Client::new().post(address).header("content-type", "application/json");
    serde_json::from_str(&request.body(body).send().await.unwrap().text().await.unwrap()).unwrap()
}

#[tokio::test]
async fn from_many_letters_to_one_warning_that_the_checker_knows() {
    let badr = Actor { id: Id([2; 16]), name: "badr".to_owned(), role: StaffRole::Operator };
    for house in House::both().await {
        for number in 1..=3 {
            forward(&house, &format!("{SCAM} {number}{number}h. Code {number}74")).await;
        }
        let copy = SCAM.to_uppercase();
        assert_eq!(check(&house, &copy).await.get("campaign"), None);
        house.office.round().await.unwrap();
        let awareness = house.office.awareness();
        let waves = awareness.waves().expect("grouped at the end of the round");
        assert_eq!((waves.0.len(), waves.0[0].cases.len()), (1, 3));

        let words = |lang: &str| AlertWords {
            headline: format!("headline-{lang}"),
            what: format!("what-{lang}"),
            todo: vec![format!("todo-{lang}")],
            ..AlertWords::default()
        };
        let words = ByLang { ar: words("ar"), fr: words("fr"), en: words("en") };
        let draft = Draft { words, ..Draft::new(house.clock.now()) };
        let id = awareness.begin(&amal(), draft, Some(waves.0[0].id)).await.unwrap();
        awareness.act(&amal(), &id, 1, Deed::Propose).await.unwrap();
        house.office.round().await.unwrap();
        assert_eq!(page(&house, &format!("/fr/alerts/{id}")).await.0, 404, "nobody approved it");
        awareness.act(&badr, &id, 2, Deed::Approve).await.unwrap();
        house.office.round().await.unwrap();

        for lang in ["ar", "fr", "en"] {
            let (status, text) = page(&house, &format!("/{lang}/alerts/{id}")).await;
            assert!(status == 200 && text.contains(&format!("todo-{lang}")), "{text}");
            assert!(
                page(&house, &format!("/{lang}/")).await.1.contains(&format!("headline-{lang}"))
            );
            let feed = page(&house, &format!("/feeds/alerts/{lang}")).await.1;
            assert!(feed.contains(&format!("what-{lang}")), "{feed}");
        }
        let known = check(&house, &copy).await;
        assert_eq!(known["verdict"], "dangerous");
        assert_eq!(known["campaign"], id);
        assert_eq!(known["reasons"][0]["sign"], "campaign");
        let signed = page(&house, &format!("/api/v1/publications/alert/{id}")).await;
        assert_eq!(signed.0, 200, "anybody can check it");

        awareness.act(&amal(), &id, 3, Deed::Cancel).await.unwrap();
        let mut draft = awareness.alert(&id).await.unwrap().draft;
        for lang in kernel::Lang::ALL {
            draft.words.get_mut(lang).note = "It was a mistake.".to_owned();
        }
        awareness.act(&amal(), &id, 4, Deed::Save(Box::new(draft))).await.unwrap();
        awareness.act(&amal(), &id, 5, Deed::Propose).await.unwrap();
        awareness.act(&badr, &id, 6, Deed::Approve).await.unwrap();
        house.office.round().await.unwrap();
        let (_, text) = page(&house, &format!("/en/alerts/{id}")).await;
        assert!(text.contains("Taken back") && text.contains("It was a mistake."), "{text}");
        assert_eq!(check(&house, &copy).await.get("campaign"), None, "nor is it known any more");
        house.office.keyring().lock();
    }
}

#[tokio::test]
async fn an_alert_leaves_the_pages_when_it_is_over() {
    let badr = Actor { id: Id([2; 16]), name: "badr".to_owned(), role: StaffRole::Operator };
    let [front, desk] = [testkit::TempDatabase::sqlite(), testkit::TempDatabase::sqlite()];
    let house = House::on(front, desk).await;
    // Pages are made anew each hour: one has just begun.
    let into_hour = house.clock.now().seconds().unsigned_abs() % 3600;
    house.clock.advance(Duration::from_secs(3660 - into_hour));
    let now = house.clock.now();
    let words = AlertWords {
        headline: "over in ten minutes".to_owned(),
        what: "what".to_owned(),
        todo: vec!["todo".to_owned()],
        ..AlertWords::default()
    };
    let words = ByLang { ar: words.clone(), fr: words.clone(), en: words };
    let draft = Draft { words, expires: now.plus(Duration::from_secs(600)), ..Draft::new(now) };
    let awareness = house.office.awareness();
    let id = awareness.begin(&amal(), draft, None).await.unwrap();
    awareness.act(&amal(), &id, 1, Deed::Propose).await.unwrap();
    awareness.act(&badr, &id, 2, Deed::Approve).await.unwrap();
    house.office.round().await.unwrap();
    assert!(page(&house, "/en/").await.1.contains("over in ten minutes"));
    house.clock.advance(Duration::from_secs(660));
    assert!(!page(&house, "/en/").await.1.contains("over in ten minutes"));
    let list = page(&house, "/en/alerts").await.1;
    assert!(list.contains("over in ten minutes") && list.contains("id=\"follow\""), "{list}");
}
