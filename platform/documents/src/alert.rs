use content::{Audience, ByLang};
use kernel::{Lang, Ts};
use serde::{Deserialize, Serialize};

use crate::limits::{at_most, lines, name, text};
use crate::{Document, Fault};

/// The most characters of a headline: those of CAP 1.2.
const HEADLINE: usize = 160;
const WHAT: usize = 2000;
const LINE: usize = 300;
const LINES: usize = 8;
/// More than a country has regions, or a library guides on one theme.
const MOST: usize = 32;

/// How bad it is for whom it reaches, as CAP 1.2 (§3.2.2) orders it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Good to know.
    Minor,
    /// It may cost money, time or an account.
    Moderate,
    /// Many are being harmed.
    Severe,
    /// Lives are in danger.
    Extreme,
}

impl Severity {
    /// All of them, the least first.
    pub const ALL: [Self; 4] = [Self::Minor, Self::Moderate, Self::Severe, Self::Extreme];

    /// Its name for machines.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Minor => "minor",
            Self::Moderate => "moderate",
            Self::Severe => "severe",
            Self::Extreme => "extreme",
        }
    }
}

/// What an alert is about; each has a feed of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AlertTheme {
    /// False messages and addresses.
    Messages,
    /// Accounts that are taken.
    Accounts,
    /// Money and buying.
    Money,
    /// Programs that harm, holes that must be closed.
    Devices,
    /// What children meet.
    Children,
    /// Being hounded or blackmailed.
    Harassment,
    /// What hits firms and services.
    Organisations,
}

impl AlertTheme {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Messages,
        Self::Accounts,
        Self::Money,
        Self::Devices,
        Self::Children,
        Self::Harassment,
        Self::Organisations,
    ];

    /// Its name in addresses.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Messages => "messages",
            Self::Accounts => "accounts",
            Self::Money => "money",
            Self::Devices => "devices",
            Self::Children => "children",
            Self::Harassment => "harassment",
            Self::Organisations => "organisations",
        }
    }

    /// The theme of that name.
    pub fn named(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.tag() == tag)
    }
}

/// How an alert stands at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// It holds.
    Current,
    /// Its time is over.
    Past,
    /// It was taken back.
    Cancelled,
}

/// What an alert says in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AlertWords {
    /// What happens, in one sentence.
    pub headline: String,
    /// What it looks like, and whom it hits.
    pub what: String,
    /// What to do, one action a line.
    pub todo: Vec<String>,
    /// What to do where it has happened already.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub already: Vec<String>,
    /// What changed since the last issue, or why it is taken back.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A warning to the public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alert {
    /// Names it for ever.
    pub id: String,
    /// 1 for the first issue.
    pub revision: u32,
    /// An exercise: nothing of it is true.
    pub exercise: bool,
    /// How bad it is.
    pub severity: Severity,
    /// What it is about.
    pub theme: AlertTheme,
    /// Whom it concerns; `everybody` alone, or some.
    pub audience: Vec<Audience>,
    /// Where: codes of regions, none for the whole country.
    pub regions: Vec<String>,
    /// When its first issue was approved.
    pub first_sent: Ts,
    /// When this one was.
    pub sent: Ts,
    /// When the one before was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<Ts>,
    /// When it holds no longer.
    pub expires: Ts,
    /// It is taken back.
    pub cancelled: bool,
    /// Guides that help, by their ids.
    pub guides: Vec<String>,
    /// The campaign of scams it warns of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub campaign: Option<String>,
    /// What it says.
    pub words: ByLang<AlertWords>,
}

impl Document for Alert {
    fn check(&self) -> Result<(), Fault> {
        name("id", &self.id)?;
        if self.revision == 0 {
            return Err(Fault::Wrong("revision"));
        }
        if self.audience.is_empty() {
            return Err(Fault::Missing("audience"));
        }
        for (field, count) in [
            ("audience", self.audience.len()),
            ("regions", self.regions.len()),
            ("guides", self.guides.len()),
        ] {
            if count > MOST {
                return Err(Fault::TooLong(field, MOST));
            }
        }
        self.regions.iter().try_for_each(|code| text("regions", code, 16))?;
        self.guides.iter().try_for_each(|id| text("guides", id, 64))?;
        self.campaign.iter().try_for_each(|id| name("campaign", id))?;
        if self.expires <= self.sent && !self.cancelled {
            return Err(Fault::Wrong("expires"));
        }
        Lang::ALL.into_iter().try_for_each(|lang| self.words.get(lang).check())?;
        if self.cancelled {
            Lang::ALL
                .into_iter()
                .try_for_each(|lang| text("note", &self.words.get(lang).note, LINE))?;
        }
        Ok(())
    }
}

impl Alert {
    /// How it stands at a moment.
    pub fn state(&self, now: Ts) -> State {
        match () {
            () if self.cancelled => State::Cancelled,
            () if now >= self.expires => State::Past,
            () => State::Current,
        }
    }
}

impl AlertWords {
    /// Checks one language's words.
    ///
    /// # Errors
    /// The first fault.
    pub fn check(&self) -> Result<(), Fault> {
        text("headline", &self.headline, HEADLINE)?;
        if self.headline.contains('\n') {
            return Err(Fault::Wrong("headline"));
        }
        text("what", &self.what, WHAT)?;
        if self.todo.is_empty() {
            return Err(Fault::Missing("todo"));
        }
        lines("todo", &self.todo, (LINES, LINE))?;
        lines("already", &self.already, (LINES, LINE))?;
        at_most("note", &self.note, LINE)
    }
}
