//! What a centre's own configuration changes on its pages.

use content::ByLang;
use kernel::Lang;

use super::*;
use crate::{CentrePoint, Logo, Mode};

fn said(text: &str) -> Option<ByLang<String>> {
    let text = |lang: &str| format!("{text} {lang}");
    Some(ByLang { ar: text("ar"), fr: text("fr"), en: text("en") })
}

fn in_mode(mode: Mode) -> Centre {
    Centre { mode, ..centre() }
}

#[tokio::test]
async fn each_mode_says_what_it_is() {
    for (mode, side, shown) in [
        (Mode::Demonstration, Side::Public, "nobody reads what you write here"),
        (Mode::Demonstration, Side::Desk, "nobody reads what you write here"),
        (Mode::Trial, Side::Public, "this centre is not open yet"),
    ] {
        let answer = read(&shell(side, in_mode(mode)), "/en/page").await;
        assert!(answer.text().contains(shown), "{mode:?} at {side:?}");
    }
    for (mode, side) in [(Mode::Production, Side::Public), (Mode::Trial, Side::Desk)] {
        let answer = read(&shell(side, in_mode(mode)), "/en/page").await;
        assert!(!answer.text().contains("class=\"banner\""), "{mode:?} at {side:?}");
    }
}

#[tokio::test]
async fn in_production_every_public_page_says_that_nothing_is_declared_until_it_is() {
    let undeclared = |lang: &str| match lang {
        "ar" => "غير مصرح به",
        "fr" => "Non déclaré",
        _ => "Not declared",
    };
    let mut declared = in_mode(Mode::Production);
    declared.privacy.declaration = Some("1234".to_owned());
    for (side, centre, says_so) in [
        (Side::Public, in_mode(Mode::Production), true),
        (Side::Public, in_mode(Mode::Trial), false),
        (Side::Public, declared, false),
        (Side::Desk, in_mode(Mode::Production), false),
    ] {
        let shell = shell(side, centre);
        for lang in ["ar", "fr", "en"] {
            for path in ["page", "help/5", "nothing"] {
                let answer = read(&shell, &format!("/{lang}/{path}")).await;
                let footer = answer.text().split_once("<footer>").unwrap().1;
                assert_eq!(footer.contains(undeclared(lang)), says_so, "{lang} {path}");
            }
        }
    }
}

#[tokio::test]
async fn every_public_page_leads_to_the_page_about_data() {
    let public = read(&shell(Side::Public, centre()), "/fr/help/5").await;
    assert!(public.text().contains("<a href=\"/fr/about/privacy\">Vos données</a>"));
    let desk = read(&shell(Side::Desk, centre()), "/fr/help/5").await;
    assert!(!desk.text().contains("/about/privacy"));
}

#[tokio::test]
async fn the_centres_logo_stands_for_its_name() {
    let svg = br#"<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>"#;
    let assets = Assets::house().with_logo(Logo::read(svg.to_vec()).unwrap());
    let href = assets.href("logo.svg");
    let clock = ManualClock::at(Ts(0));
    let random = SeededRandom::new(1);
    let pack = Arc::new(pack());
    let shell = Shell::new(Side::Public, pack, centre(), assets, Arc::new(clock), Arc::new(random));
    let shell = shell.unwrap();
    let page = read(&shell, "/en/page").await;
    let shown = format!("<img class=\"logo\" src=\"{href}\" alt=\"Trust Centre\">");
    assert!(page.text().contains(&shown), "{}", page.text());
    let answer = read(&shell, &href).await;
    assert_eq!(answer.header("content-type"), "image/svg+xml");
    assert_eq!(answer.body, svg);
    assert!(shell.assets().all().any(|(address, _)| address == href), "it is on the signed list");
}

#[test]
fn what_is_not_configured_is_not_known() {
    assert_eq!(centre().hours(Lang::Fr), None);
    assert_eq!(centre().answer_time(Lang::Fr), None);
    let centre = Centre { hours: said("9–17"), answer_time: said("soon"), ..centre() };
    assert_eq!(centre.hours(Lang::Ar), Some("9–17 ar"));
    assert_eq!(centre.answer_time(Lang::Fr), Some("soon fr"));
}

#[test]
fn what_is_missing_or_unsafe_is_an_open_point() {
    let mut whole = Centre {
        name: said("name"),
        hours: said("hours"),
        answer_time: said("time"),
        real_help: vec!["line".to_owned()],
        ..centre()
    };
    whole.privacy.controller = said("us");
    whole.privacy.controller_address = said("here");
    whole.privacy.declaration = Some("1234".to_owned());
    whole.privacy.recipients = said("nobody");
    whole.privacy.transfers = said("nothing");
    assert_eq!(whole.open_points(), []);
    let missing = centre().open_points();
    assert_eq!(missing.len(), 9, "{missing:?}");
    assert!(missing.iter().all(|point| !point.blocks()));

    let plain = Centre { public_url: "http://a.example".to_owned(), ..whole.clone() };
    let points = plain.open_points();
    assert_eq!(points, [CentrePoint::PlainHttp("http://a.example".to_owned())]);
    assert!(points[0].blocks());
    for exit in ["https://thiqa.example/", "https://thiqa.example:8443/weather"] {
        let back = Centre { quick_exit: exit.to_owned(), ..whole.clone() };
        assert_eq!(back.open_points(), [CentrePoint::QuickExit]);
        assert!(back.open_points()[0].blocks());
    }
}
