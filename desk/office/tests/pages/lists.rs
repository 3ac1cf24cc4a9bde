//! Lists of cases: urgent ones first, narrowed, page by page.

use axum::http::StatusCode;

use crate::bed::{Bed, REPORT};
use crate::browser::{Browser, between};

/// A report with another answer.
fn report(field: &'static str, answer: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut answers = REPORT.to_vec();
    match answers.iter_mut().find(|(id, _)| *id == field) {
        Some(found) => found.1 = answer,
        None => answers.push((field, answer)),
    }
    answers
}

/// The rows of a list, as they stand in the page.
async fn rows(browser: &mut Browser, query: &str) -> Vec<String> {
    let page = browser.get(&format!("/en/inbox?{query}")).await;
    assert_eq!(page.status, StatusCode::OK, "{query}");
    let text = page.text();
    let rows = text.split("<tr").skip(2);
    rows.map(|row| row.split("</tr>").next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn empty_lists_say_what_comes_there() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        let mut amal = bed.member("amal").await;
        for (tab, says) in [
            ("new", "Nothing new waits for an answer."),
            ("mine", "You hold no case."),
            ("waiting", "No case waits for its sender."),
            ("closed", "No closed case."),
            ("all", "There is no case yet."),
        ] {
            let page = amal.get(&format!("/en/inbox?tab={tab}")).await.text();
            assert!(page.contains(says), "{tab}");
        }
        let narrowed = amal.get("/en/inbox?tab=new&situation=malware&age=&lang=ar").await.text();
        assert!(narrowed.contains("No case here fits."));
        assert_eq!(amal.get("/en/inbox?tab=lost").await.status, StatusCode::NOT_FOUND);
        for unknown in ["situation=my%20words", "age=x", "lang=de", "waits=x", "order=x", "page=x"]
        {
            let refused = amal.get(&format!("/en/inbox?{unknown}")).await;
            assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{unknown}");
        }
        assert_eq!(amal.get("/en").await.location(), "/en/");
    }
}

#[tokio::test]
async fn an_urgent_case_stands_first_and_alarms_on_every_page_until_it_is_read() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        bed.letter(&report("danger", "yes"), &[]).await;
        bed.wait(1);
        bed.letter(&report("danger", "no"), &[]).await;
        let (mut amal, mut salma) = (bed.member("amal").await, bed.member("salma").await);
        let all = rows(&mut amal, "tab=all").await;
        assert!(all[0].contains("alarming") && all[0].contains(">urgent<"));
        assert!(!all[1].contains("urgent"));
        for path in ["/en/inbox?tab=closed", "/en/new-case", "/en/audit", "/en/case/00"] {
            let page = salma.get(path).await.text();
            if path != "/en/case/00" {
                assert!(page.contains("<title>(1!) "), "{path}");
                assert!(page.contains("One urgent case has something nobody has read."), "{path}");
            }
        }
        let case = amal.first_case("new").await;
        let page = amal.get(&format!("/en{case}")).await.text();
        assert!(!page.contains("(1!)") && !page.contains("nobody has read"), "it is read now");
        let all = rows(&mut amal, "tab=all").await;
        assert!(all[0].contains(">urgent<"), "read, and still first");

        let address = format!("/en{case}");
        let done = amal.post(&format!("{address}/urgent"), &[("urgent", "false")]).await;
        assert_eq!(done.location(), format!("{address}?note=marked"));
        assert!(rows(&mut amal, "tab=all").await.iter().all(|row| !row.contains(">urgent<")));
        amal.post(&format!("{address}/urgent"), &[("urgent", "true")]).await;
        assert!(amal.get(&address).await.text().contains("No longer urgent"));
        let audit = salma.get("/en/audit").await.text();
        assert!(audit.contains("changed the urgent mark of a case"));
    }
}

