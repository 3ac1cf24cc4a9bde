//! "Is this a scam?" over the router.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod asking;
mod house;

use std::io::Write as _;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use content::Pack;
use flate2::{Compression, write::GzEncoder};
use insta::assert_snapshot;
use serde_json::{Value, json};

use asking::Form;
use house::{Answer, House};

const SCRIPT: &str = "javascript:x(1)";
const MAIL: &str = "From: Nadia <nadia@lettres.example>\r\nReply-To: x@autre.example\r\n\
    Subject: Votre avis\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\
    <p>Bonjour,</p><p><a href=\"https://lettres.example/a\">https://journal.example</a></p>";

/// A mail with one thing that is odd.
const SHORT_MAIL: &str = "From: Nadia <nadia@lettres.example>\r\nReply-To: x@autre.example\r\n\
    Subject: Votre avis\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\
    Bonjour, voici le journal : https://lettres.example/a\r\n";

fn house() -> House {
    House::of(Pack::embedded().unwrap())
}

async fn ask(house: &House, lang: &str, text: impl AsRef<[u8]>) -> Answer {
    house.send(Form::text(text).post(lang)).await
}

/// The level that a page tells.
fn level(answer: &Answer) -> &str {
    let main = answer.main();
    match main.split_once("<div class=\"verdict ") {
        Some((_, rest)) => rest.split_once('"').unwrap().0,
        None if main.contains("<div class=\"danger\">") => "danger",
        None => panic!("no level: {main}"),
    }
}

/// What stands in `main` without what changes with the lists.
fn steady(answer: &Answer) -> String {
    let main = answer.main().replace(['\u{2068}', '\u{2069}'], "");
    main.rsplit_once("<p class=\"quiet\">").unwrap().0.split_once('>').unwrap().1.trim().to_owned()
}

#[tokio::test]
async fn every_level_in_three_languages() {
    let house = house();
    for lang in ["ar", "fr", "en"] {
        let form = house.get(&format!("/{lang}/check")).await;
        assert_snapshot!(format!("check_ask_{lang}"), steady(&form));
        for (name, form) in [
            ("dangerous", Form::text(SCRIPT)),
            ("suspicious", Form::file("avis.eml", SHORT_MAIL.as_bytes())),
            ("none", Form::text("سلام، نتلاقاو غدا <b>&</b> \u{202e}x")),
            ("official", Form::text("https://www.bkam.ma/avis")),
        ] {
            let answer = house.send(form.post(lang)).await;
            assert_eq!(level(&answer), name, "{lang}");
            assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
            assert_eq!(answer.headers[header::REFERRER_POLICY], "no-referrer");
            assert_snapshot!(format!("check_{name}_{lang}"), steady(&answer));
        }
    }
}

#[tokio::test]
async fn danger_comes_with_help_before_everything_and_never_without_a_sign() {
    let house = house();
    for text in [
        "I will send your pictures to your family if you do not pay",
        "Si tu ne paies pas j'envoie tes photos à ta famille",
        "غادي ننشر تصاورك إلا ما خلصتيش",
        "Je veux mourir",
        "I want to kill myself",
        "بغيت نموت",
    ] {
        for lang in ["ar", "fr", "en"] {
            let answer = ask(&house, lang, text).await;
            assert_eq!(level(&answer), "danger", "{text}");
            let main = answer.main();
            let call = main.find("href=\"tel:").expect("a number to call");
            let help = main.find(&format!("href=\"/{lang}/help\"")).expect("the way to help");
            let why = main.find("<h2>").unwrap();
            assert!(call < help && help < why, "{main}");
            assert!(!main.contains("<details>"), "the way to help says what to do");
        }
    }
}

#[tokio::test]
async fn telling_words_are_marked_and_nothing_pasted_is_markup() {
    let house = house();
    let evil = "<script>x</script> Envoyez-moi le code reçu \"'><a href=https://a-b.top/login>";
    let answer = ask(&house, "fr", evil).await;
    let main = answer.main();
    assert!(main.contains("<mark>Envoyez-moi le code"), "{main}");
    assert!(!main.contains("<script>") && !main.contains("<a href=https"), "{main}");
    for link in main.split("href=\"").skip(1) {
        assert!(link.starts_with("/fr/") || link.starts_with("tel:"), "{link}");
    }
    // What goes along to the letter stays one attribute.
    let told = main.split_once("data-answers=\"").unwrap().1.split_once('"').unwrap().0;
    let told = told.replace("&#34;", "\"").replace("&#60;", "<").replace("&#62;", ">");
    let told = told.replace("&#39;", "'").replace("&#38;", "&");
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told, json!({ "message": evil }));
}

#[tokio::test]
async fn hostile_text_is_answered_and_stays_small() {
    let house = house();
    for text in [
        "https://a-b.top/x ".repeat(5000),
        "\u{202e}ab".repeat(10_000),
        "x\n".repeat(30_000),
        "<mark>".repeat(10_000),
        "a.b.".repeat(15_000),
        "ask\u{0}me".to_owned(),
    ] {
        let answer = ask(&house, "ar", &text).await;
        // What goes along to the letter is as it was pasted, and not shown.
        let (shown, rest) = answer.main().split_once("data-answers=\"").unwrap();
        let shown = [shown, rest.split_once('"').unwrap().1].concat();
        assert!(!shown.contains('\u{202e}') && !shown.contains('\u{0}'));
        assert!(gzipped(&answer.body) < 30 << 10, "{}", gzipped(&answer.body));
    }
    let long = "é".repeat(40_000);
    assert!(ask(&house, "en", &long).await.main().contains("64 KB"));
    let told = ask(&house, "en", b"caf\xe9 \xff\xfe, https://a-b.top").await;
    assert!(told.main().contains("caf\u{fffd}"));
}

