//! The way to help: what stands where, and which door is open.
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
use content::Pack;
use kernel::Lang;
use testkit::TempDatabase;

const BUTTON: &str = ">Write to the team</a>";

/// Each text stands somewhere after the one before it.
#[track_caller]
fn in_order(html: &str, texts: &[&str]) {
    let mut rest = html;
    for text in texts {
        let found = rest.split_once(text);
        rest = found.unwrap_or_else(|| panic!("{text:?} is not at its place: {html}")).1;
    }
}

#[tokio::test]
async fn a_situation_is_told_completely_in_its_order() {
    let house = House::new(TempDatabase::sqlite()).await;
    let page = house.get("/en/help/5").await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.header("cache-control"), "no-store");
    assert_eq!(page.header("referrer-policy"), "no-referrer");
    page.says("<title>Information</title>").says("Leave quickly");
    page.says("<a class=\"call\" href=\"tel:19\">").says("to be confirmed");
    let order = [
        "<h1>Someone got into my account</h1>",
        "Do this first",
        "Do not do this",
        "Keep the evidence",
        "The days after",
        "Who can help",
        "EMC-Helpline",
        "e-Blagh",
        "If you write to us",
        "locked on your phone",
        "We tell nobody without your agreement",
        "The team last collected messages on 22 November 2026, in the morning.",
        BUTTON,
    ];
    in_order(page.main(), &order);
    // What was read here goes along in the tab, not in the address.
    page.says("href=\"/en/letter/report\" data-answers=\"{&#34;situation&#34;:&#34;hacked-account&#34;}\"");
    assert_eq!(house.get("/en/help/999").await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.get("/en/help/hacked-account").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn every_situation_is_listed_by_number_and_shown_in_every_language() {
    let house = House::new(TempDatabase::sqlite()).await;
    for lang in Lang::ALL {
        let list = house.get(&format!("/{lang}/help")).await;
        for situation in &Pack::embedded().unwrap().situations {
            let path = format!("/{lang}/help/{}", situation.number);
            list.says(&format!("href=\"{path}\"")).is_silent_about(&format!("/{}\"", situation.id));
            assert_eq!(house.get(&path).await.status, StatusCode::OK);
        }
        list.says(&format!("href=\"/{lang}/letter/report\""));
    }
}

#[tokio::test]
async fn the_first_question_is_whether_somebody_is_safe() {
    let house = House::new(TempDatabase::sqlite()).await;
    for situation in &Pack::embedded().unwrap().situations {
        let page = house.get(&format!("/en/help/{}", situation.number)).await;
        let order = [
            "<h1>",
            "name=\"safe\"",
            "data-urgent",
            "class=\"urgent-first\" data-if=\"a1 a2\"",
            "tel:19",
            "You matter.",
            "No questions: read everything",
            "<section class=\"steps\"",
            BUTTON,
        ];
        in_order(page.main(), &order);
        // Whatever is asked, nothing of it can be sent.
        assert!(!page.main().contains("<form"));
    }
}

#[tokio::test]
async fn beside_writing_stand_the_call_and_whatsapp_and_what_each_reveals() {
    let house = House::new(TempDatabase::sqlite()).await;
    let page = house.get("/en/help/2").await;
    let order = [
        BUTTON,
        "Writing here shows neither your name nor your number.",
        "href=\"tel:+212624405889\"",
        "Whoever answers may see your number.",
        "href=\"https://wa.me/212624405889\"",
        "They see your number, and often your name and picture.",
    ];
    in_order(page.main(), &order);
}

#[tokio::test]
async fn laws_are_a_number_and_a_line_until_a_lawyer_has_read_them() {
    let house = House::new(TempDatabase::sqlite()).await;
    let page = house.get("/en/help/1").await;
    page.says("This is information, not advice.");
    let pack = Pack::embedded().unwrap();
    let law = pack.law("pc-447-1").unwrap().words.get(Lang::En);
    page.says(&law.line).is_silent_about(law.more.as_ref().unwrap());
}

#[tokio::test]
async fn when_the_team_was_away_others_stand_before_the_button() {
    let house = House::new(TempDatabase::sqlite()).await;
    let late = "It may be long before somebody reads you.";
    house.get("/en/help/5").await.is_silent_about(late);
    let away = br#"{"day": "2026-11-19", "half": "afternoon"}"#;
    house.front.publish(house.desk.presence(2, away)).await.unwrap();
    let said = "on 19 November 2026, in the afternoon.";
    let page = house.get("/en/help/5").await;
    in_order(page.main(), &[said, late, "2511", BUTTON]);
    let page = house.get("/en/letter/report/plain").await;
    in_order(page.main(), &[said, late, "2511", "<form"]);
    house.get("/en/receipt/plain").await.says(late);
}

#[tokio::test]
async fn nobody_writes_where_nobody_can_read() {
    let house = House::empty(TempDatabase::sqlite()).await;
    let closed = "Our team cannot be written to right now";
    house.get("/en/help").await.says(closed).is_silent_about("/letter/");
    house.get("/en/help/5").await.says(closed).is_silent_about("/letter/");
    let page = house.get("/en/letter/report/plain").await;
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
    page.says(closed).says("tel:19").says("2511").is_silent_about("<form");
    let posted = house.post("/fr/letter/report/plain", &[("_step", "first")]).await;
    posted.says("On ne peut pas écrire à notre équipe en ce moment");
    assert_eq!(house.get("/en/letter/other/plain").await.status, StatusCode::NOT_FOUND);

    // A directory without a form is not enough either.
    house.front.publish(house.desk.directory()).await.unwrap();
    house.get("/en/letter/report/plain").await.says(closed);
}

#[tokio::test]
async fn the_desk_switches_the_page_off_by_its_form() {
    let house = House::new(TempDatabase::sqlite()).await;
    let mut form = Desk::report();
    form.revision = 2;
    form.plain.refused.insert("situation".into(), vec!["hacked-account".into()]);
    house.front.publish(house.desk.form(2, form.clone())).await.unwrap();
    // The sealed page is not concerned.
    house.get("/en/help/5").await.says(BUTTON);
    house.get("/en/letter/report/plain").await.says("<form");

    form.plain.refused.insert("situation".into(), form.fields[0].choices.clone());
    house.front.publish(house.desk.form(3, form)).await.unwrap();
    house.get("/en/letter/report").await.says("id=\"send\" disabled").is_silent_about("/plain");
    house.get("/en/letter/report/plain").await.says("Our team cannot be written to right now");
}

#[tokio::test]
async fn a_full_house_says_so_before_anything_is_typed() {
    let house = House::with(TempDatabase::sqlite(), 1000, 1).await;
    house.move_in().await;
    house.get("/en/help/5").await.is_silent_about("/letter/");
    house.get("/en/letter/report/plain").await.is_silent_about("<form");
}
