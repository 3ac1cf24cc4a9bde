//! How people found a session: counted, never told one by one.

use std::collections::BTreeMap;

/// What somebody said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Answer {
    /// 3 very, 2 somewhat, 1 little, 0 not.
    pub(crate) useful: u8,
    /// Whether they knew what to do before: 2 sure, 1 partly, 0 unsure.
    pub(crate) before: u8,
    /// And after.
    pub(crate) after: u8,
}

impl Answer {
    /// From the answers of the form; `None` where one is missing.
    pub(crate) fn of(answers: &BTreeMap<String, String>) -> Option<Self> {
        let useful = match answers.get("useful")?.as_str() {
            "very" => 3,
            "somewhat" => 2,
            "little" => 1,
            "not" => 0,
            _ => return None,
        };
        let known = |id: &str| match answers.get(id)?.as_str() {
            "sure" => Some(2),
            "partly" => Some(1),
            "unsure" => Some(0),
            _ => None,
        };
        Some(Self { useful, before: known("before")?, after: known("after")? })
    }
}

/// What all said together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Feedback {
    /// How many answered.
    pub answers: usize,
    /// To how many it was very or somewhat useful.
    pub useful: usize,
    /// How many were sure what to do before.
    pub before: usize,
    /// And after.
    pub after: usize,
    /// How many are surer than before.
    pub more: usize,
    /// How many are less sure.
    pub less: usize,
}

impl Feedback {
    pub(crate) fn of(answers: impl Iterator<Item = Answer>) -> Self {
        answers.fold(Self::default(), |sum, one| Self {
            answers: sum.answers + 1,
            useful: sum.useful + usize::from(one.useful >= 2),
            before: sum.before + usize::from(one.before == 2),
            after: sum.after + usize::from(one.after == 2),
            more: sum.more + usize::from(one.after > one.before),
            less: sum.less + usize::from(one.after < one.before),
        })
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            answers: self.answers + other.answers,
            useful: self.useful + other.useful,
            before: self.before + other.before,
            after: self.after + other.after,
            more: self.more + other.more,
            less: self.less + other.less,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(useful: &str, before: &str, after: &str) -> BTreeMap<String, String> {
        [("useful", useful), ("before", before), ("after", after)]
            .map(|(id, answer)| (id.to_owned(), answer.to_owned()))
            .into()
    }

    #[test]
    fn only_a_whole_answer_counts() {
        let one = Answer::of(&answers("somewhat", "unsure", "sure")).unwrap();
        assert_eq!((one.useful, one.before, one.after), (2, 0, 2));
        assert_eq!(Answer::of(&answers("great", "unsure", "sure")), None);
        assert_eq!(Answer::of(&BTreeMap::new()), None);
    }

    #[test]
    fn pairs_are_counted_person_by_person() {
        let all =
            [("very", "unsure", "sure"), ("not", "sure", "partly"), ("little", "sure", "sure")];
        let all = all.map(|(useful, before, after)| Answer::of(&answers(useful, before, after)));
        let sum = Feedback::of(all.into_iter().flatten());
        let counted = Feedback { answers: 3, useful: 1, before: 2, after: 2, more: 1, less: 1 };
        assert_eq!(sum, counted);
        assert_eq!(sum.and(sum).answers, 6);
    }
}
