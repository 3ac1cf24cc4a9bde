//! Forms: what a kind of letter asks. Structure and the words of every language are one document,
//! published in its JSON form and named by the hash of those bytes.

use std::collections::BTreeMap;

use kernel::{Lang, Ts};
use serde::{Deserialize, Serialize};

use crate::{ByLang, Pack, Problem};

/// A form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// The kind of letter it belongs to.
    pub kind: String,
    /// Rises with each change.
    pub revision: u32,
    /// What is asked, in order.
    #[serde(rename = "field")]
    pub fields: Vec<Field>,
    /// Answers that make a letter urgent.
    #[serde(default)]
    pub urgent: Choices,
    /// The right answers, where what somebody knows is asked. They stay with the desk.
    #[serde(default, skip_serializing)]
    pub right: Choices,
    /// What the plain page refuses.
    pub plain: PlainRule,
    /// Where no file is taken.
    #[serde(default)]
    pub files: FileRule,
    /// What it registers for, where there are only so many seats.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<Places>,
    /// Labels and hints in each language.
    #[serde(default)]
    pub words: BTreeMap<Lang, BTreeMap<String, FieldWords>>,
}

/// Of what a form's letters each take one, and how many there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Places {
    /// Names it for ever: an event's session.
    pub subject: String,
    /// How many there are.
    pub capacity: u32,
    /// From when on letters are taken.
    pub opens: Ts,
    /// Until when.
    pub closes: Ts,
    /// When it begins: nothing is freed for anybody after that.
    pub starts: Ts,
    /// It does not take place.
    #[serde(default)]
    pub cancelled: bool,
    /// The team says yes or no to each.
    pub approval: bool,
    /// How many hours a freed one is kept for whoever is next.
    pub offer_hours: u16,
    /// The page that tells of it, without the language: `/events/4f2a`.
    pub page: String,
    /// What it is, when and where.
    pub title: ByLang<String>,
}

/// Choices by field.
pub type Choices = BTreeMap<String, Vec<String>>;

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Its name in the answers. Never reused for another meaning.
    pub id: String,
    /// What an answer is.
    #[serde(rename = "type")]
    pub kind: FieldKind,
    /// Whether it must be answered.
    pub required: bool,
    /// The choices' ids, for a choice.
    #[serde(default)]
    pub choices: Vec<String>,
    /// The most characters, for text.
    #[serde(default)]
    pub max_chars: Option<usize>,
}

/// What an answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FieldKind {
    /// One of the choices.
    Choice,
    /// A line.
    Text,
    /// A text of several lines.
    Long,
    /// What was answered before the form, as a text: asked only of who brings it along.
    Brought,
    /// An e-mail address.
    Mail,
}

/// Which answers the plain page refuses, showing other channels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlainRule {
    /// One of them is enough.
    pub refused: Choices,
}

/// Where the form shows no file field.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileRule {
    /// All choices of one line together.
    pub refused: Vec<Choices>,
}

/// A question's words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldWords {
    /// The question.
    #[serde(default)]
    pub label: String,
    /// A line of help.
    #[serde(default)]
    pub hint: String,
    /// The choices' words.
    #[serde(default)]
    pub choices: BTreeMap<String, String>,
}

/// What is wrong with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerFault {
    /// It is required and missing.
    Missing,
    /// It is longer than allowed.
    TooLong,
    /// It is none of the choices.
    NoChoice,
    /// It is no e-mail address.
    NoAddress,
    /// The form asks no such thing.
    NotAsked,
}

/// The bytes are no form.
#[derive(Debug, thiserror::Error)]
#[error("the bytes are no form")]
pub struct NotAForm;

impl Form {
    /// The form of a kind, from the pack's `base/forms`.
    ///
    /// # Errors
    /// A file is missing or broken: every problem with its file.
    pub fn load(pack: &Pack, kind: &str) -> Result<Self, Vec<Problem>> {
        let file = format!("base/forms/{kind}.toml");
        let mut form: Self = parse(pack, &file).map_err(|problem| vec![problem])?;
        let mut problems = Vec::new();
        for lang in Lang::ALL {
            let file = format!("base/forms/{kind}.{lang}.toml");
            match parse(pack, &file) {
                Ok(words) => {
                    problems.extend(form.missing_words(&words).map(|what| problem(&file, &what)));
                    form.words.insert(lang, words);
                }
                Err(problem) => problems.push(problem),
            }
        }
        problems.extend(form.faults().map(|what| problem(&file, &what)));
        if problems.is_empty() { Ok(form) } else { Err(problems) }
    }

