//! The national programme as its sources tell it: series, their editions and activities, who took
//! part, what was agreed. What no source gives is absent, and pages say that it is not known.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use kernel::{Day, Lang};
use serde::{Deserialize, Deserializer};

use crate::files::Files;
use crate::problem::Report;
use crate::{Audience, ByLang, Guide, Problem, Region, structure};

/// Everything known of the programme.
#[derive(Debug, Clone, Default)]
pub struct Programme {
    /// Campaigns that come back, in the order of their file.
    pub series: Vec<Series>,
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

    /// The partner of that name.
    pub fn partner(&self, id: &str) -> Option<&Partner> {
        self.partners.iter().find(|partner| partner.id == id)
    }

    /// The same without what is invented: only demonstrations show that.
    #[must_use]
    pub fn without_invented(&self) -> Self {
        let mut real = self.clone();
        real.series.retain(|series| !series.invented);
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

/// One edition of a series.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// Its name in addresses.
    pub id: String,
    /// The series.
    pub series: String,
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
    /// `organiser`, `patron`, `co-organiser`, `partner`, `speaker` or `host`.
    pub role: String,
}

const ROLES: [&str; 6] = ["organiser", "patron", "co-organiser", "partner", "speaker", "host"];
const FORMATS: [&str; 10] = [
    "workshop",
    "seminar",
    "forum",
    "symposium",
    "conference",
    "caravan",
    "course",
    "media",
    "guide",
    "launch",
];

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
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

/// As much of a date as is known: a year, a month, or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartialDay {
    /// 2016.
    Year(i16),
    /// 2016-02.
    Month(i16, i8),
    /// 2016-02-09.
    Day(Day),
}

/// It is no year, month or day.
#[derive(Debug, thiserror::Error)]
#[error("a date is written 2016, 2016-02 or 2016-02-09")]
pub struct NoPartialDay;

impl PartialDay {
    /// Its year.
    pub fn year(self) -> i16 {
        match self {
            Self::Year(year) | Self::Month(year, _) => year,
            Self::Day(day) => day.date().0,
        }
    }
}

impl FromStr for PartialDay {
    type Err = NoPartialDay;

    fn from_str(text: &str) -> Result<Self, NoPartialDay> {
        let year = |text: &str| text.parse::<i16>().ok().filter(|year| (1900..2200).contains(year));
        let month = |text: &str| text.parse::<i8>().ok().filter(|month| (1..=12).contains(month));
        let parts: Vec<&str> = text.split('-').collect();
        let read = match parts.as_slice() {
            [one] if one.len() == 4 => year(one).map(Self::Year),
            [one, two] if one.len() == 4 && two.len() == 2 => {
                year(one).zip(month(two)).map(|(year, month)| Self::Month(year, month))
            }
            [_, _, _] => text.parse().ok().map(Self::Day),
            _ => None,
        };
        read.ok_or(NoPartialDay)
    }
}

impl fmt::Display for PartialDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(day) => day.fmt(f),
        }
    }
}

