use kernel::{Day, Lang};
use serde::Deserialize;
use toml::Spanned;

use crate::entries::{self, Entry};
use crate::files::Files;
use crate::problem::Report;
use crate::{ByLang, Confidence, Problem, structure};

/// A text of law, or one article of it: information, never advice.
#[derive(Debug, Clone)]
pub struct Law {
    /// Its name in the pack.
    pub id: String,
    /// The day of the source that tells of it.
    pub verified_on: Day,
    /// The day after which it shows "to be confirmed".
    pub review_by: Day,
    /// Where this is known from.
    pub source: String,
    /// How sure that is.
    pub confidence: Confidence,
    /// A lawyer of the country has compared the words with the text.
    pub checked_by_lawyer: bool,
    /// Its words. For a page, [`Law::more`] says what may be told beyond number and line.
    pub words: ByLang<LawWords>,
}

impl Law {
    /// Whether the public sees it: only what two pages or a founding text say.
    pub fn is_shown(&self) -> bool {
        match self.confidence {
            Confidence::C | Confidence::S => true,
            Confidence::One | Confidence::U => false,
        }
    }

    /// What may be told beyond its number and its line: nothing before a lawyer has checked it.
    pub fn more(&self, lang: Lang) -> Option<&str> {
        let more = self.words.get(lang).more.as_deref();
        more.filter(|_| self.checked_by_lawyer)
    }

    /// Its facts are past their review day: the page says "to be confirmed".
    pub fn to_be_confirmed(&self, today: Day) -> bool {
        today > self.review_by
    }
}

/// A law's words in one language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LawWords {
    /// How it is cited.
    pub number: String,
    /// What it is about.
    pub line: String,
    /// Penalties, conditions, exceptions.
    pub more: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    law: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: Spanned<String>,
    #[serde(deserialize_with = "structure::day")]
    verified_on: Day,
    #[serde(deserialize_with = "structure::day")]
    review_by: Day,
    source: String,
    confidence: Confidence,
    checked_by_lawyer: bool,
}

/// Reads the laws of a country's folder, in their order.
pub(crate) fn load(files: &Files, folder: &str, problems: &mut Vec<Problem>) -> Vec<Law> {
    let file = format!("{folder}laws/laws.toml");
    let Some(text) = files.get(&file) else { return Vec::new() };
    let Some(File { law: rows }) = structure::parse(&file, text, problems) else {
        return Vec::new();
    };
    let entries = entries::with_words(rows, &file, files, problems);
    entries.into_iter().map(|(row, words)| row.with(words)).collect()
}

impl Entry for Row {
    type Words = LawWords;
    const NAME: &'static str = "law";

    fn id(&self) -> &Spanned<String> {
        &self.id
    }

    fn source(&self) -> &str {
        &self.source
    }

    fn days(&self) -> (Day, Day) {
        (self.verified_on, self.review_by)
    }

    fn check(&self, line: usize, report: &mut Report<'_>) {
        let id = self.id.get_ref();
        // Somebody who has had it checked expects to see it.
        if self.checked_by_lawyer && matches!(self.confidence, Confidence::One | Confidence::U) {
            report.add(line, format!("law `{id}` is checked by a lawyer: its confidence is C"));
        }
    }
}

impl Row {
    fn with(self, words: ByLang<LawWords>) -> Law {
        Law {
            id: self.id.into_inner(),
            verified_on: self.verified_on,
            review_by: self.review_by,
            source: self.source,
            confidence: self.confidence,
            checked_by_lawyer: self.checked_by_lawyer,
            words: ByLang { ar: words.ar.right_to_left(), ..words },
        }
    }
}

impl LawWords {
    fn right_to_left(self) -> Self {
        Self {
            number: set_apart(&self.number),
            line: set_apart(&self.line),
            more: self.more.as_deref().map(set_apart),
        }
    }
}

/// After Arabic letters `447-1` would show as 1-447: digits joined by hyphens get an isolate of
/// their own, left to right.
fn set_apart(text: &str) -> String {
    let mut apart = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c: char| !c.is_ascii_digit() && c != '-').unwrap_or(from.len());
        let (number, after) = from.split_at(end);
        apart.push_str(before);
        if number.contains('-') {
            apart.extend(["\u{2066}", number, "\u{2069}"]);
        } else {
            apart.push_str(number);
        }
        rest = after;
    }
    apart.push_str(rest);
    apart
}
