use std::collections::BTreeMap;

use kernel::Day;
use tempfile::TempDir;

use super::*;
use crate::{Audience, GuideSearch, Level, OpenGroup, OpenPoint, Theme, open_points};

const TOML: &str = "xx/guides/keys/guide.toml";
const MD: &str = "xx/guides/keys/fr.md";

const GUIDE: &str = r#"
id = "keys"
audience = ["parents", "everybody"]
themes = ["accounts"]
level = "first-steps"
minutes = 3
licence = "CC-BY-4.0"
revision = 2
reviewed_on = "2026-11-22"
review_by = "2027-11-22"
sources = ["Practice"]
situations = ["lost"]
founding = "T2"
[language_reviewed_by]
"#;

fn text(lang: Lang) -> String {
    format!(
        "# title\nKeys\n\n# lead\nYou keep them.\n\n# remember\n- One\n- Two\n- Three\n\n\
         # body\n## Why\nSee [this](/{lang}/guides/keys) and [that](/{lang}/help/5#first).\n\n\
         # try\n1. Look.\n"
    )
}

/// The sound pack with a sound guide.
fn library() -> TempDir {
    let dir = sound();
    write(dir.path(), TOML, GUIDE);
    for lang in Lang::ALL {
        write(dir.path(), &format!("xx/guides/keys/{lang}.md"), &text(lang));
    }
    dir
}

fn changed(path: &str, from: &str, to: &str) -> (Pack, Vec<String>) {
    let dir = library();
    let text = fs::read_to_string(dir.path().join(path)).unwrap();
    assert!(text.contains(from), "{from:?} is not in {path}");
    write(dir.path(), path, &text.replacen(from, to, 1));
    let pack = Pack::load(dir.path()).unwrap();
    let said = pack.check().iter().map(Problem::to_string).collect();
    (pack, said)
}

#[test]
fn a_guide_is_read_with_everything_it_has() {
    let pack = Pack::load(library().path()).unwrap();
    assert_eq!(pack.check(), []);
    let guide = pack.guide("keys").unwrap();
    assert_eq!(guide.audience, [Audience::Parents, Audience::Everybody]);
    assert_eq!((guide.themes.as_slice(), guide.level), (&[Theme::Accounts][..], Level::FirstSteps));
    assert_eq!((guide.minutes, guide.founding.as_deref()), (3, Some("T2")));
    let words = guide.words.get(Lang::Fr);
    assert_eq!((words.title.as_str(), words.lead.as_str()), ("Keys", "You keep them."));
    assert!(words.remember.as_str().starts_with("<ul>"));
    assert!(words.body.as_str().starts_with("<h2>Why</h2>"));
    assert_eq!(words.today.as_str(), "<ol>\n<li>Look.</li>\n</ol>\n");
    assert!(!guide.is_sensitive());
    let files: BTreeMap<String, &str> = pack.guide_files("keys").collect();
    assert_eq!(files.len(), 4);
    assert_eq!(files["guide.toml"], GUIDE);
}

#[test]
fn what_breaks_a_rule_is_named_and_left_out() {
    let unknown = |kind: &str, one: &str| {
        let (pack, said) = changed(TOML, kind, one);
        assert!(pack.guides.is_empty());
        said.iter().find(|line| line.contains("unknown variant")).unwrap().clone()
    };
    let said = unknown("\"parents\"", "\"elves\"");
    assert!(said.starts_with("xx/guides/keys/guide.toml:3: unknown variant `elves`"), "{said}");
    let said = unknown("[\"accounts\"]", "[\"magic\"]");
    assert!(said.starts_with("xx/guides/keys/guide.toml:4: unknown variant `magic`"), "{said}");
    let said = unknown("\"first-steps\"", "\"hard\"");
    assert!(said.starts_with("xx/guides/keys/guide.toml:5: unknown variant `hard`"), "{said}");

    for (path, from, to, expected) in [
        (TOML, "\"keys\"", "\"key\"", "guide.toml: id is not the folder's name"),
        (TOML, "[\"parents\", \"everybody\"]", "[]", "guide.toml: audience is empty"),
        (TOML, "[\"accounts\"]", "[]", "guide.toml: themes is empty"),
        (TOML, "minutes = 3", "minutes = 0", "guide.toml: minutes begins at 1"),
        (TOML, "[\"Practice\"]", "[\" \"]", "guide.toml: no source is named"),
        (TOML, "2027-11-22", "2026-11-22", "guide.toml: review_by is not after reviewed_on"),
        (TOML, "minutes = 3", "minuts = 3", "guide.toml:6: unknown field `minuts`"),
        (
            TOML,
            "[language_reviewed_by]",
            "[translated_revision]\nfr = 3",
            "guide.toml: translated_revision is no revision there was",
        ),
        (MD, "# lead\n", "", "fr.md: section `lead` is missing"),
        (MD, "1. Look.\n", "", "fr.md:16: section `try` is empty"),
        (MD, "## Why", "<b>Why</b>", "fr.md:13: raw HTML is refused: use Markdown"),
    ] {
        let (pack, said) = changed(path, from, to);
        assert!(said[0].contains(expected), "{expected}: {said:?}");
        assert!(pack.guides.is_empty(), "{expected}");
    }
    let dir = library();
    fs::remove_file(dir.path().join(MD)).unwrap();
    assert_eq!(super::said(dir.path())[0], format!("{MD}: the file is missing"));
}

