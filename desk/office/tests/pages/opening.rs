//! What must be confirmed before the public is invited.

use std::sync::Arc;

use axum::http::StatusCode;
use content::{ByLang, Confidence, Pack};
use desk_office::router;
use kernel::{Lang, ManualClock, SeededRandom, Ts};
use testkit::TempDatabase;
use web::{Assets, Centre, Privacy, Shell, Side};

use crate::bed::Bed;

const NOW: Ts = Ts(1_795_300_000_000_000); // 22 November 2026

fn plain(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2068}', '\u{2069}'], "")
}

/// The pages of a centre that has confirmed and filled in everything but what is undone again.
fn confirmed_but(undo: impl FnOnce(&mut Pack, &mut Centre)) -> Shell {
    let mut pack = Pack::embedded().unwrap();
    assert_eq!(pack.check(), []);
    let later = NOW.utc_day().plus(365);
    pack.channels.retain(|channel| channel.show);
    for channel in &mut pack.channels {
        (channel.review_by, channel.confidence) = (later, Confidence::C);
    }
    for law in &mut pack.laws {
        (law.review_by, law.checked_by_lawyer) = (later, true);
    }
    for situation in &mut pack.situations {
        situation.review_by = later;
        situation.language_reviewed_by = Lang::ALL.map(|lang| (lang, "Salma".to_owned())).into();
    }
    for guide in &mut pack.guides {
        guide.review_by = later;
        guide.language_reviewed_by = Lang::ALL.map(|lang| (lang, "Salma".to_owned())).into();
    }
    let text = || Some(ByLang { ar: "ا".to_owned(), fr: "a".to_owned(), en: "a".to_owned() });
    let mut centre = Centre {
        name: text(),
        hours: text(),
        answer_time: text(),
        privacy: Privacy {
            controller: text(),
            controller_address: text(),
            declaration: Some("1".to_owned()),
            purposes: text(),
            retention: text(),
            recipients: text(),
            transfers: text(),
        },
        real_help: vec!["police-19".to_owned()],
        ..Centre::new("https://desk.example", "https://weather.example/")
    };
    undo(&mut pack, &mut centre);
    let (clock, random) = (Arc::new(ManualClock::at(NOW)), Arc::new(SeededRandom::new(1)));
    Shell::new(Side::Desk, Arc::new(pack), centre, Assets::house(), clock, random).unwrap()
}

fn main_of(page: &str) -> String {
    plain(page.split_once("<main").unwrap().1.split_once("</main>").unwrap().0)
}

#[tokio::test]
async fn everybody_here_sees_what_is_open_and_what_to_do_in_three_languages() {
    let database = TempDatabase::sqlite();
    let bed = Bed::start(&database).await;
    let mut amal = bed.member("amal").await;
    for (lang, title, police, hours, language) in [
        ("ar", "قبل الافتتاح", "تمنع الافتتاح", "أوقات عملكم غير معروفة", "العربية"),
        ("fr", "Avant d’ouvrir", "empêche d’ouvrir", "vos horaires ne sont pas connus", "Français"),
        ("en", "Before opening", "blocks the opening", "your hours are not known", "English"),
    ] {
        let inbox = amal.get(&format!("/{lang}/inbox")).await.text();
        assert!(
            inbox.contains(&format!("<a href=\"/{lang}/opening\"><span>{title}</span></a>")),
            "{inbox}"
        );
        let answer = amal.get(&format!("/{lang}/opening")).await;
        assert_eq!(answer.status, StatusCode::OK);
        let page = answer.text();
        let here = format!("<a href=\"/{lang}/opening\" aria-current=\"page\">");
        assert!(page.contains(&here), "{page}");
        let main = main_of(&page);
        assert!(main.contains(&format!("<h1>{title}</h1>")), "{main}");
        let pack = Pack::embedded().unwrap();
        let name = &pack.channel("police-19").unwrap().words.get(lang.parse().unwrap()).name;
        let emergency = main.find(&format!("<li>{name}")).unwrap();
        assert!(main[emergency..].contains(police), "{main}");
        assert!(main.contains(hours) && main.contains(language), "{main}");
        assert!(!main.contains("opening-"), "every word is there: {main}");
    }
}

#[tokio::test]
async fn nothing_left_is_said_and_a_stranger_sees_nothing() {
    let database = TempDatabase::sqlite();
    let mut bed = Bed::at(&database, "https://desk.example").await;
    bed.router = router(bed.office.clone(), confirmed_but(|_, _| ()));
    let answer = bed.browser().get("/en/opening").await;
    assert_eq!(answer.location(), "/en/sign-in?then=/en/opening");
    let mut amal = bed.member("amal").await;
    for (lang, nothing) in [
        ("ar", "لم يبق شيء للتأكيد."),
        ("fr", "Il ne reste rien à confirmer."),
        ("en", "Nothing is left to confirm."),
    ] {
        let main = main_of(&amal.get(&format!("/{lang}/opening")).await.text());
        assert!(main.contains(&format!("<p class=\"notice\">{nothing}</p>")), "{main}");
        assert!(!main.contains("<section"), "{main}");
    }
}

#[tokio::test]
async fn what_is_left_in_three_languages() {
    let database = TempDatabase::sqlite();
    let mut bed = Bed::at(&database, "https://desk.example").await;
    let shell = confirmed_but(|pack, centre| {
        let past = "2023-08-01".parse().unwrap();
        for channel in pack.channels.iter_mut().filter(|channel| channel.id.ends_with("-19")) {
            channel.review_by = past;
        }
        pack.laws.truncate(2);
        for law in &mut pack.laws {
            law.checked_by_lawyer = false;
        }
        pack.situations[0].language_reviewed_by.remove(&Lang::Ar);
        (centre.hours, centre.privacy.declaration) = (None, None);
        centre.public_url = "http://trust.example".to_owned();
    });
    bed.router = router(bed.office.clone(), shell);
    let mut amal = bed.member("amal").await;
    for lang in ["ar", "fr", "en"] {
        let page = amal.get(&format!("/{lang}/opening")).await.text();
        insta::assert_snapshot!(format!("opening_{lang}"), main_of(&page));
    }
}
