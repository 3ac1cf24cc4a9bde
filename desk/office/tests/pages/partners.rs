//! Partners and agreements are written by one member and approved by another; what is done of an
//! agreement is followed at the desk, and the public reads what is marked public.

use axum::http::StatusCode;
use documents::{
    AGREEMENT, ActionStatus, Agreement, Document as _, FILE, INDICATORS, Indicators, PARTNER,
    Partner,
};

use crate::bed::Bed;
use crate::browser::{Answer, Browser, between};

async fn begun(browser: &mut Browser, of: &str) -> String {
    browser.get(of).await;
    let edit = browser.post(of, &[]).await.location().to_owned();
    edit.trim_end_matches("/edit").to_owned()
}

/// A partner that both approved, and that is signed.
async fn partner(bed: &Bed, amal: &mut Browser, badr: &mut Browser) -> String {
    let partner = begun(amal, "/en/partners").await;
    amal.save(&partner, &PARTNER_FIELDS).await;
    amal.act(&partner, "propose").await;
    assert_eq!(amal.act(&partner, "approve").await.status, StatusCode::FORBIDDEN);
    assert_eq!(badr.act(&partner, "approve").await.location(), partner);
    sign(bed).await;
    partner
}

async fn sign(bed: &Bed) -> Vec<(&'static str, Vec<u8>)> {
    let cooperation = bed.office.cooperation();
    let mut all = Vec::new();
    for one in cooperation.to_sign().await.unwrap() {
        bed.office.reviews().mark_signed(&one).await.unwrap();
        all.extend(one.publications.into_iter().map(|(kind, _, body)| (kind, body)));
    }
    all
}

const PARTNER_FIELDS: [(&str, &str); 16] = [
    ("kind", "press"),
    ("website", "https://press.example/"),
    ("role-edition-0", "cnlcc-2016"),
    ("role-0", "host"),
    ("role-edition-1", "cnlcc-2016"),
    ("role-1", "emperor"),
    ("expert-0", "Salma Example"),
    ("expert-themes-0", "press"),
    ("expert-langs-0", "ary"),
    ("expert-1", ""),
    ("words-name-ar", "<b>نقابة</b>"),
    ("words-name-fr", "Syndicat"),
    ("words-name-en", "Union"),
    ("words-what-ar", "نعمل معا"),
    ("words-what-fr", "Ensemble"),
    ("words-what-en", "Together"),
];

fn agreement_fields(partner: &str) -> Vec<(&'static str, String)> {
    let mut fields = vec![
        ("parties", partner.rsplit('/').next().unwrap().to_owned()),
        ("parties", "../../etc/passwd".to_owned()),
        ("signed", "2026-01-15".to_owned()),
        ("ends", "2027-01-14".to_owned()),
    ];
    for field in [
        "words-title-ar",
        "words-title-fr",
        "words-title-en",
        "words-scope-ar",
        "words-scope-fr",
        "words-scope-en",
    ] {
        fields.push((field, "Train journalists".to_owned()));
    }
    fields
}

async fn save_agreement(browser: &mut Browser, agreement: &str, partner: &str) -> Answer {
    let fields = agreement_fields(partner);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, text)| (*name, &**text)).collect();
    browser.save(agreement, &fields).await
}

/// A partner that is public, and an agreement with it that is being written.
async fn agreement(bed: &Bed, amal: &mut Browser, badr: &mut Browser) -> (String, String) {
    let house = partner(bed, amal, badr).await;
    let agreement = begun(amal, "/en/agreements").await;
    assert_eq!(save_agreement(amal, &agreement, &house).await.location(), agreement);
    (house, agreement)
}

async fn act(browser: &mut Browser, page: &str, fields: &[(&str, &str)]) -> Answer {
    let version = browser.hidden(page, "version").await;
    let mut all = vec![("version", version.as_str())];
    for title in ["words-title-ar", "words-title-fr", "words-title-en"] {
        all.push((title, "Teach twenty"));
    }
    all.extend(fields);
    browser.post(page, &all).await
}