#[test]
fn what_leads_nowhere_is_named_with_its_line() {
    for (path, from, to, expected) in [
        (TOML, "\"lost\"", "\"found\"", format!("{TOML}:12: unknown situation `found`")),
        (
            MD,
            "/fr/guides/keys",
            "/fr/guides/doors",
            format!("{MD}:14: /fr/guides/doors leads nowhere"),
        ),
        (MD, "/fr/help/5", "/fr/help/6", format!("{MD}:14: /fr/help/6#first leads nowhere")),
        (
            MD,
            "/fr/help/5",
            "/en/help/5",
            format!("{MD}:14: /en/help/5#first is not in this language"),
        ),
        (MD, "- Three\n", "", format!("{MD}:7: `remember` has 2 items: 3 to 5 are right")),
    ] {
        let (pack, said) = changed(path, from, to);
        assert_eq!(said, [expected]);
        assert_eq!(pack.guides.len(), 1, "the rest of the guide is still of use");
    }
    let situation = "xx/situations/lost/en.md";
    let (_, said) = changed(situation, "Rest.", "[Rest](/en/guides/sleep).");
    assert_eq!(said, [format!("{situation}:17: /en/guides/sleep leads nowhere")]);
}

#[test]
fn a_translation_may_lag_and_is_named_before_the_centre_opens() {
    let lagging = "[translated_revision]\nar = 1\nen = 2\n[language_reviewed_by]";
    let (pack, said) = changed(TOML, "[language_reviewed_by]", lagging);
    assert!(said.is_empty(), "{said:?}");
    let guide = pack.guide("keys").unwrap();
    let stale: Vec<Lang> = Lang::ALL.into_iter().filter(|lang| guide.is_stale(*lang)).collect();
    assert_eq!(stale, [Lang::Ar]);

    let points = |day: &str| {
        let mut points = open_points(&pack, day.parse::<Day>().unwrap());
        let of_guides = [OpenGroup::Advice, OpenGroup::Languages];
        points.retain(|point| of_guides.contains(&point.group()));
        points.retain(|point| {
            !matches!(point, OpenPoint::Advice { .. } | OpenPoint::Language { .. })
        });
        points
    };
    let unread = Lang::ALL.map(|lang| OpenPoint::GuideLanguage { lang, count: 1 });
    let mut expected = vec![OpenPoint::StaleGuide { guide: "keys".to_owned(), lang: Lang::Ar }];
    expected.extend(unread);
    assert_eq!(points("2027-11-22"), expected);
    let since = "2027-11-22".parse().unwrap();
    expected.insert(0, OpenPoint::Guide { guide: "keys".to_owned(), since });
    assert_eq!(points("2027-11-23"), expected);
    assert!(expected.iter().all(|point| !point.blocks()));
}

#[test]
fn every_open_point_of_a_guide_has_words() {
    let pack = Pack::embedded().unwrap();
    let guide = pack.guides.first().unwrap().id.clone();
    let since = "2027-11-22".parse().unwrap();
    for lang in Lang::ALL {
        for point in [
            OpenPoint::Guide { guide: guide.clone(), since },
            OpenPoint::StaleGuide { guide: guide.clone(), lang },
            OpenPoint::GuideLanguage { lang, count: 3 },
        ] {
            let said = point.said(&pack, lang);
            assert!(!said.what.contains("opening-") && !said.todo.contains("opening-"), "{said:?}");
        }
    }
}

#[test]
fn a_title_counts_more_than_what_to_remember_and_that_more_than_the_rest() {
    let dir = library();
    for (id, title, remember, body) in [
        ("in-text", "First", "Second", "Elephants"),
        ("in-title", "Elephants", "Second", "Third"),
        ("to-remember", "First", "Elephants", "Third"),
    ] {
        write(
            dir.path(),
            &format!("xx/guides/{id}/guide.toml"),
            &GUIDE.replace("\"keys\"", &format!("{id:?}")),
        );
        for lang in Lang::ALL {
            let text = format!(
                "# title\n{title}\n# lead\nLead.\n# remember\n- {remember}\n- Two\n- Three\n\
                 # body\n{body}\n# try\n1. Look.\n"
            );
            write(dir.path(), &format!("xx/guides/{id}/{lang}.md"), &text);
        }
    }
    let pack = Pack::load(dir.path()).unwrap();
    assert_eq!(pack.check(), []);
    let search = GuideSearch::over(&pack.guides);
    let ids = |question: &str| -> Vec<&str> {
        let found = search.find(Lang::En, question, |_| true);
        found.guides.iter().map(|place| pack.guides[*place].id.as_str()).collect()
    };
    assert_eq!(ids("ELEPHANT"), ["in-title", "to-remember", "in-text"]);
    assert_eq!(ids("elephants third"), ["in-title", "to-remember"], "every word must be there");
    let narrowed =
        search.find(Lang::En, "elephants third", |place| pack.guides[place].id == "in-text");
    assert_eq!(
        (narrowed.guides.len(), narrowed.all_words),
        (1, false),
        "the best of those that fit"
    );
    let near = search.find(Lang::En, "elefants", |_| true);
    assert_eq!((near.guides.len(), near.meant.as_deref()), (0, Some("elephants")));
    for nothing in ["", "  ", "?!", "the", "\u{202e}"] {
        search.find(Lang::En, nothing, |_| true);
    }
    assert!(!search.find(Lang::En, "zzz", |_| true).all_words);
}
