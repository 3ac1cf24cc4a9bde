//! A page that only knows "one of these was chosen" shows what the outcome says.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

use journey::{Answers, Condition, Journey};
use proptest::prelude::*;

/// A journey of up to six steps of three answers, each depending on some earlier ones.
fn journeys() -> impl Strategy<Value = Journey> {
    let condition = prop::collection::btree_map(0..6usize, 1..7u8, 0..3);
    let steps = prop::collection::vec(condition.clone(), 1..6);
    let parts = prop::collection::vec(condition, 0..5);
    (steps, parts).prop_filter_map("unreachable", |(steps, parts)| {
        let mut text = String::new();
        for (number, when) in steps.iter().enumerate() {
            text += &format!("[[step]]\nid = \"s{number}\"\nkind = \"yes-no\"\n");
            text += &said(when.iter().filter(|(named, _)| **named < number));
        }
        for (number, when) in parts.iter().enumerate() {
            text += &format!("[[part]]\nid = \"p{number}\"\nafter = \"a\"\n");
            text += &said(when.iter().filter(|(named, _)| **named < steps.len()));
        }
        Journey::parse(&text, &[]).ok()
    })
}

fn said<'a>(when: impl Iterator<Item = (&'a usize, &'a u8)>) -> String {
    let lines = when.map(|(step, bits)| {
        let bit = |(number, answer)| (bits >> number & 1 == 1).then_some(answer);
        let any: Vec<&str> =
            ["yes", "no", "unsure"].into_iter().enumerate().filter_map(bit).collect();
        format!("s{step} = {any:?}")
    });
    format!("when = {{ {} }}\n", lines.collect::<Vec<_>>().join(", "))
}

/// What is to be seen where a style sheet follows the lines alone.
fn is_drawn(when: &Condition, chosen: &Answers) -> bool {
    when.lines().all(|(step, any)| any.iter().any(|answer| chosen.get(step) == Some(answer)))
}

proptest! {
    #[test]
    fn what_is_drawn_is_what_is_meant(journey in journeys(), picks in prop::collection::vec(0..3usize, 6)) {
        let mut given = Answers::new();
        while let Some(step) = journey.outcome(&given).next {
            // Drawn: this step, and no other that is open.
            let settled = |step| {
                journey.settled(step).iter().any(|(id, answer)| given.get(*id).map(String::as_str) == Some(*answer))
            };
            let first_open = journey.steps.iter().find(|step| !settled(step)).unwrap();
            prop_assert_eq!(&first_open.id, &step.id);
            prop_assert!(is_drawn(&step.when, &given));
            let answer = step.choices[picks[given.len()]].clone();
            given.insert(step.id.clone(), answer);
        }
        let outcome = journey.outcome(&given);
        for part in &journey.parts {
            prop_assert_eq!(is_drawn(&part.when, &given), outcome.parts.contains(&part));
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC*") {
        let _ = Journey::parse(&text, &[]);
    }

    #[test]
    fn any_answers_are_borne(journey in journeys(), given in prop::collection::btree_map("s[0-9]|x", "yes|no|unsure|x", 0..9)) {
        let outcome = journey.outcome(&given);
        prop_assert!(outcome.parts.len() <= journey.parts.len());
    }
}