    /// The published bytes.
    pub fn to_json(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// A form from its published bytes.
    ///
    /// # Errors
    /// The bytes are no form.
    pub fn from_json(bytes: &[u8]) -> Result<Self, NotAForm> {
        serde_json::from_slice(bytes).map_err(|_| NotAForm)
    }

    /// The question of that name.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }

    /// A question's words; empty ones where there are none.
    pub fn words_of(&self, lang: Lang, field: &str) -> FieldWords {
        let found = self.words.get(&lang).and_then(|words| words.get(field));
        found.cloned().unwrap_or_default()
    }

    /// What is wrong with a set of answers, by field.
    pub fn check(&self, answers: &BTreeMap<String, String>) -> BTreeMap<String, AnswerFault> {
        let unknown = answers.keys().filter(|id| self.field(id).is_none());
        let mut faults: BTreeMap<_, _> =
            unknown.map(|id| (id.clone(), AnswerFault::NotAsked)).collect();
        for field in &self.fields {
            let answer = answers.get(&field.id).map_or("", |answer| answer.trim());
            if let Some(fault) = field.fault(answer) {
                faults.insert(field.id.clone(), fault);
            }
        }
        faults
    }

    /// Whether the plain page refuses these answers.
    pub fn is_refused_plain(&self, answers: &BTreeMap<String, String>) -> bool {
        self.plain.refused.iter().any(|chosen| is_chosen(chosen, answers))
    }

    /// Whether these answers make a letter urgent.
    pub fn is_urgent(&self, answers: &BTreeMap<String, String>) -> bool {
        self.urgent.iter().any(|chosen| is_chosen(chosen, answers))
    }

    /// Of each question that has a right answer, whether these answers give it.
    pub fn right_of(&self, answers: &BTreeMap<String, String>) -> Vec<bool> {
        let asked = self.fields.iter().filter_map(|field| self.right.get_key_value(&field.id));
        asked.map(|right| is_chosen(right, answers)).collect()
    }

    /// Whether files are taken with these answers.
    pub fn takes_files(&self, answers: &BTreeMap<String, String>) -> bool {
        let refused = |line: &Choices| line.iter().all(|chosen| is_chosen(chosen, answers));
        !self.files.refused.iter().any(refused)
    }

    fn missing_words<'a>(
        &'a self,
        words: &'a BTreeMap<String, FieldWords>,
    ) -> impl Iterator<Item = String> + 'a {
        self.fields.iter().flat_map(move |field| {
            let found = words.get(&field.id);
            let label = found.is_none_or(|words| words.label.is_empty());
            let label = label.then(|| format!("no label for {}", field.id));
            let choices = field.choices.iter().filter(move |choice| {
                found.is_none_or(|words| !words.choices.contains_key(*choice))
            });
            let choices = choices.map(|choice| format!("no words for {} = {choice}", field.id));
            label.into_iter().chain(choices)
        })
    }

    fn faults(&self) -> impl Iterator<Item = String> + '_ {
        let empty = self.fields.iter().filter(|field| match field.kind {
            FieldKind::Choice => field.choices.is_empty(),
            _ => field.max_chars.is_none(),
        });
        let empty = empty.map(|field| format!("{} has neither choices nor max_chars", field.id));
        let rules =
            self.files.refused.iter().chain([&self.plain.refused, &self.urgent, &self.right]);
        let unknown = rules.flatten().flat_map(|(field, ids)| {
            let known = self.field(field).map_or(&[][..], |field| &field.choices);
            let unknown = ids.iter().filter(move |id| !known.contains(id));
            unknown.map(move |id| format!("a rule names an unknown answer {field} = {id}"))
        });
        empty.chain(unknown)
    }
}

impl Field {
    fn fault(&self, answer: &str) -> Option<AnswerFault> {
        if answer.is_empty() {
            return self.required.then_some(AnswerFault::Missing);
        }
        match self.kind {
            FieldKind::Choice => {
                let known = self.choices.iter().any(|choice| choice == answer);
                (!known).then_some(AnswerFault::NoChoice)
            }
            _ if answer.chars().count() > self.max_chars.unwrap_or_default() => {
                Some(AnswerFault::TooLong)
            }
            FieldKind::Mail if !looks_like_mail(answer) => Some(AnswerFault::NoAddress),
            FieldKind::Mail | FieldKind::Text | FieldKind::Long | FieldKind::Brought => None,
        }
    }
}

