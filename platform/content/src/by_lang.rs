use kernel::Lang;
use serde::{Deserialize, Serialize};

/// The same thing in each language of the house.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ByLang<T> {
    /// In Arabic.
    pub ar: T,
    /// In French.
    pub fr: T,
    /// In English.
    pub en: T,
}

impl<T> ByLang<T> {
    /// Asks for the thing in every language, and has it only when none is missing.
    pub fn all(mut make: impl FnMut(Lang) -> Option<T>) -> Option<Self> {
        let (ar, fr, en) = (make(Lang::Ar), make(Lang::Fr), make(Lang::En));
        Some(Self { ar: ar?, fr: fr?, en: en? })
    }

    /// The thing in `lang`, to be changed.
    pub fn get_mut(&mut self, lang: Lang) -> &mut T {
        match lang {
            Lang::Ar => &mut self.ar,
            Lang::Fr => &mut self.fr,
            Lang::En => &mut self.en,
        }
    }

    /// The thing in `lang`.
    pub fn get(&self, lang: Lang) -> &T {
        match lang {
            Lang::Ar => &self.ar,
            Lang::Fr => &self.fr,
            Lang::En => &self.en,
        }
    }

    /// The first text that somebody wrote: in this language, or else in another.
    pub fn written<'a>(&'a self, lang: Lang, text: impl Fn(&'a T) -> &'a str) -> Option<&'a str> {
        let texts = lang.before_others().map(|lang| text(self.get(lang)).trim());
        texts.into_iter().find(|text| !text.is_empty())
    }
}
