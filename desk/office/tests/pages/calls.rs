//! Calls: what was sent is read without names, by members and by readers from outside the team, who see
//! nothing else; a file of proceedings comes with its form.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use desk_audit::StaffRole;
use kernel::Lang;
use seal::Digest;

use crate::bed::{Bed, PASSWORD};
use crate::browser::{Answer, Browser, between};

const NAME: &str = "Nour Canary";
const HOUSE: &str = "Canary House";

/// A call that is over, written by amal and approved by badr; gives its name.
async fn closed_call(bed: &Bed, amal: &mut Browser, badr: &mut Browser) -> String {
    amal.get("/en/calls").await;
    let edit = amal.post("/en/calls", &[]).await.location().to_owned();
    let call = edit.trim_end_matches("/edit").to_owned();
    let words = ["ar", "fr", "en"].map(|lang| {
        let field = |name: &str| format!("{name}-{lang}");
        [(field("words-title"), "Call"), (field("words-what"), "What"), (field("theme-0"), "Theme")]
    });
    let words: Vec<(String, &str)> = words.into_iter().flatten().collect();
    let mut fields: Vec<(&str, &str)> =
        words.iter().map(|(name, text)| (name.as_str(), *text)).collect();
    fields.extend([("opens", "2020-01-01T10:00"), ("closes", "2020-02-01T10:00")]);
    fields.extend([("kinds", "talk"), ("languages", "fr")]);
    assert_eq!(amal.save(&call, &fields).await.location(), call);
    amal.act(&call, "propose").await;
    assert_eq!(badr.act(&call, "approve").await.location(), call);
    let id = call.rsplit('/').next().unwrap().to_owned();
    let answers: BTreeMap<String, String> = [
        ("title", "Passkeys"),
        ("kind", "talk"),
        ("theme", "t1"),
        ("language", "fr"),
        ("text", "By Nour Canary, of Canary House: passkeys."),
        ("name", NAME),
        ("house", HOUSE),
        ("email", "nour.canary@example.org"),
    ]
    .map(|(id, text)| (id.to_owned(), text.to_owned()))
    .into();
    let letter = Digest::of_bytes(b"a letter");
    assert!(bed.office.cooperation().submit(letter, &id, Lang::Fr, &answers).await.unwrap());
    id
}

/// Says that there is no conflict, and opens the one contribution that there is.
async fn read(browser: &mut Browser, id: &str) -> (String, Answer) {
    let list = format!("/en/calls/{id}/submissions");
    let asked = browser.get(&list).await.text();
    assert!(asked.contains(NAME) && !asked.contains("Passkeys"), "names, and not whose is what");
    let letter = Digest::of_bytes(b"a letter");
    assert!(!asked.contains(&letter.to_string()), "nothing tells which letter is theirs");
    let names = between(&asked, "name=\"asked\" value=\"", "\"").unwrap();
    assert_eq!(browser.post(&list, &[("asked", &names), ("conflict", "")]).await.location(), list);
    assert!(!browser.get(&list).await.text().contains("Passkeys"), "nobody looked");
    let all = [("asked", names.as_str()), ("conflict", ""), ("looked", "true")];
    assert_eq!(browser.post(&list, &all).await.location(), list);
    let page = format!("{list}/{letter}");
    assert!(browser.get(&list).await.text().contains(&page));
    let answer = browser.get(&page).await;
    (page, answer)
}

#[tokio::test]
async fn a_reader_from_outside_sees_contributions_without_names_and_nothing_else() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        let (mut amal, mut badr) = (bed.member("amal").await, bed.member("badr").await);
        let id = closed_call(&bed, &mut amal, &mut badr).await;
        let add = bed.office.add_member("amal", "zineb", StaffRole::Reader, PASSWORD);
        add.await.unwrap();
        let mut zineb = bed.browser();
        let door = [("name", "zineb"), ("password", PASSWORD), ("then", "/en/")];
        assert_eq!(zineb.post("/en/sign-in", &door).await.location(), "/en/");
        assert_eq!(zineb.get("/en/").await.location(), "/en/calls");
        let html = zineb.get("/en/calls").await.text();
        assert!(html.contains(&format!("/en/calls/{id}/submissions")));
        for other in ["/en/inbox", "/en/events", "/en/collect", "/en/lock", "action=\"/en/calls\""]
        {
            assert!(!html.contains(other), "{other} is shown to a reader");
        }
        let own = format!("/en/calls/{id}");
        for path in ["/en/inbox", "/en/events", "/en/audit", "/en/proceedings", &own] {
            assert_eq!(zineb.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
        }
        let (page, shown) = read(&mut zineb, &id).await;
        let html = shown.text();
        assert!(html.contains("By ▇▇▇ ▇▇▇, of ▇▇▇: passkeys."), "{html}");
        for word in ["Nour", "Canary", "example.org"] {
            assert!(!html.contains(word), "{word} is shown to a reader");
        }
        let said = [("advice", "accept"), ("comment", "clear"), ("to-author", "well done")];
        let list = format!("/en/calls/{id}/submissions");
        assert_eq!(zineb.post(&format!("{page}/assess"), &said).await.location(), list);
        for deed in ["accept", "decline", "present"] {
            let done = zineb.post(&format!("{page}/{deed}"), &[]).await;
            assert_eq!(done.status, StatusCode::FORBIDDEN, "{deed}");
        }
        // Nobody of the team takes them for a colleague.
        assert!(!amal.get(&own).await.text().contains("zineb"));
        // Who leads sees both, and answers.
        let hidden = amal.get(&page).await.text();
        assert!(!hidden.contains("well done"), "who leads declares conflicts too");
        let (_, shown) = read(&mut amal, &id).await;
        let html = shown.text();
        assert!(html.contains(NAME) && html.contains("clear") && html.contains("well done"));
        let done = amal.post(&format!("{page}/accept"), &[("answer", "Come!")]).await;
        assert_eq!(done.location(), page);
        let again = amal.post(&format!("{page}/decline"), &[]).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        let log = bed.member("salma").await.get("/en/audit").await.text();
        for deed in ["accepted a contribution", "said what they think of a contribution"] {
            assert!(log.contains(deed), "{deed}");
        }
    }
}

