use super::*;
use crate::{CentreError, Mode};

/// Addresses of static files hold their hash: what they hold is not this test's affair.
fn without_hashes(html: &str) -> String {
    let mut parts = html.split("/static/");
    let mut out = parts.next().unwrap().to_owned();
    for part in parts {
        out.push_str("/static/HASH");
        out.push_str(&part[part.find('/').unwrap()..]);
    }
    out
}

#[tokio::test]
async fn a_page_in_three_languages() {
    let shell = shell(Side::Public, centre());
    for lang in ["ar", "fr", "en"] {
        let answer = read(&shell, &format!("/{lang}/page")).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("content-language"), lang);
        assert_eq!(answer.header("cache-control"), "no-cache");
        insta::assert_snapshot!(format!("page_{lang}"), without_hashes(answer.text()));
    }
}

#[tokio::test]
async fn a_demonstration_says_so_in_three_languages() {
    let real_help = vec!["line".to_owned(), "portal".to_owned()];
    let centre = Centre { mode: Mode::Demonstration, real_help, ..centre() };
    let shell = shell(Side::Public, centre);
    for lang in ["ar", "fr", "en"] {
        let answer = read(&shell, &format!("/{lang}/help/5")).await;
        insta::assert_snapshot!(format!("sensitive_{lang}"), without_hashes(answer.text()));
    }
}

#[tokio::test]
async fn a_sensitive_page_leaves_little_behind() {
    let shell = shell(Side::Public, centre());
    let answer = read(&shell, "/en/help/5").await;
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.header("referrer-policy"), "no-referrer");
    assert!(answer.text().contains("<title>Information</title>"));
    assert!(!answer.text().contains("What happened"));
    assert!(answer.text().contains("href=\"https://weather.example/\" rel=\"noreferrer\""));
}

#[tokio::test]
async fn the_desk_is_dressed_as_the_desk() {
    let shell = shell(Side::Desk, centre());
    let answer = read(&shell, "/fr/page").await;
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(answer.text().contains("/desk.css\""));
    assert!(answer.text().contains("<body class=\"desk\">"));
    let main = Main { t: shell.phrases(kernel::Lang::Fr), said: "beside" };
    let page = Page::new(kernel::Lang::Fr, "Cases", "/cases").aside(&main);
    let body = shell.page(page, &main).into_body().collect().await.unwrap().to_bytes();
    let html = std::str::from_utf8(&body).unwrap();
    assert!(html.contains("<div class=\"work\">\n<h1>"), "{html}");
}

#[tokio::test]
async fn the_configured_name_stands_before_the_packs() {
    let text = |name: &str| name.to_owned();
    let name = content::ByLang { ar: text("أ"), fr: text("B < C"), en: text("D") };
    let shell = shell(Side::Public, Centre { name: Some(name), ..centre() });
    let answer = read(&shell, "/fr/page").await;
    assert!(answer.text().contains("<title>A &#38; B · B &#60; C</title>"), "{}", answer.text());
}

#[test]
fn a_centre_that_does_not_fit_is_refused() {
    let pack = pack();
    let with = |change: fn(&mut Centre)| {
        let mut centre = centre();
        change(&mut centre);
        centre.check(&pack)
    };
    assert!(with(|_| ()).is_ok());
    let path = with(|centre| centre.base_url = "https://a.example/path".into());
    assert!(matches!(path, Err(CentreError::BaseUrl(_))));
    let scheme = with(|centre| centre.base_url = "a.example".into());
    assert!(matches!(scheme, Err(CentreError::BaseUrl(_))));
    let public = with(|centre| centre.public_url = "https://a.example/path".into());
    assert!(matches!(public, Err(CentreError::BaseUrl(_))));
    let exit = with(|centre| centre.quick_exit = "javascript:alert(1)".into());
    assert!(matches!(exit, Err(CentreError::QuickExit(_))));
    for id in ["nobody", "hidden"] {
        let centre = Centre { real_help: vec![id.to_owned()], ..centre() };
        assert!(matches!(centre.check(&pack), Err(CentreError::RealHelp(_))), "{id}");
    }
}
