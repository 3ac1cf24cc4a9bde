use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, RETRY_AFTER, SET_COOKIE};

use crate::bed::{Bed, PASSPHRASE, PASSWORD, REPORT};

#[tokio::test]
async fn a_wrong_password_says_nothing_about_the_name() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        let mut browser = bed.browser();
        let mut pages = Vec::new();
        for name in ["amal", "nobody"] {
            let fields = [("name", name), ("password", "wrong wrong wrong")];
            let refused = browser.post("/fr/sign-in", &fields).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN);
            assert!(!refused.headers.contains_key(SET_COOKIE));
            pages.push(refused.text().replace(&format!("value=\"{name}\""), ""));
        }
        assert_eq!(pages[0], pages[1]);
        assert!(pages[0].contains("ne vont pas ensemble"));

        for _ in 0..4 {
            browser.post("/fr/sign-in", &[("name", "amal"), ("password", "wrong")]).await;
        }
        let fields = [("name", "amal"), ("password", PASSWORD)];
        let waits = browser.post("/fr/sign-in", &fields).await;
        assert_eq!(waits.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(waits.header(RETRY_AFTER), "300");
        assert!(waits.text().contains("dans 5 minutes"));
        bed.wait(5);
        let inside = browser.post("/fr/sign-in", &fields).await;
        assert_eq!(inside.location(), "/fr/");
    }
}

#[tokio::test]
async fn signing_in_leads_only_to_pages_of_the_desk() {
    let database = testkit::TempDatabase::sqlite();
    let bed = Bed::start(&database).await;
    for evil in ["https://evil.example/", "//evil.example/", "/\\evil.example"] {
        let fields = [("name", "amal"), ("password", PASSWORD), ("then", evil)];
        let inside = bed.browser().post("/ar/sign-in", &fields).await;
        assert_eq!(inside.location(), "/ar/");
    }
}

#[tokio::test]
async fn over_tls_the_cookie_belongs_to_the_host_alone() {
    let database = testkit::TempDatabase::sqlite();
    let bed = Bed::at(&database, "https://desk.example").await;
    let mut browser = bed.browser();
    let fields = [("name", "amal"), ("password", PASSWORD)];
    let inside = browser.post("/en/sign-in", &fields).await;
    let cookie = inside.header(SET_COOKIE);
    assert!(cookie.starts_with("__Host-thiqa="));
    assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Strict; Secure"));
    assert_eq!(browser.get("/en/inbox").await.status, StatusCode::OK);
}

#[tokio::test]
async fn an_idle_session_ends_and_what_was_typed_is_not_lost() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        bed.letter(&REPORT, &[]).await;
        let mut amal = bed.member("amal").await;
        let address = format!("/en{}", amal.first_case("new").await);
        bed.wait(29);
        assert_eq!(amal.get(&address).await.status, StatusCode::OK);
        bed.wait(31);
        let ended = amal.get("/en/inbox?tab=mine").await;
        let sign_in = ended.location().to_owned();
        assert_eq!(sign_in, "/en/sign-in?then=/en/inbox%3Ftab%3Dmine&ended=true");
        let page = amal.get(&sign_in).await.text();
        assert!(page.contains("Your session has ended."));
        assert!(page.contains("value=\"/en/inbox?tab=mine\""));

        let answer = [("text", "Half an hour of <thought>"), ("seen", "1"), ("lang", "en")];
        let kept = amal.post(&format!("{address}/reply"), &answer).await;
        assert_eq!(kept.status, StatusCode::FORBIDDEN);
        assert_eq!(kept.header(CACHE_CONTROL), "no-store");
        assert!(kept.text().contains("Half an hour of &#60;thought&#62;"));
        assert!(kept.text().contains(&format!("name=\"then\" value=\"{address}\"")));
        assert!(bed.office.cases().outgoing().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn without_the_sessions_token_nothing_is_done() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        bed.letter(&REPORT, &[]).await;
        let mut amal = bed.member("amal").await;
        let address = format!("/en{}", amal.first_case("new").await);
        amal.get(&address).await;
        let of_badr = {
            let mut badr = bed.member("badr").await;
            badr.get("/en/inbox").await;
            badr.token
        };
        for token in ["", "0123", &of_badr] {
            let forged = [("text", "kept words"), ("seen", "1"), ("lang", "en"), ("token", token)];
            let refused = amal.post_without_token(&format!("{address}/reply"), &forged).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN);
            assert!(refused.text().contains("This form is no longer valid"));
            assert!(refused.text().contains("kept words"));
        }
        for path in ["/en/lock", "/en/sign-out", "/en/collect"] {
            let refused = amal.post_without_token(path, &[("x", "y")]).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
        }
        assert!(bed.office.is_unlocked());
        assert!(bed.office.cases().outgoing().await.unwrap().is_empty());
        assert_eq!(amal.get("/en/inbox").await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn locking_closes_every_page_that_needs_keys() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        bed.letter(&REPORT, &[]).await;
        let mut amal = bed.member("amal").await;
        let address = format!("/en{}", amal.first_case("new").await);
        amal.get(&address).await;
        let locked = amal.post("/en/lock", &[]).await;
        assert_eq!(locked.location(), "/en/unlock");
        assert!(!bed.office.is_unlocked());

        let case = amal.get(&address).await;
        assert_eq!(case.location(), format!("/en/unlock?then={address}"));
        assert_eq!(amal.get("/en/inbox").await.location(), "/en/unlock?then=/en/inbox");
        let close = amal.get(&format!("{address}/close")).await;
        assert_eq!(close.location(), format!("/en/unlock?then={address}"));
        let answer = [("text", "kept words"), ("seen", "1"), ("lang", "en")];
        let kept = amal.post(&format!("{address}/reply"), &answer).await;
        assert_eq!(kept.status, StatusCode::CONFLICT);
        assert!(kept.text().contains("kept words"));
        assert!(kept.text().contains(&format!("/en/unlock?then={address}")));

        let nothing = amal.post("/en/unlock", &[("passphrase", ""), ("code", " ")]).await;
        assert!(nothing.text().contains("Please type"));
        let no_code = amal.post("/en/unlock", &[("code", "12345")]).await;
        assert!(no_code.text().contains("This code opens no key."));
        let fields = [("passphrase", PASSPHRASE), ("then", address.as_str())];
        assert_eq!(amal.post("/en/unlock", &fields).await.location(), address);
        assert_eq!(amal.get(&address).await.status, StatusCode::OK);

        let out = amal.post("/en/sign-out", &[]).await;
        assert_eq!(out.location(), "/en/sign-in");
        assert_eq!(amal.cookie, None);
    }
}
