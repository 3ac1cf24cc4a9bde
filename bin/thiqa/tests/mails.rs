//! Alerts by e-mail: asked for in a sealed letter, confirmed by whoever holds the mailbox, ended by
//! a code; the address lives at the desk, under a lock.

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
use desk_awareness::{Deed, Draft, Often};
use documents::{AlertWords, Severity};
use house::{House, amal};
use kernel::{Clock, Id, Lang};

const CANARY: &str = "canary-zellige@example.org";

/// The mails written since the last call, each with its text undone.
fn mails(house: &House) -> Vec<String> {
    let folder = house.folder.path().join("mail");
    let mut found = Vec::new();
    for file in std::fs::read_dir(&folder).unwrap() {
        let path = file.unwrap().path();
        let mail = std::fs::read(&path).unwrap();
        std::fs::remove_file(path).unwrap();
        found.push(plain(&mail));
    }
    found.sort();
    found
}

/// Head and text of a mail, as its reader sees them.
fn plain(mail: &[u8]) -> String {
    let parsed = mail_parser::MessageParser::new().parse(mail).unwrap();
    let header = |name| parsed.header_raw(name).unwrap_or_default().trim().to_owned();
    let subject = parsed.subject().unwrap_or_default();
    let to = parsed.to().and_then(|to| to.first()).and_then(|to| to.address()).unwrap();
    let text = parsed.body_text(0).unwrap();
    assert!(parsed.body_html(0).unwrap().contains("<html lang="));
    format!("{to}\n{subject}\n{}\n{text}", header("List-Unsubscribe"))
}

/// The code in a mail: after `code=` of its link.
fn code(mail: &str) -> String {
    mail.split("code=").nth(1).unwrap().chars().take_while(char::is_ascii_digit).collect()
}

async fn ask(house: &House, email: &str, which: &str, often: &str) {
    let answers = [("email", email), ("which", which), ("often", often)];
    house.send_answers("alerts", "fr", &answers).await;
    post(house).await;
}

async fn answer(house: &House, wish: &str, code: &str) {
    house.send_answers("alerts-answer", "fr", &[("wish", wish), ("code", code)]).await;
    post(house).await;
}

async fn post(house: &House) {
    house.office.round().await.unwrap();
    house.office.awareness().send_mails().await.unwrap();
}

/// Publishes an alert; gives its name.
async fn publish(house: &House, title: &str, severity: Severity) -> String {
    let badr = Actor { id: Id([2; 16]), name: "badr".to_owned(), role: StaffRole::Operator };
    let words = AlertWords {
        headline: title.to_owned(),
        what: format!("what of {title}"),
        todo: vec![format!("todo of {title}")],
        ..AlertWords::default()
    };
    let words = ByLang { ar: words.clone(), fr: words.clone(), en: words };
    let draft = Draft { words, severity, ..Draft::new(house.clock.now()) };
    let awareness = house.office.awareness();
    let id = awareness.begin(&amal(), draft, None).await.unwrap();
    awareness.act(&amal(), &id, 1, Deed::Propose).await.unwrap();
    awareness.act(&badr, &id, 2, Deed::Approve).await.unwrap();
    post(house).await;
    id
}

#[tokio::test]
async fn nobody_receives_what_they_did_not_confirm_and_a_code_ends_it() {
    for house in House::both().await {
        ask(&house, CANARY, "all", "now").await;
        let asked = mails(&house);
        assert_eq!(asked.len(), 1, "{asked:?}");
        assert!(asked[0].starts_with(&format!("{CANARY}\n")), "{}", asked[0]);
        assert!(asked[0].contains("/fr/letter/alerts-answer#wish=begin&code="), "{}", asked[0]);
        post(&house).await;
        publish(&house, "before", Severity::Severe).await;
        assert_eq!(mails(&house), Vec::<String>::new(), "asked once, told nothing yet");

        let code = code(&asked[0]);
        answer(&house, "begin", "00000 00000 00000 00000").await;
        answer(&house, "begin", &code).await;
        assert_eq!(mails(&house), Vec::<String>::new(), "what was before is no news");
        house.clock.advance(Duration::from_secs(60));
        let id = publish(&house, "a flood of false parcels", Severity::Moderate).await;
        let told = mails(&house);
        assert_eq!(told.len(), 1, "{told:?}");
        for part in [
            "a flood of false parcels",
            "what of a flood",
            "todo of a flood",
            &format!("http://127.0.0.1/fr/alerts/{id}"),
            &format!("#wish=stop&code={code}"),
            &format!("<http://127.0.0.1/api/v1/alerts/stop/{code}>"),
        ] {
            assert!(told[0].contains(part), "{part} is not in {}", told[0]);
        }
        post(&house).await;
        assert_eq!(mails(&house), Vec::<String>::new(), "told once");

        let readers = house.office.awareness().readers().await.unwrap();
        assert_eq!(readers.confirmed, [((Lang::Fr, Often::Now), 1)].into());
        answer(&house, "stop", &format!("{} {}", &code[..7], &code[7..])).await;
        house.clock.advance(Duration::from_secs(60));
        publish(&house, "after", Severity::Extreme).await;
        assert_eq!(mails(&house), Vec::<String>::new());
        let readers = house.office.awareness().readers().await.unwrap();
        assert!(readers.confirmed.is_empty() && readers.waiting == 0, "nobody is left");
        house.office.keyring().lock();
    }
}

