use super::{Linear, Ngrams};

/// A language of messages in Morocco, with its script.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Standard Arabic.
    Arabic,
    /// Moroccan Arabic in Arabic letters.
    Darija,
    /// Moroccan Arabic in Latin letters.
    Arabizi,
    /// French.
    French,
    /// English.
    English,
}

impl Language {
    /// All of them, in the order of a model's parts.
    pub const ALL: [Self; 5] =
        [Self::Arabic, Self::Darija, Self::Arabizi, Self::French, Self::English];

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Arabic => "ar",
            Self::Darija => "ary",
            Self::Arabizi => "ary-Latn",
            Self::French => "fr",
            Self::English => "en",
        }
    }
}

/// Tells languages apart: for each one a linear model against all others.
#[derive(Debug, Clone, PartialEq)]
pub struct Languages(pub(super) [Linear; 5]);

/// How many weights each of them has.
pub const LANGUAGE_BUCKETS: usize = 1 << 14;

impl Languages {
    /// Puts models together, one for each language in the order of [`Language::ALL`].
    pub fn new(models: [Linear; 5]) -> Self {
        Self(models)
    }

    /// The language of a text; `None` for a text without letters.
    pub fn of(&self, text: &str) -> Option<Language> {
        let is_arabic = |c: char| {
            ('\u{600}'..='\u{6ff}').contains(&c) || ('\u{fb50}'..='\u{fefc}').contains(&c)
        };
        let (mut arabic, mut latin) = (0, 0);
        for c in text.chars().filter(|c| c.is_alphabetic()) {
            if is_arabic(c) {
                arabic += 1;
            } else {
                latin += 1;
            }
        }
        if arabic + latin == 0 {
            return None;
        }
        let ngrams = Ngrams::of(text);
        let written = Language::ALL.into_iter().zip(&self.0).filter(|(language, _)| {
            matches!(language, Language::Arabic | Language::Darija) == (arabic >= latin)
        });
        written
            .max_by(|(_, a), (_, b)| a.decision(&ngrams).total_cmp(&b.decision(&ngrams)))
            .map(|(language, _)| language)
    }
}
