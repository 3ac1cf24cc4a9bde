use std::collections::BTreeMap;

use crate::{Journey, Part, Step};

/// Answers by step. What a journey does not ask, or does not take as an answer, it ignores.
pub type Answers = BTreeMap<String, String>;

/// Where a reader stands after some answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome<'a> {
    /// The question to ask now; `None` when all that are asked have an answer.
    pub next: Option<&'a Step>,
    /// The answers given so far need somebody's attention before everything else.
    pub is_urgent: bool,
    /// What the answers so far choose, in the journey's order.
    pub parts: Vec<&'a Part>,
}

impl Journey {
    /// What some answers lead to. An answer to a step that is not asked counts for nothing.
    pub fn outcome(&self, given: &Answers) -> Outcome<'_> {
        let mut counted = Answers::new();
        let mut next = None;
        for step in self.steps.iter().filter(|step| step.when.holds(given)) {
            match given.get(&step.id).filter(|answer| step.choices.contains(answer)) {
                // One after the other: what stands behind an open question is not asked yet.
                _ if next.is_some() => {}
                Some(answer) => _ = counted.insert(step.id.clone(), answer.clone()),
                None => next = Some(step),
            }
        }
        Outcome {
            next,
            is_urgent: counted
                .iter()
                .any(|(step, answer)| self.urgent.contains(&(step.clone(), answer.clone()))),
            parts: self.parts.iter().filter(|part| part.when.holds(&counted)).collect(),
        }
    }
}
