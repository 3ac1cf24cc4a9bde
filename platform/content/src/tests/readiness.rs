use kernel::Day;

use super::*;
use crate::{Doubt, Hidden, OpenGroup, OpenPoint, open_points};

const FILE: &str = "xx/channels/channels.toml";

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// What is open on a day when the channels are these.
fn open(channels: &str, today: &str) -> Vec<OpenPoint> {
    let dir = sound();
    write(dir.path(), FILE, channels);
    open_points(&Pack::load(dir.path()).unwrap(), day(today))
}

/// The sound pack's channels, of which the first is the police's and confirmed.
fn police() -> String {
    CHANNELS.replacen("helpline", "police", 1).replacen(
        "confidence = \"1\"",
        "confidence = \"C\"",
        1,
    )
}

fn line() -> String {
    "line".to_owned()
}

#[test]
fn everything_that_nobody_has_confirmed_is_named_the_gravest_first() {
    let points = open(CHANNELS, "2026-12-01");
    let law = |id: &str| OpenPoint::UncheckedLaw { law: id.to_owned() };
    let unread = |lang| OpenPoint::Language { lang, count: 1 };
    let doubt = Doubt::Past(day("2026-07-01"));
    let expected = [
        OpenPoint::NoEmergencyNumber,
        OpenPoint::Channel { channel: line(), doubt },
        OpenPoint::Hidden { channel: "rumour".to_owned(), why: Hidden::Unverified },
        law("pc-7-1"),
        law("law-9"),
        unread(Lang::Ar),
        unread(Lang::Fr),
        unread(Lang::En),
    ];
    assert_eq!(points, expected);
    let blocking: Vec<bool> = points.iter().map(OpenPoint::blocks).collect();
    assert_eq!(blocking, [true, false, false, false, false, false, false, false]);
}

#[test]
fn an_emergency_number_blocks_until_it_is_confirmed_and_again_after_its_day() {
    let emergency = |channels: &str, today| {
        let mut points = open(channels, today);
        points.retain(|point| point.group() == OpenGroup::Emergency);
        points
    };
    let channel = line();
    assert_eq!(emergency(&police(), "2026-05-31"), []);
    let by = day("2026-07-01");
    let due = OpenPoint::EmergencyDue { channel: channel.clone(), by };
    assert!(!due.blocks());
    for soon in ["2026-06-02", "2026-07-01"] {
        assert_eq!(emergency(&police(), soon), std::slice::from_ref(&due), "{soon}");
    }
    let past = OpenPoint::EmergencyNumber { channel: channel.clone(), doubt: Doubt::Past(by) };
    assert!(past.blocks());
    assert_eq!(emergency(&police(), "2026-07-02"), [past]);

    for confidence in ["1", "S"] {
        let weak = police().replacen("\"C\"", &format!("{confidence:?}"), 1);
        let expected = OpenPoint::EmergencyNumber { channel: channel.clone(), doubt: Doubt::Weak };
        assert_eq!(emergency(&weak, "2026-02-01"), [expected], "{confidence}");
    }
    let hidden = police().replacen("show = true", "show = false", 1);
    assert_eq!(emergency(&hidden, "2026-02-01"), [OpenPoint::NoEmergencyNumber]);
    let rescue = police().replacen("police", "emergency", 1);
    assert_eq!(emergency(&rescue, "2026-02-01"), []);
    let page = police().replacen("tel = \"+212 5 00 00 00 00\"", "url = \"https://a.example\"", 1);
    assert_eq!(emergency(&page, "2026-02-01"), [OpenPoint::NoEmergencyNumber]);
}

#[test]
fn a_number_with_a_slip_in_its_file_does_not_pass_unseen() {
    let points = open(&police().replacen("cost = \"free\"", "cost = \"fre\"", 1), "2026-02-01");
    assert!(matches!(&points[0], OpenPoint::NoEmergencyNumber));
    assert!(matches!(&points[1], OpenPoint::Broken(problem) if problem.file == FILE));
    assert!(points[..2].iter().all(OpenPoint::blocks));
}

