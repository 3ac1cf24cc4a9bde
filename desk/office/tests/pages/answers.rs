use axum::http::StatusCode;

use crate::bed::{Bed, REPORT};
use crate::browser::between;

#[tokio::test]
async fn of_two_answers_at_once_the_second_sees_the_first_and_keeps_its_text() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        bed.letter(&REPORT, &[]).await;
        let (mut amal, mut badr) = (bed.member("amal").await, bed.member("badr").await);
        let address = format!("/en{}", amal.first_case("new").await);
        amal.get(&address).await;
        badr.get(&address).await;
        let to = format!("{address}/reply");
        let of = |text| [("text", text), ("seen", "1"), ("lang", "ar")];
        let first = amal.post(&to, &of("From Amal")).await;
        assert_eq!(first.status, StatusCode::SEE_OTHER);
        let second = badr.post(&to, &of("From <Badr>")).await;
        assert_eq!(second.status, StatusCode::CONFLICT);
        let page = second.text();
        assert!(page.contains("Nothing was sent: something new came"));
        assert!(page.contains("From Amal"));
        assert_eq!(page.matches("new since you opened the page").count(), 1);
        let typed = between(&page, "<textarea id=\"text\"", "</textarea>").unwrap();
        assert!(typed.contains("lang=\"ar\" dir=\"rtl\""));
        assert!(typed.ends_with("From &#60;Badr&#62;"));
        assert!(page.contains("name=\"seen\" value=\"2\""));
        assert_eq!(bed.office.cases().outgoing().await.unwrap().len(), 1);

        let again = [("text", "From Badr, after all"), ("seen", "2"), ("lang", "ar")];
        assert_eq!(badr.post(&to, &again).await.status, StatusCode::SEE_OTHER);
        assert_eq!(bed.office.cases().outgoing().await.unwrap().len(), 2);
    }
}

#[tokio::test]
async fn an_answer_that_is_empty_or_too_long_comes_back() {
    let database = testkit::TempDatabase::sqlite();
    let bed = Bed::start(&database).await;
    bed.letter(&REPORT, &[]).await;
    let mut amal = bed.member("amal").await;
    let address = format!("/fr{}", amal.first_case("new").await);
    amal.get(&address).await;
    let to = format!("{address}/reply");
    let empty = amal.post(&to, &[("text", " \n"), ("seen", "1"), ("lang", "fr")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.text().contains("Écrivez quelque chose."));
    // As many bytes as the longest answer may have, and one character more than it may.
    let long = "😀".repeat(12_001);
    let refused = amal.post(&to, &[("text", &long), ("seen", "1"), ("lang", "fr")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("12001 caractères"));
    assert!(refused.text().contains(&long));
    let most = "س".repeat(12_000);
    let sent = amal.post(&to, &[("text", &most), ("seen", "1"), ("lang", "ar")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn what_a_sender_writes_is_never_markup() {
    let database = testkit::TempDatabase::sqlite();
    let bed = Bed::start(&database).await;
    let evil = "</textarea><script>alert(1)</script>\"'<img src=x onerror=alert(1)>";
    let answers = [
        ("situation", evil),
        ("age", evil),
        ("contact", evil),
        ("message", evil),
        ("<script>alert(2)</script>", evil),
    ];
    let mut sender = bed.letter_by(seal::letter::Path::Plain, "\"><script>", &answers, &[]).await;
    bed.follow_up(&mut sender, evil).await;
    let mut amal = bed.member("amal").await;
    let inbox = amal.get("/ar/inbox?tab=all").await;
    let case = amal.first_case("new").await;
    let page = amal.get(&format!("/ar{case}")).await;
    let close = amal.get(&format!("/ar{case}/close?seen=0")).await;
    let fields = [("text", evil), ("seen", "7"), ("lang", "en")];
    let moved = amal.post(&format!("/ar{case}/reply"), &fields).await;
    assert_eq!(moved.status, StatusCode::CONFLICT);
    for answer in [inbox, page, close, moved] {
        let text = answer.text().to_lowercase();
        assert_eq!(text.matches("<script").count(), 1, "our own: {text}");
        assert!(!text.contains("<script>") && !text.contains("<img"), "{text}");
        let policy = answer.header(axum::http::header::CONTENT_SECURITY_POLICY).to_owned();
        assert!(policy.starts_with("default-src 'none'"));
    }
}
