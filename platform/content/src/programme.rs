//! The national programme as its sources tell it: series, their editions and activities, who took
//! part, what was agreed. What no source gives is absent, and pages say that it is not known.

mod load;
mod partial_day;

use kernel::Lang;
use serde::{Deserialize, Serialize};

use crate::{Audience, ByLang};

pub(crate) use load::load;
pub use partial_day::PartialDay;

/// Everything known of the programme.
#[derive(Debug, Clone, Default)]
pub struct Programme {
    /// Campaigns that come back, in the order of their file.
    pub series: Vec<Series>,
    /// What they set out to do, for some years.
    pub strategies: Vec<Strategy>,
    /// Their editions, oldest first.
    pub editions: Vec<Edition>,
    /// Who is named, by kind.
    pub partners: Vec<Partner>,
    /// What was agreed.
    pub agreements: Vec<Agreement>,
}

impl Programme {
    /// The edition of that name.
    pub fn edition(&self, id: &str) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.id == id)
    }

    /// The series of that name.
    pub fn series(&self, id: &str) -> Option<&Series> {
        self.series.iter().find(|series| series.id == id)
    }

    /// The strategy of that name.
    pub fn strategy(&self, id: &str) -> Option<&Strategy> {
        self.strategies.iter().find(|strategy| strategy.id == id)
    }

    /// The partner of that name.
    pub fn partner(&self, id: &str) -> Option<&Partner> {
        self.partners.iter().find(|partner| partner.id == id)
    }

    /// The same without what is invented: only demonstrations show that.
    #[must_use]
    pub fn without_invented(&self) -> Self {
        let mut real = self.clone();
        real.series.retain(|series| !series.invented);
        real.strategies.retain(|strategy| !strategy.invented);
        real.editions.retain(|edition| !edition.invented);
        real.partners.retain(|partner| !partner.invented);
        real
    }

    /// The editions of a series.
    pub fn editions_of<'a>(&'a self, series: &'a str) -> impl Iterator<Item = &'a Edition> {
        self.editions.iter().filter(move |edition| edition.series == series)
    }
}

/// A campaign that comes back.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// Its name in addresses.
    pub id: String,
    /// What it is called.
    pub name: ByLang<String>,
    /// What it is.
    pub what: ByLang<String>,
    /// Who runs it: a partner.
    #[serde(default)]
    pub organiser: Option<String>,
    /// When it began.
    #[serde(default)]
    pub begins: Option<PartialDay>,
    /// When it ended.
    #[serde(default)]
    pub ends: Option<PartialDay>,
    /// Where this is from.
    pub sources: Vec<String>,
    /// Nothing of it is true: it shows how series work.
    #[serde(default)]
    pub invented: bool,
}

/// What a series sets out to do for some years. Editions carry it out.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Strategy {
    /// Its name in addresses.
    pub id: String,
    /// The series.
    pub series: String,
    /// What it is called.
    pub name: ByLang<String>,
    /// What it wants to reach.
    pub what: ByLang<String>,
    /// On which of the four pillars it stands.
    #[serde(default)]
    pub pillars: Vec<Pillar>,
    /// When it begins.
    #[serde(default)]
    pub begins: Option<PartialDay>,
    /// When it ends.
    #[serde(default)]
    pub ends: Option<PartialDay>,
    /// Where this is from.
    pub sources: Vec<String>,
    /// Nothing of it is true: it shows how strategies work.
    #[serde(default)]
    pub invented: bool,
}

/// One edition of a series.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// Its name in addresses.
    pub id: String,
    /// The series.
    pub series: String,
    /// The strategy of that series that it carries out.
    #[serde(default)]
    pub strategy: Option<String>,
    /// Which one.
    #[serde(default)]
    pub number: Option<u16>,
    /// When it began.
    #[serde(default)]
    pub begins: Option<PartialDay>,
    /// When it ended.
    #[serde(default)]
    pub ends: Option<PartialDay>,
    /// Its theme.
    #[serde(default)]
    pub theme: Option<ByLang<String>>,
    /// What is known of it.
    pub about: ByLang<String>,
    /// For whom it was.
    #[serde(default)]
    pub audiences: Vec<Audience>,
    /// Which of the four pillars it served.
    #[serde(default)]
    pub pillars: Vec<Pillar>,
    /// Who took part as what.
    #[serde(default)]
    pub roles: Vec<Role>,
    /// Where this is from.
    pub sources: Vec<String>,
    /// What was done.
    #[serde(default, rename = "activity")]
    pub activities: Vec<Activity>,
    /// Nothing of it is true: it shows how editions work.
    #[serde(default)]
    pub invented: bool,
}

/// A pillar of the campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Pillar {
    /// Awareness and prevention.
    Awareness,
    /// Training and knowledge.
    Knowledge,
    /// Assistance and accompaniment.
    Assistance,
    /// Cooperation.
    Cooperation,
}

impl Pillar {
    /// All of them, in the campaign's order.
    pub const ALL: [Self; 4] =
        [Self::Awareness, Self::Knowledge, Self::Assistance, Self::Cooperation];

