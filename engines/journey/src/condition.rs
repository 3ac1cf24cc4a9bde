use std::collections::{BTreeMap, BTreeSet};

use crate::Answers;

/// What must have been answered: for every step named, one of the answers given for it.
///
/// The empty condition always holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Condition(pub(crate) BTreeMap<String, BTreeSet<String>>);

impl Condition {
    /// Whether the answers meet it.
    pub fn holds(&self, answers: &Answers) -> bool {
        let given = |step: &String| answers.get(step);
        self.0.iter().all(|(step, any)| given(step).is_some_and(|answer| any.contains(answer)))
    }

    /// Its lines: a step, and the answers to it of which one must be given.
    pub fn lines(&self) -> impl Iterator<Item = (&str, &BTreeSet<String>)> {
        self.0.iter().map(|(step, any)| (step.as_str(), any))
    }

    /// Both together; `None` where no answers could meet both.
    pub(crate) fn and(mut self, other: &Self) -> Option<Self> {
        for (step, any) in &other.0 {
            let both = match self.0.get(step) {
                Some(mine) => mine & any,
                None => any.clone(),
            };
            if both.is_empty() {
                return None;
            }
            self.0.insert(step.clone(), both);
        }
        Some(self)
    }
}
