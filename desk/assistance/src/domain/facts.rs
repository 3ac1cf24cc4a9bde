use std::fmt;

use content::{FieldKind, Form, PAPER, PARTNER};
use kernel::Lang;
use seal::letter::Path;
use seal::message::{MESSAGE_FIELD, Message};
use serde::{Deserialize, Serialize};
use verdict::{Judge, Sketch};

/// Sealed facts are a multiple of so many bytes long: their length tells nothing.
const BLOCK: usize = 2048;
/// The kind of letter that forwards a scam, and what lists call its situation.
pub const SCAM: &str = "scam";
/// The kinds of letters that ask for no situation: lists call it by the kind itself.
pub(crate) const WITHOUT_SITUATION: [&str; 3] = [SCAM, PARTNER, PAPER];

/// What lists show of a case and filter by: answers that are choices of the form, never a text of
/// the sender's own. Sealed under the case's lock at rest, opened in memory while the desk is
/// unlocked.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// What happens to them.
    pub situation: Option<String>,
    /// How old the person is.
    pub age: Option<String>,
    /// Whom it is about.
    pub for_whom: Option<String>,
    /// The language it was asked in.
    pub lang: Option<Lang>,
    /// It stands before others. The form says so at first, members may change it.
    pub urgent: bool,
    /// How it came.
    pub way: Way,
    /// What a program noticed in their words.
    #[serde(default)]
    pub hint: Hint,
    /// How what they received is known again in other letters.
    #[serde(default)]
    pub sketches: Vec<Sketch>,
}

/// What a program noticed in a sender's words. It orders the queue of a human team, the worse
/// first; it refuses and hides nothing, and says nothing of who wrote.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Hint {
    /// Nothing.
    #[default]
    None,
    /// Abuse is written or quoted.
    Abuse,
    /// Words of danger: suicide, a threat, a child, blackmail.
    Danger,
}

impl Hint {
    /// What is noticed in a text.
    pub(crate) fn of(judge: &Judge, text: &str) -> Self {
        match () {
            () if judge.judge(text).is_danger => Self::Danger,
            () if judge.is_abusive(text) => Self::Abuse,
            () => Self::None,
        }
    }
}

/// How a case came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Way {
    /// Sealed where it was written.
    Sealed,
    /// Written on the plain page.
    Plain,
    /// Told in a call.
    Call,
    /// Told in a chat.
    Whatsapp,
    /// Told by somebody who came.
    Visit,
}

impl Way {
    /// How the team takes down what is told.
    pub const TOLD: [Self; 3] = [Self::Call, Self::Whatsapp, Self::Visit];

    /// Its name in forms.
    pub fn code(self) -> &'static str {
        match self {
            Self::Sealed => "sealed",
            Self::Plain => "plain",
            Self::Call => "call",
            Self::Whatsapp => "whatsapp",
            Self::Visit => "visit",
        }
    }

    /// How a letter came that says no more than its header.
    pub(crate) fn of(path: Path) -> Self {
        match path {
            Path::Sealed => Self::Sealed,
            Path::Plain => Self::Plain,
            Path::Dictated => Self::Call,
        }
    }
}

impl Facts {
    /// The facts of a letter; without its message, only how it came.
    pub(crate) fn of(form: Option<&Form>, message: Option<&Message>, way: Way) -> Self {
        let choice = |id: &str| {
            let field = form?.field(id).filter(|field| field.kind == FieldKind::Choice)?;
            let answer = message?.answer(id)?;
            field.choices.iter().find(|choice| *choice == answer).cloned()
        };
        let urgent = |form: &Form| message.is_some_and(|said| form.is_urgent(&said.answers));
        Self {
            // Whoever forwards a scam, writes as a partner or sends a paper is asked for no situation:
            // that is it.
            situation: match form.filter(|form| WITHOUT_SITUATION.contains(&form.kind.as_str())) {
                Some(form) => Some(form.kind.clone()),
                None => choice("situation"),
            },
            age: choice("age"),
            for_whom: choice("for_whom"),
            lang: message.and_then(|message| message.lang.parse().ok()),
            urgent: form.is_some_and(urgent),
            way,
            hint: Hint::None,
            sketches: Vec::new(),
        }
    }

    /// The same, with what a judge notices in a letter's words.
    pub(crate) fn reading(
        mut self,
        judge: &Judge,
        form: Option<&Form>,
        message: Option<&Message>,
    ) -> Self {
        let Some(message) = message else { return self };
        let is_scam = form.is_some_and(|form| form.kind == SCAM);
        // A forwarded scam is not its sender's own words: a flood of them must not stand before
        // people. Choices are nobody's words at all.
        let is_theirs = |id: &str| {
            let field = form.and_then(|form| form.field(id));
            let is_text = field.is_none_or(|field| field.kind != FieldKind::Choice);
            is_text && !(is_scam && id == MESSAGE_FIELD)
        };
        let theirs = message.answers.iter().filter(|(id, _)| is_theirs(id));
        let words: Vec<&str> = theirs.map(|(_, text)| text.as_str()).collect();
        self.hint = Hint::of(judge, &words.join("\n"));
        // What partners and authors write is nobody's scam.
        if form.is_none_or(|form| ![PARTNER, PAPER].contains(&form.kind.as_str())) {
            self.sketches = Sketch::all_of(message.free_text());
        }
        self
    }

    /// The bytes that are sealed.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec(self).unwrap_or_default();
        bytes.resize(bytes.len().next_multiple_of(BLOCK), b' ');
        bytes
    }

    /// Reads opened bytes.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok()
    }
}

impl fmt::Debug for Facts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Facts(…)")
    }
}

#[cfg(test)]
mod tests {
    use content::Pack;

    use super::*;

    #[test]
    fn facts_are_choices_of_the_form_and_always_of_one_length() {
        let form = Form::load(&Pack::embedded().unwrap(), "report").unwrap();
        let mut message = Message::text("ar", "danger");
        let mut answer =
            |id: &str, text: &str| message.answers.insert(id.to_owned(), text.to_owned());
        answer("situation", "csam-seen");
        answer("age", "my own words");
        answer("danger", "yes");
        let facts = Facts::of(Some(&form), Some(&message), Way::Sealed);
        assert_eq!(facts.situation.as_deref(), Some("csam-seen"));
        assert_eq!((facts.age.as_deref(), facts.lang), (None, Some(Lang::Ar)));
        assert!(facts.urgent);
        assert_eq!(Facts::from_bytes(&facts.to_bytes()), Some(facts.clone()));

        message.answers.insert("situation".to_owned(), "intimate-images".to_owned());
        message.answers.insert("danger".to_owned(), "no".to_owned());
        let longer = Facts::of(Some(&form), Some(&message), Way::Whatsapp);
        assert!(!longer.urgent);
        assert_eq!(longer.to_bytes().len(), facts.to_bytes().len());
        assert_eq!(Facts::of(None, Some(&message), Way::Plain).situation, None);
    }
}
