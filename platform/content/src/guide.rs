mod kinds;

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Day, Lang};
use pulldown_cmark::HeadingLevel;
use serde::Deserialize;
use toml::Spanned;

pub use self::kinds::{Audience, Level, Theme};
use crate::files::Files;
use crate::problem::{Report, line_at};
use crate::sections::{self, Section};
use crate::{ByLang, Html, Problem, Situation, markdown, structure};

const SECTIONS: [&str; 5] = ["title", "lead", "remember", "body", "try"];
/// What a guide is in one look.
const REMEMBERED: std::ops::RangeInclusive<usize> = 3..=5;
/// What one does on the day one reads it.
const TODAY: std::ops::RangeInclusive<usize> = 1..=4;

/// Something to read before anything happens.
#[derive(Debug, Clone)]
pub struct Guide {
    /// Its name and its address: `/guides/{id}`.
    pub id: String,
    /// For whom it is.
    pub audience: Vec<Audience>,
    /// What it is about.
    pub themes: Vec<Theme>,
    /// How much it supposes.
    pub level: Level,
    /// How long one reads.
    pub minutes: u16,
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
    /// Ids of situations that belong to it.
    pub situations: Vec<String>,
    /// The mark of the founding text that asks for it.
    pub founding: Option<String>,
    /// The revision that a language's text follows, where that is not the newest.
    pub translated_revision: BTreeMap<Lang, u32>,
    /// Who has read it as a native speaker, by language.
    pub language_reviewed_by: BTreeMap<Lang, String>,
    /// Its words.
    pub words: ByLang<GuideWords>,
}

/// A guide's words in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideWords {
    /// What it is called, plain text.
    pub title: String,
    /// What one will be able to do: one paragraph of plain text.
    pub lead: String,
    /// The whole guide in one look.
    pub remember: Html,
    /// The guide.
    pub body: Html,
    /// What to do today.
    pub today: Html,
    /// What is searched besides the title: the lead and what to remember, then the rest.
    pub(crate) searched: [String; 2],
}

impl Guide {
    /// Whether the text of a language follows an older revision.
    pub fn is_stale(&self, lang: Lang) -> bool {
        self.translated_revision.get(&lang).is_some_and(|revision| *revision < self.revision)
    }

