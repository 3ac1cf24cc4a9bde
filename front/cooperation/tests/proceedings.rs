//! Calls, programmes with parallel sessions, speakers and papers as the public meets them; and what
//! hostile words do.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod house;

use axum::http::StatusCode;
use content::{Audience, ByLang};
use documents::{
    Attached, CALL, Call, CallWords, Contribution, ContributionKind, Document as _, EVENT, Event,
    EventWords, FileFormat, Format, Licence, PROCEEDINGS, Proceedings, Session, SessionWords,
    Speaker, Spoken, Theme,
};
use house::{House, NOW};
use kernel::Ts;

const HOSTILE: &str = "<script>alert(1)</script>}, url = {https://evil.example";

fn everywhere<T: Clone>(one: &T) -> ByLang<T> {
    ByLang { ar: one.clone(), fr: one.clone(), en: one.clone() }
}

/// An opening, two sessions in parallel, and a day later a last one.
fn event() -> Event {
    let session =
        |number: u8, times: (&str, &str), languages: &[Spoken], interpreted: &[Spoken]| {
            let words = SessionWords {
                name: format!("Session {number}"),
                town: "Rabat".to_owned(),
                venue: format!("Room {number}"),
                ..SessionWords::default()
            };
            Session {
                id: format!("a1b2-{number}"),
                starts: times.0.to_owned(),
                ends: times.1.to_owned(),
                region: Some("MA-04".to_owned()),
                online: false,
                languages: languages.to_vec(),
                interpreted: interpreted.to_vec(),
                access: Vec::new(),
                cancelled: false,
                seats: None,
                words: everywhere(&words),
            }
        };
    let words =
        EventWords { title: "Symposium".to_owned(), what: "what".to_owned(), note: String::new() };
    Event {
        id: "a1b2".to_owned(),
        revision: 1,
        learning: false,
        invented: false,
        format: Format::Symposium,
        edition: None,
        audience: vec![Audience::Everybody],
        partners: Vec::new(),
        sent: NOW,
        cancelled: false,
        sessions: vec![
            session(1, ("2026-02-05T09:00", "2026-02-05T10:00"), &[Spoken::Ar], &[Spoken::Fr]),
            session(2, ("2026-02-05T10:00", "2026-02-05T12:00"), &[Spoken::Fr], &[]),
            session(3, ("2026-02-05T11:00", "2026-02-05T12:30"), &[Spoken::En], &[Spoken::Sign]),
            session(4, ("2026-02-06T09:00", "2026-02-06T10:00"), &[Spoken::Zgh], &[]),
        ],
        words: everywhere(&words),
    }
}

fn contribution(id: &str, session: Option<&str>, title: &str) -> Contribution {
    Contribution {
        id: id.to_owned(),
        kind: ContributionKind::Paper,
        session: session.map(str::to_owned),
        starts: "11:10".to_owned(),
        minutes: 20,
        languages: vec![Spoken::En],
        title: title.to_owned(),
        text: "In short.".to_owned(),
        speakers: vec!["s1".to_owned()],
        licence: Licence::CcBySa,
        paper: Some(Attached { name: "0a".repeat(16), bytes: 1500, format: FileFormat::Pdf }),
        slides: None,
        doi: "10.5281/zenodo.7".to_owned(),
        cancelled: false,
    }
}

fn proceedings() -> Proceedings {
    let speaker = Speaker {
        id: "s1".to_owned(),
        name: "Nour A. & Co".to_owned(),
        house: "House".to_owned(),
        website: "https://nour.example/".to_owned(),
        about: ByLang { fr: "Qui je suis.".to_owned(), ..ByLang::default() },
    };
    Proceedings {
        id: "a1b2".to_owned(),
        revision: 1,
        sent: NOW,
        withdrawn: false,
        invented: false,
        speakers: vec![speaker],
        contributions: vec![
            contribution("c1", Some("a1b2-3"), HOSTILE),
            contribution("c2", Some("gone-9"), "Without a session"),
        ],
        note: ByLang::default(),
    }
}

fn call(closes: Ts) -> Call {
    let words =
        CallWords { title: "Call".to_owned(), what: "what".to_owned(), note: String::new() };
    Call {
        id: "c1".to_owned(),
        revision: 1,
        sent: NOW,
        withdrawn: false,
        invented: false,
        event: Some("a1b2".to_owned()),
        opens: Ts(NOW.0 - 86_400_000_000),
        closes,
        kinds: vec![ContributionKind::Talk],
        languages: vec![Spoken::Ar],
        themes: vec![Theme { id: "t1".to_owned(), name: everywhere(&"Schools".to_owned()) }],
        words: everywhere(&words),
    }
}

fn showing(proceedings: &Proceedings, call: &Call) -> House {
    House::showing(&[
        (EVENT, "a1b2", event().to_json()),
        (PROCEEDINGS, "a1b2", proceedings.to_json()),
        (CALL, "c1", call.to_json()),
    ])
}

fn open() -> House {
    showing(&proceedings(), &call(Ts(NOW.0 + 86_400_000_000)))
}

