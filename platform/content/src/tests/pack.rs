use std::fs;

use kernel::{Day, Lang};

use super::*;
use crate::{LoadError, Pack, Problem};

#[test]
fn a_sound_pack_has_no_problems() {
    let dir = sound();
    let pack = Pack::load(dir.path()).unwrap();
    assert_eq!(pack.check(), []);
    assert_eq!(pack.centre_name.fr, "Centre");
    let situation = pack.situation(5).unwrap();
    assert_eq!(situation.id, "lost");
    assert_eq!(situation.words.get(Lang::Ar).title, "Lost");
    assert_eq!(situation.words.en.first.as_str(), "<ol>\n<li>Look.</li>\n</ol>\n");
    assert_eq!(pack.situation(6).map(|other| &other.id), None);
    assert_eq!(pack.situation_named("lost").map(|found| found.number), Some(5));
    let shown: Vec<&str> = pack.channels_of(situation).map(|line| line.id.as_str()).collect();
    assert_eq!(shown, ["line"], "what is not to be shown is not shown");
    assert_eq!(pack.text("xx/pack.toml"), Some(PACK));
}

#[test]
fn old_facts_are_to_be_confirmed() {
    let dir = sound();
    let pack = Pack::load(dir.path()).unwrap();
    let line = pack.channel("line").unwrap();
    let review_by: Day = "2026-07-01".parse().unwrap();
    assert!(!line.to_be_confirmed(review_by));
    assert!(line.to_be_confirmed(review_by.plus(1)));
}

#[test]
fn without_a_country_there_is_no_pack() {
    let dir = sound();
    fs::remove_file(dir.path().join("xx/pack.toml")).unwrap();
    assert!(matches!(Pack::load(dir.path()), Err(LoadError::Countries(0))));
    write(dir.path(), "xx/pack.toml", &PACK.replace("Africa/Casablanca", "Nowhere/Land"));
    let error = Pack::load(dir.path()).unwrap_err();
    assert!(error.to_string().starts_with("xx/pack.toml: unknown time zone"), "{error}");
    write(dir.path(), "xx/pack.toml", &PACK.replace("country = \"XX\"", "country = 5"));
    let error = Pack::load(dir.path()).unwrap_err();
    assert!(error.to_string().starts_with("xx/pack.toml:3: invalid type"), "{error}");
    assert!(matches!(Pack::load(&dir.path().join("gone")), Err(LoadError::Folder(_))));
}

#[test]
fn the_pack_names_itself_and_its_languages() {
    let id = after("xx/pack.toml", "\"xx\"", "\"yy\"");
    assert_eq!(id, ["xx/pack.toml: id `yy` is not the folder's name `xx`"]);
    let languages = after("xx/pack.toml", "\"fr\", ", "");
    assert_eq!(languages, ["xx/pack.toml: languages are ar, fr and en"]);
}

#[test]
fn the_helpline_is_a_line_that_can_be_called_or_texted() {
    let file = "xx/pack.toml";
    let dir = sound();
    assert_eq!(Pack::load(dir.path()).unwrap().helpline, None, "a centre may have none");
    let named = |id: &str| {
        let centre = format!("[centre]\nhelpline = \"{id}\"\n[centre.name]");
        write(dir.path(), file, &PACK.replace("[centre.name]", &centre));
        (Pack::load(dir.path()).unwrap().helpline, said(dir.path()))
    };
    assert_eq!(named("line"), (Some("line".to_owned()), Vec::new()));
    for (id, fault) in
        [("lime", "unknown channel `lime`"), ("rumour", "channel `rumour` is not shown")]
    {
        assert_eq!(named(id), (None, vec![format!("{file}:7: helpline: {fault}")]));
    }
    let by_page = CHANNELS.replace("tel = \"+212 5 00 00 00 00\"", "url = \"https://example.org\"");
    write(dir.path(), "xx/channels/channels.toml", &by_page);
    let fault = format!("{file}:7: helpline: channel `line` has no tel or whatsapp");
    assert_eq!(named("line"), (None, vec![fault]));
}

#[test]
fn every_situation_is_whole() {
    let file = "xx/situations/lost/situation.toml";
    for (from, to, expected) in [
        ("number = 5", "number = 0", ": number begins at 1"),
        ("number = 5\n", "", ":2: missing field `number`"),
        ("number = 5", "number = 5\nnumbre = 6", ":4: unknown field `numbre`, expected one of"),
        ("revision = 1", "revision = 0", ": revision begins at 1"),
        ("[\"everyone\"]", "[]", ": audience is empty"),
        ("CC-BY-4.0", "", ": licence is empty"),
        ("[\"https://example.org\"]", "[]", ": no source is named"),
        ("[\"line\", \"rumour\"]", "[]", ": no channel is named"),
        ("\"rumour\"", "\"rumor\"", ": unknown channel `rumor`"),
        ("2027-05-22", "2026-11-22", ": review_by is not after reviewed_on"),
        ("2027-05-22", "22/05/2027", ":8: \"22/05/2027\" is no day such as 2026-11-22"),
        ("id = \"lost\"", "id = \"last\"", ": id `last` is not the folder's name `lost`"),
    ] {
        let said = after(file, from, to);
        assert_eq!(said.len(), 1, "{said:?}");
        if expected.starts_with(":2: missing") {
            // Where the parser places a missing field is its own affair.
            assert!(said[0].ends_with("missing field `number`"), "{said:?}");
        } else {
            assert!(said[0].starts_with(&format!("{file}{expected}")), "{said:?}");
        }
    }
}