#[tokio::test]
async fn what_cannot_be_read_is_said_and_what_was_typed_is_kept() {
    let house = house();
    let four = vec![b'x'; (4 << 20) + 1];
    for (form, status, said) in [
        (Form::text(" \r\n "), 422, "nothing to check"),
        (Form::default(), 422, "nothing to check"),
        (Form::text("kept").and_file("a.pdf", b"%PDF-1.7"), 415, "kind of file"),
        (Form::text("kept").and_file("a.png", b"\x89PNG\r\n\x1a\n0000"), 422, "damaged"),
        (Form::text("kept").and_file("a.eml", &four), 413, "4 MB"),
        (Form::text("x").and_file("a.eml", &vec![0; 10 << 20]), 413, "too much"),
    ] {
        let answer = house.send(form.post("en")).await;
        assert_eq!(answer.status, StatusCode::from_u16(status).unwrap(), "{said}");
        assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
        let html = std::str::from_utf8(&answer.body).unwrap();
        assert!(html.contains("role=\"alert\"") && html.contains(said), "{said}: {html}");
        assert!(html.contains("<textarea") && (status != 415 || html.contains("kept</textarea>")));
    }
    let other = Request::post("/en/check").header("content-type", "text/plain").body("x".into());
    assert_eq!(house.send(other.unwrap()).await.status, StatusCode::BAD_REQUEST);
    let other = Form::text("x").post("en");
    let (mut parts, body) = other.into_parts();
    parts.headers.insert("sec-fetch-site", "cross-site".parse().unwrap());
    let other = house.send(Request::from_parts(parts, body)).await;
    assert_eq!(other.status, StatusCode::FORBIDDEN, "from another site's page");
}

#[tokio::test]
async fn an_e_mail_shows_who_sent_it_and_where_its_links_lead() {
    let house = house();
    let answer = house.send(Form::file("avis.eml", MAIL.as_bytes()).post("en")).await;
    let main = answer.main();
    for said in ["Nadia &#60;nadia@lettres.example&#62;", "x@autre.example", "Votre avis"] {
        assert!(main.contains(said), "{said}: {main}");
    }
    assert!(main.contains("<mark>https://lettres.example/a</mark>"), "{main}");
    assert!(main.contains("leads to another: <bdi>lettres.example</bdi>"), "{main}");
}

#[tokio::test]
async fn programs_are_answered_in_json() {
    let house = house();
    let text = "  Envoyez-moi le code reçu\n";
    let answer = post_json(&house, json!({ "text": text }).to_string()).await;
    assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
    let told: Value = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!(told["verdict"], "dangerous");
    assert_eq!(told["danger"], false);
    assert!(told["score"].as_f64().unwrap() >= 0.9);
    let reason = &told["reasons"][0];
    assert_eq!(reason["sign"], "lure-ask-code");
    assert_eq!(reason["weight"], "decisive");
    assert_eq!(reason["about"], Value::Null);
    let [start, end] = [0, 1].map(|at| reason["places"][0][at].as_u64().unwrap() as usize);
    assert!(text[start..end].starts_with("Envoyez-moi le code"), "{:?}", &text[start..end]);

    let script = post_json(&house, json!({ "text": SCRIPT }).to_string()).await;
    let told: Value = serde_json::from_slice(&script.body).unwrap();
    assert_eq!(told["reasons"][0]["sign"], "script-address");
    for (body, status) in [
        ("{".to_owned(), 400),
        ("{}".to_owned(), 400),
        (json!({ "text": 1 }).to_string(), 400),
        (json!({ "text": "x", "canary": 1 }).to_string(), 400),
        (json!({ "text": "x".repeat(500_000) }).to_string(), 413),
    ] {
        let answer = post_json(&house, body).await;
        assert_eq!(answer.status.as_u16(), status);
        assert_eq!(answer.headers[header::CONTENT_TYPE], "application/problem+json");
    }
}

async fn post_json(house: &House, body: String) -> Answer {
    let request = Request::post("/api/v1/check").header("content-type", "application/json");
    house.send(request.body(Body::from(body)).unwrap()).await
}

#[tokio::test]
async fn the_pages_stay_within_their_budget() {
    const BUDGET: usize = 30 << 10;
    let house = house();
    let style = house.0.shell.assets().href("thiqa.css");
    let style = gzipped(&house.get(&style).await.body);
    for lang in ["ar", "fr", "en"] {
        let form = house.get(&format!("/{lang}/check")).await;
        let answer =
            ask(&house, lang, "Votre compte est bloqué, cliquez http://a-b.top/login").await;
        for page in [form, answer] {
            let size = gzipped(&page.body) + style;
            assert!(size < BUDGET, "{lang}: {size}");
        }
    }
}

fn gzipped(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap().len()
}
