use content::{ByLang, PartnerKind, Role};
use kernel::{Lang, Ts};
use serde::{Deserialize, Serialize};

use crate::Spoken;
use crate::limits::{at_most, name, text, web_address};
use crate::{Attached, Document, Fault, FileFormat};

const NAME: usize = 160;
const SHORT: usize = 40;
const WHAT: usize = 1200;
const NOTE: usize = 300;
/// More editions than a campaign has had.
const ROLES: usize = 64;
const EXPERTS: usize = 64;

/// A house with which the centre works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Partner {
    /// Names it for ever.
    pub id: String,
    /// Which issue this is, from 1.
    pub revision: u32,
    /// When this issue was approved.
    pub sent: Ts,
    /// It is no partner any more.
    pub withdrawn: bool,
    /// Nothing of it is true.
    pub invented: bool,
    /// What kind of house it is.
    pub kind: PartnerKind,
    /// Its short name; empty where it has none.
    pub short: String,
    /// Its own pages; empty where it has none.
    pub website: String,
    /// Its mark, as posters show it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<Attached>,
    /// In which edition, as what.
    pub roles: Vec<PartnerRole>,
    /// Its people who agreed to be named.
    pub experts: Vec<Expert>,
    /// What it says.
    pub words: ByLang<PartnerWords>,
}

/// What a partner says in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnerWords {
    /// What it is called.
    pub name: String,
    /// What it does with the centre.
    pub what: String,
    /// What changed since the last issue, or why it is no partner any more.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What a partner is in an edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnerRole {
    /// The edition.
    pub edition: String,
    /// One of [`Role::ALL`].
    pub role: String,
}

/// What an expert can be asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Expertise {
    /// Teaching and raising awareness.
    Awareness,
    /// Children and young people.
    Children,
    /// Violence against women online.
    Women,
    /// Law, complaints, evidence.
    Law,
    /// Personal data.
    PersonalData,
    /// Firms, above all small ones.
    Firms,
    /// Incidents: answering and clearing up.
    Incidents,
    /// Infrastructures that a country needs.
    CriticalSystems,
    /// Journalism and checking what is true.
    Press,
    /// Artificial intelligence.
    ArtificialIntelligence,
}

impl Expertise {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Awareness,
        Self::Children,
        Self::Women,
        Self::Law,
        Self::PersonalData,
        Self::Firms,
        Self::Incidents,
        Self::CriticalSystems,
        Self::Press,
        Self::ArtificialIntelligence,
    ];

    /// Its name in addresses.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Awareness => "awareness",
            Self::Children => "children",
            Self::Women => "women",
            Self::Law => "law",
            Self::PersonalData => "personal-data",
            Self::Firms => "firms",
            Self::Incidents => "incidents",
            Self::CriticalSystems => "critical-systems",
            Self::Press => "press",
            Self::ArtificialIntelligence => "artificial-intelligence",
        }
    }

    /// The one of that name.
    pub fn named(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.tag() == tag)
    }
}

/// Somebody who agreed to be named as an expert.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expert {
    /// What they are called, as they write it.
    pub name: String,
    /// What they can be asked about.
    pub themes: Vec<Expertise>,
    /// In which languages.
    pub languages: Vec<Spoken>,
}

impl Document for Partner {
    fn check(&self) -> Result<(), Fault> {
        name("id", &self.id)?;
        if self.revision == 0 {
            return Err(Fault::Wrong("revision"));
        }
        at_most("short", &self.short, SHORT)?;
        web_address("website", &self.website)?;
        self.logo.iter().try_for_each(|logo| logo.check(FileFormat::Png))?;
        if self.roles.len() > ROLES {
            return Err(Fault::TooLong("roles", ROLES));
        }
        for role in &self.roles {
            name("roles", &role.edition)?;
            if !Role::ALL.contains(&role.role.as_str()) {
                return Err(Fault::Wrong("roles"));
            }
        }
        if self.experts.len() > EXPERTS {
            return Err(Fault::TooLong("experts", EXPERTS));
        }
        for expert in &self.experts {
            text("experts", &expert.name, NAME)?;
            let all = (Expertise::ALL.len(), Spoken::ALL.len());
            if expert.themes.is_empty() || expert.languages.is_empty() {
                return Err(Fault::Missing("experts"));
            }
            if expert.themes.len() > all.0 || expert.languages.len() > all.1 {
                return Err(Fault::Wrong("experts"));
            }
        }
        for lang in Lang::ALL {
            let words = self.words.get(lang);
            text("name", &words.name, NAME)?;
            text("what", &words.what, WHAT)?;
            at_most("note", &words.note, NOTE)?;
            if self.withdrawn && words.note.trim().is_empty() {
                return Err(Fault::Missing("note"));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn partner() -> Partner {
        let words = || PartnerWords {
            name: "name".to_owned(),
            what: "what".to_owned(),
            note: String::new(),
        };
        Partner {
            id: "p1".to_owned(),
            revision: 1,
            sent: Ts(0),
            withdrawn: false,
            invented: true,
            kind: PartnerKind::Press,
            short: String::new(),
            website: "https://example.org/".to_owned(),
            logo: None,
            roles: vec![PartnerRole { edition: "cnmc".to_owned(), role: "host".to_owned() }],
            experts: vec![Expert {
                name: "Somebody".to_owned(),
                themes: vec![Expertise::Law],
                languages: vec![Spoken::Ar],
            }],
            words: ByLang { ar: words(), fr: words(), en: words() },
        }
    }

    #[test]
    fn a_whole_one_comes_back_as_it_was() {
        assert_eq!(Partner::from_json(&partner().to_json()).unwrap(), partner());
    }

    #[test]
    fn what_is_missing_or_wrong_is_named() {
        let faulty = |change: &dyn Fn(&mut Partner)| {
            let mut one = partner();
            change(&mut one);
            one.check().unwrap_err()
        };
        assert_eq!(faulty(&|p| p.words.ar.name.clear()), Fault::Missing("name"));
        assert_eq!(faulty(&|p| p.withdrawn = true), Fault::Missing("note"));
        assert_eq!(faulty(&|p| p.roles[0].role = "king".to_owned()), Fault::Wrong("roles"));
        assert_eq!(faulty(&|p| p.experts[0].themes.clear()), Fault::Missing("experts"));
        for bad in
            ["javascript:alert(1)", "http://", "https://a b", "//example.org", "https://é\u{202e}"]
        {
            assert_eq!(faulty(&|p| p.website = bad.to_owned()), Fault::Wrong("website"), "{bad}");
        }
    }

    #[test]
    fn each_expertise_has_its_own_name() {
        for one in Expertise::ALL {
            assert_eq!(Expertise::named(one.tag()), Some(one));
            assert_eq!(serde_json::to_string(&one).unwrap(), format!("\"{}\"", one.tag()));
        }
    }
}
