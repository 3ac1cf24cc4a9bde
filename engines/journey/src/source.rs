//! The shape of a journey's text.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::{Fault, FaultKind, Faults, Kind};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    #[serde(default)]
    pub(crate) begin: Vec<Spanned<String>>,
    #[serde(default)]
    pub(crate) urgent: When,
    #[serde(default)]
    pub(crate) step: Vec<SourceStep>,
    #[serde(default)]
    pub(crate) part: Vec<SourcePart>,
}

/// Answers by step, with their places.
pub(crate) type When = BTreeMap<Spanned<String>, Vec<Spanned<String>>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SourceStep {
    pub(crate) id: Spanned<String>,
    pub(crate) kind: Kind,
    #[serde(default)]
    pub(crate) choices: Vec<Spanned<String>>,
    #[serde(default)]
    pub(crate) when: When,
    #[serde(default)]
    pub(crate) field: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SourcePart {
    pub(crate) id: Spanned<String>,
    pub(crate) after: Spanned<String>,
    #[serde(default)]
    pub(crate) when: When,
}

impl Source {
    pub(crate) fn parse(text: &str) -> Result<Self, Faults> {
        toml::from_str(text).map_err(|error| {
            let line = error.span().map(|span| line_at(text, span.start));
            let message = error.message().lines().next().unwrap_or("not valid TOML").to_owned();
            Faults(vec![Fault { line, kind: FaultKind::Syntax(message) }])
        })
    }
}

/// The line, from 1, of a byte offset.
pub(crate) fn line_at(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}
