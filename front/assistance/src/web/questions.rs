//! Questions of a form, ready for a template.

use std::collections::BTreeMap;

use content::{AnswerFault, Field, FieldKind, Form, Phrases};

/// Characters of a choice that two columns of a phone can show.
const SHORT: usize = 18;

/// Answers by question.
pub(crate) type Answers = BTreeMap<String, String>;

/// One question with what was answered and what is wrong with it.
pub(crate) struct Question {
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) hint: String,
    pub(crate) kind: FieldKind,
    pub(crate) required: bool,
    pub(crate) most: usize,
    pub(crate) choices: Vec<Choice>,
    pub(crate) answer: String,
    pub(crate) fault: Option<String>,
}

/// An answer that can be chosen.
pub(crate) struct Choice {
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) chosen: bool,
}

impl Question {
    fn of(
        form: &Form,
        field: &Field,
        answers: &Answers,
        fault: Option<AnswerFault>,
        t: Phrases<'_>,
    ) -> Self {
        let words = form.words_of(t.lang(), &field.id);
        let answer = answers.get(&field.id).cloned().unwrap_or_default();
        let choices = field.choices.iter().map(|id| Choice {
            label: words.choices.get(id).unwrap_or(id).clone(),
            chosen: *id == answer,
            id: id.clone(),
        });
        Self {
            choices: choices.collect(),
            fault: fault.map(|fault| words_of(fault, field, &answer, t)),
            id: field.id.clone(),
            label: words.label,
            hint: words.hint,
            kind: field.kind,
            required: field.required,
            most: field.max_chars.unwrap_or_default(),
            answer,
        }
    }

    /// Whether it is answered by choosing.
    pub(crate) fn is_choice(&self) -> bool {
        self.kind == FieldKind::Choice
    }

    /// Whether all its choices fit side by side on a phone.
    pub(crate) fn is_short(&self) -> bool {
        self.choices.iter().all(|choice| choice.label.chars().count() <= SHORT)
    }

    /// Whether it is answered in several lines.
    pub(crate) fn is_long(&self) -> bool {
        matches!(self.kind, FieldKind::Long | FieldKind::Brought)
    }

    /// Whether it is an e-mail address.
    pub(crate) fn is_mail(&self) -> bool {
        self.kind == FieldKind::Mail
    }

    /// Whether the page before brings the answer.
    pub(crate) fn is_brought(&self) -> bool {
        self.kind == FieldKind::Brought
    }
}

/// The faults of a form's questions.
pub(crate) type Faults = BTreeMap<String, AnswerFault>;

/// Those questions of a form that `asked` picks.
pub(crate) fn questions(
    form: &Form,
    answers: &Answers,
    faults: &Faults,
    t: Phrases<'_>,
    asked: impl Fn(&Field) -> bool,
) -> Vec<Question> {
    let asked = form.fields.iter().filter(|field| asked(field));
    asked
        .map(|field| Question::of(form, field, answers, faults.get(&field.id).copied(), t))
        .collect()
}

/// A question and its answer in the words of the form: for reading.
pub(crate) fn told(form: &Form, id: &str, answer: &str, t: Phrases<'_>) -> (String, String) {
    let mut words = form.words_of(t.lang(), id);
    let label = if words.label.is_empty() { id.to_owned() } else { words.label };
    let answer = words.choices.remove(answer).unwrap_or_else(|| answer.to_owned());
    (label, answer)
}

fn words_of(fault: AnswerFault, field: &Field, answer: &str, t: Phrases<'_>) -> String {
    match fault {
        AnswerFault::TooLong => {
            let most = field.max_chars.unwrap_or_default();
            too_long(most, answer, t)
        }
        AnswerFault::NoAddress => t.get("fault-mail").into(),
        AnswerFault::Missing if field.kind != FieldKind::Choice => t.get("fault-missing").into(),
        AnswerFault::Missing | AnswerFault::NoChoice | AnswerFault::NotAsked => {
            t.get("fault-choice").into()
        }
    }
}

/// What is said of a text that is too long.
pub(crate) fn too_long(most: usize, text: &str, t: Phrases<'_>) -> String {
    let written = text.chars().count();
    t.format("fault-too-long", &[("most", most.into()), ("written", written.into())]).into_owned()
}
