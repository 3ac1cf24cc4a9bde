use crate::{Answers, Journey};

impl Journey {
    /// Every way through the journey: all sets of answers after which nothing is left to ask, in
    /// the order of the choices. Their number is at most the product of the choices of all steps;
    /// they are made one at a time.
    pub fn paths(&self) -> impl Iterator<Item = Answers> + '_ {
        let mut open = vec![Answers::new()];
        std::iter::from_fn(move || {
            loop {
                let answers = open.pop()?;
                let Some(step) = self.outcome(&answers).next else { return Some(answers) };
                open.extend(step.choices.iter().rev().map(|choice| {
                    let mut further = answers.clone();
                    further.insert(step.id.clone(), choice.clone());
                    further
                }));
            }
        })
    }
}
