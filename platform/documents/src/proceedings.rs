use std::collections::BTreeSet;

use content::ByLang;
use kernel::{Lang, Ts};
use serde::{Deserialize, Serialize};

use crate::limits::{at_most, name, text, web_address};
use crate::{Attached, ContributionKind, Document, Fault, FileFormat, Spoken};

const NAME: usize = 160;
const TITLE: usize = 200;
const ABSTRACT: usize = 6000;
const ABOUT: usize = 1500;
const NOTE: usize = 300;
const SPEAKERS: usize = 300;
/// Three days in parallel rooms.
const CONTRIBUTIONS: usize = 300;
const TOGETHER: usize = 16;
/// A day.
const MINUTES: u16 = 1440;

/// Under what a paper or slides may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Licence {
    /// Creative Commons Attribution 4.0.
    CcBy,
    /// Creative Commons Attribution-ShareAlike 4.0.
    CcBySa,
    /// Creative Commons Attribution-NonCommercial-NoDerivatives 4.0.
    CcByNcNd,
    /// It may be read here; for anything else its authors are asked.
    Reserved,
}

impl Licence {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::CcBy, Self::CcBySa, Self::CcByNcNd, Self::Reserved];

    /// Its name in forms and words.
    pub fn tag(self) -> &'static str {
        match self {
            Self::CcBy => "cc-by",
            Self::CcBySa => "cc-by-sa",
            Self::CcByNcNd => "cc-by-nc-nd",
            Self::Reserved => "reserved",
        }
    }

    /// The one of that name.
    pub fn named(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.tag() == tag)
    }

    /// What it is called everywhere, and where its text stands; `None` where all rights are kept.
    pub fn deed(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::CcBy => Some(("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")),
            Self::CcBySa => {
                Some(("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"))
            }
            Self::CcByNcNd => {
                Some(("CC BY-NC-ND 4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/"))
            }
            Self::Reserved => None,
        }
    }
}

/// Somebody who presents something, and agreed to be named.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Speaker {
    /// Names them for ever within the event.
    pub id: String,
    /// What they are called, as they write it.
    pub name: String,
    /// Where they work; empty where they speak for themselves.
    pub house: String,
    /// Their own pages; empty where they have none.
    pub website: String,
    /// Who they are, in the languages in which somebody wrote it.
    pub about: ByLang<String>,
}

/// Something that is presented.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contribution {
    /// Names it for ever within the event.
    pub id: String,
    /// What it is.
    pub kind: ContributionKind,
    /// The session in which it is presented; none where that is not settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    /// At what time of the session's day, `10:20`; empty where the order alone is known.
    pub starts: String,
    /// How long it takes; 0 where that is not said.
    pub minutes: u16,
    /// What is spoken: the first is the language of title and text.
    pub languages: Vec<Spoken>,
    /// What it is called, in its own language.
    pub title: String,
    /// What it says, in short, in its own language.
    pub text: String,
    /// Who presents it, the first author first.
    pub speakers: Vec<String>,
    /// Under what paper and slides may be used.
    pub licence: Licence,
    /// The paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<Attached>,
    /// The slides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slides: Option<Attached>,
    /// Its digital object identifier, `10.5281/zenodo.1`; empty where it has none.
    pub doi: String,
    /// It is not presented.
    pub cancelled: bool,
}

/// What is presented at an event, by whom and when; afterwards the papers and slides that stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proceedings {
    /// The event.
    pub id: String,
    /// Which issue this is, from 1.
    pub revision: u32,
    /// When this issue was approved.
    pub sent: Ts,
    /// They were taken back.
    pub withdrawn: bool,
    /// Nothing of it is true.
    pub invented: bool,
    /// Who presents.
    pub speakers: Vec<Speaker>,
    /// What is presented.
    pub contributions: Vec<Contribution>,
    /// What changed since the last issue, or why they were taken back.
    pub note: ByLang<String>,
}