/// Whether a text could be an e-mail address: enough to notice a slip. Only a mail that arrives
/// shows that it is one.
fn looks_like_mail(text: &str) -> bool {
    let domain =
        text.split_once('@').filter(|(name, _)| !name.is_empty()).map(|(_, domain)| domain);
    let is_whole = |domain: &str| {
        let ends = domain.starts_with('.') || domain.ends_with('.');
        domain.contains('.') && !domain.contains('@') && !ends
    };
    domain.is_some_and(is_whole) && !text.contains(|c: char| c.is_whitespace() || c.is_control())
}

fn is_chosen((field, ids): (&String, &Vec<String>), answers: &BTreeMap<String, String>) -> bool {
    answers.get(field).is_some_and(|id| ids.contains(id))
}

fn parse<T: for<'de> Deserialize<'de>>(pack: &Pack, file: &str) -> Result<T, Problem> {
    let text = pack.text(file).ok_or_else(|| problem(file, "the file is missing"))?;
    toml::from_str(text).map_err(|error| problem(file, error.message()))
}

fn problem(file: &str, message: &str) -> Problem {
    Problem { file: file.to_owned(), line: None, message: message.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ALERTS;

    fn report() -> Form {
        Form::load(&Pack::embedded().unwrap(), "report").unwrap()
    }

    fn answers(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(id, answer)| ((*id).to_owned(), (*answer).to_owned())).collect()
    }

    #[test]
    fn the_report_form_is_whole_and_comes_back_from_its_bytes() {
        let form = report();
        assert_eq!(Form::from_json(&form.to_json()).unwrap(), form);
        assert_eq!(form.field("message").unwrap().kind, FieldKind::Long);
        assert!(!form.words_of(Lang::Ar, "situation").label.is_empty());
    }

    #[test]
    fn says_which_answer_is_wrong() {
        let given = answers(&[("situation", "moon"), ("age", "26-59"), ("colour", "red")]);
        let faults = report().check(&given);
        assert_eq!(faults.get("situation"), Some(&AnswerFault::NoChoice));
        assert_eq!(faults.get("message"), Some(&AnswerFault::Missing));
        assert_eq!(faults.get("colour"), Some(&AnswerFault::NotAsked));
        assert_eq!(faults.get("contact"), None);
    }

    #[test]
    fn the_plain_page_refuses_what_the_rule_names() {
        let form = report();
        assert!(form.is_refused_plain(&answers(&[("situation", "sextortion"), ("age", "26-59")])));
        assert!(form.is_refused_plain(&answers(&[("situation", "phishing"), ("age", "13-17")])));
        assert!(!form.is_refused_plain(&answers(&[("situation", "phishing"), ("age", "26-59")])));
    }

    #[test]
    fn a_slip_in_an_address_is_noticed() {
        let form = Form::load(&Pack::embedded().unwrap(), ALERTS).unwrap();
        let fault = |text| form.check(&answers(&[("email", text)])).get("email").copied();
        for good in ["amal@example.org", "a.b+c@mail.example.ma"] {
            assert_eq!(fault(good), None, "{good}");
        }
        for bad in ["amal", "amal@", "@example.org", "amal@example", "a@b@c.d", "a b@c.d", "a@b."] {
            assert_eq!(fault(bad), Some(AnswerFault::NoAddress), "{bad}");
        }
        let long = format!("{}@example.org", "a".repeat(300));
        assert_eq!(fault(&long), Some(AnswerFault::TooLong));
        assert_eq!(fault(" "), Some(AnswerFault::Missing));
    }

    #[test]
    fn no_file_is_taken_where_it_could_be_a_sexual_picture_of_a_minor() {
        let form = report();
        let takes =
            |situation, age| form.takes_files(&answers(&[("situation", situation), ("age", age)]));
        assert!(takes("sextortion", "26-59"));
        assert!(takes("hacked-account", "13-17"));
        assert!(!takes("sextortion", "13-17"));
        assert!(!takes("intimate-images", "unsaid"));
        assert!(!takes("csam-seen", "26-59"));
    }

    #[test]
    fn danger_makes_a_letter_urgent() {
        assert!(report().is_urgent(&answers(&[("danger", "yes")])));
        assert!(!report().is_urgent(&answers(&[("danger", "no")])));
    }
}
