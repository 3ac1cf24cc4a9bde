//! Alerts as the public meets them: list, page, box, card, feeds, CAP.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod house;

use std::process::{Command, Stdio};
use std::time::Duration;

use axum::http::StatusCode;
use content::{Audience, ByLang, Pack};
use documents::{ALERT, Alert, AlertTheme, AlertWords, Document as _, Published, Severity};
use house::House;
use kernel::{Day, Ts};

/// 1 December 2026, when the house of these tests stands.
const NOW: Ts = Ts(1_796_083_200_000_000);
const DAY: Duration = Duration::from_secs(86_400);

fn words(lang: &str, headline: &str) -> AlertWords {
    AlertWords {
        headline: headline.to_owned(),
        what: format!("what-{lang} <b> & \"so\""),
        todo: vec![format!("todo-{lang} one"), format!("todo-{lang} two")],
        already: vec![format!("already-{lang}")],
        note: String::new(),
    }
}

fn alert(id: &str) -> Alert {
    Alert {
        id: id.to_owned(),
        revision: 1,
        exercise: false,
        severity: Severity::Severe,
        theme: AlertTheme::Messages,
        audience: vec![Audience::Everybody],
        regions: vec!["MA-06".to_owned()],
        first_sent: NOW.minus(DAY),
        sent: NOW.minus(DAY),
        previous: None,
        expires: NOW.plus(DAY),
        cancelled: false,
        guides: Vec::new(),
        campaign: None,
        words: ByLang {
            ar: words("ar", "رسائل باسم البريد تطلب 12 درهما لتسليم طرد"),
            fr: words("fr", "De faux SMS de la poste demandent 12 DH pour un colis"),
            en: words("en", "False postal texts ask for 12 DH for a parcel"),
        },
    }
}

fn house(alerts: &[Alert]) -> House {
    let house = House::at(Pack::embedded().unwrap(), NOW);
    show(&house, alerts);
    house
}

fn show(house: &House, alerts: &[Alert]) {
    let bodies: Vec<Vec<u8>> = alerts.iter().map(Alert::to_json).collect();
    let published = alerts.iter().zip(&bodies).map(|(alert, body)| Published {
        kind: ALERT,
        name: &alert.id,
        expires: Day(NOW.utc_day().0 + 30),
        body,
    });
    house.0.show(&published.collect::<Vec<_>>());
}

fn cancelled(id: &str) -> Alert {
    let mut alert =
        Alert { revision: 2, cancelled: true, previous: Some(NOW.minus(DAY)), ..alert(id) };
    for lang in kernel::Lang::ALL {
        alert.words.get_mut(lang).note = format!("note-{lang}");
    }
    alert
}

#[tokio::test]
async fn an_alert_is_listed_and_read_in_three_languages() {
    let over = Alert { expires: NOW.minus(DAY / 2), ..alert("over") };
    let house = house(&[alert("a1"), over, cancelled("gone")]);
    for lang in kernel::Lang::ALL {
        let list = house.get(&format!("/{lang}/alerts")).await;
        let headline = alert("a1").words.get(lang).headline.clone();
        assert!(list.main().contains(headline.as_str()), "{}", list.main());
        assert!(!list.main().contains("alerts-"), "every word is there: {}", list.main());
        let page = house.get(&format!("/{lang}/alerts/a1")).await;
        let main = page.main();
        for said in ["what-", "todo-", "already-"] {
            assert!(main.contains(&format!("{said}{lang}")), "{main}");
        }
        assert!(main.contains("&#60;b&#62; &#38;") && !main.contains("<b>"), "{main}");
        let region = Pack::embedded().unwrap().region("MA-06").unwrap().name.get(lang).clone();
        assert!(main.contains(&region), "{main}");
        assert!(
            page.html().contains("<meta property=\"og:image\" content=\"https://thiqa.example/")
        );
    }
    let list = house.get("/en/alerts").await;
    let earlier = list.main().find("Earlier alerts").unwrap();
    let of = |id: &str| list.main().find(&format!("/en/alerts/{id}\"")).unwrap();
    assert!(of("a1") < earlier && earlier < of("over") && earlier < of("gone"));
    let gone = house.get("/en/alerts/gone").await;
    assert!(gone.main().contains("Taken back") && gone.main().contains("note-en"));
    assert!(!gone.main().contains("todo-en one</li>"), "it asks for nothing any more");
}