#[tokio::test]
async fn an_agreement_and_its_plan_go_from_one_member_through_another_to_the_public() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        let (mut amal, mut badr) = (bed.member("amal").await, bed.member("badr").await);
        let (house, agreement) = agreement(&bed, &mut amal, &mut badr).await;
        let page = amal.get(&house).await.text();
        assert!(page.contains("Salma Example") && !page.contains("emperor"), "{page}");

        let new = format!("{agreement}/actions/new");
        let own =
            [("public", "true"), ("due", "2026-06-30"), ("status", "ongoing"), ("person", "badr")];
        act(&mut amal, &new, &own).await;
        let secret = [("due", "2027-01-01"), ("status", "planned"), ("note", "canary-note")];
        act(&mut amal, &new, &secret).await;

        let list = amal.get("/en/agreements").await.text();
        assert!(list.contains("1 action overdue") && list.contains("Teach twenty"), "{list}");
        assert!(list.contains("Ends within three months"), "its last day is 54 days away");

        amal.act(&agreement, "propose").await;
        let first = format!("{agreement}/actions/1");
        assert_eq!(
            amal.get(&first).await.location(),
            agreement,
            "what is read is what is approved"
        );
        let late = amal.post(&first, &[("version", "2"), ("status", "dropped")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        badr.act(&agreement, "approve").await;
        let signed = sign(&bed).await;
        let [(AGREEMENT, body)] = signed.as_slice() else { panic!("{signed:?}") };
        let issue = Agreement::from_json(body).unwrap();
        assert_eq!(issue.parties, [house.rsplit('/').next().unwrap()]);
        assert_eq!((issue.actions.len(), issue.actions[0].status), (1, ActionStatus::Ongoing));
        assert!(!String::from_utf8_lossy(body).contains("canary"), "the rest is ours");

        act(&mut badr, &first, &[("public", "true"), ("due", "2026-06-30"), ("status", "done")])
            .await;
        let page = badr.get(&agreement).await.text();
        assert!(
            page.contains("1/2") && page.contains("the public still reads the old one"),
            "{page}"
        );
        let history = badr.get(&first).await.text();
        assert!(history.contains("<bdi>amal</bdi>") && history.contains("<bdi>badr</bdi>"));
        assert!(!badr.get("/en/agreements").await.text().contains("overdue"));

        let mut salma = bed.member("salma").await;
        let audit = salma.get("/en/audit").await.text();
        assert!(audit.contains("approved an agreement") && audit.contains("changed a joint plan"));
        assert!(!audit.contains("<code>"), "every deed has words");
    }
}

#[tokio::test]
async fn a_partner_is_not_taken_back_while_agreements_hold() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        let (mut amal, mut badr) = (bed.member("amal").await, bed.member("badr").await);
        let (house, agreement) = agreement(&bed, &mut amal, &mut badr).await;
        let refused = amal.act(&house, "cancel").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("An agreement that holds names this partner"));
        let page = amal.get(&house).await.text();
        assert!(page.contains(&agreement) && page.contains("public"), "it stands as it stood");

        // Indicators that name an agreement are dropped before it.
        let own = agreement.rsplit('/').next().unwrap();
        amal.post("/en/indicators", &[("subject", own)]).await;
        let bound = amal.act(&agreement, "discard").await;
        assert_eq!(bound.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", bound.text());
        let drop = format!("/en/indicators/{own}/discard");
        let step = amal.hidden(&drop, "step").await;
        amal.post(&drop, &[("step", &step)]).await;

        // Without the agreement it can go, once a second member says so too.
        amal.get(&format!("{agreement}/discard")).await;
        amal.act(&agreement, "discard").await;
        let edit = amal.act(&house, "cancel").await.location().to_owned();
        assert_eq!(edit, format!("{house}/edit"));
        let mut fields = PARTNER_FIELDS.to_vec();
        fields
            .extend(["words-note-ar", "words-note-fr", "words-note-en"].map(|one| (one, "Closed")));
        amal.save(&house, &fields).await;
        amal.act(&house, "propose").await;
        badr.act(&house, "approve").await;
        let signed = sign(&bed).await;
        let [(PARTNER, body)] = signed.as_slice() else { panic!("{signed:?}") };
        let gone = Partner::from_json(body).unwrap();
        assert!(gone.withdrawn && gone.experts.is_empty(), "nobody of it is named any more");
    }
}

