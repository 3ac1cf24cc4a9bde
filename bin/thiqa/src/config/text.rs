use anyhow::{Result, bail};
use content::ByLang;
use serde::{Deserialize, Serialize};

/// A text for the public: one for every language, or one for each. Empty: not known.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(untagged, expecting = "expected \"one text\" or { ar = \"…\", fr = \"…\", en = \"…\" }")]
pub enum Text {
    One(String),
    Each(Each),
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Each {
    pub ar: String,
    pub fr: String,
    pub en: String,
}

impl Default for Text {
    fn default() -> Self {
        Self::One(String::new())
    }
}

impl Text {
    pub fn each(ar: &str, fr: &str, en: &str) -> Self {
        Self::Each(Each { ar: ar.to_owned(), fr: fr.to_owned(), en: en.to_owned() })
    }

    /// The text in each language; `None` where none is given.
    pub fn by_lang(&self) -> Result<Option<ByLang<String>>> {
        let (ar, fr, en) = match self {
            Self::One(text) => (text, text, text),
            Self::Each(Each { ar, fr, en }) => (ar, fr, en),
        };
        let texts = [ar, fr, en].map(|text| text.trim().to_owned());
        let missing = texts.iter().filter(|text| text.is_empty()).count();
        let [ar, fr, en] = texts;
        match missing {
            0 => Ok(Some(ByLang { ar, fr, en })),
            3 => Ok(None),
            _ => bail!("say it in all three languages, or leave all empty"),
        }
    }
}
