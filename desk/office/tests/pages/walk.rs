use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use seal::entry::EntryKind;

use crate::bed::{Bed, PASSPHRASE, PASSWORD, REPORT};

#[tokio::test]
async fn a_member_signs_in_unlocks_reads_answers_and_closes() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        let mut sender = bed.letter(&REPORT, &[]).await;
        bed.lock();

        let mut amal = bed.browser();
        let first = amal.get("/en/").await;
        assert_eq!(first.location(), "/en/sign-in?then=/en/");
        let page = amal.get(first.location()).await.text();
        assert!(page.contains("name=\"then\" value=\"/en/\""));
        let fields = [("name", "amal"), ("password", PASSWORD), ("then", "/en/")];
        let inside = amal.post("/en/sign-in", &fields).await;
        assert_eq!((inside.status, inside.location()), (StatusCode::SEE_OTHER, "/en/"));
        let cookie = inside.header(SET_COOKIE);
        assert!(cookie.starts_with("thiqa-desk="));
        assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Strict"));

        let locked = amal.get("/en/").await;
        assert_eq!(locked.location(), "/en/unlock?then=/en/inbox");
        let page = amal.get(locked.location()).await.text();
        assert!(page.contains("Unlocking opens the keys"));
        let wrong = amal.post("/en/unlock", &[("passphrase", "not this one at all")]).await;
        assert_eq!(wrong.status, StatusCode::FORBIDDEN);
        assert!(wrong.text().contains("This opens no key."));
        let fields = [("passphrase", PASSPHRASE), ("then", "/en/inbox")];
        let open = amal.post("/en/unlock", &fields).await;
        assert_eq!(open.location(), "/en/inbox");

        let inbox = amal.get("/en/inbox").await.text();
        assert!(inbox.contains("A suspicious message or link"));
        assert!(inbox.contains("26 to 59"));
        assert!(!inbox.contains("asks for my code"), "the list shows no text of a sender");
        let case = amal.first_case("new").await;
        let address = format!("/en{case}");
        let page = amal.get(&address).await.text();
        assert!(page.contains("Somebody asks for my code."));
        assert!(page.contains("name=\"seen\" value=\"1\""));

        let answer = [("text", "Do not give it."), ("seen", "1"), ("lang", "en")];
        let sent = amal.post(&format!("{address}/reply"), &answer).await;
        assert_eq!(sent.location(), format!("{address}?note=replied"));
        let page = amal.get(sent.location()).await.text();
        assert!(page.contains("Your reply is written."));
        assert!(page.contains("not yet at the public site"));
        let said = bed.carry_replies(&mut sender).await;
        assert_eq!(said, [(EntryKind::Message, "Do not give it.".to_owned())]);
        assert!(!amal.get(&address).await.text().contains("not yet at the public site"));
        assert_eq!(amal.first_case("waiting").await, case);

        bed.follow_up(&mut sender, "Thank you!").await;
        assert_eq!(amal.first_case("new").await, case);
        let page = amal.get(&format!("{address}/close?seen=2")).await.text();
        assert!(page.contains("Thank you!"), "what came in the meantime stands on the page");
        let last = [("text", "Come back any time."), ("seen", "3"), ("lang", "en")];
        let closed = amal.post(&format!("{address}/close"), &last).await;
        assert_eq!(closed.location(), format!("{address}?note=closed"));
        let said = bed.carry_replies(&mut sender).await;
        assert_eq!(said, [(EntryKind::Closing, "Come back any time.".to_owned())]);
        assert_eq!(amal.first_case("closed").await, case);
        let page = amal.get(&address).await.text();
        assert!(page.contains("An answer opens it again.") && !page.contains("/close?"));

        let mut salma = bed.member("salma").await;
        let audit = salma.get("/en/audit").await.text();
        for deed in ["answered a case", "closed a case", "unlocked the desk", "signed in"] {
            assert!(audit.contains(deed), "{deed}");
        }
        assert!(!audit.contains("<code>"), "a deed without words: {audit}");
        let refused = amal.get("/en/audit").await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    }
}