#[tokio::test]
async fn what_is_not_there_or_not_whole_is_not_shown() {
    let house = house(&[Alert { id: "Not A Name".into(), ..alert("x") }]);
    assert!(house.get("/en/alerts").await.main().contains("No alert holds"));
    for path in ["/en/alerts/none", "/en/alerts/none/card", "/feeds/cap/none", "/feeds/alerts/de"] {
        assert_eq!(house.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(house.get("/feeds/alerts/fr/nothing").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_box_may_stand_in_a_frame_and_runs_nothing() {
    let house = house(&[alert("a1")]);
    let answer = house.get("/fr/alerts/box").await;
    let policy = answer.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("frame-ancestors *") && !policy.contains("script-src"), "{policy}");
    assert!(!answer.headers.contains_key("x-frame-options"));
    assert!(answer.html().contains("https://thiqa.example/fr/alerts/a1"));
    let page = house.get("/fr/alerts/a1").await;
    assert_eq!(page.headers["x-frame-options"], "DENY");
}

#[tokio::test]
async fn a_card_is_drawn_on_the_side_where_the_language_begins() {
    let house = house(&[alert("a1")]);
    let mut drawn = Vec::new();
    for lang in ["ar", "fr", "en"] {
        let answer = house.get(&format!("/{lang}/alerts/a1/card")).await;
        assert_eq!(answer.headers["content-type"], "image/png");
        let picture = image::load_from_memory(&answer.body).unwrap().to_luma8();
        assert_eq!(picture.dimensions(), (1200, 630));
        // There is ink where the headline stands, on the side on which the language begins.
        let ink = |from: u32, to: u32| {
            let columns = (from..to).flat_map(|x| (160..540).map(move |y| (x, y)));
            columns.filter(|(x, y)| picture.get_pixel(*x, *y).0[0] < 100).count()
        };
        let (left, right) = (ink(80, 400), ink(800, 1120));
        assert!(if lang == "ar" { right > left } else { left > right }, "{lang}: {left} {right}");
        drawn.push(answer.body);
    }
    assert!(drawn.iter().all(|card| card.len() < 100_000));
}

/// Checks a document with `xmllint`, against a schema where one is given.
fn xmllint(document: &[u8], schema: Option<&str>) -> Result<(), String> {
    use std::io::Write as _;
    let mut command = Command::new("xmllint");
    command.arg("--noout").arg("--nonet");
    if let Some(schema) = schema {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/schemas/");
        command.arg("--schema").arg(format!("{folder}{schema}"));
    }
    let command = command.arg("-").stdin(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("xmllint: Debian's libxml2-utils, or cargo xtask test");
    child.stdin.take().unwrap().write_all(document).unwrap();
    let output = child.wait_with_output().unwrap();
    if output.status.success() {
        Ok(())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into())
    }
}

#[tokio::test]
async fn cap_documents_fit_the_schema_of_oasis() {
    let update = Alert { revision: 2, previous: Some(NOW.minus(DAY)), sent: NOW, ..alert("up") };
    let everywhere = Alert { regions: Vec::new(), exercise: true, ..alert("everywhere") };
    let house = house(&[alert("a1"), update, cancelled("gone"), everywhere]);
    for (id, kind) in
        [("a1", "Alert"), ("up", "Update"), ("gone", "Cancel"), ("everywhere", "Alert")]
    {
        let answer = house.get(&format!("/feeds/cap/{id}")).await;
        let text = String::from_utf8(answer.body.to_vec()).unwrap();
        xmllint(&answer.body, Some("CAP-v1.2.xsd"))
            .unwrap_or_else(|fault| panic!("{fault}\n{text}"));
        assert!(text.contains(&format!("<msgType>{kind}</msgType>")), "{text}");
        assert_eq!(text.matches("<info>").count(), 3, "one block a language");
        assert!(text.contains("<language>ar-MA</language>"));
        assert_eq!(text.contains("<references>"), kind != "Alert");
    }
    let wrong = house.get("/feeds/cap/a1").await.body;
    let wrong = String::from_utf8(wrong.to_vec()).unwrap().replace("Severe", "Terrible");
    assert!(xmllint(wrong.as_bytes(), Some("CAP-v1.2.xsd")).is_err(), "the schema checks");
}

#[tokio::test]
async fn feeds_follow_a_language_and_a_theme() {
    let money = Alert { theme: AlertTheme::Money, ..alert("m1") };
    let house = house(&[alert("a1"), money]);
    let all = house.get("/feeds/alerts/ar").await;
    assert_eq!(all.headers["content-type"], "application/atom+xml; charset=utf-8");
    xmllint(&all.body, None).unwrap();
    let text = String::from_utf8(all.body.to_vec()).unwrap();
    assert_eq!(text.matches("<entry>").count(), 2);
    for part in ["xml:lang=\"ar\"", "<id>https://thiqa.example/ar/alerts/a1</id>", "رسائل باسم"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    let of_money = house.get("/feeds/alerts/fr/money").await;
    let text = String::from_utf8(of_money.body.to_vec()).unwrap();
    assert!(text.contains("m1") && !text.contains("alerts/a1"), "{text}");
}

#[tokio::test]
async fn a_newer_issue_takes_the_place_of_the_older() {
    let house = house(&[alert("a1")]);
    assert!(house.0.first_alert(kernel::Lang::Fr).is_some());
    show(&house, &[cancelled("a1")]);
    assert!(house.0.first_alert(kernel::Lang::Fr).is_none(), "home says nothing of it");
    show(&house, &[]);
    assert_eq!(house.get("/fr/alerts/a1").await.status, StatusCode::NOT_FOUND);
}