#[test]
fn every_language_and_section_is_there() {
    let dir = sound();
    fs::remove_file(dir.path().join("xx/situations/lost/ar.md")).unwrap();
    assert_eq!(said(dir.path()), ["xx/situations/lost/ar.md: the file is missing"]);
    assert!(Pack::load(dir.path()).unwrap().situations.is_empty(), "a broken item is left out");

    let fr = "xx/situations/lost/fr.md";
    assert_eq!(after(fr, "# avoid\n", ""), [format!("{fr}: section `avoid` is missing")]);
    assert_eq!(after(fr, "Rest.", ""), [format!("{fr}:16: section `next` is empty")]);
    assert_eq!(
        after(fr, "- Pay.", "<b>")[0],
        format!("{fr}:11: raw HTML is refused: use Markdown")
    );
    let plain = after(fr, "It is lost.", "It is *lost*.");
    assert_eq!(plain, [format!("{fr}:5: this section is one paragraph of plain text")]);
}

#[test]
fn numbers_are_unique() {
    let dir = sound();
    let other = SITUATION.replace("lost", "stolen");
    write(dir.path(), "xx/situations/stolen/situation.toml", &other);
    write(dir.path(), "xx/situations/stolen/journey.toml", JOURNEY);
    let part = "[[part]]\nid = \"stolen\"\nafter = \"list\"\nwhen = { about = [\"thing\"] }\n";
    write(dir.path(), "xx/find/journey.toml", &format!("{FIND}{part}"));
    for lang in Lang::ALL {
        write(dir.path(), &format!("xx/situations/stolen/journey.{lang}.toml"), JOURNEY_WORDS);
        write(dir.path(), &format!("xx/situations/stolen/{lang}.md"), TEXT);
    }
    let expected = "xx/situations/stolen/situation.toml: number 5 is that of `lost`";
    assert_eq!(said(dir.path()), [expected]);
}

#[test]
fn every_channel_is_sound() {
    let file = "xx/channels/channels.toml";
    for (from, to, expected) in [
        (
            "tel = \"+212 5 00 00 00 00\"\n",
            "",
            ":3: channel `line` has no tel, whatsapp, url or email",
        ),
        ("+212 5", "call 5", ":3: \"call 5 00 00 00 00\" is no number to call"),
        (
            "url = \"https:",
            "url = \"http:",
            ":15: the url of `rumour` does not begin with https://",
        ),
        ("\"somebody\"", "\" \"", ":15: channel `rumour` names no source"),
        ("show = false", "show = true", ":15: channel `rumour` is unconfirmed (U): show = false"),
        ("\"2026-07-01\"", "\"2025-07-01\"", ":3: channel `line`: review_by is before verified_on"),
        ("kind = \"other\"", "kind = \"friend\"", ":16: unknown variant `friend`"),
        ("confidence = \"1\"", "confidence = \"2\"", ":11: unknown variant `2`"),
    ] {
        let said = after(file, from, to);
        assert!(said[0].starts_with(&format!("{file}{expected}")), "{said:?}");
    }
    let twice = after(file, "\"rumour\"", "\"line\"");
    assert!(twice.contains(&format!("{file}:15: channel `line` stands here twice")), "{twice:?}");

    let ar = "xx/channels/ar.toml";
    let said = after(ar, "[line]", "[lime]");
    assert!(said.contains(&format!("{ar}: channel `line` has no words")), "{said:?}");
    assert!(said.contains(&format!("{ar}: words for unknown channel `lime`")), "{said:?}");
}

#[test]
fn what_is_unconfirmed_is_never_shown() {
    let dir = sound();
    let shown = CHANNELS.replace("show = false", "show = true");
    write(dir.path(), "xx/channels/channels.toml", &shown);
    assert!(!Pack::load(dir.path()).unwrap().channel("rumour").unwrap().show);
}

#[test]
fn a_folder_lies_over_the_embedded_pack() {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path(), "base/words/en/more.ftl", "only-here = Here\n");
    let pack = Pack::load_over(dir.path()).unwrap();
    assert_eq!(pack.words.get(Lang::En, "only-here"), "Here");
    assert_eq!(pack.words.get(Lang::En, "languages"), "Languages");
}

#[test]
fn what_a_folder_changes_is_known() {
    let dir = tempfile::tempdir().unwrap();
    let (lures, numbers) = ("ma/check/lures.toml", "ma/check/numbers.toml");
    let built_in = Pack::embedded().unwrap();
    write(dir.path(), numbers, built_in.text(numbers).unwrap());
    write(dir.path(), lures, &format!("{}# ours\n", built_in.text(lures).unwrap()));
    let pack = Pack::load_over(dir.path()).unwrap();
    assert!(pack.is_changed(lures));
    assert!(!pack.is_changed(numbers), "it says the same");
    assert!(!pack.is_changed("ma/check/hosts.toml"), "it is not in the folder");
}

#[test]
fn the_embedded_pack_is_sound() {
    let problems = Pack::embedded().unwrap().check();
    let said: Vec<String> = problems.iter().map(Problem::to_string).collect();
    assert!(said.is_empty(), "{}", said.join("\n"));
}
