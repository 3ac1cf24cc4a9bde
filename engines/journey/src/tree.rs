use std::collections::BTreeSet;

use crate::{Condition, Kind};

/// The most answers of all steps together, so that a page stays small and a style sheet finite.
pub const MOST_ANSWERS: usize = 40;

/// A question tree, found sound when it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journey {
    /// The questions, in the order they are asked.
    pub steps: Vec<Step>,
    /// What an outcome may hold, in the order it is shown.
    pub parts: Vec<Part>,
    /// Answers of which any one makes the outcome urgent, as (step, answer).
    pub urgent: BTreeSet<(String, String)>,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its name in answers and conditions.
    pub id: String,
    /// What an answer is.
    pub kind: Kind,
    /// The answers it takes, in the order they are offered.
    pub choices: Vec<String>,
    /// When it is asked. Conditions of the steps it depends on are part of it, so it can be read
    /// alone.
    pub when: Condition,
    /// The question of a form that has the same answers, if one has.
    pub field: Option<String>,
    /// The line, from 1, of its id; of the shared text for a shared step.
    pub line: usize,
}

/// What an outcome holds for some answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its name.
    pub id: String,
    /// The place it is shown in: a name that means something to the reader of the journey.
    pub after: String,
    /// When it is shown. Conditions of the steps it depends on are part of it.
    pub when: Condition,
    /// The line, from 1, of its id.
    pub line: usize,
}

impl Journey {
    /// The step of that id.
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// Every answer of every step, as (step, answer), in order.
    pub fn answers(&self) -> impl Iterator<Item = (&str, &str)> {
        self.steps.iter().flat_map(|step| {
            step.choices.iter().map(move |choice| (step.id.as_str(), choice.as_str()))
        })
    }

    /// The answers of which any one says that a step needs no more asking: it was answered, or the
    /// answers before it closed it. In order, as (step, answer).
    pub fn settled<'a>(&'a self, step: &'a Step) -> Vec<(&'a str, &'a str)> {
        let closes = |(asked, answer): &(&str, &str)| {
            let needed = step.when.0.get(*asked);
            *asked == step.id || needed.is_some_and(|needed| !needed.contains(*answer))
        };
        self.answers().filter(closes).collect()
    }
}
