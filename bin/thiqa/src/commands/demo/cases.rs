//! The invented cases of a demonstration: what somebody writes, and what then happens.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use kernel::Lang;
use seal::message::{MESSAGE_FIELD, Message};
use serde::Deserialize;

/// One of them; the head of `cases.toml` says what each line means.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Case {
    pub lang: Lang,
    situation: String,
    age: String,
    for_whom: String,
    danger: Option<String>,
    message: String,
    pub taken_by: Option<String>,
    pub note: Option<String>,
    pub answer: Option<String>,
    pub follow_up: Option<String>,
    pub closing: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
}

/// All of them.
pub(super) fn all() -> Result<Vec<Case>> {
    let cases: Cases = toml::from_str(include_str!("cases.toml")).context("cases.toml")?;
    Ok(cases.case)
}

impl Case {
    /// The first message, as the form asks for it.
    pub(super) fn letter(&self) -> Message {
        let answers = [
            ("situation", Some(&self.situation)),
            ("age", Some(&self.age)),
            ("for_whom", Some(&self.for_whom)),
            ("danger", self.danger.as_ref()),
            (MESSAGE_FIELD, Some(&self.message)),
        ];
        let answered = answers.into_iter().filter_map(|(field, answer)| Some((field, answer?)));
        let answers: BTreeMap<String, String> =
            answered.map(|(field, answer)| (field.to_owned(), answer.clone())).collect();
        Message { lang: self.lang.tag().to_owned(), answers }
    }
}

#[cfg(test)]
mod tests {
    use content::{Form, Pack};

    use super::super::MEMBERS;
    use super::*;

    fn form() -> Form {
        Form::load(&Pack::embedded().unwrap(), "report").unwrap()
    }

    /// How many cases answer a question so.
    fn count(cases: &[Case], field: &str, answer: &str) -> usize {
        cases.iter().filter(|case| case.letter().answer(field) == Some(answer)).count()
    }

    fn texts(case: &Case) -> impl Iterator<Item = &str> {
        let after = [&case.note, &case.answer, &case.follow_up, &case.closing];
        std::iter::once(case.message.as_str())
            .chain(after.into_iter().flatten().map(String::as_str))
    }

    #[test]
    fn every_case_fills_in_the_form() {
        let (form, cases) = (form(), all().unwrap());
        assert_eq!(cases.len(), 40);
        for case in &cases {
            let faults = form.check(&case.letter().answers);
            assert!(faults.is_empty(), "{faults:?} in {}", case.message);
        }
    }

    #[test]
    fn every_situation_age_and_language_is_there_and_two_are_urgent() {
        let (form, cases) = (form(), all().unwrap());
        for (field, at_least) in [("situation", 2), ("age", 1), ("for_whom", 1)] {
            for choice in &form.field(field).unwrap().choices {
                assert!(count(&cases, field, choice) >= at_least, "{field} = {choice}");
            }
        }
        for lang in Lang::ALL {
            assert!(cases.iter().any(|case| case.lang == lang), "{lang}");
        }
        let urgent = cases.iter().filter(|case| form.is_urgent(&case.letter().answers));
        assert_eq!(urgent.count(), 2);
    }

    #[test]
    fn people_write_as_they_do() {
        let cases = all().unwrap();
        let is_arabic =
            |case: &Case| case.message.contains(|c| ('\u{600}'..'\u{700}').contains(&c));
        assert!(cases.iter().any(|case| case.message.split_whitespace().count() == 2));
        assert!(cases.iter().any(|case| case.message.chars().count() > 1000));
        assert!(cases.iter().any(|case| case.lang == Lang::Ar && !is_arabic(case)));
        let darija = |case: &&Case| is_arabic(case) && case.message.contains("ديال");
        assert!(cases.iter().filter(darija).count() > 2);
    }

    #[test]
    fn a_member_does_what_is_done_and_everything_has_its_turn() {
        for case in all().unwrap() {
            let of_team = [&case.note, &case.answer, &case.closing];
            let taken_by = case.taken_by.as_deref();
            assert!(taken_by.is_some() || of_team.iter().all(|text| text.is_none()));
            assert!(taken_by.is_none_or(|name| MEMBERS.iter().any(|(member, _)| *member == name)));
            assert!(case.answer.is_some() || case.follow_up.is_none());
        }
    }

    #[test]
    fn no_text_holds_a_number_or_an_address() {
        for case in all().unwrap() {
            for text in texts(&case) {
                let mut words = text.split(|c: char| !c.is_numeric());
                assert!(words.all(|digits| digits.chars().count() < 4), "a number: {text}");
                assert!(!text.contains('@') && !text.contains("://"), "an address: {text}");
            }
        }
    }
}
