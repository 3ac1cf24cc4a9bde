use std::collections::BTreeSet;

use kernel::Day;
use serde::Deserialize;

use crate::files::Files;
use crate::problem::Report;
use crate::{ByLang, Problem, structure};

/// A part of the country.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// Its code in ISO 3166-2: `MA-06`.
    pub code: String,
    /// What it is called.
    pub name: ByLang<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RegionsFile {
    /// The year of the reform that made these: codes have meant other regions before.
    scheme: u16,
    source: String,
    verified_on: String,
    region: Vec<Region>,
}

/// The regions of the country's folder, in the order of its file.
pub(crate) fn load(files: &Files, folder: &str, problems: &mut Vec<Problem>) -> Vec<Region> {
    let file = format!("{folder}regions.toml");
    let Some(text) = files.get(&file) else { return Vec::new() };
    let Some(read) = structure::parse::<RegionsFile>(&file, text, problems) else {
        return Vec::new();
    };
    let report = &mut Report::on(&file, problems);
    if read.scheme < 1900 || read.source.trim().is_empty() {
        report.add(None, "regions have the year of their scheme and a source");
    }
    if read.verified_on.parse::<Day>().is_err() {
        report.add(None, "verified_on is a day: 2026-11-22");
    }
    let mut seen = BTreeSet::new();
    for region in &read.region {
        if !seen.insert(&region.code) {
            report.add(None, format!("region `{}` stands twice", region.code));
        }
    }
    read.region
}
