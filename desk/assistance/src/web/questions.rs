//! The form's questions as fields of a page of the team's, with what was typed and what is wrong.

use std::borrow::Cow;
use std::collections::BTreeMap;

use content::{AnswerFault, Field, FieldKind, Form, Phrases};

use crate::web::facts::Choices;

/// More choices than these stand in a list that opens.
const MOST_TILES: usize = 3;

/// A question.
pub(super) struct Question {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) required: bool,
    pub(super) asks: Asks,
    pub(super) fault: Option<String>,
}

/// How it is asked.
pub(super) enum Asks {
    Tiles(Choices),
    List(Choices),
    Line(String),
    Text(String),
}

/// What is wrong with the answers, by question.
pub(super) type Faults = BTreeMap<String, AnswerFault>;

/// Every question of the form that somebody is asked, in its order.
pub(super) fn questions(
    form: &Form,
    answers: &BTreeMap<String, String>,
    faults: &Faults,
    t: Phrases<'_>,
) -> Vec<Question> {
    let question = |field: &Field| {
        let answer = answers.get(&field.id).map(String::as_str);
        let choices = || Choices::of(Some(form), &field.id, answer, t.lang());
        let typed = || answer.unwrap_or_default().to_owned();
        Question {
            label: form.words_of(t.lang(), &field.id).label,
            required: field.required,
            asks: match field.kind {
                FieldKind::Choice if field.choices.len() <= MOST_TILES => Asks::Tiles(choices()),
                FieldKind::Choice => Asks::List(choices()),
                FieldKind::Text | FieldKind::Mail => Asks::Line(typed()),
                FieldKind::Long | FieldKind::Brought => Asks::Text(typed()),
            },
            fault: faults.get(&field.id).map(|fault| said(*fault, field, t).into_owned()),
            id: field.id.clone(),
        }
    };
    let asked = form.fields.iter().filter(|field| field.kind != FieldKind::Brought);
    asked.map(question).collect()
}

fn said<'a>(fault: AnswerFault, field: &Field, t: Phrases<'a>) -> Cow<'a, str> {
    match fault {
        AnswerFault::Missing if field.kind == FieldKind::Long => t.get("desk-fault-empty"),
        AnswerFault::TooLong => t.with("desk-fault-most", "most", field.max_chars.unwrap_or(0)),
        AnswerFault::NoAddress => t.get("fault-mail"),
        AnswerFault::Missing | AnswerFault::NoChoice | AnswerFault::NotAsked => {
            t.get("desk-fault-choose")
        }
    }
}
