//! What a page of questions sent.

use content::Form;

use crate::web::questions::Answers;

/// Which page sent it. The names of these fields begin with `_`, as no question's does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// The first questions.
    First,
    /// The other ones.
    Second,
    /// The other ones, to change the first again.
    Back,
}

/// What was sent.
pub(crate) struct Posted {
    pub(crate) step: Step,
    /// The digest of the form that was filled in.
    pub(crate) form: String,
    /// The name of the page that sends it.
    pub(crate) once: String,
    pub(crate) answers: Answers,
}

impl Posted {
    /// Takes what the form asks and leaves the rest.
    pub(crate) fn read(mut sent: Answers, form: &Form) -> Self {
        let step = match (sent.get("_step").map(String::as_str), sent.contains_key("_back")) {
            (_, true) => Step::Back,
            (Some("second"), false) => Step::Second,
            _ => Step::First,
        };
        let answers = form.fields.iter().filter_map(|field| {
            let answer = tidy(&sent.remove(&field.id)?);
            (!answer.is_empty()).then(|| (field.id.clone(), answer))
        });
        let answers = answers.collect();
        let mut hidden = |name| sent.remove(name).unwrap_or_default();
        Self { step, form: hidden("_form"), once: hidden("_once"), answers }
    }
}

/// Browsers end lines with two signs, which would count twice.
pub(crate) fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use content::Pack;

    use super::*;

    #[test]
    fn only_what_is_asked_is_taken() {
        let form = Form::load(&Pack::embedded().unwrap(), "report").unwrap();
        let sent = [
            ("_step", "second"),
            ("_form", "00"),
            ("message", "  a\r\nb \r\n"),
            ("contact", "   "),
            ("colour", "red"),
        ];
        let sent = sent.map(|(id, answer)| (id.to_owned(), answer.to_owned())).into();
        let posted = Posted::read(sent, &form);
        assert_eq!(posted.step, Step::Second);
        assert_eq!(posted.form, "00");
        assert_eq!(posted.answers, [("message".to_owned(), "a\nb".to_owned())].into());
    }
}