impl<'de> Deserialize<'de> for PartialDay {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct SeriesFile {
    #[serde(default)]
    series: Vec<Series>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct EditionsFile {
    #[serde(default)]
    edition: Vec<Edition>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct PartnersFile {
    #[serde(default)]
    partner: Vec<Partner>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct AgreementsFile {
    #[serde(default)]
    agreement: Vec<Agreement>,
}

/// Reads the programme of a country's folder. What names something unknown is left out.
pub(crate) fn load(
    files: &Files,
    folder: &str,
    (regions, guides): (&[Region], &[Guide]),
    problems: &mut Vec<Problem>,
) -> Programme {
    let path = |name: &str| format!("{folder}programme/{name}.toml");
    let series: SeriesFile = read(files, &path("series"), problems);
    let editions: EditionsFile = read(files, &path("editions"), problems);
    let partners: PartnersFile = read(files, &path("partners"), problems);
    let agreements: AgreementsFile = read(files, &path("agreements"), problems);

    let mut partners = partners.partner;
    let files_of = ["partners", "series", "editions", "agreements"].map(path);
    let [of_partners, of_series, of_editions, of_agreements] = &files_of;
    let report = &mut Report::on(of_partners, problems);
    keep(&mut partners, report, |one| (&one.id, fault_of_partner(one)));
    let known: BTreeSet<&str> = partners.iter().map(|one| one.id.as_str()).collect();

    let mut series = series.series;
    let report = &mut Report::on(of_series, problems);
    keep(&mut series, report, |one| (&one.id, fault_of_series(one, &known)));

    let mut editions = editions.edition;
    let report = &mut Report::on(of_editions, problems);
    keep(&mut editions, report, |one| {
        let is_series = series.iter().any(|series| series.id == one.series);
        (&one.id, fault_of_edition(one, &known, is_series, regions, guides))
    });
    let activities = editions.iter().flat_map(|edition| &edition.activities);
    for twice in twice(activities.map(|activity| activity.id.as_str())) {
        report.add(None, format!("activity `{twice}` stands twice"));
    }

    let mut agreements = agreements.agreement;
    let report = &mut Report::on(of_agreements, problems);
    keep(&mut agreements, report, |one| (&one.id, fault_of_agreement(one, &known)));
    Programme { series, editions, partners, agreements }
}

fn read<T: for<'de> Deserialize<'de> + Default>(
    files: &Files,
    file: &str,
    problems: &mut Vec<Problem>,
) -> T {
    let Some(text) = files.get(file) else { return T::default() };
    structure::parse(file, text, problems).unwrap_or_default()
}

/// Keeps what stands once and has no fault, and names the rest.
fn keep<T>(
    items: &mut Vec<T>,
    report: &mut Report<'_>,
    fault: impl Fn(&T) -> (&String, Option<String>),
) {
    let mut seen = BTreeSet::new();
    items.retain(|item| {
        let (id, fault) = fault(item);
        let of_address = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let fault = match fault {
            _ if id.is_empty() || id.len() > 32 || !id.chars().all(of_address) => {
                Some("an id has up to 32 of the signs a–z, 0–9 and -".to_owned())
            }
            _ if !seen.insert(id.clone()) => Some("it stands twice".to_owned()),
            fault => fault,
        };
        if let Some(fault) = &fault {
            report.add(None, format!("`{id}`: {fault}"));
        }
        fault.is_none()
    });
}

fn twice<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = BTreeSet::new();
    ids.filter(|id| !seen.insert(*id)).collect()
}

fn sourced(sources: &[String]) -> Option<String> {
    let named = sources.iter().any(|source| !source.trim().is_empty());
    (!named).then(|| "no source is named".to_owned())
}

fn said(words: &ByLang<String>) -> bool {
    Lang::ALL.into_iter().all(|lang| !words.get(lang).trim().is_empty())
}

fn all_said(words: &[&ByLang<String>]) -> Option<String> {
    let missing = words.iter().any(|words| !said(words));
    missing.then(|| "a text is empty".to_owned())
}

fn ordered(begins: Option<PartialDay>, ends: Option<PartialDay>) -> Option<String> {
    let wrong = begins.zip(ends).is_some_and(|(begins, ends)| ends.year() < begins.year());
    wrong.then(|| "it ends before it begins".to_owned())
}

fn fault_of_partner(partner: &Partner) -> Option<String> {
    let is_secure = partner.website.as_ref().is_none_or(|site| site.starts_with("https://"));
    let website = (!is_secure).then(|| "a website begins with https://".to_owned());
    sourced(&partner.sources).or(all_said(&[&partner.name, &partner.what])).or(website)
}

fn fault_of_series(series: &Series, partners: &BTreeSet<&str>) -> Option<String> {
    let unknown = series.organiser.as_deref().filter(|id| !partners.contains(id));
    let unknown = unknown.map(|id| format!("unknown partner `{id}`"));
    sourced(&series.sources)
        .or(all_said(&[&series.name, &series.what]))
        .or(ordered(series.begins, series.ends))
        .or(unknown)
}

fn fault_of_edition(
    edition: &Edition,
    partners: &BTreeSet<&str>,
    is_series: bool,
    regions: &[Region],
    guides: &[Guide],
) -> Option<String> {
    let unknown = edition.roles.iter().find(|role| {
        !partners.contains(role.partner.as_str()) || !ROLES.contains(&role.role.as_str())
    });
    let unknown = unknown.map(|role| format!("unknown role {} `{}`", role.role, role.partner));
    let series = (!is_series).then(|| format!("unknown series `{}`", edition.series));
    let activity = edition.activities.iter().find_map(|activity| {
        let fault = fault_of_activity(activity, regions, guides)?;
        Some(format!("activity `{}`: {fault}", activity.id))
    });
    sourced(&edition.sources)
        .or(all_said(&[&edition.about]))
        .or(edition.theme.as_ref().and_then(|theme| all_said(&[theme])))
        .or(ordered(edition.begins, edition.ends))
        .or(series)
        .or(unknown)
        .or(activity)
}

fn fault_of_activity(activity: &Activity, regions: &[Region], guides: &[Guide]) -> Option<String> {
    let Activity { format, region, guide, .. } = activity;
    let unknown = |what: &str, id: &str| Some(format!("unknown {what} `{id}`"));
    if let Some(format) = format.as_deref().filter(|format| !FORMATS.contains(format)) {
        return unknown("format", format);
    }
    if let Some(code) = region.as_ref().filter(|code| !regions.iter().any(|r| r.code == **code)) {
        return unknown("region", code);
    }
    if let Some(id) = guide.as_ref().filter(|id| !guides.iter().any(|guide| guide.id == **id)) {
        return unknown("guide", id);
    }
    sourced(&activity.sources)
        .or(all_said(&[&activity.title, &activity.about]))
        .or(activity.place.as_ref().and_then(|place| all_said(&[place])))
        .or(ordered(activity.begins, activity.ends))
}

fn fault_of_agreement(agreement: &Agreement, partners: &BTreeSet<&str>) -> Option<String> {
    let named = agreement.parties.iter().filter_map(|party| party.partner.as_deref());
    let unknown = named.filter(|id| !partners.contains(id)).map(|id| format!("unknown `{id}`"));
    let few = (agreement.parties.len() < 2).then(|| "it takes two to agree".to_owned());
    let scope: Vec<&ByLang<String>> = agreement.scope.iter().collect();
    sourced(&agreement.sources)
        .or(all_said(&[&agreement.title, &agreement.about]))
        .or(all_said(&scope))
        .or(few)
        .or(unknown.into_iter().next())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Pack;

    #[test]
    fn dates_are_as_exact_as_they_are_known() {
        for text in ["2016", "2016-02", "2016-02-09"] {
            assert_eq!(text.parse::<PartialDay>().unwrap().to_string(), text);
        }
        for text in ["", "16", "2016-13", "2016-2", "2016-02-30", "1066", "2016-02-09-1"] {
            assert!(text.parse::<PartialDay>().is_err(), "{text}");
        }
    }

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
        assert!(programme.editions_of("cnmc").next().is_some());
        assert_eq!(programme.agreements.len(), 2);
        let undated = programme.agreements.iter().filter(|one| one.signed.is_none()).count();
        assert_eq!(undated, 1, "one text has no date, and none is made up");
    }
}
