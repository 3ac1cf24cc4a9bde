//! The questions before an advice, ready for a template: a style sheet follows the answers, so
//! that nothing is sent, nothing is kept and no script is needed.
//!
//! Every answer of a journey is a radio button named by a *mark* (`a0`, `a1`, …). What depends on
//! answers stands in elements whose `data-if` lists marks: the style sheet shows an element while
//! one of them is chosen, and elements stand inside one another where several must be. Browsers
//! without `:has()` show everything.

use std::collections::BTreeMap;

use content::{Html, Questions};
use journey::{Condition, Journey, Step};
use kernel::Lang;

/// Characters of a choice that two columns of a phone can show.
const SHORT: usize = 18;

/// The questions of a page.
pub(crate) struct Asked {
    pub(crate) steps: Vec<AskedStep>,
    /// The marks of answers to the first question that need help before everything else.
    pub(crate) urgent_first: String,
    /// The marks of later answers that do.
    pub(crate) urgent_later: String,
}

/// One question.
pub(crate) struct AskedStep {
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) hint: String,
    pub(crate) choices: Vec<AskedChoice>,
    /// When it is asked: of each line one mark.
    pub(crate) when: Vec<String>,
    /// The marks of which any says that this question is out of the way.
    pub(crate) settled: String,
    /// The question of the message that has the same answers.
    pub(crate) field: Option<String>,
    /// Whether the choices fit side by side.
    pub(crate) is_short: bool,
}

/// An answer that can be chosen.
pub(crate) struct AskedChoice {
    pub(crate) mark: String,
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) is_urgent: bool,
}

/// What only some answers add to a text.
pub(crate) struct ShownPart<'a> {
    pub(crate) id: &'a str,
    pub(crate) when: Vec<String>,
    pub(crate) body: &'a Html,
}

/// The marks of a journey's answers.
pub(crate) struct Marks<'a>(BTreeMap<(&'a str, &'a str), usize>);

impl<'a> Marks<'a> {
    pub(crate) fn of(journey: &'a Journey) -> Self {
        let numbered = journey.answers().enumerate();
        Self(numbered.map(|(number, answer)| (answer, number)).collect())
    }

    fn list<'b>(&self, answers: impl IntoIterator<Item = (&'b str, &'b str)>) -> String {
        let numbers = answers.into_iter().filter_map(|answer| self.0.get(&answer));
        numbers.map(|number| format!("a{number}")).collect::<Vec<_>>().join(" ")
    }

    /// Of each line one mark.
    pub(crate) fn lines(&self, when: &Condition) -> Vec<String> {
        let line = |(step, any): (&str, &std::collections::BTreeSet<String>)| {
            self.list(any.iter().map(|answer| (step, answer.as_str())))
        };
        when.lines().map(line).collect()
    }
}

impl Asked {
    /// The questions in a language.
    pub(crate) fn of(questions: &Questions, marks: &Marks<'_>, lang: Lang) -> Self {
        let journey = &questions.journey;
        let first = journey.steps.first().map_or("", |step| step.id.as_str());
        let urgent = journey.urgent.iter().map(|(step, answer)| (step.as_str(), answer.as_str()));
        let (early, late): (Vec<_>, Vec<_>) = urgent.partition(|(step, _)| *step == first);
        Self {
            steps: journey
                .steps
                .iter()
                .map(|step| AskedStep::of(questions, step, marks, lang))
                .collect(),
            urgent_first: marks.list(early),
            urgent_later: marks.list(late),
        }
    }
}

impl AskedStep {
    fn of(questions: &Questions, step: &Step, marks: &Marks<'_>, lang: Lang) -> Self {
        let journey = &questions.journey;
        let words = questions.words_of(lang, &step.id);
        let choices: Vec<AskedChoice> = step
            .choices
            .iter()
            .map(|choice| AskedChoice {
                mark: marks.list([(step.id.as_str(), choice.as_str())]),
                label: words.choices.get(choice).unwrap_or(choice).clone(),
                is_urgent: journey.urgent.contains(&(step.id.clone(), choice.clone())),
                id: choice.clone(),
            })
            .collect();
        Self {
            id: step.id.clone(),
            label: words.label,
            hint: words.hint,
            is_short: choices.iter().all(|choice| choice.label.chars().count() <= SHORT),
            choices,
            when: marks.lines(&step.when),
            settled: marks.list(journey.settled(step)),
            field: step.field.clone(),
        }
    }
}
