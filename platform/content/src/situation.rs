use std::collections::{BTreeMap, BTreeSet};

use journey::{Journey, Part};
use kernel::{Day, Lang};
use pulldown_cmark::HeadingLevel;
use serde::Deserialize;

use crate::files::Files;
use crate::problem::Report;
use crate::questions::{self, Questions, Shared};
use crate::{ByLang, Channel, Html, Law, Problem, markdown, sections, structure};

const SECTIONS: [&str; 7] = ["title", "lead", "first", "avoid", "evidence", "next", "write"];
/// The place of a part that must be known before the first step.
const START: &str = "start";
/// Where a part of an outcome may stand: before everything, or after one of them.
const PLACES: [&str; 7] = [START, "what", "first", "avoid", "evidence", "next", "trouble"];
/// The question that comes before every other.
const SAFE: &str = "safe";
/// What only some situations tell.
const OPTIONAL: [&str; 2] = ["what", "trouble"];

/// Something that happens to people online, and what to do about it.
#[derive(Debug, Clone)]
pub struct Situation {
    /// Its name in the pack and in forms. It never stands in an address.
    pub id: String,
    /// Its neutral address: `/help/{number}`.
    pub number: u16,
    /// Whom it is for.
    pub audience: Vec<String>,
    /// The licence of the words.
    pub licence: String,
    /// Grows with every change.
    pub revision: u32,
    /// When somebody last checked it.
    pub reviewed_on: Day,
    /// When it must be checked again.
    pub review_by: Day,
    /// Where its facts are from.
    pub sources: Vec<String>,
    /// Ids of channels, the first to try first.
    pub channels: Vec<String>,
    /// Ids of laws.
    pub laws: Vec<String>,
    /// What is asked first.
    pub questions: Questions,
    /// Who has read it as a native speaker, by language.
    pub language_reviewed_by: BTreeMap<Lang, String>,
    /// Its words.
    pub words: ByLang<SituationWords>,
}

/// A situation's words in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SituationWords {
    /// What it is called, plain text.
    pub title: String,
    /// One paragraph of plain text.
    pub lead: String,
    /// What this is, and how such people go about it.
    pub what: Option<Html>,
    /// What to do first.
    pub first: Html,
    /// What not to do.
    pub avoid: Html,
    /// What to keep.
    pub evidence: Html,
    /// The days after.
    pub next: Html,
    /// Whether one could get into trouble oneself.
    pub trouble: Option<Html>,
    /// What happens if one writes to the team.
    pub write: Html,
    /// What only some answers add, by part.
    pub parts: BTreeMap<String, Html>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Structure {
    id: String,
    number: u16,
    audience: Vec<String>,
    licence: String,
    revision: u32,
    #[serde(deserialize_with = "structure::day")]
    reviewed_on: Day,
    #[serde(deserialize_with = "structure::day")]
    review_by: Day,
    sources: Vec<String>,
    channels: Vec<String>,
    #[serde(default)]
    laws: Vec<String>,
    #[serde(default)]
    language_reviewed_by: BTreeMap<Lang, String>,
}

/// What situations refer to.
pub(crate) struct Known<'a> {
    pub(crate) channels: &'a [Channel],
    pub(crate) laws: &'a [Law],
    pub(crate) shared: &'a Shared,
}

/// Reads the situations of a country's folder, in the order of their numbers.
pub(crate) fn load(
    files: &Files,
    folder: &str,
    known: &Known<'_>,
    problems: &mut Vec<Problem>,
) -> Vec<Situation> {
    let folder = format!("{folder}situations/");
    let channels: BTreeSet<&str> = known.channels.iter().map(|one| one.id.as_str()).collect();
    let laws: BTreeSet<&str> = known.laws.iter().map(|one| one.id.as_str()).collect();
    let mut numbers = BTreeMap::new();
    let mut situations = Vec::new();
    for slug in files.folders(&folder) {
        let of_one = format!("{folder}{slug}/");
        let Some(mut situation) = load_one(files, &of_one, slug, known.shared, problems) else {
            continue;
        };
        let file = format!("{folder}{slug}/situation.toml");
        let report = &mut Report::on(&file, problems);
        for id in situation.channels.iter().filter(|id| !channels.contains(id.as_str())) {
            report.add(None, format!("unknown channel `{id}`"));
        }
        for id in situation.laws.iter().filter(|id| !laws.contains(id.as_str())) {
            report.add(None, format!("unknown law `{id}`"));
        }
        situation.channels.retain(|id| channels.contains(id.as_str()));
        situation.laws.retain(|id| laws.contains(id.as_str()));
        if let Some(other) = numbers.get(&situation.number) {
            report.add(None, format!("number {} is that of `{other}`", situation.number));
            continue;
        }
        numbers.insert(situation.number, slug);
        situations.push(situation);
    }
    situations.sort_by_key(|situation| situation.number);
    situations
}