    /// Its name.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Awareness => "awareness",
            Self::Knowledge => "knowledge",
            Self::Assistance => "assistance",
            Self::Cooperation => "cooperation",
        }
    }
}

/// Who took part in an edition, as what.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// The partner.
    pub partner: String,
    /// One of [`Role::ALL`].
    pub role: String,
}

impl Role {
    /// What a partner can be in an edition.
    pub const ALL: [&'static str; 6] =
        ["organiser", "patron", "co-organiser", "partner", "speaker", "host"];
}

/// Something that an edition did.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// Its name, in the page's address.
    pub id: String,
    /// What it was: `workshop`; absent where that is not told.
    #[serde(default)]
    pub format: Option<String>,
    /// What it was called.
    pub title: ByLang<String>,
    /// When it began.
    #[serde(default)]
    pub begins: Option<PartialDay>,
    /// When it ended.
    #[serde(default)]
    pub ends: Option<PartialDay>,
    /// The part of the country.
    #[serde(default)]
    pub region: Option<String>,
    /// The town or the house.
    #[serde(default)]
    pub place: Option<ByLang<String>>,
    /// For whom it was.
    #[serde(default)]
    pub audience: Vec<Audience>,
    /// What is known of it.
    pub about: ByLang<String>,
    /// The guide of ours that answers it.
    #[serde(default)]
    pub guide: Option<String>,
    /// Where this is from.
    pub sources: Vec<String>,
}

/// What kind of house a partner is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartnerKind {
    /// Ministries, agencies.
    State,
    /// Firms.
    Private,
    /// Associations.
    CivilSociety,
    /// Newspapers, unions of journalists.
    Press,
    /// Universities, schools after it.
    University,
    /// Beyond the country.
    International,
}

impl PartnerKind {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::State,
        Self::Private,
        Self::CivilSociety,
        Self::Press,
        Self::University,
        Self::International,
    ];

    /// Its name in addresses.
    pub fn tag(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::Private => "private",
            Self::CivilSociety => "civil-society",
            Self::Press => "press",
            Self::University => "university",
            Self::International => "international",
        }
    }

    /// The one of that name.
    pub fn named(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.tag() == tag)
    }
}

/// A house that the sources name.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Partner {
    /// Its name in addresses.
    pub id: String,
    /// What kind of house it is.
    pub kind: PartnerKind,
    /// What it is called.
    pub name: ByLang<String>,
    /// Its short name.
    #[serde(default)]
    pub short: Option<String>,
    /// As what it is named, and where.
    pub what: ByLang<String>,
    /// Its own pages.
    #[serde(default)]
    pub website: Option<String>,
    /// Where this is from.
    pub sources: Vec<String>,
    /// Nothing of it is true.
    #[serde(default)]
    pub invented: bool,
}

/// Something that houses or countries agreed.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// Its name in addresses.
    pub id: String,
    /// What it is called.
    pub title: ByLang<String>,
    /// Who agreed.
    pub parties: Vec<Party>,
    /// When.
    #[serde(default)]
    pub signed: Option<PartialDay>,
    /// Where.
    #[serde(default)]
    pub place: Option<ByLang<String>>,
    /// What it covers.
    pub scope: Vec<ByLang<String>>,
    /// What is known of it.
    pub about: ByLang<String>,
    /// Where this is from.
    pub sources: Vec<String>,
}

/// One side of an agreement.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// In Arabic.
    pub ar: String,
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
    /// The same in the directory.
    #[serde(default)]
    pub partner: Option<String>,
}

impl Party {
    /// What it is called in a language.
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ar => &self.ar,
            Lang::Fr => &self.fr,
            Lang::En => &self.en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Pack;

    #[test]
    fn the_founding_history_is_there_and_sourced() {
        let pack = Pack::embedded().unwrap();
        let programme = &pack.programme;
        let third = programme.editions_of("cnlcc").find(|one| one.number == Some(3)).unwrap();
        assert_eq!(third.begins.unwrap().to_string(), "2016-02");
        let kenitra = |one: &&Activity| {
            let place = one.place.as_ref().map(|place| place.fr.as_str());
            place == Some("Kénitra")
        };
        assert!(third.activities.iter().any(|one| kenitra(&one)));
        let is = |format| move |one: &Activity| one.format.as_deref() == Some(format);
        let guides = third.activities.iter().filter(|one| is("guide")(one)).count();
        assert_eq!(guides, 2, "for pupils and students, and for firms");
        for format in ["forum", "symposium", "seminar"] {
            assert!(third.activities.iter().any(|one| is(format)(one)), "{format}");
        }
        let cnmc = programme.editions_of("cnmc").next().unwrap();
        let strategy = programme.strategy(cnmc.strategy.as_ref().unwrap()).unwrap();
        assert_eq!((strategy.series.as_str(), strategy.pillars.len()), ("cnmc", 4));
        assert!(programme.without_invented().strategies.iter().all(|one| !one.invented));
        assert_eq!(programme.agreements.len(), 2);
        let undated = programme.agreements.iter().filter(|one| one.signed.is_none()).count();
        assert_eq!(undated, 1, "one text has no date, and none is made up");
    }
}