#[tokio::test]
async fn a_mail_program_ends_it_with_one_click() {
    for house in House::both().await {
        ask(&house, CANARY, "all", "now").await;
        let code = code(&mails(&house)[0]);
        answer(&house, "begin", &code).await;
        let address = format!("http://{}/api/v1/alerts/stop/{code}", house.front.address);
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
        let client = client.build().unwrap();
        let opened = client.get(&address).send().await.unwrap();
        let place = opened.headers()["location"].to_str().unwrap();
        assert!(
            place.ends_with(&format!("/letter/alerts-answer#wish=stop&code={code}")),
            "{place}"
        );
        let body = "List-Unsubscribe=One-Click";
        let ended = client.post(&address).body(body).send().await.unwrap();
        assert_eq!(ended.status().as_u16(), 204);
        let readers = || async { house.office.awareness().readers().await.unwrap() };
        post(&house).await;
        assert!(readers().await.confirmed.is_empty());
        let long = format!("{address}{}", "0".repeat(80));
        assert_eq!(client.post(&long).send().await.unwrap().status().as_u16(), 404);
        house.office.keyring().lock();
    }
}

#[tokio::test]
async fn digests_come_when_they_were_asked_for_and_only_with_what_was() {
    for house in House::both().await {
        ask(&house, "daily@example.org", "serious", "daily").await;
        ask(&house, "weekly@example.org", "all", "weekly").await;
        for asked in mails(&house) {
            answer(&house, "begin", &code(&asked)).await;
        }
        house.clock.advance(Duration::from_secs(60));
        publish(&house, "minor one", Severity::Minor).await;
        publish(&house, "severe one", Severity::Severe).await;
        assert_eq!(mails(&house), Vec::<String>::new(), "not on the day they confirmed");
        let (mut daily, mut weekly) = (Vec::new(), Vec::new());
        for hour in 1..=8 * 24 {
            house.clock.advance(Duration::from_secs(3600));
            if hour == 48 {
                publish(&house, "second severe", Severity::Extreme).await;
            }
            house.office.awareness().send_mails().await.unwrap();
            for mail in mails(&house) {
                let list = if mail.starts_with("daily@") { &mut daily } else { &mut weekly };
                list.push((hour, mail));
            }
        }
        assert_eq!(daily.len(), 2, "{daily:?}");
        assert!(daily[0].1.contains("severe one") && !daily[0].1.contains("minor one"));
        assert!(daily[1].1.contains("second severe") && !daily[1].1.contains("severe one"));
        assert!(daily[0].0 <= 24 + 9 && daily[1].0 >= 48, "{daily:?}");
        assert_eq!(weekly.len(), 1, "{weekly:?}");
        assert!(weekly[0].0 > 5 * 24, "a week later");
        for title in ["minor one", "severe one", "second severe"] {
            assert!(weekly[0].1.contains(title), "{}", weekly[0].1);
        }
        house.office.keyring().lock();
    }
}

#[tokio::test]
async fn nobody_fills_another_ones_mailbox_and_silence_is_forgotten() {
    for house in House::both().await {
        for number in 0..6 {
            let mixed = if number % 2 == 0 { CANARY.to_owned() } else { CANARY.to_uppercase() };
            ask(&house, &mixed, "all", "now").await;
        }
        let asked = mails(&house);
        assert_eq!(asked.len(), 3, "asked three times at most");
        ask(&house, "no address at all", "all", "now").await;
        ask(&house, "a@example.org\r\nBcc: b@example.org", "all", "now").await;
        assert_eq!(mails(&house), Vec::<String>::new());
        let readers = || async { house.office.awareness().readers().await.unwrap() };
        assert_eq!(readers().await.waiting, 3);
        answer(&house, "begin", &code(&asked[0])).await;
        assert_eq!(readers().await.waiting, 0, "one of them confirmed ends the others");
        ask(&house, "silent@example.org", "all", "now").await;
        house.advance(8);
        post(&house).await;
        assert_eq!(readers().await.waiting, 0, "who keeps silent is forgotten");
        assert_eq!(readers().await.confirmed.len(), 1);
        house.office.keyring().lock();
    }
}

#[tokio::test]
async fn the_address_lives_at_the_desk_alone_and_sealed() {
    for house in House::both().await {
        ask(&house, CANARY, "all", "now").await;
        answer(&house, "begin", &code(&mails(&house)[0])).await;
        house.office.round().await.unwrap();
        let word = CANARY.split('@').next().unwrap();
        for database in [&house.front_database, &house.desk_database] {
            let bytes = database.all_bytes().await;
            assert!(!testkit::holds(&bytes, word), "an address stands in clear");
        }
        let awareness = house.office.awareness();
        assert_eq!(
            awareness.remove_address(&amal(), " Canary-Zellige@example.org").await.unwrap(),
            1
        );
        assert_eq!(awareness.remove_address(&amal(), CANARY).await.unwrap(), 0);
        house.office.keyring().lock();
    }
}
