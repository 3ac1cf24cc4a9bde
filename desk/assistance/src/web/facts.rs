//! Answers to a form's questions, in the reader's words. What a sender's program writes need not
//! be what the form allows.

use content::{FieldKind, Form, Phrases};
use kernel::Lang;
use seal::message::{MESSAGE_FIELD, Message};

use crate::Way;

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

/// All that was typed, to be copied: a line for each answer, then the free text.
pub fn typed(form: Option<&Form>, message: &Message, t: Phrases<'_>) -> String {
    let answers = facts(form, message, t).into_iter();
    let mut lines: Vec<String> =
        answers.map(|fact| format!("{}: {}", fact.label, fact.answer)).collect();
    lines.push(message.free_text().to_owned());
    lines.join("\n")
}

fn fact(form: Option<&Form>, id: &str, answer: &str, t: Phrases<'_>) -> Fact {
    let mut words = form.map(|form| form.words_of(t.lang(), id)).unwrap_or_default();
    let label = if words.label.is_empty() { id.to_owned() } else { words.label };
    let answer = words.choices.remove(answer).unwrap_or_else(|| answer.to_owned());
    Fact { label, answer }
}

/// Whether a question of the form has this choice.
pub(super) fn choice(form: Option<&Form>, field: &str, code: &str) -> bool {
    let field = form.and_then(|form| form.field(field));
    let field = field.filter(|field| field.kind == FieldKind::Choice);
    field.is_some_and(|field| field.choices.iter().any(|choice| choice == code))
}

/// Choices with their words, one of them chosen or none.
pub(super) struct Choices(pub(super) Vec<Choice>);

/// A choice.
pub(super) struct Choice {
    pub(super) code: String,
    pub(super) words: String,
    pub(super) chosen: bool,
}

impl Choices {
    pub(super) fn new(
        all: impl IntoIterator<Item = (String, String)>,
        chosen: Option<&str>,
    ) -> Self {
        let choice = |(code, words): (String, String)| {
            let chosen = chosen == Some(code.as_str());
            Choice { code, words, chosen }
        };
        Self(all.into_iter().map(choice).collect())
    }

    /// One more choice.
    pub(super) fn add(&mut self, code: &str, words: String, chosen: Option<&str>) {
        self.0.push(Choice { code: code.to_owned(), words, chosen: chosen == Some(code) });
    }

    /// Those of a question of the form.
    pub(super) fn of(form: Option<&Form>, field: &str, chosen: Option<&str>, lang: Lang) -> Self {
        let choices = form.and_then(|form| form.field(field)).map(|field| field.choices.clone());
        let mut words = form.map(|form| form.words_of(lang, field)).unwrap_or_default().choices;
        let all = choices.unwrap_or_default().into_iter().map(|code| {
            let words = words.remove(&code).unwrap_or_else(|| code.clone());
            (code, words)
        });
        Self::new(all, chosen)
    }
}

/// How a case came, in short.
pub(super) fn way_words(way: Way) -> &'static str {
    match way {
        Way::Sealed => "desk-way-sealed",
        Way::Plain => "desk-way-plain",
        Way::Call => "desk-way-call",
        Way::Whatsapp => "desk-way-whatsapp",
        Way::Visit => "desk-way-visit",
    }
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
    fn only_the_forms_own_choices_are_known() {
        let pack = Pack::embedded().unwrap();
        let form = Form::load(&pack, "report").unwrap();
        assert!(choice(Some(&form), "situation", "phishing"));
        assert!(!choice(Some(&form), "situation", "my words"));
        assert!(!choice(Some(&form), "contact", ""));
        assert!(!choice(None, "situation", "phishing"));
        let Choices(ages) = Choices::of(Some(&form), "age", Some("60+"), Lang::En);
        let chosen: Vec<&str> =
            ages.iter().filter(|age| age.chosen).map(|age| age.words.as_str()).collect();
        assert_eq!(chosen, ["60 or older"]);
    }

    #[test]
    fn answers_stand_in_the_order_of_the_form() {
        let pack = Pack::embedded().unwrap();
        let form = Form::load(&pack, "report").unwrap();
        let mut message = Message::text("en", "secret");
        message.answers.insert("situation".into(), "phishing".into());
        message.answers.insert("age".into(), "<b>none</b>".into());
        message.answers.insert("contact".into(), "06 00 00 00 00".into());
        message.answers.insert("extra".into(), "x".into());
        let facts = facts(Some(&form), &message, pack.words.in_lang(Lang::En));
        let answers: Vec<&str> = facts.iter().map(|fact| fact.answer.as_str()).collect();
        let expected = ["A suspicious message or link", "<b>none</b>", "06 00 00 00 00", "x"];
        assert_eq!(answers, expected);
        let kept = typed(Some(&form), &message, pack.words.in_lang(Lang::En));
        assert!(kept.contains(": 06 00 00 00 00\n") && kept.ends_with("x\nsecret"), "{kept}");
    }
}
