//! The questions that lead to an advice: a journey, and its words in each language.

use std::collections::BTreeMap;

use journey::{Journey, Kind, Step};
use kernel::Lang;
use pulldown_cmark::HeadingLevel;

use crate::files::Files;
use crate::problem::Report;
use crate::{ByLang, FieldWords, Html, Problem, markdown, structure};

const FOLDER: &str = "base/journeys/";
/// Whose choices' words every yes-or-no question has.
const YES_NO: &str = "yes-no";

/// Words of steps by id.
type StepWords = BTreeMap<String, FieldWords>;

/// A question tree with its words.
#[derive(Debug, Clone)]
pub struct Questions {
    /// The tree.
    pub journey: Journey,
    /// Label, hint and choices of every step.
    pub words: ByLang<StepWords>,
}

/// What the journeys of every country share.
#[derive(Debug)]
pub(crate) struct Shared {
    steps: Vec<Step>,
    words: ByLang<StepWords>,
    /// What somebody in danger or despair reads before anything else.
    pub(crate) distress: ByLang<Html>,
}

impl Shared {
    /// Reads `base/journeys`.
    pub(crate) fn load(files: &Files, problems: &mut Vec<Problem>) -> Option<Self> {
        let file = format!("{FOLDER}common.toml");
        let steps = sound(&file, Journey::parse_shared(read(files, &file, problems)?), problems);
        let words = ByLang::all(|lang| {
            let file = format!("{FOLDER}common.{lang}.toml");
            let words: StepWords =
                structure::parse(&file, read(files, &file, problems)?, problems)?;
            check_words(steps.as_deref()?, &words, &words, &mut Report::on(&file, problems))
                .then_some(words)
        });
        let distress = ByLang::all(|lang| {
            let file = format!("{FOLDER}distress.{lang}.md");
            let text = read(files, &file, problems)?;
            markdown::render(text, 0, HeadingLevel::H3, &mut Report::on(&file, problems))
        });
        Some(Self { steps: steps?, words: words?, distress: distress? })
    }
}

/// Reads `journey.toml` and its words from a folder.
pub(crate) fn load(
    files: &Files,
    folder: &str,
    shared: &Shared,
    problems: &mut Vec<Problem>,
) -> Option<Questions> {
    let file = format!("{folder}journey.toml");
    let text = read(files, &file, problems)?;
    let journey = sound(&file, Journey::parse(text, &shared.steps), problems)?;
    let is_shared = |step: &&Step| shared.steps.iter().any(|other| other.id == step.id);
    let (begun, own): (Vec<&Step>, Vec<&Step>) = journey.steps.iter().partition(is_shared);
    let words = ByLang::all(|lang| {
        let file = format!("{folder}journey.{lang}.toml");
        let mut words: StepWords =
            structure::parse(&file, read(files, &file, problems)?, problems)?;
        let of_all = shared.words.get(lang);
        let report = &mut Report::on(&file, problems);
        if !check_words(own.iter().copied(), &words, of_all, report) {
            return None;
        }
        for step in &own {
            if let (Kind::YesNo, Some(mine)) = (step.kind, words.get_mut(&step.id))
                && let Some(usual) = of_all.get(YES_NO)
            {
                for (choice, said) in &usual.choices {
                    mine.choices.entry(choice.clone()).or_insert_with(|| said.clone());
                }
            }
        }
        words.extend(
            begun.iter().filter_map(|step| Some((step.id.clone(), of_all.get(&step.id)?.clone()))),
        );
        Some(words)
    })?;
    Some(Questions { journey, words })
}

/// Reads `find/journey.toml`, each of whose parts is a situation, and none is left out.
pub(crate) fn find(
    files: &Files,
    folder: &str,
    shared: &Shared,
    problems: &mut Vec<Problem>,
) -> Option<Questions> {
    // By folder: a situation with a fault of its own is not unknown.
    let situations = files.folders(&format!("{folder}situations/"));
    let folder = format!("{folder}find/");
    let questions = load(files, &folder, shared, problems)?;
    let file = format!("{folder}journey.toml");
    let report = &mut Report::on(&file, problems);
    let parts = &questions.journey.parts;
    for part in parts.iter().filter(|part| !situations.contains(&part.id.as_str())) {
        report.add(part.line, format!("unknown situation `{}`", part.id));
    }
    for slug in situations.iter().filter(|slug| parts.iter().all(|part| part.id != **slug)) {
        report.add(None, format!("no answer leads to the situation `{slug}`"));
    }
    Some(questions)
}

impl Questions {
    /// A step's words; empty ones where there are none.
    pub fn words_of(&self, lang: Lang, step: &str) -> FieldWords {
        self.words.get(lang).get(step).cloned().unwrap_or_default()
    }
}

/// Whether every step has a label, and every choice words; and no words are for nothing.
fn check_words<'a>(
    steps: impl IntoIterator<Item = &'a Step>,
    words: &StepWords,
    usual: &StepWords,
    report: &mut Report<'_>,
) -> bool {
    let mut missing = Vec::new();
    let mut known = vec![YES_NO];
    for step in steps {
        known.push(&step.id);
        let of_step = words.get(&step.id);
        if of_step.is_none_or(|words| words.label.trim().is_empty()) {
            missing.push(format!("step `{}` has no label", step.id));
        }
        let usual = usual.get(YES_NO).filter(|_| step.kind == Kind::YesNo);
        for choice in &step.choices {
            let said = [of_step, usual].into_iter().flatten();
            if !said.into_iter().any(|words| words.choices.contains_key(choice)) {
                missing.push(format!("no words for {} = {choice}", step.id));
            }
        }
    }
    let strangers = words.keys().filter(|id| !known.contains(&id.as_str()));
    missing.extend(strangers.map(|id| format!("words for unknown step `{id}`")));
    let whole = missing.is_empty();
    for what in missing {
        report.add(None, what);
    }
    whole
}

fn read<'a>(files: &'a Files, file: &str, problems: &mut Vec<Problem>) -> Option<&'a str> {
    let text = files.get(file);
    if text.is_none() {
        Report::on(file, problems).add(None, "the file is missing");
    }
    text
}

fn sound<T>(
    file: &str,
    result: Result<T, journey::Faults>,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    let report = &mut Report::on(file, problems);
    result
        .map_err(|faults| {
            for fault in faults.0 {
                report.add(fault.line, fault.kind.to_string());
            }
        })
        .ok()
}