#[tokio::test]
async fn whoever_has_a_conflict_sees_nothing_of_it_whatever_the_address() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        let (mut amal, mut badr) = (bed.member("amal").await, bed.member("badr").await);
        let id = closed_call(&bed, &mut amal, &mut badr).await;
        let (page, _) = read(&mut badr, &id).await;
        let list = format!("/en/calls/{id}/submissions");
        let aside = badr.post(&format!("{page}/aside"), &[("conflict", "recognised")]).await;
        assert_eq!(aside.location(), list);
        assert!(!badr.get(&list).await.text().contains("Passkeys"));
        let refused = badr.get(&page).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert!(!refused.text().contains("Passkeys"));
        let said = [("advice", "accept"), ("comment", "mine")];
        let done = badr.post(&format!("{page}/assess"), &said).await;
        assert_eq!(done.status, StatusCode::FORBIDDEN);
        // Neither is it found where attendees are.
        for path in ["", "-1", "/door/list", "/badges", "/door"] {
            let path = format!("/en/sessions/{id}{path}");
            assert_eq!(badr.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        let letter = Digest::of_bytes(b"a letter");
        for deed in ["approve", "refuse", "present"] {
            let done = badr.post(&format!("/en/sessions/{id}/{letter}/{deed}"), &[]).await;
            assert_eq!(done.status, StatusCode::NOT_FOUND, "{deed}");
        }
    }
}

#[tokio::test]
async fn a_file_comes_with_the_token_of_its_form_and_must_be_a_pdf() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        let mut amal = bed.member("amal").await;
        amal.get("/en/events").await;
        let edit = amal.post("/en/events", &[("format", "symposium")]).await.location().to_owned();
        let event = edit.trim_end_matches("/edit").rsplit('/').next().unwrap().to_owned();
        let of = format!("/en/proceedings/{event}");
        assert_eq!(amal.post("/en/proceedings", &[("event", &event)]).await.location(), of);
        let step = amal.hidden(&format!("{of}/speakers/new"), "step").await;
        amal.post(&format!("{of}/speakers/new"), &[("step", &step), ("name", "Nour")]).await;
        let new = format!("{of}/contributions/new");
        let step = amal.hidden(&new, "step").await;
        let fields =
            [("step", step.as_str()), ("title", "Work"), ("text", "In short"), ("kind", "paper")];
        let fields = [&fields[..], &[("languages", "fr"), ("speakers", "s1"), ("then", "files")]];
        let there = amal.post(&new, &fields.concat()).await.location().to_owned();
        assert_eq!(there, format!("{of}/contributions/c1#files"));
        let page = format!("{of}/contributions/c1");
        let step = amal.hidden(&page, "step").await;
        let send = |token: Option<&'static str>, body: &'static [u8]| (token, body);
        for ((token, body), status) in [
            (send(Some("wrong"), b"%PDF-1.7"), StatusCode::FORBIDDEN),
            (send(None, b"MZ"), StatusCode::UNPROCESSABLE_ENTITY),
            (send(None, b"%PDF-1.7 whole"), StatusCode::SEE_OTHER),
        ] {
            let answer = amal
                .upload(&format!("{of}/files/c1.paper"), &[("step", &step)], (token, body))
                .await;
            assert_eq!(answer.status, status, "{}", answer.text());
        }
        let html = amal.get(&page).await.text();
        let file = between(&html, &format!("href=\"{of}/files/"), "\"").unwrap();
        let shown = amal.get(&format!("{of}/files/{file}")).await;
        assert_eq!(shown.text(), "%PDF-1.7 whole");
        // An older step is told, and what was sent last stays.
        let late = (None, &b"%PDF-2.0"[..]);
        let answer = amal.upload(&format!("{of}/files/c1.slides"), &[("step", &step)], late).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
    }
}