    /// Whether reading it may betray its reader.
    pub fn is_sensitive(&self) -> bool {
        let betrays = |theme: &Theme| matches!(theme, Theme::IntimateImages | Theme::Harassment);
        self.themes.iter().any(betrays)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Structure {
    id: String,
    audience: Vec<Audience>,
    themes: Vec<Theme>,
    level: Level,
    minutes: u16,
    licence: String,
    revision: u32,
    #[serde(deserialize_with = "structure::day")]
    reviewed_on: Day,
    #[serde(deserialize_with = "structure::day")]
    review_by: Day,
    sources: Vec<String>,
    situations: Vec<Spanned<String>>,
    founding: String,
    #[serde(default)]
    translated_revision: BTreeMap<Lang, u32>,
    #[serde(default)]
    language_reviewed_by: BTreeMap<Lang, String>,
}

/// Reads the guides of a country's folder, in the order of their ids.
pub(crate) fn load(
    files: &Files,
    folder: &str,
    situations: &[Situation],
    problems: &mut Vec<Problem>,
) -> Vec<Guide> {
    let folder = format!("{folder}guides/");
    let known: BTreeSet<&str> = situations.iter().map(|one| one.id.as_str()).collect();
    let slugs = files.folders(&folder).into_iter();
    slugs
        .filter_map(|slug| load_one(files, &format!("{folder}{slug}/"), slug, &known, problems))
        .collect()
}

fn load_one(
    files: &Files,
    folder: &str,
    slug: &str,
    known: &BTreeSet<&str>,
    problems: &mut Vec<Problem>,
) -> Option<Guide> {
    let file = format!("{folder}guide.toml");
    let text = files.get(&file);
    let structure: Option<Structure> = match text {
        Some(text) => structure::parse(&file, text, problems),
        None => {
            Report::on(&file, problems).add(None, "the file is missing");
            None
        }
    };
    let report = &mut Report::on(&file, problems);
    let sound = structure.as_ref().is_none_or(|structure| check(structure, slug, report));
    let words = ByLang::all(|lang| load_words(files, &format!("{folder}{lang}.md"), problems));
    let (structure, words) = (structure?, words?);
    if !sound {
        return None;
    }
    let report = &mut Report::on(&file, problems);
    let mut situations = Vec::new();
    for named in structure.situations {
        let line = line_at(text.unwrap_or_default(), named.span().start);
        let id = named.into_inner();
        if known.contains(id.as_str()) {
            situations.push(id);
        } else {
            report.add(line, format!("unknown situation `{id}`"));
        }
    }
    Some(Guide {
        id: structure.id,
        audience: structure.audience,
        themes: structure.themes,
        level: structure.level,
        minutes: structure.minutes,
        licence: structure.licence,
        revision: structure.revision,
        reviewed_on: structure.reviewed_on,
        review_by: structure.review_by,
        sources: structure.sources,
        situations,
        founding: Some(structure.founding).filter(|mark| !mark.is_empty()),
        translated_revision: structure.translated_revision,
        language_reviewed_by: structure.language_reviewed_by,
        words,
    })
}

/// Names what is wrong, and tells whether nothing is.
fn check(structure: &Structure, slug: &str, report: &mut Report<'_>) -> bool {
    let mut sound = true;
    let mut rule = |holds: bool, otherwise: &str| {
        if !holds {
            report.add(None, otherwise);
            sound = false;
        }
    };
    let of_address = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    rule(structure.id == slug, "id is not the folder's name");
    rule(slug.chars().all(of_address), "an id has the signs a–z, 0–9 and - only");
    rule(!structure.audience.is_empty(), "audience is empty");
    rule(!structure.themes.is_empty(), "themes is empty");
    rule(structure.minutes > 0, "minutes begins at 1");
    rule(!structure.licence.trim().is_empty(), "licence is empty");
    rule(structure.revision > 0, "revision begins at 1");
    rule(structure.sources.iter().any(|source| !source.trim().is_empty()), "no source is named");
    rule(structure.review_by > structure.reviewed_on, "review_by is not after reviewed_on");
    let follows = |revision: &u32| (1..=structure.revision).contains(revision);
    rule(
        structure.translated_revision.values().all(follows),
        "translated_revision is no revision there was",
    );
    sound
}

fn load_words(files: &Files, file: &str, problems: &mut Vec<Problem>) -> Option<GuideWords> {
    let report = &mut Report::on(file, problems);
    let Some(text) = files.get(file) else {
        report.add(None, "the file is missing");
        return None;
    };
    let sections = sections::split(text, &SECTIONS, &[], report)?;
    // Every section is read before any is missed, so that one check names all that is wrong.
    let mut line = |key| {
        let section = sections.get(key)?;
        markdown::plain(section.body, section.before, report)
    };
    let (title, lead) = (line("title"), line("lead"));
    let mut list = |key, items: std::ops::RangeInclusive<usize>| {
        let Section { body, before } = sections.get(key)?;
        let count = markdown::items(body);
        if !items.contains(&count) {
            let (least, most) = (items.start(), items.end());
            report.add(*before, format!("`{key}` has {count} items: {least} to {most} are right"));
        }
        markdown::render(body, *before, HeadingLevel::H3, report)
    };
    let (remember, today) = (list("remember", REMEMBERED), list("try", TODAY));
    let body = sections.get("body")?;
    let searched = |key: &str| sections.get(key).map(|section| markdown::text(section.body));
    let first = [searched("lead"), searched("remember")];
    let rest = [searched("body"), searched("try")];
    Some(GuideWords {
        title: title?,
        lead: lead?,
        remember: remember?,
        body: markdown::render(body.body, body.before, HeadingLevel::H2, report)?,
        today: today?,
        searched: [first, rest].map(|texts| texts.into_iter().flatten().collect()),
    })
}
