use std::fs;

use kernel::Lang;

use super::*;

const JOURNEY_FILE: &str = "xx/situations/lost/journey.toml";

#[test]
fn questions_have_words_and_parts_have_texts() {
    let dir = sound();
    let pack = Pack::load(dir.path()).unwrap();
    let lost = pack.situation(5).unwrap();
    let steps: Vec<&str> = lost.questions.journey.steps.iter().map(|step| &*step.id).collect();
    assert_eq!(steps, ["safe", "paid"]);
    let paid = lost.questions.words_of(Lang::Fr, "paid");
    assert_eq!(paid.label, "Have you paid?");
    assert_eq!((&*paid.choices["yes"], &*paid.choices["unsure"]), ("Yes", "Perhaps"));
    assert_eq!(lost.questions.words_of(Lang::Fr, "safe").choices["danger"], "No");
    let bank = &lost.words.en.parts["bank"];
    assert_eq!(bank.as_str(), "<h3>You paid</h3>\n<p>Call the bank.</p>\n");
    assert_eq!(pack.distress.unwrap().ar.as_str(), "<p>You matter.</p>\n");
    assert_eq!(pack.find.unwrap().journey.parts[0].id, "lost");
}

#[test]
fn what_is_wrong_with_a_tree_is_named_with_its_place() {
    for (from, to, expected) in [
        ("\"safe\"]\nurgent", "\"save\"]\nurgent", ":2: no shared step is called `save`"),
        (
            "kind = \"yes-no\"",
            "kind = \"yes-no\"\nwhen = { paid = [\"no\"] }",
            ":6: loop: step `paid` depends on its own answer",
        ),
        ("paid = [\"yes\", \"unsure\"]", "paid = []", ":10: no answers lead to `bank`"),
        ("paid = [\"yes\"", "paid = [\"often\"", ":12: step `paid` has no answer `often`"),
        ("\"next\"", "\"soon\"", ":10: part `bank` has no such place"),
        ("{ safe = [\"danger\"] }", "{}", ": no answer to `safe` is urgent"),
        (
            "[\"safe\"]\nurgent = { safe = [\"danger\"] }",
            "[]",
            ": the first question is not `safe`",
        ),
    ] {
        let said = after(JOURNEY_FILE, from, to);
        let expected = format!("{JOURNEY_FILE}{expected}");
        assert!(said.contains(&expected), "{expected} is not in {said:?}");
    }
}

#[test]
fn every_question_and_part_is_there_in_every_language() {
    let dir = sound();
    let words = dir.path().join("xx/situations/lost/journey.ar.toml");
    fs::remove_file(words).unwrap();
    let said = said(dir.path());
    assert!(said.contains(&"xx/situations/lost/journey.ar.toml: the file is missing".to_owned()));

    let words = "xx/situations/lost/journey.fr.toml";
    let first = |from, to| after(words, from, to)[0].clone();
    assert_eq!(
        first("label = \"Have you paid?\"", ""),
        format!("{words}: step `paid` has no label")
    );
    assert_eq!(first("[paid]", "[pays]"), format!("{words}: step `paid` has no label"));
    let common = "base/journeys/common.en.toml";
    let said = after(common, "unsure = ", "unsafe = ");
    assert!(said.is_empty(), "the step has a word of its own: {said:?}");
    let said = after(common, "danger = ", "danged = ");
    assert_eq!(said[0], format!("{common}: no words for safe = danger"));
    let text = "xx/situations/lost/en.md";
    let said = after(text, "# bank", "# bang");
    assert!(said.contains(&format!("{text}: section `bank` is missing")), "{said:?}");
}

#[test]
fn the_way_in_leads_everywhere() {
    let file = "xx/find/journey.toml";
    let said = after(file, "\"lost\"", "\"list\"");
    let expected = [
        format!("{file}: no answer leads to the situation `lost`"),
        format!("{file}:8: unknown situation `list`"),
    ];
    assert_eq!(said, expected);
}
