//! Words planted in every field of the plain pages are nowhere afterwards: not in the database,
//! not in its files, not in the log.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod common;

use common::House;
use testkit::{Log, holds};

const CANARIES: [&str; 4] = ["canary-message", "canary-contact", "canary-reply", "canary-unsent"];
/// What the database does hold in clear, and a search that works must find.
const CONTROL: &str = "helpline";

#[tokio::test]
async fn what_people_type_is_nowhere_afterwards() {
    let log = Log::keep();
    for database in testkit::both().await {
        let house = House::new(database).await;
        let codes = plant(&house).await;
        let stored = house.database.all_bytes().await;
        assert!(holds(&stored, CONTROL), "the search finds what is there");
        let logged = log.bytes();
        assert!(holds(&logged, "INSERT INTO letters"), "the log was written");
        let digits: Vec<String> = codes.iter().map(|code| code.replace(' ', "")).collect();
        let secrets = CANARIES.into_iter().map(str::to_owned).chain(codes).chain(digits);
        for secret in secrets {
            assert!(!holds(&stored, &secret), "{secret} is in the database");
            assert!(!holds(&logged, &secret), "{secret} is in the log");
        }
    }
}

/// Writes into every field, also where nothing is sent. Gives the tracking codes.
async fn plant(house: &House) -> Vec<String> {
    let path = "/en/letter/report/plain";
    let digest = house.desk.forms[0].to_string();
    let typed = [
        ("_step", "second"),
        ("_form", digest.as_str()),
        ("situation", "phishing"),
        ("age", "26-59"),
        ("for_whom", "me"),
        ("message", "canary-message"),
        ("contact", "canary-contact"),
    ];
    let code = house.post(path, &typed).await.code();
    house.reply("en", &code, "canary-reply").await.says("canary-reply");
    house.read("en", &code).await.says("canary-message");

    let wrong = [("_step", "second"), ("situation", "canary-unsent"), ("message", "canary-unsent")];
    house.post(path, &wrong).await;
    let refused = [("situation", "sextortion"), ("age", "0-12"), ("message", "canary-unsent")];
    house.post(path, &refused).await;
    house.read("en", "canary-unsent").await;
    house.reply("en", "canary-unsent", "canary-unsent").await;
    // A code with one digit changed is as telling as the code.
    let last = if code.ends_with('0') { '1' } else { '0' };
    let mistyped = format!("{}{last}", &code[..28]);
    house.read("en", &mistyped).await.says(&mistyped);
    vec![code, mistyped]
}
