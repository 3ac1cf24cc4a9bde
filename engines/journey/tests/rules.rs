//! Everything that can be wrong with a journey is found when it is read, with its line.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

use journey::{Answers, Journey};

const SHARED: &str = r#"
[[step]]
id = "safe"
kind = "choice"
choices = ["safe", "danger"]

[[step]]
id = "age"
kind = "age"
"#;

const JOURNEY: &str = r#"
begin = ["safe", "age"]
urgent = { safe = ["danger"], meeting = ["soon"] }

[[step]]
id = "known"
kind = "yes-no"

[[step]]
id = "meeting"
kind = "choice"
choices = ["no", "soon"]
when = { age = ["under-18", "unsaid"], known = ["yes", "unsure"] }

[[part]]
id = "met"
after = "next"
when = { meeting = ["soon"] }

[[part]]
id = "adult"
after = "what"
when = { age = ["adult"] }
"#;

fn read(text: &str) -> Result<Journey, String> {
    let shared = Journey::parse_shared(SHARED).unwrap();
    Journey::parse(text, &shared).map_err(|faults| faults.to_string())
}

fn answers(given: &[(&str, &str)]) -> Answers {
    given.iter().map(|(step, answer)| ((*step).to_owned(), (*answer).to_owned())).collect()
}

#[test]
fn answers_open_steps_and_choose_parts() {
    let journey = read(JOURNEY).unwrap();
    let next =
        |given: &[(&str, &str)]| journey.outcome(&answers(given)).next.map(|step| step.id.clone());
    assert_eq!(next(&[]).as_deref(), Some("safe"));
    let mut given = vec![("safe", "safe"), ("age", "26-59")];
    assert_eq!(next(&given).as_deref(), Some("known"));
    given.push(("known", "yes"));
    assert_eq!(next(&given), None);
    given[1] = ("age", "unsaid");
    assert_eq!(next(&given).as_deref(), Some("meeting"));
    given.push(("meeting", "soon"));
    let given = answers(&given);
    let outcome = journey.outcome(&given);
    assert!(outcome.is_urgent);
    assert_eq!(outcome.parts.iter().map(|part| &part.id).collect::<Vec<_>>(), ["met"]);
}

#[test]
fn an_answer_to_what_is_not_asked_counts_for_nothing() {
    let journey = read(JOURNEY).unwrap();
    let given =
        [("safe", "safe"), ("age", "26-59"), ("known", "yes"), ("meeting", "soon"), ("x", "y")];
    let given = answers(&given);
    let outcome = journey.outcome(&given);
    assert!(!outcome.is_urgent);
    assert_eq!(outcome.parts.iter().map(|part| &part.id).collect::<Vec<_>>(), ["adult"]);
}

#[test]
fn a_condition_holds_those_it_stands_on() {
    let journey = read(JOURNEY).unwrap();
    let met = &journey.parts[0].when;
    let steps: Vec<&str> = met.lines().map(|(step, _)| step).collect();
    assert_eq!(steps, ["age", "known", "meeting"]);
}

#[test]
fn every_fault_is_named_with_its_line() {
    let cases = [
        ("begin = [\"safest\"]", "line 1: no shared step is called `safest`"),
        ("x = 1", "line 1: unknown field `x`, expected one of `begin`, `urgent`, `step`, `part`"),
        ("begin = [\"safe\"]\nbegin = 1", "line 2: duplicate key"),
        ("begin = [\"safe\", \"safe\"]", "line 1: `safe` stands here twice"),
        (
            "begin = [\"age\"]\n[[step]]\nid = \"age\"\nkind = \"age\"",
            "line 3: `age` stands here twice",
        ),
        (
            "[[step]]\nid = \"A b\"\nkind = \"yes-no\"",
            "line 2: `A b` is no id: lower-case letters, digits, `-` and `_`",
        ),
        (
            "[[step]]\nid = \"a\"\nkind = \"yes-no\"\nchoices = [\"yes\"]",
            "line 2: step `a`: a choice lists its choices, no other kind does",
        ),
        (
            "[[step]]\nid = \"a\"\nkind = \"choice\"",
            "line 2: step `a`: a choice lists its choices, no other kind does",
        ),
        ("urgent = { moon = [\"full\"] }", "line 1: no step is called `moon`"),
        (
            "begin = [\"age\"]\nurgent = { age = [\"old\"] }",
            "line 2: step `age` has no answer `old`",
        ),
        (
            "[[step]]\nid = \"a\"\nkind = \"yes-no\"\nwhen = { a = [\"yes\"] }",
            "line 2: loop: step `a` depends on its own answer",
        ),
        (
            "[[step]]\nid = \"a\"\nkind = \"yes-no\"\nwhen = { b = [\"yes\"] }\n\
             [[step]]\nid = \"b\"\nkind = \"yes-no\"\nwhen = { a = [\"yes\"] }",
            "line 2: loop: step `a` depends on its own answer\n\
             line 6: loop: step `b` depends on its own answer",
        ),
        (
            "[[step]]\nid = \"a\"\nkind = \"yes-no\"\nwhen = { b = [\"yes\"] }\n\
             [[step]]\nid = \"b\"\nkind = \"yes-no\"",
            "line 2: step `a` depends on `b`, which is asked after it",
        ),
        (
            "begin = [\"age\"]\n[[step]]\nid = \"a\"\nkind = \"yes-no\"\n\
             when = { age = [\"adult\"] }\n[[step]]\nid = \"b\"\nkind = \"yes-no\"\n\
             when = { a = [\"yes\"], age = [\"under-18\"] }",
            "line 7: no answers lead to `b`",
        ),
        (
            "begin = [\"age\"]\n[[part]]\nid = \"p\"\nafter = \"next\"\nwhen = { age = [] }",
            "line 3: no answers lead to `p`",
        ),
        ("[[part]]\nid = \"p\"\nafter = \"next\"", "line 2: part `p` has no condition"),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text).unwrap_err(), expected, "{text}");
    }
}

#[test]
fn a_page_carries_so_many_answers_and_no_more() {
    let step = |number| format!("[[step]]\nid = \"s{number}\"\nkind = \"yes-no\"\n");
    let text: String = (0..13).map(step).collect();
    assert!(read(&text).is_ok());
    let text: String = (0..14).map(step).collect();
    assert_eq!(read(&text).unwrap_err(), "42 answers in all: at most 40");
}

#[test]
fn every_way_through_is_walked_once() {
    let journey = read(JOURNEY).unwrap();
    let paths: Vec<Answers> = journey.paths().collect();
    // Two answers to safe; three to known for three grown-up ages; for three others one that
    // closes the last question and two that open it.
    assert_eq!(paths.len(), 2 * (3 * 3 + 3 * (1 + 2 * 2)));
    assert!(paths.iter().all(|answers| journey.outcome(answers).next.is_none()));
    assert_eq!(paths[0]["safe"], "safe");
    let unlike: std::collections::BTreeSet<&Answers> = paths.iter().collect();
    assert_eq!(unlike.len(), paths.len());
}
