//! `/{lang}/letter/{kind}` for what nobody answers, such as asking for alerts by e-mail: sealed as
//! every message, but no conversation, no files and no tracking code.

use askama::Template;
use content::{ALERTS, FEEDBACK, Form, LEARNING, Phrases};
use kernel::Lang;
use seal::Digest;
use web::{Page, Shell};

use crate::web::questions::{Faults, Question, questions};
use crate::web::sealing::Sealing;

/// The words of one kind.
#[derive(Clone, Copy)]
pub(crate) struct OneWayWords {
    pub(crate) title: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) send: &'static str,
    /// What is said afterwards, and what to do where it does not come.
    pub(crate) sent: &'static str,
    pub(crate) next: &'static str,
    pub(crate) otherwise: Option<&'static str>,
    /// Where one goes on: a path without the language, and its words.
    pub(crate) onward: (&'static str, &'static str),
}

impl OneWayWords {
    /// The page's title.
    pub(crate) fn title(self, shell: &Shell, lang: Lang) -> String {
        shell.phrases(lang).get(self.title).into_owned()
    }

    pub(crate) fn of(kind: &str) -> Self {
        match kind {
            ALERTS => Self {
                title: "one-way-alerts-title",
                lead: "one-way-alerts-lead",
                send: "one-way-alerts-send",
                sent: "one-way-alerts-sent",
                next: "one-way-alerts-next",
                otherwise: Some("one-way-alerts-otherwise"),
                onward: ("/alerts", "alerts-all"),
            },
            FEEDBACK => Self {
                title: "one-way-feedback-title",
                lead: "one-way-feedback-lead",
                send: "one-way-feedback-send",
                sent: "one-way-feedback-sent",
                next: "one-way-feedback-next",
                otherwise: None,
                onward: ("/events", "events-title"),
            },
            LEARNING => Self {
                title: "one-way-learning-title",
                lead: "one-way-learning-lead",
                send: "one-way-feedback-send",
                sent: "one-way-feedback-sent",
                next: "one-way-learning-next",
                otherwise: None,
                onward: ("/events", "events-title"),
            },
            _ => Self {
                title: "one-way-answer-title",
                lead: "one-way-answer-lead",
                send: "one-way-answer-send",
                sent: "one-way-answer-sent",
                next: "one-way-answer-next",
                otherwise: None,
                onward: ("/alerts", "alerts-all"),
            },
        }
    }
}

#[derive(Template)]
#[template(path = "sealed/one_way.html")]
pub(crate) struct OneWay<'a> {
    t: Phrases<'a>,
    lang: Lang,
    sealing: Sealing,
    kind: &'static str,
    words: OneWayWords,
    form: String,
    questions: Vec<Question>,
}

/// The page, which depends on nothing but the content, the form and the keys.
pub(crate) fn page<'a>(
    shell: &'a Shell,
    (lang, kind, path): (Lang, &'static str, &'a str),
    title: &'a str,
    sealing: Sealing,
    form: &Form,
    digest: Digest,
) -> (Page<'a>, OneWay<'a>) {
    let t = shell.phrases(lang);
    let main = OneWay {
        t,
        lang,
        sealing,
        kind,
        words: OneWayWords::of(kind),
        form: digest.to_string(),
        questions: questions(form, &[].into(), &Faults::new(), t, |_| true),
    };
    let page = Page::new(lang, title, path).seals().for_everybody();
    (page.script("sealing.js").script("fields.js").script("one-way.js"), main)
}
