//! What people knew before a session and after it: the same questions, paired by a sign that each
//! makes up alone.

use std::collections::BTreeMap;

use content::Form;
use documents::Paired;
use seal::Digest;

/// The fewest letters and digits of a sign.
const LEAST: usize = 2;

/// When somebody answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    Before,
    After,
}

/// What somebody answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) when: When,
    /// Who it is, within a session: nobody can tell from it.
    pub(crate) person: Digest,
    /// A bit for each question, the first lowest: whether it was answered rightly.
    pub(crate) right: i64,
}

impl Known {
    /// From the answers to the form of a session; `None` where something is missing.
    pub(crate) fn of(
        form: &Form,
        session: &str,
        answers: &BTreeMap<String, String>,
    ) -> Option<Self> {
        let when = match answers.get("when")?.as_str() {
            "before" => When::Before,
            "after" => When::After,
            _ => return None,
        };
        let sign = plain(answers.get("sign")?);
        if sign.chars().count() < LEAST || !form.check(answers).is_empty() {
            return None;
        }
        let right = (0..).zip(form.right_of(answers)).filter(|(_, right)| *right);
        Some(Self {
            when,
            person: Digest::of_bytes(format!("{session}\0{sign}").as_bytes()),
            right: right.map(|(at, _)| 1_i64 << at).sum(),
        })
    }
}

/// A sign as it is compared: people write it with spaces, capitals, Arabic digits, or a day of one
/// digit.
fn plain(sign: &str) -> String {
    let western = |c: char| match c {
        '٠'..='٩' => char::from_digit(u32::from(c) - u32::from('٠'), 10),
        other => Some(other),
    };
    let known = sign.chars().filter(|c| c.is_alphanumeric()).filter_map(western);
    let (digits, letters): (String, String) = known.partition(char::is_ascii_digit);
    letters.to_lowercase() + digits.trim_start_matches('0')
}

/// What all knew together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Learning {
    /// How many answered before.
    pub before: usize,
    /// And after.
    pub after: usize,
    /// Of those who answered both times, how they answered each question, in the form's order.
    pub pairs: Vec<Paired>,
}

impl Learning {
    /// Of so many questions, from what each person knew before and after.
    pub(crate) fn of(questions: usize, people: &[(Option<i64>, Option<i64>)]) -> Self {
        let both = || people.iter().filter_map(|(before, after)| before.zip(*after));
        let pairs = (0..questions).map(|at| {
            let is_right = |bits: i64| bits & (1 << at) != 0;
            both().fold(Paired { kept: 0, gained: 0, lost: 0, neither: 0 }, |mut sum, pair| {
                let count = match (is_right(pair.0), is_right(pair.1)) {
                    (true, true) => &mut sum.kept,
                    (false, true) => &mut sum.gained,
                    (true, false) => &mut sum.lost,
                    (false, false) => &mut sum.neither,
                };
                *count += 1;
                sum
            })
        });
        Self {
            before: people.iter().filter(|(before, _)| before.is_some()).count(),
            after: people.iter().filter(|(_, after)| after.is_some()).count(),
            pairs: pairs.collect(),
        }
    }

    /// How many answered both times.
    #[must_use]
    pub fn people(&self) -> u32 {
        self.pairs.first().copied().map_or(0, Paired::people)
    }

    /// Both together.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        self.before += other.before;
        self.after += other.after;
        if self.pairs.is_empty() {
            self.pairs.clone_from(&other.pairs);
            return self;
        }
        for (own, others) in self.pairs.iter_mut().zip(&other.pairs) {
            own.kept += others.kept;
            own.gained += others.gained;
            own.lost += others.lost;
            own.neither += others.neither;
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use content::{LEARNING, Pack};

    use super::*;

    fn form() -> Form {
        Form::load(&Pack::embedded().unwrap(), LEARNING).unwrap()
    }

    fn answers(when: &str, sign: &str, given: &[(&str, &str)]) -> BTreeMap<String, String> {
        let form = form();
        let unsure = form.right.keys().map(|id| (id.clone(), "unsure".to_owned()));
        let mut all: BTreeMap<String, String> = unsure.collect();
        for (id, answer) in [("code", "e1-1"), ("when", when), ("sign", sign)].iter().chain(given) {
            all.insert((*id).to_owned(), (*answer).to_owned());
        }
        all
    }

    #[test]
    fn every_question_has_one_right_answer_and_a_way_to_say_that_one_does_not_know() {
        let form = form();
        let asked = form.fields.iter().map(|field| field.id.as_str());
        let asked: Vec<&str> = asked.filter(|id| form.right.contains_key(*id)).collect();
        let kept = ["one-time-code", "real-site", "stolen-password", "blackmail", "copy"];
        assert_eq!(asked, kept, "what is stored means these, in this order");
        for (id, right) in &form.right {
            let choices = &form.field(id).unwrap().choices;
            assert!(right.len() == 1 && choices.last().unwrap() == "unsure", "{id}");
        }
        assert!(!String::from_utf8(form.to_json()).unwrap().contains("\"right\""));
    }

    #[test]
    fn a_sign_is_the_same_however_it_is_written_and_another_in_another_session() {
        let of = |sign: &str, session: &str| {
            Known::of(&form(), session, &answers("before", sign, &[])).map(|known| known.person)
        };
        let one = of("fa07", "e1-1");
        assert!(one.is_some());
        for same in ["FA 07", "fa-07", "Fa٠٧", "fa7"] {
            assert_eq!(of(same, "e1-1"), one, "{same}");
        }
        assert_ne!(of("fa07", "e1-2"), one);
        assert_ne!(of("fa08", "e1-1"), one);
        assert_eq!(of("f", "e1-1"), None);
        assert_eq!(of("--", "e1-1"), None);
    }

    #[test]
    fn what_is_not_whole_is_not_counted() {
        let known = |answers: &_| Known::of(&form(), "e1-1", answers);
        let right = [("copy", "apart"), ("one-time-code", "refuse")];
        assert_eq!(known(&answers("after", "fa07", &right)).unwrap().right.count_ones(), 2);
        assert_eq!(known(&answers("later", "fa07", &right)), None);
        assert_eq!(known(&answers("after", "fa07", &[("copy", "moon")])), None);
        let mut short = answers("after", "fa07", &[]);
        short.remove("copy");
        assert_eq!(known(&short), None);
    }

    #[test]
    fn only_who_answered_both_times_is_a_pair() {
        let people = [
            (Some(0b01), Some(0b11)),
            (Some(0b00), Some(0b01)),
            (Some(0b10), None),
            (None, Some(0b11)),
        ];
        let all = Learning::of(2, &people);
        assert_eq!((all.before, all.after, all.people()), (3, 3, 2));
        assert_eq!(all.pairs[0], Paired { kept: 1, gained: 1, lost: 0, neither: 0 });
        assert_eq!(all.pairs[1], Paired { kept: 0, gained: 1, lost: 0, neither: 1 });
        let twice = Learning::default().and(&all).and(&all);
        assert_eq!((twice.people(), twice.pairs[0].kept), (4, 2));
    }
}