fn load_one(
    files: &Files,
    folder: &str,
    slug: &str,
    shared: &Shared,
    problems: &mut Vec<Problem>,
) -> Option<Situation> {
    let file = format!("{folder}situation.toml");
    let structure: Option<Structure> = match files.get(&file) {
        Some(text) => structure::parse(&file, text, problems),
        None => {
            Report::on(&file, problems).add(None, "the file is missing");
            None
        }
    };
    if let Some(structure) = &structure {
        check(structure, slug, &mut Report::on(&file, problems));
    }
    let questions = questions::load(files, folder, shared, problems)?;
    check_questions(&questions, &mut Report::on(&format!("{folder}journey.toml"), problems));
    let words = ByLang::all(|lang| {
        load_words(files, &format!("{folder}{lang}.md"), &questions.journey, problems)
    });
    let (structure, words) = (structure?, words?);
    Some(Situation {
        id: structure.id,
        number: structure.number,
        audience: structure.audience,
        licence: structure.licence,
        revision: structure.revision,
        reviewed_on: structure.reviewed_on,
        review_by: structure.review_by,
        sources: structure.sources,
        channels: structure.channels,
        laws: structure.laws,
        questions,
        language_reviewed_by: structure.language_reviewed_by,
        words,
    })
}

fn check(structure: &Structure, slug: &str, report: &mut Report<'_>) {
    if structure.id != slug {
        report.add(None, format!("id `{}` is not the folder's name `{slug}`", structure.id));
    }
    if structure.number == 0 {
        report.add(None, "number begins at 1");
    }
    if structure.revision == 0 {
        report.add(None, "revision begins at 1");
    }
    if structure.audience.is_empty() {
        report.add(None, "audience is empty");
    }
    if structure.licence.trim().is_empty() {
        report.add(None, "licence is empty");
    }
    if structure.sources.iter().all(|source| source.trim().is_empty()) {
        report.add(None, "no source is named");
    }
    if structure.channels.is_empty() {
        report.add(None, "no channel is named");
    }
    if structure.review_by <= structure.reviewed_on {
        report.add(None, "review_by is not after reviewed_on");
    }
}

/// Nobody is asked anything before whether they are safe, and every part has its place.
fn check_questions(questions: &Questions, report: &mut Report<'_>) {
    let journey = &questions.journey;
    if journey.steps.first().is_none_or(|step| step.id != SAFE) {
        report.add(None, format!("the first question is not `{SAFE}`"));
    }
    if !journey.urgent.iter().any(|(step, _)| step == SAFE) {
        report.add(None, format!("no answer to `{SAFE}` is urgent"));
    }
    for part in &journey.parts {
        if !PLACES.contains(&part.after.as_str()) {
            report.add(part.line, format!("part `{}` has no such place", part.id));
        }
        if SECTIONS.contains(&part.id.as_str()) || OPTIONAL.contains(&part.id.as_str()) {
            report.add(part.line, format!("part `{}` has the name of a section", part.id));
        }
    }
}

fn load_words(
    files: &Files,
    file: &str,
    journey: &Journey,
    problems: &mut Vec<Problem>,
) -> Option<SituationWords> {
    let report = &mut Report::on(file, problems);
    let Some(text) = files.get(file) else {
        report.add(None, "the file is missing");
        return None;
    };
    let parts = journey.parts.iter().map(|part| part.id.as_str());
    let needed: Vec<&str> = SECTIONS.into_iter().chain(parts).collect();
    let sections = sections::split(text, &needed, &OPTIONAL, report)?;
    // Every section is read before any is missed, so that one check names all that is wrong.
    let mut line = |key| {
        let section = sections.get(key)?;
        markdown::plain(section.body, section.before, report)
    };
    let (title, lead) = (line("title"), line("lead"));
    let mut render = |key: &str, headings| {
        let section = sections.get(key)?;
        markdown::render(section.body, section.before, headings, report)
    };
    let part_level = |part: &Part| match part.after.as_str() {
        START => HeadingLevel::H2,
        _ => HeadingLevel::H3,
    };
    let parts: Option<_> = journey
        .parts
        .iter()
        .map(|part| Some((part.id.clone(), render(&part.id, part_level(part))?)))
        .collect();
    let mut part = |key| render(key, HeadingLevel::H3);
    let (first, avoid, evidence) = (part("first"), part("avoid"), part("evidence"));
    let (next, write) = (part("next"), part("write"));
    let (what, trouble) = (part("what"), part("trouble"));
    Some(SituationWords {
        title: title?,
        lead: lead?,
        what,
        first: first?,
        avoid: avoid?,
        evidence: evidence?,
        next: next?,
        trouble,
        write: write?,
        parts: parts?,
    })
}