/// A picture of one blue pixel.
const PIXEL: &[u8] =
    b"\x89PNG\x0d\x0a\x1a\x0a\x00\x00\x00\x0dIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\
    \x00\x00\x00\x90wS\xde\x00\x00\x00\x0cIDATx\x9cc\x10\xb2\x8a\x01\x00\x01\x0a\x00\xa9D\
    \x2f\xc1\xa8\x00\x00\x00\x00IEND\xaeB\x60\x82";

#[tokio::test]
async fn logos_and_texts_of_agreements_are_signed_with_what_names_them() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        let (mut amal, mut badr) = (bed.member("amal").await, bed.member("badr").await);
        let (house, agreement) = agreement(&bed, &mut amal, &mut badr).await;
        for (of, place, wrong, whole) in [
            (&house, "logo", &b"<svg onload=alert(1)>"[..], PIXEL),
            (&agreement, "text", &b"MZ"[..], &b"%PDF-1.7 canary"[..]),
        ] {
            if of == &house {
                amal.act(of, "revise").await;
            }
            let step = amal.hidden(of, "step").await;
            let (at, fields) = (format!("{of}/files/{place}"), [("step", step.as_str())]);
            let refused = amal.upload(&at, &fields, (None, wrong)).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
            let nowhere = amal.upload(&format!("{of}/files/x"), &fields, (None, whole)).await;
            assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
            let kept = amal.upload(&at, &fields, (None, whole)).await;
            assert_eq!(kept.location(), format!("{of}#files"));
            // Who saves the rest of it keeps the file.
            match place {
                "logo" => amal.save(of, &PARTNER_FIELDS).await,
                _ => save_agreement(&mut amal, of, &house).await,
            };
            let page = badr.get(of).await.text();
            let name = between(&page, &format!("\"{of}/files/"), "\"").unwrap();
            let shown = badr.get(&format!("{of}/files/{name}")).await;
            assert_eq!(shown.status, StatusCode::OK);
            assert_eq!(shown.bytes.starts_with(b"%PDF"), place == "text");
            amal.act(of, "propose").await;
            badr.act(of, "approve").await;
            let (kinds, bodies): (Vec<_>, Vec<_>) = sign(&bed).await.into_iter().unzip();
            let said = String::from_utf8_lossy(&bodies[1]).into_owned();
            assert!(kinds[0] == FILE && said.contains(&name), "{kinds:?} {said}");
        }

        // Taken away in the next issue, it goes from the desk when that is approved.
        amal.act(&agreement, "revise").await;
        let step = amal.hidden(&agreement, "step").await;
        let page = amal.get(&agreement).await.text();
        let name = between(&page, &format!("\"{agreement}/files/"), "\"").unwrap();
        let fields = [("step", step.as_str()), ("drop", "true")];
        amal.upload(&format!("{agreement}/files/text"), &fields, (None, b"")).await;
        let cooperation = bed.office.cooperation();
        cooperation.tidy_files().await.unwrap();
        assert!(cooperation.file(&name).await.unwrap().is_some(), "the public still reads it");
        amal.act(&agreement, "propose").await;
        badr.act(&agreement, "approve").await;
        cooperation.tidy_files().await.unwrap();
        assert_eq!(cooperation.file(&name).await.unwrap(), None);
    }
}

#[tokio::test]
async fn two_who_change_a_plan_at_once_lose_nothing() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        let (mut amal, mut badr) = (bed.member("amal").await, bed.member("badr").await);
        let (_, agreement) = agreement(&bed, &mut amal, &mut badr).await;
        let new = format!("{agreement}/actions/new");
        let before = badr.hidden(&new, "version").await;
        act(&mut amal, &new, &[("due", "2027-01-01"), ("status", "planned")]).await;
        let titles = ["words-title-ar", "words-title-fr", "words-title-en"];
        let mut fields = vec![("version", before.as_str()), ("due", "2027-02-01")];
        fields.extend(titles.map(|title| (title, "canary-typed")));
        let late = badr.post(&new, &fields).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.text().contains("canary-typed"), "what was typed can be copied");
        let unwritten = act(&mut amal, &new, &[("words-title-fr", "")]).await;
        assert_eq!(unwritten.status, StatusCode::SEE_OTHER, "the first of a field counts");
        let empty = amal.post(&new, &[("version", "2"), ("words-title-ar", "only one")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            empty.text().contains("only one") && empty.text().contains("the title of an action")
        );
    }
}