#[tokio::test]
async fn what_happens_at_the_same_time_stands_together_and_nothing_else() {
    let html = open().page("/en/events/a1b2/programme").await;
    // Two days; on the first an opening, and two sessions in parallel.
    assert_eq!(html.matches("At the same time").count(), 1);
    assert_eq!(html.matches("class=\"parallel\"").count(), 3);
    let at = |text: &str| html.find(text).unwrap_or_else(|| panic!("{text} is not there"));
    assert!(at("Session 1") < at("At the same time") && at("At the same time") < at("Session 2"));
    assert!(at("Session 3") < at("Session 4"));
    assert!(html.contains("interpreted into \u{2068}French"));
    // What names a session that there is no more is not lost.
    assert!(at("Time and room not settled yet") < at("Without a session"));
    assert!(!html.contains("<script>alert"), "what is written is no code");
}

#[tokio::test]
async fn a_language_is_chosen_by_what_is_spoken_interpreted_or_presented() {
    let house = open();
    for (spoken, there) in [
        ("fr", [true, true, false, false]),
        ("en", [false, false, true, false]),
        ("sign", [false, false, true, false]),
        ("zgh", [false, false, false, true]),
        ("nothing", [false; 4]),
    ] {
        let html = house.page(&format!("/en/events/a1b2/programme?spoken={spoken}")).await;
        let seen = [1, 2, 3, 4].map(|number| html.contains(&format!("Session {number}")));
        assert_eq!(seen, there, "{spoken}");
        assert_eq!(html.contains("Nothing can be followed"), spoken == "nothing");
    }
    // Nobody chooses what finds nothing.
    let html = house.page("/en/events/a1b2/programme").await;
    assert!(html.contains("value=\"zgh\"") && !html.contains("value=\"ary\""));
}

#[tokio::test]
async fn a_paper_has_its_licence_and_can_be_cited() {
    let house = open();
    let html = house.page("/ar/events/a1b2/contributions/c1").await;
    for part in [
        "/files/0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a.pdf",
        "creativecommons.org/licenses/by-sa/4.0",
        "https://doi.org/10.5281/zenodo.7",
        "(2026)",
        "lang=\"en\"",
        "/ar/events/a1b2/speakers/s1",
    ] {
        assert!(html.contains(part), "{part}");
    }
    assert!(!html.contains("<script>alert"));
    let bib = house.page("/feeds/proceedings/a1b2.bib").await;
    assert!(bib.starts_with("@inproceedings{a1b2-c1,\n"), "{bib}");
    for part in [
        "author = {{Nour A. \\& Co}}",
        "year = {2026}",
        "eventdate = {2026-02-05}",
        "doi = {10.5281/zenodo.7}",
        "copyright = {CC BY-SA 4.0}",
    ] {
        assert!(bib.contains(part), "{part} in {bib}");
    }
    // As many braces open as close, and no text adds a field.
    assert_eq!(bib.matches('{').count(), bib.matches('}').count());
    assert_eq!(bib.matches("\n  url = {").count(), 2);
    assert_eq!(house.get("/feeds/proceedings/a1b2.txt").await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_speaker_has_a_page_in_the_words_that_there_are() {
    let house = open();
    let html = house.page("/ar/events/a1b2/speakers/s1").await;
    assert!(html.contains("<div lang=\"fr\" dir=\"ltr\">") && html.contains("Qui je suis."));
    assert!(
        html.contains("https://nour.example/") && html.contains("/ar/events/a1b2/contributions/c1")
    );
    for path in ["speakers/s2", "contributions/c9", "speakers/..%2f"] {
        let (status, _) = house.get(&format!("/ar/events/a1b2/{path}")).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn only_named_files_are_given_and_what_is_taken_back_is_gone() {
    let house = open();
    let named = format!("/files/{}.pdf", "0a".repeat(16));
    assert_eq!(house.page(&named).await, "%PDF-1.7");
    for path in ["/files/0000.pdf", "/files/..%2fconfig.pdf", "/files/x.exe"] {
        assert_eq!(house.get(path).await.0, StatusCode::NOT_FOUND, "{path}");
    }
    let note = everywhere(&"why".to_owned());
    let gone = Proceedings { withdrawn: true, note, ..proceedings() };
    let house = showing(&gone, &call(Ts(NOW.0 + 1_000_000)));
    for path in ["/en/events/a1b2/programme", "/en/events/a1b2/proceedings", &named] {
        assert_eq!(house.get(path).await.0, StatusCode::NOT_FOUND, "{path}");
    }
    assert!(!house.page("/en/events/a1b2").await.contains("/programme\""));
}

#[tokio::test]
async fn a_call_takes_contributions_until_its_last_moment() {
    let house = open();
    let html = house.page("/en/calls/c1").await;
    assert!(
        html.contains("Until \u{2068}2 February 2026, 11:00") && html.contains("/en/register/c1")
    );
    assert!(house.page("/en/calls").await.contains("/en/calls/c1"));
    assert!(house.page("/en/events/a1b2").await.contains("/en/calls/c1"));
    let house = showing(&proceedings(), &call(NOW));
    let html = house.page("/en/calls/c1").await;
    assert!(html.contains("This call is closed") && !html.contains("/en/register/c1"));
    assert!(!house.page("/en/events/a1b2").await.contains("/en/calls/c1"), "only what is open");
    assert!(house.page("/en/calls").await.contains("No call is open now"));
}
