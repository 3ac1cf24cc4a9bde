//! An event is planned from a template by one member and approved by another; who comes stands on
//! pages that only signed-in members see.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use desk_cooperation::Seat;
use documents::{Document as _, EVENT, Event};
use kernel::Lang;
use link::places::{PlaceState, ticket};
use seal::Digest;

use crate::bed::Bed;
use crate::browser::{Browser, between};

/// Begins a workshop; gives the address of its page.
async fn begun(amal: &mut Browser) -> String {
    amal.get("/en/events").await;
    let edit = amal.post("/en/events", &[("format", "workshop")]).await.location().to_owned();
    edit.trim_end_matches("/edit").to_owned()
}

/// What a member types about the workshop with one session.
fn written<'a>(id: &str, step: &'a str, capacity: &'a str) -> Vec<(String, &'a str)> {
    let session = |field: &str| format!("{id}-1-{field}");
    let mut fields: Vec<(String, &str)> = vec![
        ("step".into(), step),
        ("format".into(), "workshop"),
        ("edition".into(), "cnlcc-2016"),
        ("audience".into(), "small-firms"),
        ("partners".into(), "cmrpi"),
        ("partners".into(), "../../etc/passwd"),
        (session("starts"), "2027-01-20T10:00"),
        (session("ends"), "2027-01-20T12:00"),
        (session("region"), "MA-04"),
        (session("languages"), "ary"),
        (session("access"), "step-free"),
        (session("capacity"), capacity),
        (session("opens"), "2026-11-22T09:00"),
        (session("closes"), "2027-01-19T10:00"),
        (session("offer"), "24"),
    ];
    for lang in ["ar", "fr", "en"] {
        fields.push((format!("words-title-{lang}"), "Night workshop"));
        fields.push((format!("words-what-{lang}"), "Bring your phone."));
        fields.push((session(&format!("town-{lang}")), "Sale"));
    }
    fields
}

async fn save(browser: &mut Browser, event: &str, capacity: &str) -> super::browser::Answer {
    let page = browser.get(&format!("{event}/edit")).await.text();
    let step = between(&page, "name=\"step\" value=\"", "\"").unwrap();
    let id = event.rsplit('/').next().unwrap();
    let fields = written(id, &step, capacity);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, *value)).collect();
    browser.post(&format!("{event}/edit"), &fields).await
}

#[tokio::test]
async fn one_member_plans_another_approves_and_only_then_it_is_signed() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        let (mut amal, mut badr) = (bed.member("amal").await, bed.member("badr").await);
        let event = begun(&mut amal).await;
        let page = amal.get(&event).await.text();
        assert!(page.contains("Book the hall") && page.contains("Title"), "{page}");
        let early = amal.post(&format!("{event}/propose"), &[("step", "1")]).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);

        assert_eq!(save(&mut amal, &event, "2").await.location(), event);
        let plan = [
            ("version", "0"),
            ("task-0", "Ask Salma"),
            ("done-0", "true"),
            ("cost-0", "Tea"),
            ("expected-0", "300"),
        ];
        amal.get(&event).await;
        amal.post(&format!("{event}/plan"), &plan).await;
        let page = amal.get(&event).await.text();
        assert!(
            page.contains("Ask Salma") && page.contains("1/1") && page.contains("300"),
            "{page}"
        );
        let late = amal.post(&format!("{event}/plan"), &plan).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "somebody else changed it since");
        assert!(late.text().contains("Ask Salma"), "what was typed can be copied");

        amal.act(&event, "propose").await;
        assert_eq!(amal.act(&event, "approve").await.status, StatusCode::FORBIDDEN);
        let events = bed.office.cooperation();
        assert!(events.to_sign().await.unwrap().is_empty(), "nobody approved it");
        assert_eq!(badr.act(&event, "approve").await.location(), event);

        let waiting = events.to_sign().await.unwrap();
        let [one] = waiting.as_slice() else { panic!("one event") };
        let kinds: Vec<&str> = one.publications.iter().map(|(kind, _, _)| *kind).collect();
        assert_eq!(kinds, ["form", EVENT]);
        let issue = Event::from_json(&one.publications[1].2).unwrap();
        assert_eq!(
            (issue.partners.as_slice(), issue.sessions.len()),
            (&["cmrpi".to_owned()][..], 1)
        );
        assert!(
            !String::from_utf8_lossy(&one.publications[1].2).contains("Salma"),
            "the plan is ours"
        );
        let mut salma = bed.member("salma").await;
        let audit = salma.get("/en/audit").await.text();
        assert!(audit.contains("approved an event") && !audit.contains("<code>"), "{audit}");
    }
}

#[tokio::test]
async fn who_comes_is_listed_checked_in_and_counted() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        let (mut amal, mut badr) = (bed.member("amal").await, bed.member("badr").await);
        let event = begun(&mut amal).await;
        save(&mut amal, &event, "1").await;
        amal.act(&event, "propose").await;
        badr.act(&event, "approve").await;
        let events = bed.office.cooperation();
        let session = format!("{}-1", event.rsplit('/').next().unwrap());
        let mut ids = Vec::new();
        for (number, name) in [(1, "<b>Amina</b>"), (2, "Youssef")] {
            let id = Digest::of_bytes(name.as_bytes());
            let answers: BTreeMap<String, String> = [("name".to_owned(), name.to_owned())].into();
            events.register(id, &session, Lang::Fr, &answers).await.unwrap();
            let standing = if number == 1 { PlaceState::Taken } else { PlaceState::Waiting };
            events.take_seats(vec![Seat { id, number, standing, until: None }]).await.unwrap();
            ids.push(id);
        }
        let address = format!("/en/sessions/{session}");
        let list = amal.get(&address).await.text();
        assert!(list.contains("&#60;b&#62;Amina") && list.contains("Youssef"), "{list}");
        let found = amal.get(&format!("{address}?q=yous")).await.text();
        assert!(!found.contains("Amina") && found.contains("Youssef"));

        let expected = amal.get(&format!("{address}/door/list")).await;
        assert_eq!(expected.headers["cache-control"], "no-store");
        assert!(expected.text().contains(&ticket(&ids[0])) && !expected.text().contains("Youssef"));
        assert!(
            !amal.get(&format!("{address}/door")).await.text().contains("Amina"),
            "no name there"
        );
        amal.get(&address).await;
        let marks = format!("{}:1795300000000,{}:1,zzz,0:x", ticket(&ids[0]), ticket(&ids[1]));
        for new in [1, 0] {
            let merged = amal.post(&format!("{address}/door"), &[("marks", &marks)]).await.text();
            assert!(merged.contains(&format!("\"new\":{new}")), "{merged}");
        }
        let badges = amal.get(&format!("{address}/badges")).await.text();
        assert!(badges.contains("Amina") && !badges.contains("Youssef"));
        let report = amal.get("/en/editions/cnlcc-2016").await.text();
        assert!(
            report.contains("Night workshop") && report.contains("Nobody has measured it"),
            "{report}"
        );

        let absent = amal.get(&format!("{address}/{}/certificate", ids[1])).await;
        assert_eq!(absent.status, StatusCode::CONFLICT);
        let elsewhere = amal.get("/en/sessions/none-1").await;
        assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
        let mut nobody = bed.browser();
        for path in [address.clone(), format!("{address}/door/list")] {
            assert!(nobody.get(&path).await.location().contains("/sign-in"), "{path}");
        }
    }
}
