//! A call becomes a case, with the front there or not.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::routing::post;
use link::message::{Pulled, Request};
use seal::entry::Entry;
use seal::letter::Path;
use seal::message::Message;
use seal::post::StoredThread;
use seal::{Receipt, SenderKeys, SiteId, Wire};
use testkit::TempDatabase;

use crate::bed::Bed;
use crate::browser::{Answer, Browser, between};

const SITE: SiteId = SiteId([1; 16]);
const TOLD: &str = "My son gets threats in a game.";

/// The fields of the page, with the name it was given.
async fn fields(browser: &mut Browser) -> Vec<(&'static str, String)> {
    let page = browser.get("/en/new-case").await.text();
    let once = between(&page, "name=\"_page\" value=\"", "\"").unwrap();
    let told = [
        ("_way", "call"),
        ("_lang", "fr"),
        ("_agreed", "yes"),
        ("situation", "harassment"),
        ("age", "13-17"),
        ("for_whom", "child"),
        ("danger", "yes"),
        ("contact", "06 11 22 33 44"),
        ("message", TOLD),
    ];
    let mut fields = told.map(|(name, value)| (name, value.to_owned())).to_vec();
    fields.push(("_page", once));
    fields
}

async fn send(browser: &mut Browser, fields: &[(&'static str, String)]) -> Answer {
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    browser.post("/en/new-case", &fields).await
}

fn with(fields: &[(&'static str, String)], name: &str, value: &str) -> Vec<(&'static str, String)> {
    let mut fields = fields.to_vec();
    fields.iter_mut().find(|(known, _)| *known == name).unwrap().1 = value.to_owned();
    fields
}

/// The code that stands on a page.
fn code(page: &str) -> Receipt {
    let groups = between(page, "<ol class=\"receipt spoken\"", "</ol>").unwrap();
    let digits: String = groups.split("<li>").skip(1).map(|group| &group[..5]).collect();
    Receipt::parse(&digits).unwrap()
}

#[tokio::test]
async fn what_was_told_is_a_case_and_its_code_is_shown_once() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        let mut amal = bed.member("amal").await;
        let page = amal.get("/en/new-case").await.text();
        for (lang, words) in
            [("ar", "هل توافقون؟"), ("fr", "Êtes-vous d’accord ?"), ("en", "Do you agree?")]
        {
            let aloud = between(&page, &format!("aloud-{lang}\" lang=\"{lang}\""), "</blockquote>");
            assert!(aloud.unwrap().contains(words));
        }
        let fields = fields(&mut amal).await;
        let shown = send(&mut amal, &fields).await;
        assert_eq!(shown.status, StatusCode::OK);
        assert_eq!(shown.header(CACHE_CONTROL), "no-store");
        let page = shown.text();
        assert!(
            page.contains("Read it slowly") && page.contains("afterwards this one opens nothing")
        );
        assert!(!page.contains("hreflang"), "in another language the page would come without it");

        let receipt = code(&page);
        let again = send(&mut amal, &fields).await;
        assert_eq!(code(&again.text()).grouped(), receipt.grouped(), "a second press");
        assert_eq!(bed.office.cases().all_cases().await.unwrap().len(), 1);
        let changed = send(&mut amal, &with(&fields, "message", "another text")).await;
        assert_eq!(changed.status, StatusCode::CONFLICT);
        let page = changed.text();
        assert!(page.contains("This page has made a case already"));
        assert!(page.contains("another text") && page.contains("06 11 22 33 44"), "a correction");
        assert_eq!(bed.office.cases().all_cases().await.unwrap().len(), 1);

        let case = amal.first_case("mine").await;
        let page = amal.get(&format!("/en{case}")).await.text();
        assert!(page.contains(TOLD) && page.contains("<dd>call</dd>"));
        assert!(page.contains("not yet at the public site"));
        assert!(!page.contains(&receipt.grouped()[..5]));
        let list = amal.get("/en/inbox?tab=mine").await.text();
        assert!(list.contains(">urgent<") && list.contains(">call<"));
        let mut salma = bed.member("salma").await;
        assert!(salma.get("/en/audit").await.text().contains("made a case of a call or visit"));
    }
}

#[tokio::test]
async fn only_who_made_a_code_sees_it_again_for_ten_minutes_and_it_is_recorded() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        let (mut amal, mut badr) = (bed.member("amal").await, bed.member("badr").await);
        let mut salma = bed.member("salma").await;
        let fields = fields(&mut amal).await;
        let receipt = code(&send(&mut amal, &fields).await.text());
        let again = "was shown the code of a new case again";
        assert!(!salma.get("/en/audit").await.text().contains(again));

        badr.get("/en/new-case").await;
        let other = send(&mut badr, &fields).await;
        assert_eq!(other.status, StatusCode::CONFLICT);
        assert!(!other.text().contains("receipt spoken"));

        bed.wait(9);
        let shown = send(&mut amal, &fields).await;
        assert_eq!(code(&shown.text()).grouped(), receipt.grouped());
        let audit = salma.get("/en/audit").await.text();
        assert_eq!(audit.matches(again).count(), 1);

        bed.wait(1);
        let late = send(&mut amal, &fields).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(!late.text().contains("receipt spoken"));
        assert_eq!(bed.office.cases().all_cases().await.unwrap().len(), 1);
        assert_eq!(salma.get("/en/audit").await.text().matches(again).count(), 1);
    }
}

