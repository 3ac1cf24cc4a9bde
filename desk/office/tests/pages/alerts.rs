//! A warning is written by one member and approved by another; only then is there anything to sign.

use axum::http::StatusCode;
use documents::{ALERT, Alert, Document as _};

use crate::bed::Bed;
use crate::browser::{Browser, between};

/// What a member types; the last of two fields of one name is a second choice.
fn written(headline: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = [
        ("severity", "severe"),
        ("theme", "messages"),
        ("audience", "parents"),
        ("audience", "seniors"),
        ("regions", "MA-06"),
        ("regions", "MA-99"),
        ("guides", "phishing"),
        ("guides", "../../etc/passwd"),
        ("expires", "2027-01-31T18:00"),
        ("wave", ""),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .into();
    for lang in ["ar", "fr", "en"] {
        for (field, value) in [
            ("headline", format!("{headline} {lang}")),
            ("what", "They ask for a small fee.".to_owned()),
            ("todo", "Pay nothing.\r\n\r\n  Open no link.  ".to_owned()),
            ("already", String::new()),
        ] {
            fields.push((format!("words-{field}-{lang}"), value));
        }
    }
    fields
}

async fn post(
    browser: &mut Browser,
    path: &str,
    fields: &[(String, String)],
) -> super::browser::Answer {
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(path, &fields).await
}

async fn do_to(browser: &mut Browser, alert: &str, deed: &str) -> super::browser::Answer {
    let page = browser.get(alert).await.text();
    let step = between(&page, "name=\"step\" value=\"", "\"").unwrap_or_default();
    browser.post(&format!("{alert}/{deed}"), &[("step", &step)]).await
}

/// A warning that `amal` wrote, by its address.
async fn begun(amal: &mut Browser) -> String {
    amal.get("/en/alerts/new").await;
    post(amal, "/en/alerts/new", &written("Parcels")).await.location().to_owned()
}

#[tokio::test]
async fn one_member_writes_another_approves_and_only_then_it_is_signed() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        let (mut amal, mut badr) = (bed.member("amal").await, bed.member("badr").await);
        assert!(amal.get("/en/alerts").await.text().contains("No alert yet."));
        let alert = begun(&mut amal).await;
        let page = amal.get(&alert).await.text();
        assert!(page.contains("Parcels ar") && page.contains("<li>Open no link.</li>"), "{page}");
        assert!(page.contains("For parents · For older people") || page.contains(" · "), "{page}");
        assert!(page.contains("Casablanca-Settat") && !page.contains("MA-99"));
        let awareness = bed.office.awareness();
        assert!(awareness.to_sign().await.unwrap().is_empty(), "nobody approved it");

        let too_soon = do_to(&mut badr, &alert, "approve").await;
        assert_eq!(too_soon.status, StatusCode::CONFLICT);
        assert_eq!(do_to(&mut amal, &alert, "propose").await.location(), alert);
        let own = do_to(&mut amal, &alert, "approve").await;
        assert_eq!(own.status, StatusCode::FORBIDDEN);
        assert!(own.text().contains("Another member must approve it"));
        assert!(!amal.get(&alert).await.text().contains("Approve and publish"));
        let page = badr.get(&alert).await.text();
        assert!(page.contains("Approve and publish") && page.contains("1 to approve"), "{page}");
        assert_eq!(do_to(&mut badr, &alert, "approve").await.location(), alert);

        let waiting = awareness.to_sign().await.unwrap();
        let [(kind, _, body)] = waiting[0].publications.as_slice() else { panic!("one document") };
        assert_eq!(*kind, ALERT);
        let issue = Alert::from_json(body).unwrap();
        assert_eq!((issue.revision, issue.cancelled), (1, false));
        assert_eq!(issue.words.fr.todo, ["Pay nothing.", "Open no link."]);
        assert_eq!((issue.guides, issue.regions), (vec!["phishing".into()], vec!["MA-06".into()]));
        bed.office.reviews().mark_signed(&waiting[0]).await.unwrap();
        assert!(awareness.to_sign().await.unwrap().is_empty());

        // It is taken back by the same two steps.
        assert_eq!(do_to(&mut badr, &alert, "cancel").await.location(), format!("{alert}/edit"));
        let page = badr.get(&format!("{alert}/edit")).await.text();
        assert!(page.contains("This takes the alert back."));
        let mut fields = written("Parcels");
        fields.push(("step".into(), between(&page, "name=\"step\" value=\"", "\"").unwrap()));
        post(&mut badr, &format!("{alert}/edit"), &fields).await;
        let page = badr.get(&alert).await.text();
        assert!(page.contains("the reason is missing"), "why must be said: {page}");
        for lang in ["ar", "fr", "en"] {
            fields.push((format!("words-note-{lang}"), "It was a mistake.".into()));
        }
        let edit = badr.get(&format!("{alert}/edit")).await.text();
        fields.retain(|(name, _)| name != "step");
        fields.push(("step".into(), between(&edit, "name=\"step\" value=\"", "\"").unwrap()));
        post(&mut badr, &format!("{alert}/edit"), &fields).await;
        do_to(&mut badr, &alert, "propose").await;
        assert_eq!(do_to(&mut badr, &alert, "approve").await.status, StatusCode::FORBIDDEN);
        do_to(&mut amal, &alert, "approve").await;
        let issue =
            Alert::from_json(&awareness.to_sign().await.unwrap()[0].publications[0].2).unwrap();
        assert!(issue.cancelled && issue.revision == 2 && issue.previous.is_some());

        let mut salma = bed.member("salma").await;
        let audit = salma.get("/en/audit").await.text();
        assert!(audit.contains("approved an alert") && !audit.contains("<code>"), "{audit}");
    }
}