impl Document for Proceedings {
    fn check(&self) -> Result<(), Fault> {
        name("id", &self.id)?;
        if self.revision == 0 {
            return Err(Fault::Wrong("revision"));
        }
        for (field, count, most) in [
            ("speakers", self.speakers.len(), SPEAKERS),
            ("contributions", self.contributions.len(), CONTRIBUTIONS),
        ] {
            if count > most {
                return Err(Fault::TooLong(field, most));
            }
        }
        if self.contributions.is_empty() {
            return Err(Fault::Missing("contributions"));
        }
        let mut seen = BTreeSet::new();
        for speaker in &self.speakers {
            speaker.check()?;
            if !seen.insert(speaker.id.as_str()) {
                return Err(Fault::Wrong("speakers"));
            }
        }
        let mut seen = BTreeSet::new();
        for contribution in &self.contributions {
            contribution.check()?;
            let known = contribution.speakers.iter().all(|id| self.speaker(id).is_some());
            if !known || !seen.insert(contribution.id.as_str()) {
                return Err(Fault::Wrong("contributions"));
            }
        }
        Lang::ALL.into_iter().try_for_each(|lang| match self.withdrawn {
            true => text("note", self.note.get(lang), NOTE),
            false => at_most("note", self.note.get(lang), NOTE),
        })
    }
}

impl Speaker {
    fn check(&self) -> Result<(), Fault> {
        name("speakers", &self.id)?;
        text("speaker-name", &self.name, NAME)?;
        at_most("house", &self.house, NAME)?;
        web_address("website", &self.website)?;
        Lang::ALL.into_iter().try_for_each(|lang| at_most("about", self.about.get(lang), ABOUT))
    }
}

impl Contribution {
    fn check(&self) -> Result<(), Fault> {
        name("contributions", &self.id)?;
        text("title", &self.title, TITLE)?;
        if self.title.contains('\n') {
            return Err(Fault::Wrong("title"));
        }
        text("text", &self.text, ABSTRACT)?;
        self.session.iter().try_for_each(|id| name("session", id))?;
        if !self.starts.is_empty() && !is_clock(&self.starts) {
            return Err(Fault::Wrong("starts"));
        }
        if self.minutes > MINUTES {
            return Err(Fault::TooLong("minutes", MINUTES.into()));
        }
        if self.languages.is_empty() {
            return Err(Fault::Missing("languages"));
        }
        if self.languages.len() > Spoken::ALL.len() {
            return Err(Fault::Wrong("languages"));
        }
        if self.speakers.is_empty() {
            return Err(Fault::Missing("contribution-speakers"));
        }
        if self.speakers.len() > TOGETHER {
            return Err(Fault::TooLong("contribution-speakers", TOGETHER));
        }
        self.files().try_for_each(|file| file.check(FileFormat::Pdf))?;
        if self.doi.is_empty() || is_doi(&self.doi) { Ok(()) } else { Err(Fault::Wrong("doi")) }
    }

    /// Its papers and slides.
    pub fn files(&self) -> impl Iterator<Item = &Attached> {
        self.paper.iter().chain(&self.slides)
    }
}

impl Proceedings {
    /// The speaker of that name.
    pub fn speaker(&self, id: &str) -> Option<&Speaker> {
        self.speakers.iter().find(|speaker| speaker.id == id)
    }

    /// The contribution of that name.
    pub fn contribution(&self, id: &str) -> Option<&Contribution> {
        self.contributions.iter().find(|one| one.id == id)
    }

    /// Who presents a contribution.
    pub fn speakers_of<'a>(
        &'a self,
        contribution: &'a Contribution,
    ) -> impl Iterator<Item = &'a Speaker> {
        contribution.speakers.iter().filter_map(|id| self.speaker(id))
    }

    /// What is presented in a session, in its order.
    pub fn in_session<'a>(&'a self, session: &'a str) -> Vec<&'a Contribution> {
        let is_there = |one: &&Contribution| one.session.as_deref() == Some(session);
        let mut all: Vec<&Contribution> = self.contributions.iter().filter(is_there).collect();
        // Those whose time is not said come last, in the order in which they were written.
        all.sort_by_key(|one| (one.starts.is_empty(), &one.starts));
        all
    }
}

