//! What somebody asks about is in no log and no message about what failed. The pillar has no
//! database and no counters; the whole site is searched in `front/site`.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod asking;
mod house;

use axum::body::Body;
use axum::http::{Request, header};
use content::Pack;
use testkit::Log;

use asking::Form;
use house::House;

const CANARY: &str = "canary-7391";

#[tokio::test(flavor = "multi_thread")]
async fn what_is_asked_is_nowhere_afterwards() {
    let log = Log::keep();
    let house = House::of(Pack::embedded().unwrap());
    tracing::info!("the log is kept");

    let text = format!("{CANARY} Envoyez-moi le code https://{CANARY}.top/{CANARY}?{CANARY}");
    let mail = format!("From: {CANARY} <{CANARY}@a.example>\nSubject: {CANARY}\n\n{text}");
    let json = format!("{{\"text\":\"{text}\"}}");
    let wrong = format!("{{\"text\":{{\"{CANARY}\":1}}}}");
    for form in [
        Form::text(&text),
        Form::file(&format!("{CANARY}.eml"), mail.as_bytes()),
        Form::text(&text).and_file(&format!("{CANARY}.pdf"), text.as_bytes()),
        Form::text(&text).and_file("x.png", format!("\u{89}PNG{CANARY}").as_bytes()),
        Form::file("x.eml", &CANARY.as_bytes().repeat(1 << 20)),
    ] {
        let answer = house.send(form.post("fr")).await;
        for (name, value) in &answer.headers {
            assert!(!value.to_str().unwrap().contains(CANARY), "{name}");
        }
        assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
    }
    for body in [json, wrong.clone(), CANARY.to_owned()] {
        let request = Request::post("/api/v1/check").header("content-type", "application/json");
        let answer = house.send(request.body(Body::from(body)).unwrap()).await;
        let problem = answer.headers[header::CONTENT_TYPE] == "application/problem+json";
        let said = String::from_utf8_lossy(&answer.body).into_owned();
        assert!(!problem || !said.contains(CANARY), "{said}");
    }

    let logged = String::from_utf8(log.bytes()).unwrap();
    assert!(logged.contains("the log is kept"));
    assert!(!logged.contains(CANARY), "{logged}");
    // The page for the next one is that of anybody.
    let next = house.get("/fr/check").await;
    assert!(!next.html().contains(CANARY));
}