#[test]
fn why_a_channel_is_not_shown_is_said() {
    let why = |channels: &str| {
        let found = open(channels, "2026-02-01").into_iter().find_map(|point| match point {
            OpenPoint::Hidden { channel, why } if channel == "rumour" => Some(why),
            _ => None,
        });
        found.unwrap()
    };
    assert_eq!(why(CHANNELS), Hidden::Unverified);
    let known = CHANNELS.replace("confidence = \"U\"", "confidence = \"C\"");
    assert_eq!(why(&known), Hidden::SwitchedOff);
    assert_eq!(why(&known.replace("url = \"https://example.org\"\n", "")), Hidden::NoWay);
}

#[test]
fn what_is_past_its_review_day_or_was_read_leaves_or_joins_the_list() {
    let dir = sound();
    let checked = LAWS.replace("checked_by_lawyer = false", "checked_by_lawyer = true");
    write(dir.path(), "xx/laws/laws.toml", &checked.replace("\"1\"", "\"C\""));
    let read = SITUATION.to_owned() + "ar = \"Salma\"\nfr = \"Salma\"\nen = \"Salma\"\n";
    write(dir.path(), "xx/situations/lost/situation.toml", &read);
    let pack = Pack::load(dir.path()).unwrap();
    assert_eq!(pack.check(), []);
    let of = |today| {
        let mut points = open_points(&pack, day(today));
        points.retain(|point| point.group() > OpenGroup::Channels);
        points
    };
    assert_eq!(of("2027-01-01"), []);
    let (law, since) = (|id: &str| id.to_owned(), day("2027-01-01"));
    let old = |id| OpenPoint::OldLaw { law: law(id), since };
    assert_eq!(of("2027-01-02"), [old("pc-7-1"), old("law-9")]);
    let advice = OpenPoint::Advice { number: 5, since: day("2027-05-22") };
    assert!(of("2027-05-23").contains(&advice));
}

#[test]
fn every_point_has_words_in_every_language() {
    let pack = Pack::embedded().unwrap();
    let since = day("2026-07-01");
    let channel = || "police-19".to_owned();
    let law = || pack.laws[0].id.clone();
    let problem = Problem { file: "a.toml".to_owned(), line: Some(3), message: "no".to_owned() };
    let mut points = vec![
        OpenPoint::NoEmergencyNumber,
        OpenPoint::EmergencyDue { channel: channel(), by: since },
        OpenPoint::UncheckedLaw { law: law() },
        OpenPoint::OldLaw { law: law(), since },
        OpenPoint::Advice { number: pack.situations[0].number, since },
        OpenPoint::Broken(problem),
    ];
    for doubt in [Doubt::Past(since), Doubt::Weak] {
        points.push(OpenPoint::EmergencyNumber { channel: channel(), doubt });
        points.push(OpenPoint::Channel { channel: channel(), doubt });
    }
    for why in [Hidden::Unverified, Hidden::NoWay, Hidden::SwitchedOff] {
        points.push(OpenPoint::Hidden { channel: channel(), why });
    }
    points.extend(Lang::ALL.map(|lang| OpenPoint::Language { lang, count: 3 }));
    for lang in Lang::ALL {
        for point in &points {
            let said = point.said(&pack, lang);
            for text in [&said.what, &said.todo] {
                let whole = !text.starts_with("opening-") && !text.contains("{$");
                assert!(whole && !text.is_empty(), "{lang} {point:?}: {text}");
            }
        }
        for group in OpenGroup::ALL {
            assert!(pack.words.has(lang, group.title()), "{lang} {group:?}");
        }
    }
    let said = OpenPoint::EmergencyNumber { channel: channel(), doubt: Doubt::Past(since) };
    let said = said.said(&pack, Lang::En).what.replace(['\u{2068}', '\u{2069}'], "");
    let name = &pack.channel("police-19").unwrap().words.en.name;
    assert_eq!(said, format!("{name} – to be confirmed since 1 July 2026."));
}
