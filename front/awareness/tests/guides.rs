//! The guides: the list, the search, one guide.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod house;

use std::io::Write;

use axum::http::{StatusCode, header};
use content::Pack;
use flate2::Compression;
use flate2::write::GzEncoder;
use house::{House, library};
use insta::assert_snapshot;
use kernel::{Lang, Ts};

#[tokio::test]
async fn the_pages_in_three_languages() {
    let house = House::of(library::pack());
    for lang in ["ar", "fr", "en"] {
        let path = format!("/{lang}/guides");
        let list = house.get(&path).await;
        // The size of the parcel follows the compiler of the compressor.
        let list = list.main();
        let (before, after) = list.split_once("(zip, ").or(list.split_once("(zip، ")).unwrap();
        let after = &after[after.find(')').unwrap()..];
        assert_snapshot!(format!("list_{lang}"), format!("{before}(zip{after}"));
        let one = house.get(&format!("{path}/passwords")).await;
        assert_snapshot!(format!("one_{lang}"), one.main());
        let none = house.get(&format!("{path}?q=zzzz")).await;
        let none = none.main();
        let found = &none[none.find("</form>").unwrap()..none.find("id=\"offline\"").unwrap()];
        assert_snapshot!(format!("none_{lang}"), found);
    }
    assert_eq!(house.get("/fr/guides/none").await.status, StatusCode::NOT_FOUND);
}

/// The ids that a page lists.
async fn found(house: &House, path: &str) -> Vec<String> {
    let page = house.get(path).await;
    let lang = &path[1..3];
    let link = format!("<a href=\"/{lang}/guides/");
    let rows = page.main().split(&link).skip(1);
    rows.map(|row| row.split('"').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_search_folds_what_people_vary() {
    let house = House::of(library::pack());
    for path in [
        "/fr/guides?q=mot+de+passe",
        "/fr/guides?q=MOTS%20DE%20PASSE",
        "/ar/guides?q=%D8%A7%D9%84%D8%AD%D8%B3%D8%A7%D8%A8", // الحساب, and the text says حسابي
        "/ar/guides?q=%D9%83%D9%84%D9%85%D8%A9+%D8%A7%D9%84%D8%B3%D8%B1", // كلمة السر
        "/en/guides?q=pass",
        "/en/guides?q=email",
    ] {
        assert_eq!(found(&house, path).await, ["passwords"], "{path}");
    }
    assert_eq!(found(&house, "/fr/guides?q=proteger").await, ["firms-cybersecurity"]);
    let both = found(&house, "/en/guides?q=account").await;
    assert_eq!(both.len(), 2, "{both:?}");
    let meant = house.get("/en/guides?q=pasword").await;
    assert!(meant.main().contains("<a href=\"/en/guides?q=password\">password</a>"));
    let some = house.get("/en/guides?q=strong+elephants").await;
    assert!(some.main().contains("These have some of them"));
}

#[tokio::test]
async fn what_is_asked_is_shown_as_text_only() {
    let house = House::of(library::pack());
    let page = house.get("/en/guides?q=%22%3E%3Cscript%3E&theme=%3Cb%3E").await;
    assert!(!page.main().contains("<script>"));
    assert!(!page.main().contains("<b>"));
}

#[tokio::test]
async fn the_list_is_narrowed_by_reader_subject_and_level() {
    let house = House::of(library::pack());
    let parents = found(&house, "/en/guides?audience=parents").await;
    assert_eq!(parents, ["pictures", "passwords"], "what is for everybody comes after");
    assert_eq!(found(&house, "/en/guides?theme=work").await, ["firms-cybersecurity"]);
    assert_eq!(found(&house, "/en/guides?level=first-steps").await, ["passwords"]);
    let both = found(&house, "/en/guides?q=account&theme=work&audience=&level=").await;
    assert_eq!(both, ["firms-cybersecurity"]);
    assert!(found(&house, "/en/guides?theme=work&level=first-steps").await.is_empty());
    let page = house.get("/en/guides?theme=work&q=account").await;
    assert!(page.main().contains("<option value=\"work\" selected>"));
    let other = "href=\"/fr/guides?theme=work\"";
    assert!(page.html().contains(other), "another language keeps the subject, not the words");
    assert_eq!(found(&house, "/en/guides?theme=nonsense").await.len(), 5, "the plain list");
}

#[tokio::test]
async fn a_translation_that_lags_says_so() {
    let house = House::of(library::pack());
    for (lang, stale) in [("fr", true), ("ar", false), ("en", false)] {
        let page = house.get(&format!("/{lang}/guides/passwords")).await;
        assert_eq!(page.main().contains("id=\"stale\""), stale, "{lang}");
    }
}

#[tokio::test]
async fn a_guide_past_its_day_says_so() {
    let later = House::at(library::pack(), Ts(1_830_000_000_000_000));
    let page = later.get("/en/guides/passwords").await;
    assert!(page.main().contains("was to be reviewed by \u{2068}22 November 2027\u{2069}"));
    let page = House::of(library::pack()).get("/en/guides/passwords").await;
    assert!(!page.main().contains("was to be reviewed"));
}

#[tokio::test]
async fn what_may_betray_its_reader_does_not() {
    let house = House::of(library::pack());
    let open = house.get("/en/guides/passwords").await;
    assert!(open.html().contains("<title>Strong passwords"));
    assert_eq!(open.headers[header::CACHE_CONTROL], "no-cache");
    let hidden = house.get("/en/guides/pictures").await;
    assert!(hidden.html().contains("<title>Information</title>"));
    assert!(hidden.html().contains("id=\"exit\""));
    assert_eq!(hidden.headers[header::CACHE_CONTROL], "no-store");
}

/// With the real guides: nothing is longer than a page may be, and everything is found.
#[tokio::test]
async fn every_page_is_small_and_has_all_its_words() {
    const BUDGET: usize = 30 * 1024;
    let house = House::of(Pack::embedded().unwrap());
    let style = house.0.shell.assets().href("thiqa.css");
    let style = gzipped(&house.get(&style).await.body);
    let ids: Vec<String> = house.0.shell.pack().guides.iter().map(|one| one.id.clone()).collect();
    for lang in Lang::ALL {
        let pages = ids.iter().map(|id| format!("/{lang}/guides/{id}"));
        for path in pages.chain([format!("/{lang}/guides")]) {
            let page = house.get(&path).await;
            let size = gzipped(&page.body) + style;
            assert!(size < BUDGET, "{path}: {size} bytes");
            for key in ["guides-", "opening-", "founding-"] {
                let text = page.main().replace("/guides", "");
                assert!(!text.contains(&format!(">{key}")), "{path}: no words for a {key}");
            }
        }
        assert!(!ids.is_empty());
    }
}

fn gzipped(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap().len()
}
