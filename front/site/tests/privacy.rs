//! The page about people's data: what the centre declared, and what it left open.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod site;

use axum::http::StatusCode;
use content::ByLang;
use testkit::TempDatabase;
use web::{Centre, Mode, Privacy};

use site::{centre, front, get};

fn main_of(html: &str) -> &str {
    html.split_once("<main").unwrap().1.split_once("</main>").unwrap().0
}

fn text(said: &str) -> Option<ByLang<String>> {
    let said = |lang: &str| format!("{said} {lang}");
    Some(ByLang { ar: said("ar"), fr: said("fr"), en: said("en") })
}

fn declared() -> Centre {
    Centre {
        mode: Mode::Production,
        hours: text("9 to 17"),
        answer_time: text("two days"),
        privacy: Privacy {
            controller: text("Association <Us>"),
            controller_address: text("1, street"),
            declaration: Some("D-77/2026".to_owned()),
            purposes: text("to help only"),
            retention: text("eighteen months"),
            recipients: text("nobody else"),
            transfers: text("nothing abroad"),
        },
        ..centre()
    }
}

#[tokio::test]
async fn it_tells_in_three_languages_what_the_centre_declared() {
    let database = TempDatabase::sqlite();
    let front = front(&database, declared()).await;
    for (lang, not_declared, not_known) in [
        ("ar", "غير مصرح به", "غير معروف بعد"),
        ("fr", "Non déclaré", "On ne le sait pas encore"),
        ("en", "Not declared", "Not known yet"),
    ] {
        let (status, headers, html) = get(&front, &format!("/{lang}/about/privacy")).await;
        assert_eq!(status, StatusCode::OK);
        assert_eq!(headers["cache-control"], "no-store", "it may betray its reader");
        let main = main_of(&html);
        for said in ["Association &#60;Us&#62;", "1, street", "nobody else", "nothing abroad"] {
            assert!(main.contains(&format!("<bdi>{said} {lang}</bdi>")), "{lang}: {main}");
        }
        for said in ["9 to 17", "two days"] {
            assert!(main.contains(&format!("<bdi>{said} {lang}</bdi>")), "{lang}: {main}");
        }
        assert!(main.contains("<bdi>D-77/2026</bdi>"));
        assert!(!html.contains(not_declared) && !html.contains(not_known), "{html}");
    }
}

#[tokio::test]
async fn what_is_not_configured_is_said_to_be_unknown_and_nothing_is_invented() {
    let database = TempDatabase::sqlite();
    let front = front(&database, Centre { mode: Mode::Production, ..centre() }).await;
    for (lang, not_declared, not_known) in [
        ("ar", "غير مصرح به. من يحتفظ", "غير معروف بعد."),
        ("fr", "Non déclaré. Quand on garde", "On ne le sait pas encore."),
        ("en", "Not declared. Whoever keeps", "Not known yet."),
    ] {
        let (_, _, html) = get(&front, &format!("/{lang}/about/privacy")).await;
        assert!(main_of(&html).contains(not_declared), "{html}");
        let unknown = main_of(&html).matches(not_known).count();
        assert_eq!(unknown, 2, "hours and time to an answer: {html}");
        assert!(!main_of(&html).contains("<bdi>"), "nothing stands in for what is not known");
    }
    let (_, _, home) = get(&front, "/en/").await;
    let footer = home.split_once("<footer>").unwrap().1;
    assert!(footer.contains("Not declared") && footer.contains("/en/about/privacy"), "{footer}");
}

/// What the program does not keep, these pages must not promise; and their words are the public's.
#[tokio::test]
async fn rights_need_a_tracking_code_alone_and_the_words_are_plain() {
    let database = TempDatabase::sqlite();
    let front = front(&database, centre()).await;
    for lang in ["ar", "fr", "en"] {
        let (_, _, html) = get(&front, &format!("/{lang}/about/privacy")).await;
        let main = main_of(&html);
        assert!(main.contains(&format!("href=\"/{lang}/receipt\"")), "{main}");
        assert!(main.contains("CNDP"), "the country's own words: {main}");
        assert!(main.contains("30") && main.contains("40"), "backups and marks of erasure");
        let (status, _, _) = get(&front, &format!("/{lang}/receipt")).await;
        assert_eq!(status, StatusCode::OK, "where one asks for it");
        for jargon in ["epoch", "ciphertext", "the desk", "the front", "sealed", "sealing"] {
            assert!(!main.to_lowercase().contains(jargon), "{jargon}");
        }
    }
}
