//! Reads the programme's files, and names what is wrong in them.

use std::collections::BTreeSet;

use kernel::Lang;
use serde::Deserialize;

use super::{Activity, Agreement, Edition, PartialDay, Partner, Programme, Role, Series, Strategy};
use crate::files::Files;
use crate::problem::Report;
use crate::{ByLang, Guide, Problem, Region, structure};

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

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct SeriesFile {
    #[serde(default)]
    series: Vec<Series>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct StrategiesFile {
    #[serde(default)]
    strategy: Vec<Strategy>,
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
    let strategies: StrategiesFile = read(files, &path("strategies"), problems);
    let editions: EditionsFile = read(files, &path("editions"), problems);
    let partners: PartnersFile = read(files, &path("partners"), problems);
    let agreements: AgreementsFile = read(files, &path("agreements"), problems);

    let mut partners = partners.partner;
    let files_of = ["partners", "series", "strategies", "editions", "agreements"].map(path);
    let [of_partners, of_series, of_strategies, of_editions, of_agreements] = &files_of;
    let report = &mut Report::on(of_partners, problems);
    keep(&mut partners, report, |one| (&one.id, fault_of_partner(one)));
    let known: BTreeSet<&str> = partners.iter().map(|one| one.id.as_str()).collect();

    let mut series = series.series;
    let report = &mut Report::on(of_series, problems);
    keep(&mut series, report, |one| (&one.id, fault_of_series(one, &known)));

    let mut strategies = strategies.strategy;
    let report = &mut Report::on(of_strategies, problems);
    keep(&mut strategies, report, |one| {
        let is_series = series.iter().any(|series| series.id == one.series);
        (&one.id, fault_of_strategy(one, is_series))
    });

    let mut editions = editions.edition;
    let report = &mut Report::on(of_editions, problems);
    keep(&mut editions, report, |one| {
        let is_series = series.iter().any(|series| series.id == one.series);
        let is_its = |strategy: &&Strategy| {
            one.strategy.as_ref() == Some(&strategy.id) && strategy.series == one.series
        };
        let is_known = one.strategy.is_none() || strategies.iter().any(|s| is_its(&s));
        let strategy = (!is_known).then(|| "unknown strategy of its series".to_owned());
        let fault = fault_of_edition(one, &known, is_series, regions, guides);
        (&one.id, fault.or(strategy))
    });
    let activities = editions.iter().flat_map(|edition| &edition.activities);
    for twice in twice(activities.map(|activity| activity.id.as_str())) {
        report.add(None, format!("activity `{twice}` stands twice"));
    }

    let mut agreements = agreements.agreement;
    let report = &mut Report::on(of_agreements, problems);
    keep(&mut agreements, report, |one| (&one.id, fault_of_agreement(one, &known)));
    Programme { series, strategies, editions, partners, agreements }
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

fn fault_of_strategy(strategy: &Strategy, is_series: bool) -> Option<String> {
    let series = (!is_series).then(|| format!("unknown series `{}`", strategy.series));
    sourced(&strategy.sources)
        .or(all_said(&[&strategy.name, &strategy.what]))
        .or(ordered(strategy.begins, strategy.ends))
        .or(series)
}

fn fault_of_edition(
    edition: &Edition,
    partners: &BTreeSet<&str>,
    is_series: bool,
    regions: &[Region],
    guides: &[Guide],
) -> Option<String> {
    let unknown = edition.roles.iter().find(|role| {
        !partners.contains(role.partner.as_str()) || !Role::ALL.contains(&role.role.as_str())
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
