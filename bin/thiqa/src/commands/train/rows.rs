//! Labelled examples from CSV files, plain or compressed.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use flate2::read::GzDecoder;
use serde::Deserialize;

/// What an example is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Task {
    /// A message: a scam or not.
    Message,
    /// An address: harmful or not.
    Address,
    /// A text: abusive or not.
    Abuse,
    /// A text: somebody may be in danger or not.
    Danger,
}

/// A file or a folder of files, and what may be done with it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Source {
    pub(super) name: String,
    pub(super) path: PathBuf,
    pub(super) task: Task,
    pub(super) licence: String,
    pub(super) credit: String,
    pub(super) ships: bool,
    /// Only every n-th row is taken, so that no source outweighs the others.
    #[serde(default = "one")]
    pub(super) every: usize,
}

fn one() -> usize {
    1
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sources {
    source: Vec<Source>,
}

/// An example.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) text: String,
    pub(super) is_bad: bool,
    pub(super) lang: String,
    /// What kind of message it is, in a word.
    pub(super) kind: String,
    /// When it was received, where the source says so.
    pub(super) year: Option<u16>,
    /// It is kept from training.
    pub(super) is_dev: bool,
}

#[derive(Deserialize)]
struct Line {
    #[serde(alias = "url")]
    text: String,
    label: String,
    #[serde(default)]
    lang: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    year: String,
    #[serde(default)]
    split: String,
}

/// The sources of a folder's `sources.toml`.
pub(super) fn sources(folder: &Path) -> Result<Vec<Source>> {
    let file = folder.join("sources.toml");
    let text = std::fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    let Sources { mut source } = toml::from_str(&text)?;
    for one in &mut source {
        one.path = folder.join(&one.path);
    }
    Ok(source)
}

/// Every row of a source, files in the order of their names.
pub(super) fn read(path: &Path) -> Result<Vec<Row>> {
    if !path.is_dir() {
        return read_file(path);
    }
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    files.sort();
    let mut rows = Vec::new();
    for file in files {
        rows.extend(read_file(&file)?);
    }
    Ok(rows)
}

fn read_file(path: &Path) -> Result<Vec<Row>> {
    let file = File::open(path).with_context(|| path.display().to_string())?;
    let is_compressed = path.extension().is_some_and(|ending| ending == "gz");
    let input: Box<dyn Read> = match is_compressed {
        true => Box::new(GzDecoder::new(BufReader::new(file))),
        false => Box::new(BufReader::new(file)),
    };
    let mut rows = Vec::new();
    for line in csv::Reader::from_reader(input).deserialize() {
        let Line { text, label, lang, kind, year, split } =
            line.with_context(|| path.display().to_string())?;
        let is_bad = match label.as_str() {
            "scam" | "phishing" | "off" | "abusive" | "danger" | "deny" => true,
            "legit" | "benign" | "not" | "fine" | "allow" => false,
            other => bail!("{}: unknown label {other}", path.display()),
        };
        let (year, is_dev) = (year.parse().ok(), split == "dev");
        rows.push(Row { text, is_bad, lang, kind, year, is_dev });
    }
    Ok(rows)
}
