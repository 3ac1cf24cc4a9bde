//! Events as the public meets them: list, page, poster, calendars, feed; and what hostile words do.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod house;

use std::io::Write;
use std::process::{Command, Stdio};

use axum::http::StatusCode;
use content::{Audience, ByLang, Pack};
use documents::{
    Access, Document as _, EVENT, Event, EventWords, Fault, Format, Seats, Session, SessionWords,
    Spoken,
};
use house::{House, NOW};
use kernel::{Lang, Ts};
use proptest::prelude::*;

fn event() -> Event {
    let words = |title: &str| EventWords {
        title: title.to_owned(),
        what: format!("what of {title}"),
        note: String::new(),
    };
    let town = |town: &str| SessionWords { town: town.to_owned(), ..SessionWords::default() };
    let session = |number: u8, starts: &str, ends: &str| Session {
        id: format!("a1b2-{number}"),
        starts: starts.to_owned(),
        ends: ends.to_owned(),
        region: Some("MA-06".to_owned()),
        online: number == 2,
        languages: vec![Spoken::Ary],
        interpreted: Vec::new(),
        access: vec![Access::StepFree],
        cancelled: false,
        seats: Some(Seats {
            capacity: 20,
            opens: Ts(0),
            closes: Ts(NOW.0 + 86_400_000_000),
            approval: false,
            offer_hours: 24,
            children: false,
        }),
        words: ByLang {
            ar: town("الدار البيضاء"), fr: town("Casablanca"), en: town("Casablanca")
        },
    };
    Event {
        id: "a1b2".to_owned(),
        revision: 1,
        learning: true,
        invented: false,
        format: Format::Workshop,
        edition: None,
        audience: vec![Audience::SmallFirms],
        partners: Vec::new(),
        sent: NOW,
        cancelled: false,
        sessions: vec![
            session(1, "2026-02-05T10:00", "2026-02-05T12:00"),
            session(2, "2026-02-16T10:00", "2026-02-16T12:00"),
        ],
        words: ByLang { ar: words("ورشة"), fr: words("Atelier"), en: words("Workshop") },
    }
}

fn showing(events: &[Event]) -> House {
    let bodies: Vec<_> =
        events.iter().map(|event| (EVENT, event.id.as_str(), event.to_json())).collect();
    House::showing(&bodies)
}