#[tokio::test]
async fn without_agreement_or_an_answer_nothing_is_kept() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        let mut amal = bed.member("amal").await;
        let all = fields(&mut amal).await;
        for (name, value, says) in [
            ("_agreed", "", "Without their agreement nothing is kept."),
            ("_way", "pigeon", "Please choose."),
            ("situation", "moon", "Please choose."),
            ("message", " ", "Please write something."),
        ] {
            let refused = send(&mut amal, &with(&all, name, value)).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            let page = refused.text();
            assert!(page.contains(says), "{name}");
            assert!(page.contains("What you typed is still here."));
            assert!(name == "message" || page.contains(TOLD));
        }
        assert!(bed.office.cases().all_cases().await.unwrap().is_empty());
        let declined = amal.get("/en/new-case/declined").await.text();
        assert!(declined.contains("Nothing was written down."));

        bed.wait(31);
        let ended = send(&mut amal, &all).await;
        assert_eq!(ended.status, StatusCode::FORBIDDEN);
        let kept = ended.text();
        assert!(kept.contains(TOLD), "what was told is not lost with the session");
        assert!(kept.contains("06 11 22 33 44") && !kept.contains("_agreed"));
        let mut amal = bed.member("amal").await;
        bed.lock();
        assert_eq!(amal.get("/en/new-case").await.location(), "/en/unlock?then=/en/new-case");
        amal.get("/en/unlock").await;
        let locked = send(&mut amal, &all).await;
        assert_eq!(locked.status, StatusCode::CONFLICT);
        assert!(locked.text().contains(TOLD) && locked.text().contains("then=/en/new-case"));
        assert!(locked.text().contains("06 11 22 33 44"), "the other answers too");
    }
}

/// What a front got over the link.
#[derive(Clone, Default)]
struct Front(Arc<Mutex<Vec<Request>>>);

impl Front {
    async fn start(&self, address: std::net::SocketAddr) {
        let got = self.clone();
        let answer = move |body: Bytes| async move {
            let request = Request::from_bytes(&body).unwrap();
            let pulled = Pulled { deliveries: Vec::new() }.to_bytes();
            let answer = if matches!(request, Request::Pull { .. }) { pulled } else { Vec::new() };
            got.0.lock().unwrap().push(request);
            answer
        };
        let router = Router::new().route("/{*path}", post(answer));
        let listener = tokio::net::TcpListener::bind(address).await.unwrap();
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    }

    fn got(&self) -> Vec<Request> {
        self.0.lock().unwrap().clone()
    }
}

#[tokio::test]
async fn while_the_front_is_away_the_case_waits_and_then_its_thread_opens_with_the_code() {
    let database = TempDatabase::sqlite();
    let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let bed = Bed::with_front(&database, &format!("http://{address}")).await;
    let mut amal = bed.member("amal").await;
    let fields = fields(&mut amal).await;
    let receipt = code(&send(&mut amal, &fields).await.text());
    let case = amal.first_case("mine").await;
    let answer = [("text", "We are here."), ("seen", "1"), ("lang", "fr")];
    amal.get(&format!("/en{case}")).await;
    amal.post(&format!("/en{case}/reply"), &answer).await;
    bed.office.round().await.unwrap_err();
    assert_eq!(bed.office.link_status().waiting, 2);
    assert!(amal.get("/en/inbox").await.text().contains("2 things wait to be sent."));

    let front = Front::default();
    front.start(address).await;
    bed.office.round().await.unwrap();
    assert_eq!(bed.office.link_status().waiting, 0);
    let got = front.got();
    let opened = got.iter().position(|request| matches!(request, Request::OpenThread(_)));
    let replied = got.iter().position(|request| matches!(request, Request::Entry(_)));
    assert!(opened.unwrap() < replied.unwrap(), "a reply follows its thread");
    let Request::OpenThread(bytes) = &got[opened.unwrap()] else { unreachable!() };
    let Request::Entry(reply) = &got[replied.unwrap()] else { unreachable!() };
    let thread = StoredThread::from_bytes(bytes).unwrap();
    assert_eq!(thread.path(), Path::Dictated);
    let keys = SenderKeys::from_master(&receipt.master(SITE));
    let (key, text) = thread.open(&keys).unwrap();
    assert_eq!(Message::from_json(&text).unwrap().free_text(), TOLD);
    let reply = Entry::from_bytes(reply).unwrap();
    let text = reply.open(&key).unwrap();
    assert_eq!(Message::from_json(&text).unwrap().free_text(), "We are here.");
    assert!(!amal.get(&format!("/en{case}")).await.text().contains("not yet at the public site"));

    bed.office.round().await.unwrap();
    let opened = front.got().iter().filter(|got| matches!(got, Request::OpenThread(_))).count();
    assert_eq!(opened, 1, "once");
}