#[tokio::test]
async fn neither_who_wrote_nor_who_asked_approves() {
    let database = testkit::TempDatabase::sqlite();
    let bed = Bed::start(&database).await;
    let (mut amal, mut badr) = (bed.member("amal").await, bed.member("badr").await);
    let alert = begun(&mut amal).await;
    do_to(&mut badr, &alert, "propose").await;
    for member in [&mut amal, &mut badr] {
        assert_eq!(do_to(member, &alert, "approve").await.status, StatusCode::FORBIDDEN);
    }
    let mut salma = bed.member("salma").await;
    assert_eq!(do_to(&mut salma, &alert, "approve").await.location(), alert);
}

#[tokio::test]
async fn what_is_not_whole_is_kept_and_cannot_be_proposed() {
    let database = testkit::TempDatabase::sqlite();
    let bed = Bed::start(&database).await;
    let mut amal = bed.member("amal").await;
    amal.get("/en/alerts/new").await;
    let mut fields = written("Half");
    fields.retain(|(name, _)| name != "words-headline-ar");
    let alert = post(&mut amal, "/en/alerts/new", &fields).await.location().to_owned();
    let page = amal.get(&alert).await.text();
    assert!(page.contains("Not whole yet: the headline is missing"), "{page}");
    assert!(!page.contains("Ask for approval"));
    let refused = do_to(&mut amal, &alert, "propose").await;
    // Without the button there is no step on the page either.
    assert!(refused.status.is_client_error(), "{}", refused.status);
    for (lang, said) in [("ar", "غير مكتمل بعد"), ("fr", "Pas encore complet")] {
        let page = amal.get(&alert.replace("/en/", &format!("/{lang}/"))).await.text();
        assert!(
            page.contains(said) && !page.contains("desk-alert-") && !page.contains("desk-review-"),
            "{page}"
        );
    }
}

#[tokio::test]
async fn who_acts_on_an_older_step_is_told_and_loses_nothing() {
    let database = testkit::TempDatabase::sqlite();
    let bed = Bed::start(&database).await;
    let (mut amal, mut badr) = (bed.member("amal").await, bed.member("badr").await);
    let alert = begun(&mut amal).await;
    let edit = format!("{alert}/edit");
    let (mine, theirs) = (amal.get(&edit).await.text(), badr.get(&edit).await.text());
    let with_step = |page: &str, headline: &str| {
        let mut fields = written(headline);
        fields.push(("step".into(), between(page, "name=\"step\" value=\"", "\"").unwrap()));
        fields
    };
    post(&mut badr, &edit, &with_step(&theirs, "Theirs")).await;
    let late = post(&mut amal, &edit, &with_step(&mine, "canary-typed")).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.text().contains("Somebody was faster") && late.text().contains("canary-typed"));
    assert!(amal.get(&alert).await.text().contains("Theirs en"));
}

#[tokio::test]
async fn an_alert_that_is_dropped_before_it_is_sent_is_gone() {
    let database = testkit::TempDatabase::sqlite();
    let bed = Bed::start(&database).await;
    let mut amal = bed.member("amal").await;
    let alert = begun(&mut amal).await;
    let asked = amal.get(&format!("{alert}/discard")).await.text();
    assert!(asked.contains("It will be gone for good."), "{asked}");
    let gone = do_to(&mut amal, &format!("{alert}/discard"), "").await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    amal.get(&format!("{alert}/discard")).await;
    assert_eq!(
        amal.post(&format!("{alert}/discard"), &[("step", "1")]).await.location(),
        "/en/alerts"
    );
    assert_eq!(amal.get(&alert).await.status, StatusCode::NOT_FOUND);
    assert!(bed.office.awareness().to_sign().await.unwrap().is_empty());
}