#[tokio::test]
async fn a_session_shows_its_seats_and_filters_find_it() {
    let house = showing(&[event()]);
    let page = house.page("/fr/events/a1b2").await;
    for part in ["Il reste", "/fr/register/a1b2-1", "/fr/register/a1b2-2", "Casablanca"] {
        assert!(page.contains(part), "{part}");
    }
    for found in [
        "",
        "?region=MA-06",
        "?town=Casablanca",
        "?audience=small-firms",
        "?spoken=ary",
        "?region=online",
    ] {
        assert!(house.page(&format!("/ar/events{found}")).await.contains("ورشة"), "{found}");
    }
    for missed in
        ["?region=MA-01", "?town=Rabat", "?audience=parents", "?spoken=fr", "?access=captions"]
    {
        let list = house.page(&format!("/ar/events{missed}")).await;
        assert!(!list.contains("ورشة"), "{missed}");
    }
    assert!(house.page("/en/events/a1b2/poster").await.contains("<svg"));
    for path in ["/en/events/none", "/feeds/events/fr/none.ics", "/feeds/events/fr/a1b2"] {
        assert_eq!(house.get(path).await.0, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn ten_o_clock_stays_ten_through_ramadan() {
    let house = showing(&[event()]);
    let calendar = house.page("/feeds/events/fr/a1b2.ics").await;
    // An hour ahead of Greenwich before the month of fasting, at Greenwich within it.
    assert!(calendar.contains("DTSTART:20260205T090000Z"), "{calendar}");
    assert!(calendar.contains("DTSTART:20260216T100000Z"), "{calendar}");
    let page = house.page("/fr/events/a1b2").await;
    assert_eq!(page.matches("10:00").count(), 2, "the wall says ten both times");
}

#[tokio::test]
async fn what_is_wrong_is_not_shown_and_the_rest_is() {
    let gap = Event {
        id: "c3d4".to_owned(),
        sessions: vec![Session {
            id: "c3d4-1".to_owned(),
            starts: "2026-03-22T02:30".to_owned(),
            ends: "2026-03-22T05:00".to_owned(),
            ..event().sessions[0].clone()
        }],
        ..event()
    };
    let house = showing(&[event(), gap]);
    let list = house.page("/en/events").await;
    assert!(list.contains("/en/events/a1b2") && !list.contains("/en/events/c3d4"));
}

#[tokio::test]
async fn hostile_words_break_neither_page_nor_calendar_nor_feed() {
    let mut hostile = event();
    let words = "\"><script>alert(1)</script>\nEND:VCALENDAR\nBEGIN:VEVENT;,\\ ]]> & é 🎉";
    for lang in Lang::ALL {
        hostile.words.get_mut(lang).what = words.repeat(20);
        hostile.sessions[0].words.get_mut(lang).venue = words.replace('\n', " ");
    }
    let house = showing(&[hostile]);
    assert!(!house.page("/fr/events/a1b2").await.contains("<script>alert"));
    let calendar = house.page("/feeds/events/fr/all.ics").await;
    assert_eq!(calendar.matches("\nEND:VCALENDAR").count(), 1, "{calendar}");
    assert_eq!(calendar.matches("BEGIN:VEVENT\r\n").count(), 2, "{calendar}");
    assert!(calendar.lines().all(|line| line.len() <= 75), "lines are folded");
    atom(&house.page("/feeds/events/ar").await);
}

#[tokio::test]
async fn the_feed_is_atom_in_every_language() {
    let house = showing(&[event()]);
    for lang in Lang::ALL {
        atom(&house.page(&format!("/feeds/events/{lang}")).await);
    }
    atom(&showing(&[]).page("/feeds/events/fr").await);
}

/// Checks a feed against the schema of RFC 4287.
fn atom(feed: &str) {
    let schema = concat!(env!("CARGO_MANIFEST_DIR"), "/schemas/atom.rng");
    let mut xmllint = Command::new("xmllint");
    let xmllint = xmllint.args(["--noout", "--nonet", "--relaxng", schema, "-"]);
    let mut child = xmllint.stdin(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(feed.as_bytes()).unwrap();
    let outcome = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&outcome.stderr).into_owned();
    assert!(outcome.status.success(), "{said}\n{feed}");
}

#[tokio::test]
async fn history_says_what_is_not_known_and_where_the_rest_is_from() {
    let house = showing(&[]);
    let list = house.page("/fr/programme").await;
    assert!(list.contains("/fr/programme/cnlcc-2016"), "{list}");
    assert!(!list.contains("/fr/programme/invented"), "{list}");
    for edition in &Pack::embedded().unwrap().programme.without_invented().editions {
        for lang in Lang::ALL {
            let page = house.page(&format!("/{lang}/programme/{}", edition.id)).await;
            assert!(page.contains("<li dir=\"auto\">"), "{} names no source", edition.id);
        }
    }
    assert!(house.page("/en/programme/cnlcc-second").await.contains("Not known"));
    assert_eq!(house.get("/fr/programme/invented").await.0, StatusCode::NOT_FOUND);
    let partners = house.page("/fr/partners").await;
    for part in ["MISOC", "2010", "Ifrane", "Non connu"] {
        assert!(partners.contains(part), "{part}");
    }
}

#[test]
fn an_event_says_everything_in_every_language_and_nothing_too_long() {
    let faulty = |change: &dyn Fn(&mut Event)| {
        let mut event = event();
        change(&mut event);
        event.check().err()
    };
    assert_eq!(faulty(&|_| {}), None);
    assert_eq!(faulty(&|e| e.words.ar.title.clear()), Some(Fault::Missing("title")));
    assert_eq!(faulty(&|e| e.cancelled = true), Some(Fault::Missing("note")));
    assert_eq!(faulty(&|e| e.sessions.clear()), Some(Fault::Missing("sessions")));
    assert_eq!(faulty(&|e| e.sessions[1].id = "a1b2-1".into()), Some(Fault::Wrong("session")));
    assert_eq!(faulty(&|e| e.sessions[0].id = "other-1".into()), Some(Fault::Wrong("session")));
    assert_eq!(faulty(&|e| e.sessions[0].region = None), Some(Fault::Missing("region")));
    assert_eq!(
        faulty(&|e| e.sessions[0].ends = "2026-02-05T09:00".into()),
        Some(Fault::Wrong("ends"))
    );
    assert_eq!(faulty(&|e| e.sessions[0].words.fr.town.clear()), Some(Fault::Missing("town")));
    let seats =
        |change: &dyn Fn(&mut Seats)| faulty(&|e| e.sessions[0].seats.iter_mut().for_each(change));
    assert_eq!(seats(&|seats| seats.capacity = 0), Some(Fault::Wrong("capacity")));
    assert_eq!(seats(&|seats| seats.offer_hours = 0), Some(Fault::Wrong("offer_hours")));
    assert_eq!(seats(&|seats| seats.closes = Ts(0)), Some(Fault::Wrong("closes")));
}

proptest! {
    #[test]
    fn an_event_comes_back_from_its_bytes_and_any_bytes_are_read(
        title in "[^\n]{1,80}", what in ".{1,200}", bytes in proptest::collection::vec(any::<u8>(), 0..200)
    ) {
        let mut event = event();
        event.words.en.title = title;
        event.words.en.what = what;
        if event.check().is_ok() {
            prop_assert_eq!(Event::from_json(&event.to_json()).unwrap(), event);
        }
        let _ = Event::from_json(&bytes);
    }
}