#[tokio::test]
async fn a_list_is_narrowed_by_coded_answers_and_time_waited() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        bed.letter(&report("situation", "malware"), &[]).await;
        bed.wait(30 * 60);
        bed.letter(&report("age", "60+"), &[]).await;
        bed.wait(1);
        bed.letter_by(seal::letter::Path::Plain, "ar", &REPORT, &[]).await;
        let mut amal = bed.member("amal").await;
        assert_eq!(rows(&mut amal, "tab=new").await.len(), 3);
        for (query, found) in [
            ("situation=malware", "A virus"),
            ("age=60%2B", "60 or older"),
            ("lang=ar", "plain page"),
            ("waits=day", "A virus"),
            ("lang=en&age=26-59&situation=malware&waits=day&order=oldest", "A virus"),
        ] {
            let rows = rows(&mut amal, query).await;
            assert_eq!(rows.len(), 1, "{query}");
            assert!(rows[0].contains(found), "{query}: {}", rows[0]);
        }
        assert!(rows(&mut amal, "order=oldest").await[0].contains("one day"));
        assert!(rows(&mut amal, "").await[0].contains("plain page"));
        let page = amal.get("/en/inbox?tab=new&age=60%2B&order=oldest").await.text();
        assert!(page.contains("<option value=\"60+\" selected>"));
        assert!(
            page.contains("href=\"/fr/inbox?tab=new&#38;age=60%2B&#38;order=oldest\""),
            "{page}"
        );
    }
}

#[tokio::test]
async fn pages_follow_one_another_and_keep_what_was_chosen() {
    let database = testkit::TempDatabase::sqlite();
    let bed = Bed::start(&database).await;
    for _ in 0..52 {
        bed.letter(&REPORT, &[]).await;
        bed.wait(1);
    }
    let mut amal = bed.member("amal").await;
    assert_eq!(rows(&mut amal, "tab=new&lang=en").await.len(), 50);
    let first = amal.get("/en/inbox?tab=new&lang=en").await.text();
    assert!(first.contains("<bdi dir=\"ltr\">52</bdi>"), "the count beside its place");
    assert!(first.contains("1–50 of 52"));
    let next = between(&first, "rel=\"next\" href=\"", "\"").unwrap().replace("&#38;", "&");
    assert_eq!(next, "/en/inbox?tab=new&lang=en&page=2");
    let second = amal.get(&next).await.text();
    assert_eq!(second.matches("<th scope=\"row\">").count(), 2);
    assert!(second.contains("rel=\"prev\"") && !second.contains("rel=\"next\""));
    let beyond = amal.get("/en/inbox?tab=new&page=9").await.text();
    assert!(beyond.contains("There is nothing on this page of the list any more."));
}

#[tokio::test]
async fn what_changes_while_the_desk_is_unlocked_is_in_the_next_list() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        let mut sender = bed.letter(&REPORT, &[]).await;
        let mut salma = bed.member("salma").await;
        let address = format!("/en{}", salma.first_case("new").await);
        salma.get(&address).await;
        salma
            .post(&format!("{address}/reply"), &[("text", "a"), ("seen", "1"), ("lang", "en")])
            .await;
        assert_eq!(rows(&mut salma, "tab=waiting").await.len(), 1);
        assert_eq!(rows(&mut salma, "tab=new").await.len(), 0);
        bed.carry_replies(&mut sender).await;
        bed.follow_up(&mut sender, "again").await;
        assert!(rows(&mut salma, "tab=new").await[0].contains("unread"));
        let number = between(&salma.get(&address).await.text(), "<h1>Case ", "</h1>").unwrap();
        salma.post(&format!("{address}/erase"), &[("number", &number)]).await;
        assert_eq!(rows(&mut salma, "tab=all").await.len(), 0);

        bed.letter(&REPORT, &[]).await;
        salma.post("/en/lock", &[]).await;
        assert_eq!(salma.get("/en/inbox").await.location(), "/en/unlock?then=/en/inbox");
        assert!(!salma.get("/en/unlock").await.text().contains("<bdi dir=\"ltr\">1</bdi>"));
        salma.post("/en/unlock", &[("passphrase", crate::bed::PASSPHRASE)]).await;
        assert_eq!(rows(&mut salma, "tab=all").await.len(), 1);
    }
}
