//! What the plain page does not take, at both steps, and whom it names instead; and what it takes
//! after its questions have changed.
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
use testkit::TempDatabase;

const PATH: &str = "/en/letter/report/plain";
const REFUSED: &str = "These people can help you better";

#[tokio::test]
async fn every_refused_answer_is_refused_at_both_steps() {
    let house = House::new(TempDatabase::sqlite()).await;
    let rule = Desk::report().plain.refused;
    let situations = rule["situation"].iter().map(|id| (id.as_str(), "26-59"));
    let ages = rule["age"].iter().map(|id| ("phishing", id.as_str()));
    let digest = house.desk.forms[0].to_string();
    let cases: Vec<_> = situations.chain(ages).collect();
    assert_eq!(cases.len(), 6);
    for (situation, age) in cases {
        let first = [("situation", situation), ("age", age)];
        house.post(PATH, &first).await.says(REFUSED).is_silent_about("name=\"message\"");
        let typed = [("_step", "second"), ("_form", digest.as_str()), ("for_whom", "me")];
        let typed = [&typed[..], &first, &[("message", "my story")]].concat();
        let page = house.post(PATH, &typed).await;
        page.says(REFUSED).is_silent_about("class=\"receipt\"").is_silent_about("my story");
    }
}

#[tokio::test]
async fn the_channels_fit_what_is_refused() {
    let house = House::new(TempDatabase::sqlite()).await;
    let refused = async |situation, age| {
        house
            .post(PATH, &[("situation", situation), ("age", age)])
            .await
            .says(REFUSED)
            .main()
            .to_owned()
    };
    let first_of = |main: &str| main.split_once("<h3><bdi>").unwrap().1[..8].to_owned();

    // A child: people who listen to children first, and no office that asks for a name.
    let child = refused("harassment", "13-17").await;
    assert_eq!(first_of(&child), "EMC-Help");
    assert!(child.contains("2511") && child.contains("not the one hurting you"));
    assert!(!child.contains("public prosecutor"));
    // Somebody approaches a child: the same, whatever the age of who writes.
    assert!(refused("grooming", "26-59").await.contains("not the one hurting you"));
    // A witness of abuse images: where one reports without a name, and nothing is copied.
    let seen = refused("csam-seen", "26-59").await;
    assert_eq!(first_of(&seen), "IWF-Maro");
    assert!(seen.contains("Do not keep, copy or pass on these images"));
    assert!(!seen.contains("public prosecutor"));
    // An adult's own pictures.
    let pictures = refused("sextortion", "26-59").await;
    assert!(pictures.contains("Send the pictures to nobody, not even to us"));
    assert!(!pictures.contains("not the one hurting you"));
}

#[tokio::test]
async fn what_is_missing_or_too_long_is_named_and_nothing_is_lost() {
    let house = House::new(TempDatabase::sqlite()).await;
    let page = house.post(PATH, &[("_step", "first"), ("age", "26-59")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("Please choose one of the answers.").says("value=\"26-59\" checked");

    let digest = house.desk.forms[0].to_string();
    let long = "ض".repeat(12_001);
    let typed = [
        ("_step", "second"),
        ("_form", digest.as_str()),
        ("situation", "phishing"),
        ("age", "26-59"),
        ("for_whom", "moon"),
        ("message", long.as_str()),
    ];
    let page = house.post(PATH, &typed).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("12000 characters at most. You wrote 12001.").says(&long);
    page.says("<a href=\"#q-for_whom\">");
    // The longest message in four-byte signs passes through the form and is sealed.
    let longest = "😀".repeat(12_000);
    let code = house.write("en", &longest).await;
    house.read("en", &code).await.says(&longest);

    // Back to the first questions: what was typed goes along.
    let back = [&typed[..], &[("_back", "1")]].concat();
    let page = house.post(PATH, &back).await;
    page.says("Step 1 of 2").says("value=\"phishing\"").says(&format!("value=\"{long}\""));
}

#[tokio::test]
async fn changed_questions_keep_what_was_typed() {
    let house = House::new(TempDatabase::sqlite()).await;
    let digest = house.desk.forms[0].to_string();
    let mut form = Desk::report();
    form.revision = 2;
    form.fields[0].choices.retain(|choice| choice != "phishing");
    house.front.publish(house.desk.form(2, form)).await.unwrap();
    let typed = |situation| {
        let fields = [("_step", "second"), ("_form", digest.as_str()), ("age", "26-59")];
        [&fields[..], &[("situation", situation), ("for_whom", "me"), ("message", "my story")]]
            .concat()
    };
    let page = house.post(PATH, &typed("malware")).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    page.says("Our questions have changed").says("my story").is_silent_about("class=\"receipt\"");
    // An answer that is no more is asked again, and the rest goes along.
    let page = house.post(PATH, &typed("phishing")).await;
    page.says("Step 1 of 2").says("value=\"my story\"");
}

#[tokio::test]
async fn a_network_that_sends_much_waits_and_loses_nothing() {
    let house = House::with(TempDatabase::sqlite(), 1, 1 << 30).await;
    house.move_in().await;
    house.write("en", "the first").await;
    let digest = house.desk.forms[0].to_string();
    let typed = [
        ("_step", "second"),
        ("_form", digest.as_str()),
        ("situation", "phishing"),
        ("age", "26-59"),
        ("for_whom", "me"),
        ("message", "the second"),
    ];
    let page = house.post(PATH, &typed).await;
    assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(page.header("retry-after"), "600");
    page.says("the second").says("in 10 minutes");
}

#[tokio::test]
async fn a_message_that_finds_no_room_stays_on_the_page() {
    let house = House::with(TempDatabase::sqlite(), 1000, 1).await;
    house.move_in().await;
    let digest = house.desk.forms[0].to_string();
    let typed = [
        ("_step", "second"),
        ("_form", digest.as_str()),
        ("situation", "phishing"),
        ("age", "26-59"),
        ("for_whom", "me"),
        ("message", "my story"),
    ];
    let page = house.post(PATH, &typed).await;
    assert_eq!(page.status, StatusCode::INSUFFICIENT_STORAGE);
    page.says("We have no room for new messages").says("my story").says("2511");
}
