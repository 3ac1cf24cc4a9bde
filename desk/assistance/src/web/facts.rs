//! Answers to a form's questions, in the reader's words. What a sender's program writes need not
//! be what the form allows.

use content::{FieldKind, Form, Phrases};
use kernel::Lang;
use seal::message::{MESSAGE_FIELD, Message};

/// An answered question.
pub(super) struct Fact {
    pub(super) label: String,
    pub(super) answer: String,
}

/// Every answer but the free text: in the order of the form, then what it does not ask.
pub(super) fn facts(form: Option<&Form>, message: &Message, t: Phrases<'_>) -> Vec<Fact> {
    let asked = form.map(|form| form.fields.as_slice()).unwrap_or_default();
    let is_asked = |id: &str| asked.iter().any(|field| field.id == id);
    let unasked = message.answers.keys().filter(|id| !is_asked(id));
    let ids = asked.iter().map(|field| &field.id).chain(unasked);
    ids.filter(|id| *id != MESSAGE_FIELD)
        .filter_map(|id| {
            let answer = message.answer(id).filter(|answer| !answer.trim().is_empty())?;
            Some(fact(form, id, answer, t))
        })
        .collect()
}

fn fact(form: Option<&Form>, id: &str, answer: &str, t: Phrases<'_>) -> Fact {
    let mut words = form.map(|form| form.words_of(t.lang(), id)).unwrap_or_default();
    let label = if words.label.is_empty() { id.to_owned() } else { words.label };
    let answer = words.choices.remove(answer).unwrap_or_else(|| answer.to_owned());
    Fact { label, answer }
}

/// The words of a coded answer. Anything but a choice of the form gives nothing: a list that
/// everybody in the room can see shows no text of a sender's own.
pub(super) fn coded(form: Option<&Form>, message: &Message, id: &str, lang: Lang) -> String {
    let words = || {
        let (form, answer) = (form?, message.answer(id)?);
        let field = form.field(id).filter(|field| field.kind == FieldKind::Choice)?;
        field.choices.iter().find(|choice| *choice == answer)?;
        form.words_of(lang, id).choices.remove(answer)
    };
    words().unwrap_or_else(|| "–".to_owned())
}

/// The language something was written in, where it is one of ours.
pub(super) fn language_of(message: &Message) -> Option<Lang> {
    message.lang.parse().ok()
}

#[cfg(test)]
mod tests {
    use content::Pack;

    use super::*;

    #[test]
    fn a_list_shows_only_the_forms_own_words() {
        let pack = Pack::embedded().unwrap();
        let form = Form::load(&pack, "report").unwrap();
        let mut message = Message::text("en", "secret");
        message.answers.insert("situation".into(), "phishing".into());
        message.answers.insert("age".into(), "<b>none</b>".into());
        message.answers.insert("contact".into(), "06 00 00 00 00".into());
        message.answers.insert("extra".into(), "x".into());
        let shown = |id| coded(Some(&form), &message, id, Lang::En);
        assert_eq!(shown("situation"), "A suspicious message or link");
        assert_eq!(["age", "contact", "message", "extra"].map(shown), ["–"; 4]);

        let facts = facts(Some(&form), &message, pack.words.in_lang(Lang::En));
        let answers: Vec<&str> = facts.iter().map(|fact| fact.answer.as_str()).collect();
        let expected = ["A suspicious message or link", "<b>none</b>", "06 00 00 00 00", "x"];
        assert_eq!(answers, expected);
    }
}