/// `10:20`.
fn is_clock(text: &str) -> bool {
    let Some((hour, minute)) = text.split_once(':') else { return false };
    let within = |part: &str, most: u8| {
        part.len() == 2
            && part.bytes().all(|byte| byte.is_ascii_digit())
            && part.parse::<u8>().is_ok_and(|number| number < most)
    };
    within(hour, 24) && within(minute, 60)
}

/// A name of the DOI system (ISO 26324), without an address before it, of the signs that addresses
/// and citations take as they are.
fn is_doi(text: &str) -> bool {
    let Some((prefix, suffix)) = text.split_once('/') else { return false };
    let number = prefix.strip_prefix("10.").unwrap_or_default();
    let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || b"-._;()/:".contains(&byte);
    text.len() <= 200
        && number.len() >= 4
        && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && !suffix.is_empty()
        && suffix.bytes().all(is_sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proceedings() -> Proceedings {
        let speaker =
            Speaker { id: "s1".to_owned(), name: "Somebody".to_owned(), ..Speaker::default() };
        let contribution = |id: &str, starts: &str| Contribution {
            id: id.to_owned(),
            kind: ContributionKind::Paper,
            session: Some("e1-1".to_owned()),
            starts: starts.to_owned(),
            minutes: 20,
            languages: vec![Spoken::Fr],
            title: "title".to_owned(),
            text: "text".to_owned(),
            speakers: vec!["s1".to_owned()],
            licence: Licence::CcBy,
            paper: Some(Attached { name: "0a".repeat(16), bytes: 5, format: FileFormat::Pdf }),
            slides: None,
            doi: "10.5281/zenodo.1".to_owned(),
            cancelled: false,
        };
        Proceedings {
            id: "e1".to_owned(),
            revision: 1,
            sent: Ts(0),
            withdrawn: false,
            invented: true,
            speakers: vec![speaker],
            contributions: vec![
                contribution("c1", ""),
                contribution("c2", "11:00"),
                contribution("c3", "09:30"),
            ],
            note: ByLang::default(),
        }
    }

    #[test]
    fn a_whole_one_comes_back_as_it_was_and_a_session_has_its_order() {
        let whole = proceedings();
        assert_eq!(Proceedings::from_json(&whole.to_json()).unwrap(), whole);
        let order: Vec<&str> = whole.in_session("e1-1").iter().map(|one| one.id.as_str()).collect();
        assert_eq!(order, ["c3", "c2", "c1"]);
        assert!(whole.in_session("e1-2").is_empty());
    }

    #[test]
    fn what_is_missing_or_wrong_is_named() {
        let faulty = |change: &dyn Fn(&mut Proceedings)| {
            let mut one = proceedings();
            change(&mut one);
            one.check().unwrap_err()
        };
        assert_eq!(faulty(&|p| p.contributions.clear()), Fault::Missing("contributions"));
        assert_eq!(faulty(&|p| p.speakers.clear()), Fault::Wrong("contributions"));
        assert_eq!(faulty(&|p| p.speakers.push(p.speakers[0].clone())), Fault::Wrong("speakers"));
        assert_eq!(
            faulty(&|p| p.contributions[0].speakers.clear()),
            Fault::Missing("contribution-speakers")
        );
        assert_eq!(faulty(&|p| p.contributions[0].languages.clear()), Fault::Missing("languages"));
        assert_eq!(faulty(&|p| p.withdrawn = true), Fault::Missing("note"));
        for starts in ["9:30", "24:00", "10:60", "+1:00", "10:3"] {
            let fault = faulty(&|p| p.contributions[0].starts = starts.to_owned());
            assert_eq!(fault, Fault::Wrong("starts"), "{starts}");
        }
        for doi in ["10.1", "https://doi.org/10.5281/a", "10.5281/", "10.5281/a b", "10.52/x"] {
            let fault = faulty(&|p| p.contributions[0].doi = doi.to_owned());
            assert_eq!(fault, Fault::Wrong("doi"), "{doi}");
        }
        for file in ["", "../../etc/passwd", &"0A".repeat(16)] {
            let fault = faulty(&|p| {
                p.contributions[0].slides =
                    Some(Attached { name: file.to_owned(), bytes: 1, format: FileFormat::Pdf });
            });
            assert_eq!(fault, Fault::Wrong("file"), "{file}");
        }
    }
}
