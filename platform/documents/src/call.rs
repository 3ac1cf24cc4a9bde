use std::collections::BTreeSet;

use content::ByLang;
use kernel::{Lang, Ts};
use serde::{Deserialize, Serialize};

use crate::limits::{at_most, name, text};
use crate::{Document, Fault, Spoken};

const TITLE: usize = 120;
const WHAT: usize = 4000;
const NOTE: usize = 300;
const THEMES: usize = 24;
const THEME: usize = 120;

/// What somebody offers to present.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ContributionKind {
    /// Somebody speaks, and is asked.
    Talk,
    /// A written work, presented.
    Paper,
    /// A sheet on the wall, and somebody beside it.
    Poster,
    /// People do something themselves.
    Workshop,
    /// Several discuss.
    Panel,
}

impl ContributionKind {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Talk, Self::Paper, Self::Poster, Self::Workshop, Self::Panel];

    /// Its name in addresses and forms.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Talk => "talk",
            Self::Paper => "paper",
            Self::Poster => "poster",
            Self::Workshop => "workshop",
            Self::Panel => "panel",
        }
    }

    /// The one of that name.
    pub fn named(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.tag() == tag)
    }
}

/// What contributions can be about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Names it in forms; never reused for another.
    pub id: String,
    /// What it is called.
    pub name: ByLang<String>,
}

/// What a call says in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CallWords {
    /// What it is called.
    pub title: String,
    /// What is wanted, from whom, and by what it is chosen.
    pub what: String,
    /// What changed since the last issue, or why it was taken back.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A call for contributions to a forum or symposium.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// Names it for ever.
    pub id: String,
    /// Which issue this is, from 1.
    pub revision: u32,
    /// When this issue was approved.
    pub sent: Ts,
    /// It was taken back.
    pub withdrawn: bool,
    /// Nothing of it is true: it shows how calls work.
    pub invented: bool,
    /// The event it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// From when on contributions are taken.
    pub opens: Ts,
    /// Until when. Nobody reads them to choose before.
    pub closes: Ts,
    /// What can be offered.
    pub kinds: Vec<ContributionKind>,
    /// In which languages.
    pub languages: Vec<Spoken>,
    /// What about.
    pub themes: Vec<Theme>,
    /// What it says.
    pub words: ByLang<CallWords>,
}

impl Document for Call {
    fn check(&self) -> Result<(), Fault> {
        name("id", &self.id)?;
        if self.revision == 0 {
            return Err(Fault::Wrong("revision"));
        }
        self.event.iter().try_for_each(|id| name("event", id))?;
        if self.closes <= self.opens {
            return Err(Fault::Wrong("closes"));
        }
        distinct("kinds", &self.kinds)?;
        distinct("languages", &self.languages)?;
        self.check_themes()?;
        Lang::ALL.into_iter().try_for_each(|lang| {
            let words = self.words.get(lang);
            text("title", &words.title, TITLE)?;
            if words.title.contains('\n') {
                return Err(Fault::Wrong("title"));
            }
            text("what", &words.what, WHAT)?;
            match self.withdrawn {
                true => text("note", &words.note, NOTE),
                false => at_most("note", &words.note, NOTE),
            }
        })
    }
}

impl Call {
    fn check_themes(&self) -> Result<(), Fault> {
        if self.themes.is_empty() {
            return Err(Fault::Missing("themes"));
        }
        if self.themes.len() > THEMES {
            return Err(Fault::TooLong("themes", THEMES));
        }
        let ids: Vec<&str> = self.themes.iter().map(|theme| theme.id.as_str()).collect();
        distinct("themes", &ids)?;
        self.themes.iter().try_for_each(|theme| {
            name("themes", &theme.id)?;
            Lang::ALL.into_iter().try_for_each(|lang| text("themes", theme.name.get(lang), THEME))
        })
    }

    /// Whether contributions are taken now.
    pub fn is_open(&self, now: Ts) -> bool {
        !self.withdrawn && (self.opens..self.closes).contains(&now)
    }
}

/// At least one, and none twice.
fn distinct<T: Ord>(field: &'static str, all: &[T]) -> Result<(), Fault> {
    if all.is_empty() {
        return Err(Fault::Missing(field));
    }
    let once = all.iter().collect::<BTreeSet<_>>().len() == all.len();
    if once { Ok(()) } else { Err(Fault::Wrong(field)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by_lang<T: Clone>(one: &T) -> ByLang<T> {
        ByLang { ar: one.clone(), fr: one.clone(), en: one.clone() }
    }

    fn call() -> Call {
        let words =
            CallWords { title: "title".to_owned(), what: "what".to_owned(), note: String::new() };
        Call {
            id: "c1".to_owned(),
            revision: 1,
            sent: Ts(0),
            withdrawn: false,
            invented: true,
            event: Some("e1".to_owned()),
            opens: Ts(1_000_000),
            closes: Ts(2_000_000),
            kinds: vec![ContributionKind::Talk],
            languages: vec![Spoken::Ar, Spoken::Fr],
            themes: vec![Theme { id: "law".to_owned(), name: by_lang(&"law".to_owned()) }],
            words: by_lang(&words),
        }
    }

    #[test]
    fn a_whole_one_comes_back_as_it_was() {
        assert_eq!(Call::from_json(&call().to_json()).unwrap(), call());
        assert!(
            !call().is_open(Ts(0))
                && call().is_open(Ts(1_000_000))
                && !call().is_open(Ts(2_000_000))
        );
    }

    #[test]
    fn what_is_missing_or_wrong_is_named() {
        let faulty = |change: &dyn Fn(&mut Call)| {
            let mut one = call();
            change(&mut one);
            one.check().unwrap_err()
        };
        assert_eq!(faulty(&|c| c.closes = c.opens), Fault::Wrong("closes"));
        assert_eq!(faulty(&|c| c.kinds.clear()), Fault::Missing("kinds"));
        assert_eq!(faulty(&|c| c.languages.push(Spoken::Ar)), Fault::Wrong("languages"));
        assert_eq!(faulty(&|c| c.themes.clear()), Fault::Missing("themes"));
        assert_eq!(faulty(&|c| c.themes.push(c.themes[0].clone())), Fault::Wrong("themes"));
        assert_eq!(faulty(&|c| c.words.ar.title.clear()), Fault::Missing("title"));
        assert_eq!(faulty(&|c| c.withdrawn = true), Fault::Missing("note"));
    }
}
