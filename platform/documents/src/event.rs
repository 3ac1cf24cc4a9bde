use std::collections::BTreeSet;

use content::{Audience, ByLang};
use kernel::{Lang, LocalFault, Ts, Zone};
use serde::{Deserialize, Serialize};

use crate::limits::{at_most, name, text};
use crate::{Document, Fault};

const TITLE: usize = 120;
const WHAT: usize = 4000;
const LINE: usize = 300;
/// A caravan through every town of a country, or a symposium of three days in parallel rooms.
const SESSIONS: usize = 96;
const MOST: usize = 32;
/// More than any hall has seats.
const SEATS: u32 = 100_000;
/// An offered seat is kept for a week at most.
const OFFER_HOURS: u16 = 168;

/// What an event is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// People do something themselves.
    Workshop,
    /// A small circle listens and talks.
    Seminar,
    /// Many meet and exchange.
    Forum,
    /// Those of a field present their work.
    Symposium,
    /// Many listen.
    Conference,
    /// The same goes from town to town.
    Caravan,
    /// It takes several meetings.
    Course,
    /// On radio, television or the net.
    Media,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Workshop,
        Self::Seminar,
        Self::Forum,
        Self::Symposium,
        Self::Conference,
        Self::Caravan,
        Self::Course,
        Self::Media,
    ];

    /// Its name in addresses.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Workshop => "workshop",
            Self::Seminar => "seminar",
            Self::Forum => "forum",
            Self::Symposium => "symposium",
            Self::Conference => "conference",
            Self::Caravan => "caravan",
            Self::Course => "course",
            Self::Media => "media",
        }
    }

    /// The one of that name.
    pub fn named(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.tag() == tag)
    }
}

/// A language that is spoken in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Spoken {
    /// Arabic.
    Ar,
    /// Darija.
    Ary,
    /// Tamazight.
    Zgh,
    /// French.
    Fr,
    /// English.
    En,
    /// Moroccan sign language.
    Sign,
}

impl Spoken {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Ar, Self::Ary, Self::Zgh, Self::Fr, Self::En, Self::Sign];

    /// Its name in addresses.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Ar => "ar",
            Self::Ary => "ary",
            Self::Zgh => "zgh",
            Self::Fr => "fr",
            Self::En => "en",
            Self::Sign => "sign",
        }
    }

    /// The one of that name.
    pub fn named(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.tag() == tag)
    }
}

/// What a place offers to whoever needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Access {
    /// No step from the street to the seat and the toilet.
    StepFree,
    /// Somebody interprets into sign language.
    SignLanguage,
    /// What is said can be read.
    Captions,
    /// A quiet room.
    QuietRoom,
    /// Children are looked after.
    Childcare,
}

impl Access {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::StepFree, Self::SignLanguage, Self::Captions, Self::QuietRoom, Self::Childcare];

    /// Its name in addresses.
    pub fn tag(self) -> &'static str {
        match self {
            Self::StepFree => "step-free",
            Self::SignLanguage => "sign-language",
            Self::Captions => "captions",
            Self::QuietRoom => "quiet-room",
            Self::Childcare => "childcare",
        }
    }

    /// The one of that name.
    pub fn named(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.tag() == tag)
    }
}

/// How one registers for a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seats {
    /// How many there are.
    pub capacity: u32,
    /// From when on one can register.
    pub opens: Ts,
    /// Until when.
    pub closes: Ts,
    /// The team says yes or no to each.
    pub approval: bool,
    /// How many hours a freed seat is kept for whoever is next.
    pub offer_hours: u16,
    /// It is for children: a teacher or guardian registers them.
    pub children: bool,
}

/// What a session is called, and where it is, in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionWords {
    /// What it is called; empty where the event's own title says it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The town; empty where it is online only.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub town: String,
    /// The hall and how one finds it, or how one joins.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub venue: String,
    /// Who speaks.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub speakers: String,
}

/// One meeting: a time and a place. A caravan has many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// Names it for ever: the event's name, `-` and a number.
    pub id: String,
    /// When it begins, by the clock on the wall: `2026-12-03T10:00`. Kept so, because the hour that
    /// is announced stays when the country changes its clocks.
    pub starts: String,
    /// When it ends, by the same clock.
    pub ends: String,
    /// The part of the country; none where it is online only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// It can be followed from anywhere.
    pub online: bool,
    /// What is spoken.
    pub languages: Vec<Spoken>,
    /// Into what it is interpreted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interpreted: Vec<Spoken>,
    /// What is offered to whoever needs it.
    pub access: Vec<Access>,
    /// It does not take place.
    #[serde(default)]
    pub cancelled: bool,
    /// How one registers; none where one just comes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seats: Option<Seats>,
    /// What it is called, and where.
    pub words: ByLang<SessionWords>,
}

impl Session {
    /// Whether it can be followed in a language, as it is spoken or interpreted.
    pub fn is_heard_in(&self, tag: &str) -> bool {
        self.languages.iter().chain(&self.interpreted).any(|one| one.tag() == tag)
    }

