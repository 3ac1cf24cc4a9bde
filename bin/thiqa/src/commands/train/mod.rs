//! `thiqa train`: makes the checker's model from labelled examples, and measures models.

mod figures;
mod measure;
mod rows;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use verdict::Address;
use verdict::model::train::{LinearPlan, TreesPlan, train_linear, train_trees};
use verdict::model::{
    LANGUAGE_BUCKETS, Language, Languages, Linear, Model, Ngrams, TRIAGE_BUCKETS, Trees, features,
};

use self::rows::{Row, Source, Task};

/// What `thiqa train` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The folder with sources.toml.
    #[arg(long, default_value = "data/check")]
    data: PathBuf,
    /// Write the model made of all sources that may ship.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Measure on these sets too: folders with a data.csv.gz, or CSV files.
    #[arg(long, num_args = 1..)]
    sets: Vec<PathBuf>,
    /// Print the figures of the checker as it ships, by source and language.
    #[arg(long)]
    measure: bool,
    /// Also those of models made of the sources and sets, each source also left out of its own
    /// model. Takes minutes.
    #[arg(long, requires = "measure")]
    models: bool,
    /// Make those of the sets alone, to compare them with figures that others give for the sets.
    #[arg(long, requires = "models", requires = "sets", conflicts_with = "out")]
    only_sets: bool,
}

/// Makes a model, measures, or both.
pub fn run(arguments: &Arguments) -> Result<()> {
    let sources = if arguments.only_sets { Vec::new() } else { rows::sources(&arguments.data)? };
    if let Some(out) = &arguments.out {
        let model = make(&sources)?;
        let bytes = model.to_bytes();
        std::fs::write(out, &bytes).with_context(|| out.display().to_string())?;
        println!("{}: {} bytes", out.display(), bytes.len());
    }
    if arguments.measure {
        measure::run(&sources, &arguments.sets, arguments.models)?;
    }
    Ok(())
}

/// The kinds of scams that are a danger too.
const BLACKMAIL: [&str; 2] = ["blackmail", "sextortion"];

/// The model of what may ship.
fn make(sources: &[Source]) -> Result<Model> {
    let mut messages = Vec::new();
    let mut addresses = Vec::new();
    let mut abuse = Vec::new();
    let mut danger = Vec::new();
    let mut record = String::new();
    for source in sources.iter().filter(|source| source.ships) {
        let rows: Vec<Row> = rows::read(&source.path)?
            .into_iter()
            .filter(|row| !row.is_dev)
            .step_by(source.every.max(1))
            .collect();
        note(&mut record, source, &rows);
        match source.task {
            Task::Message => messages.extend(rows),
            Task::Address => addresses.extend(rows),
            Task::Abuse => abuse.extend(rows),
            Task::Danger => danger.extend(rows),
        }
    }
    // Messages are no danger, genuine or not, but for blackmail.
    let harmless = messages.iter().filter(|row| !BLACKMAIL.contains(&row.kind.as_str()));
    danger.extend(harmless.map(|row| Row { is_bad: false, ..row.clone() }));
    danger.extend(abuse.iter().filter(|row| !row.is_bad).cloned());
    Ok(Model {
        record,
        message: messages_model(&messages),
        address: addresses_model(&addresses),
        language: languages_model(&messages),
        abuse: triage_model(&abuse, Task::Abuse),
        danger: triage_model(&danger, Task::Danger),
    })
}

/// The record that a model carries: what it was made of.
fn note(record: &mut String, source: &Source, rows: &[Row]) {
    let bad = rows.iter().filter(|row| row.is_bad).count();
    let Source { name, licence, credit, task, .. } = source;
    let (task, rows) = (format!("{task:?}").to_lowercase(), rows.len());
    record.push_str(&format!(
        "[[source]]\nname = {name:?}\ntask = {task:?}\nrows = {rows}\nbad = {bad}\n\
         licence = {licence:?}\ncredit = {credit:?}\n\n"
    ));
}

fn messages_model<'a>(rows: impl IntoIterator<Item = &'a Row>) -> Linear {
    texts_model(rows, LinearPlan::default())
}

fn triage_model<'a>(rows: impl IntoIterator<Item = &'a Row>, task: Task) -> Linear {
    // Rows of abuse are few: a model that believes them less is right more often.
    let cost = if task == Task::Abuse { 0.5 } else { 1.0 };
    texts_model(rows, LinearPlan { buckets: TRIAGE_BUCKETS, cost, ..LinearPlan::default() })
}

fn texts_model<'a>(rows: impl IntoIterator<Item = &'a Row>, plan: LinearPlan) -> Linear {
    let examples: Vec<(Ngrams, bool)> =
        rows.into_iter().map(|row| (Ngrams::of(&row.text), row.is_bad)).collect();
    train_linear(&examples, plan)
}

fn addresses_model<'a>(rows: impl IntoIterator<Item = &'a Row>) -> Trees {
    let read = rows.into_iter().filter_map(|row| Some((Address::parse(&row.text)?, row.is_bad)));
    let examples: Vec<(Vec<f32>, bool)> =
        read.map(|(address, is_bad)| (features::of(&address).to_vec(), is_bad)).collect();
    train_trees(&examples, TreesPlan::default())
}

fn languages_model(rows: &[Row]) -> Languages {
    let written: Vec<(Ngrams, &str)> =
        rows.iter().map(|row| (Ngrams::of(&row.text), row.lang.as_str())).collect();
    Languages::new(Language::ALL.map(|language| {
        let examples: Vec<(Ngrams, bool)> = written
            .iter()
            .filter(|(_, lang)| *lang != "mixed")
            .map(|(ngrams, lang)| (ngrams.clone(), *lang == language.tag()))
            .collect();
        train_linear(&examples, LinearPlan { buckets: LANGUAGE_BUCKETS, ..LinearPlan::default() })
    }))
}

/// The name of a set: of its folder, or of its file.
fn name_of(path: &Path) -> String {
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    match path.is_dir() {
        true => file,
        false => file.split('.').next().unwrap_or_default().to_owned(),
    }
}
