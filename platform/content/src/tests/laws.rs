use std::fs;

use kernel::{Day, Lang};

use super::*;
use crate::{Confidence, Pack};

const FILE: &str = "xx/laws/laws.toml";

#[test]
fn a_law_shows_its_number_and_one_line_and_no_more_before_a_lawyer_has_read_it() {
    let dir = sound();
    let pack = Pack::load(dir.path()).unwrap();
    let law = pack.law("pc-7-1").unwrap();
    assert_eq!((law.confidence, law.is_shown()), (Confidence::C, true));
    assert_eq!(law.words.fr.number, "Penal Code, article 7-1");
    assert_eq!(law.words.fr.line, "Taking what is lost");
    assert_eq!(law.more(Lang::Fr), None);
    assert_eq!(
        pack.laws.iter().map(|law| law.id.as_str()).collect::<Vec<_>>(),
        ["pc-7-1", "law-9"]
    );
    assert!(pack.law("pc-7-2").is_none());

    let checked = LAWS.replacen("checked_by_lawyer = false", "checked_by_lawyer = true", 1);
    write(dir.path(), FILE, &checked);
    let pack = Pack::load(dir.path()).unwrap();
    assert_eq!(pack.check(), []);
    assert_eq!(pack.law("pc-7-1").unwrap().more(Lang::Fr), Some("Two days"));
}

#[test]
fn only_what_is_well_known_is_shown() {
    for (confidence, shown) in [("C", true), ("S", true), ("1", false), ("U", false)] {
        let dir = sound();
        let laws = LAWS.replace("confidence = \"1\"", &format!("confidence = \"{confidence}\""));
        write(dir.path(), FILE, &laws);
        let pack = Pack::load(dir.path()).unwrap();
        assert_eq!(pack.law("law-9").unwrap().is_shown(), shown, "{confidence}");
    }
}

#[test]
fn an_old_law_is_to_be_confirmed() {
    let dir = sound();
    let pack = Pack::load(dir.path()).unwrap();
    let law = pack.law("law-9").unwrap();
    let review_by: Day = "2027-01-01".parse().unwrap();
    assert!(!law.to_be_confirmed(review_by));
    assert!(law.to_be_confirmed(review_by.plus(1)));
}

#[test]
fn numbers_of_articles_keep_their_order_in_arabic() {
    let dir = sound();
    let words = LAW_WORDS
        .replace("Penal Code, article 7-1", "القانون الجنائي، الفصل 7-1")
        .replace("Taking what is lost", "الفصلان 7-1 و7-2-1، منذ 2018")
        .replace("Two days", "2.000 درهم");
    write(dir.path(), "xx/laws/ar.toml", &words);
    let pack = Pack::load(dir.path()).unwrap();
    let law = &pack.law("pc-7-1").unwrap().words.ar;
    assert_eq!(law.number, "القانون الجنائي، الفصل \u{2066}7-1\u{2069}");
    assert_eq!(law.line, "الفصلان \u{2066}7-1\u{2069} و\u{2066}7-2-1\u{2069}، منذ 2018");
    assert_eq!(law.more.as_deref(), Some("2.000 درهم"));
}

#[test]
fn every_law_is_sound() {
    for (from, to, expected) in [
        ("\"somebody\"", "\"\"", ":11: law `law-9` names no source"),
        ("\"2027-01-01\"", "\"2025-01-01\"", ":3: law `pc-7-1`: review_by is before verified_on"),
        ("\"2027-01-01\"", "\"next year\"", ":5: \"next year\" is no day such as"),
        ("confidence = \"C\"", "confidence = \"A\"", ":7: unknown variant `A`"),
        ("confidence = \"C\"", "confidance = \"C\"", ":7: unknown field `confidance`"),
    ] {
        let said = after(FILE, from, to);
        assert!(said[0].starts_with(&format!("{FILE}{expected}")), "{said:?}");
    }
    let silent = after(FILE, "checked_by_lawyer = false\n", "");
    assert!(silent[0].ends_with("missing field `checked_by_lawyer`"), "{silent:?}");
    let twice = after(FILE, "\"law-9\"", "\"pc-7-1\"");
    assert!(twice.contains(&format!("{FILE}:11: law `pc-7-1` stands here twice")), "{twice:?}");
    let checked = after(
        FILE,
        "confidence = \"1\"\nchecked_by_lawyer = false",
        "confidence = \"1\"\nchecked_by_lawyer = true",
    );
    assert_eq!(
        checked,
        [format!("{FILE}:11: law `law-9` is checked by a lawyer: its confidence is C")]
    );
}

#[test]
fn every_law_has_its_words_in_every_language() {
    let ar = "xx/laws/ar.toml";
    let said = after(ar, "[law-9]", "[law-8]");
    let without = format!("{ar}: law `law-9` has no words");
    assert_eq!(said, [without, format!("{ar}: words for unknown law `law-8`")]);
    let lineless = after(ar, "line = \"Finding\"\n", "");
    assert!(lineless[0].contains("missing field `line`"), "{lineless:?}");

    let dir = sound();
    fs::remove_file(dir.path().join("xx/laws/fr.toml")).unwrap();
    assert!(super::said(dir.path()).contains(&"xx/laws/fr.toml: the file is missing".to_owned()));
    assert!(Pack::load(dir.path()).unwrap().laws.is_empty(), "a broken item is left out");
}

/// What the facts leave open stays closed: whoever opens it has read the source anew.
#[test]
fn the_embedded_laws_show_what_two_pages_say() {
    let pack = Pack::embedded().unwrap();
    let named = [
        "pc-447-1",
        "pc-447-2",
        "pc-503-1-1",
        "pc-503-1-2",
        "pc-607-3",
        "pc-607-6",
        "law-09-08",
        "law-05-20",
        "law-103-13",
    ];
    for id in named {
        assert!(pack.law(id).is_some_and(crate::Law::is_shown), "{id}");
    }
    for id in ["pc-447-3", "pc-448-7", "pc-490"] {
        assert!(pack.law(id).is_some_and(|law| !law.is_shown()), "{id}");
    }
    for law in &pack.laws {
        assert!(!law.checked_by_lawyer, "{}", law.id);
        assert!(law.words.ar.more.is_some() == law.words.fr.more.is_some(), "{}", law.id);
        assert!(law.words.ar.more.is_some() == law.words.en.more.is_some(), "{}", law.id);
    }
}
