use std::collections::BTreeMap;
use std::path::Path;

use crate::{Pack, judge};

/// Written by somebody who saw no rule and no row that the model is made of.
const CASES: &str = "../../content/ma/danger_cases.csv";

fn cases() -> Vec<BTreeMap<String, String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(CASES);
    csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect()
}

#[test]
fn people_in_danger_are_found_in_words_that_taught_nothing() {
    let judge = judge(&Pack::embedded().unwrap()).unwrap();
    let (mut found, mut all, mut taken, mut fine) = (0, 0, 0, 0);
    for case in cases() {
        let is_danger = judge.judge(&case["text"]).is_danger;
        let (sum, flagged) = match case["label"].as_str() {
            "danger" => (&mut all, &mut found),
            _ => (&mut fine, &mut taken),
        };
        *sum += 1;
        *flagged += usize::from(is_danger);
    }
    assert_eq!((all, fine), (150, 100));
    assert!(found >= 138, "{found} of 150 sentences of people in danger are found");
    assert!(taken <= 10, "{taken} of 100 others, half of them near misses, are taken for danger");
}

#[test]
fn a_greeting_is_no_danger_nor_is_what_nobody_can_read() {
    let judge = judge(&Pack::embedded().unwrap()).unwrap();
    for text in ["ok", "Ça roule", "à lundi", "yo", "نعم صحيح", "سلام", "你好", "Καλημέρα", "?", ""]
    {
        assert!(!judge.judge(text).is_danger, "{text}");
    }
}
