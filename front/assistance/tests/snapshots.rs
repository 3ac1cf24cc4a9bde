//! The pages as they are, in three languages.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod common;

use common::{House, Page, UNUSED_CODE};
use insta::assert_snapshot;
use seal::entry::EntryKind;
use testkit::TempDatabase;

#[tokio::test]
async fn the_pages_in_three_languages() {
    let house = House::new(TempDatabase::sqlite()).await;
    for lang in ["ar", "fr", "en"] {
        let shows = |name: &str, page: &Page| {
            assert_snapshot!(format!("{name}_{lang}"), steady(page.main()));
        };
        let letter = format!("/{lang}/letter/report/plain");
        let first = [("_step", "first"), ("situation", "hacked-account"), ("age", "26-59")];
        shows("first", &house.get(&letter).await);
        shows("first_faulty", &house.post(&letter, &first[..1]).await);
        shows("second", &house.post(&letter, &first).await);
        shows("refused", &house.post(&letter, &[("situation", "grooming"), ("age", "0-12")]).await);
        shows("sealed_letter", &house.get(&format!("/{lang}/letter/report")).await);
        shows("sealed_receipt", &house.get(&format!("/{lang}/receipt")).await);
        shows("receipt", &house.get(&format!("/{lang}/receipt/plain")).await);
        shows("unknown", &house.read(lang, UNUSED_CODE).await);

        let code = house.write(lang, "Hello").await;
        let mut case = house.desk.open(&house.front).await;
        let (front, desk) = (&house.front, &house.desk);
        desk.answer(front, &mut case, EntryKind::Message, "Answer").await;
        house.reply(lang, &code, "Reply").await;
        desk.hear(front, &mut case).await;
        desk.answer(front, &mut case, EntryKind::Closing, "Good bye").await;
        shows("thread", &house.read(lang, &code).await);
        assert_snapshot!(format!("sent_{lang}"), sent(&house, lang).await);
        desk.open(front).await;
    }
}

/// The page with the code, of which the digits are another test's affair.
async fn sent(house: &House, lang: &str) -> String {
    let digest = house.desk.forms[0].to_string();
    let typed = [
        ("_step", "second"),
        ("_form", digest.as_str()),
        ("situation", "malware"),
        ("age", "60+"),
        ("for_whom", "someone-else"),
        ("message", "Hello"),
    ];
    let page = house.post(&format!("/{lang}/letter/report/plain"), &typed).await;
    let code = page.code().split(' ').map(str::to_owned).collect::<Vec<_>>();
    code.iter().fold(page.main().to_owned(), |html, group| html.replace(group, "00000"))
}

/// The page without what changes with each page or each release.
fn steady(html: &str) -> String {
    let html = masked(html, "name=\"_once\" value=\"");
    let html = masked(&masked(&html, "\"/static/"), "data-sha256=\"");
    // In Base64, up to the end of its attribute.
    let mut pieces = html.split("data-integrity=\"sha256-");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |text, piece| {
        let (_, rest) = piece.split_once('"').unwrap_or_default();
        format!("{text}data-integrity=\"sha256-…\"{rest}")
    })
}

/// What follows `before`, up to the next sign that is no hexadecimal digit, as three dots.
fn masked(html: &str, before: &str) -> String {
    let mut pieces = html.split(before);
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |text, piece| {
        let rest = piece.trim_start_matches(|sign: char| sign.is_ascii_hexdigit());
        format!("{text}{before}…{rest}")
    })
}