#[tokio::test]
async fn indicators_say_what_nobody_measured_and_take_numbers_only() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        let (mut amal, mut badr) = (bed.member("amal").await, bed.member("badr").await);
        amal.get("/en/indicators").await;
        let subject = [("subject", "cnlcc-2016")];
        let edit = amal.post("/en/indicators", &subject).await.location().to_owned();
        let again = amal.post("/en/indicators", &subject).await.location().to_owned();
        assert_eq!(edit, again, "an edition has its indicators once");
        let of = edit.trim_end_matches("/edit").to_owned();
        let mut fields = vec![
            ("level-0", "learning"),
            ("from-0-0", "2026-01-01"),
            ("until-0-0", "2026-12-31"),
            ("target-0-0", "80"),
            ("kept-0", "2"),
            ("gained-0", "5"),
            ("lost-0", "1"),
            ("neither-0", "2"),
        ];
        fields.extend(
            ["words-title-0-ar", "words-title-0-fr", "words-title-0-en"]
                .map(|one| (one, "Spot it")),
        );
        fields.extend(
            ["words-how-0-ar", "words-how-0-fr", "words-how-0-en"].map(|one| (one, "Asked twice")),
        );
        let mut wrong = fields.clone();
        wrong.push(("actual-0-0", "=1+1"));
        let refused = amal.save(&of, &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("a number") && refused.text().contains("Spot it"));
        assert_eq!(amal.save(&of, &fields).await.location(), of);
        let page = amal.get(&of).await.text();
        let page: String = page.chars().filter(|c| !matches!(c, '\u{2068}' | '\u{2069}')).collect();
        assert!(page.contains("not known") && page.contains("nobody measured it before"), "{page}");
        assert!(
            page.contains("10 people answered both times. Right answers: 30 % before, 70 % after")
        );
        amal.act(&of, "propose").await;
        badr.act(&of, "approve").await;
        let signed = sign(&bed).await;
        let [(INDICATORS, body)] = signed.as_slice() else { panic!("{signed:?}") };
        assert_eq!(Indicators::from_json(body).unwrap().id, "cnlcc-2016");
        let report = amal.get("/en/editions/cnlcc-2016").await.text();
        assert!(report.contains("Spot it"), "the report writes itself: {report}");
    }
}

#[tokio::test]
async fn who_wrote_a_public_action_does_not_approve_it_and_no_day_is_guessed() {
    for database in testkit::both().await {
        let bed = Bed::start(&database).await;
        let (mut amal, mut badr) = (bed.member("amal").await, bed.member("badr").await);
        let (house, agreement) = agreement(&bed, &mut amal, &mut badr).await;
        let read = amal.hidden(&agreement, "step").await;
        let new = format!("{agreement}/actions/new");
        let own = [("public", "true"), ("due", "2027-01-01"), ("evidence", "canary-evidence")];
        act(&mut badr, &new, &own).await;
        let stale = amal.post(&format!("{agreement}/propose"), &[("step", &read)]).await;
        assert_eq!(stale.status, StatusCode::CONFLICT, "the plan is another than she read");
        let page = amal.get(&agreement).await.text();
        assert!(page.contains("canary-evidence"), "what is published can be read before: {page}");
        amal.act(&agreement, "propose").await;
        assert_eq!(badr.act(&agreement, "approve").await.status, StatusCode::FORBIDDEN);

        amal.act(&agreement, "return").await;
        let wrong = act(&mut amal, &new, &[("due", "31/12/2027")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let mut fields = agreement_fields(&house);
        fields.retain(|(name, _)| *name != "ends");
        let mut fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, text)| (*name, &**text)).collect();
        fields.push(("ends", "31/12/2027"));
        let wrong = amal.save(&agreement, &fields).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text().contains("31/12/2027"), "what was typed can be copied");
    }
}