    /// The moments at which it begins and ends.
    ///
    /// # Errors
    /// One is no time of that zone, or names none or two moments of it.
    pub fn times(&self, zone: &Zone) -> Result<(Ts, Ts), LocalFault> {
        Ok((zone.exact(&self.starts)?, zone.exact(&self.ends)?))
    }
}

/// What an event says in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventWords {
    /// What it is called.
    pub title: String,
    /// What happens there, and what one takes home.
    pub what: String,
    /// What changed since the last issue, or why it does not take place.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Something to come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Names it for ever.
    pub id: String,
    /// 1 for the first issue.
    pub revision: u32,
    /// Nothing of it is true: it shows how events work.
    pub invented: bool,
    /// What it is.
    pub format: Format,
    /// The edition of the programme that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// For whom; `everybody` alone, or some.
    pub audience: Vec<Audience>,
    /// With whom, by their names in the directory.
    pub partners: Vec<String>,
    /// Before each session and after it one can say what one knows.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub learning: bool,
    /// When this issue was approved.
    pub sent: Ts,
    /// It does not take place.
    pub cancelled: bool,
    /// When and where.
    pub sessions: Vec<Session>,
    /// What it says.
    pub words: ByLang<EventWords>,
}

impl Document for Event {
    fn check(&self) -> Result<(), Fault> {
        // Room for `-` and the number of a session.
        name("id", &self.id)?;
        if self.id.len() > 24 {
            return Err(Fault::TooLong("id", 24));
        }
        if self.revision == 0 {
            return Err(Fault::Wrong("revision"));
        }
        if self.audience.is_empty() {
            return Err(Fault::Missing("audience"));
        }
        for (field, count) in [("audience", self.audience.len()), ("partners", self.partners.len())]
        {
            if count > MOST {
                return Err(Fault::TooLong(field, MOST));
            }
        }
        self.edition.iter().try_for_each(|id| name("edition", id))?;
        self.partners.iter().try_for_each(|id| name("partners", id))?;
        for lang in Lang::ALL {
            let words = self.words.get(lang);
            text("title", &words.title, TITLE)?;
            if words.title.contains('\n') {
                return Err(Fault::Wrong("title"));
            }
            text("what", &words.what, WHAT)?;
            at_most("note", &words.note, LINE)?;
            if self.cancelled {
                text("note", &words.note, LINE)?;
            }
        }
        self.check_sessions()
    }
}

impl Event {
    fn check_sessions(&self) -> Result<(), Fault> {
        if self.sessions.is_empty() {
            return Err(Fault::Missing("sessions"));
        }
        if self.sessions.len() > SESSIONS {
            return Err(Fault::TooLong("sessions", SESSIONS));
        }
        let mut seen = BTreeSet::new();
        for session in &self.sessions {
            let number = session.id.strip_prefix(&self.id).and_then(|rest| rest.strip_prefix('-'));
            let is_number = |text: &str| text.len() <= 3 && text.parse::<u16>().is_ok();
            if !number.is_some_and(is_number) || !seen.insert(&session.id) {
                return Err(Fault::Wrong("session"));
            }
            session.check()?;
        }
        Ok(())
    }

    /// The session of that name.
    pub fn session(&self, id: &str) -> Option<&Session> {
        self.sessions.iter().find(|session| session.id == id)
    }

    /// The sessions that take place.
    pub fn taking_place(&self) -> impl Iterator<Item = &Session> {
        self.sessions.iter().filter(|session| !self.cancelled && !session.cancelled)
    }
}

impl Session {
    fn check(&self) -> Result<(), Fault> {
        let is_time = |text: &str| text.len() == 16 && Zone::is_local(text);
        if !is_time(&self.starts) {
            return Err(Fault::Wrong("starts"));
        }
        // Written so, times sort as texts.
        if !is_time(&self.ends) || self.ends <= self.starts {
            return Err(Fault::Wrong("ends"));
        }
        if self.languages.is_empty() {
            return Err(Fault::Missing("languages"));
        }
        self.region.iter().try_for_each(|code| text("region", code, 16))?;
        if self.region.is_none() && !self.online {
            return Err(Fault::Missing("region"));
        }
        if let Some(seats) = &self.seats {
            if seats.capacity == 0 || seats.capacity > SEATS {
                return Err(Fault::Wrong("capacity"));
            }
            if seats.closes <= seats.opens {
                return Err(Fault::Wrong("closes"));
            }
            if seats.offer_hours == 0 || seats.offer_hours > OFFER_HOURS {
                return Err(Fault::Wrong("offer_hours"));
            }
        }
        Lang::ALL.into_iter().try_for_each(|lang| {
            let words = self.words.get(lang);
            at_most("name", &words.name, TITLE)?;
            match self.region {
                Some(_) => text("town", &words.town, TITLE)?,
                None => at_most("town", &words.town, TITLE)?,
            }
            at_most("venue", &words.venue, LINE)?;
            at_most("speakers", &words.speakers, LINE)
        })
    }
}
