//! Reasons in plain words.

use content::{Pack, Phrases};

use crate::check::Finding;

/// So many names or hosts are told of one reason.
const MOST_NAMED: usize = 3;
/// Stands in a sentence for what it is about.
const SLOT: &str = "\u{f8ff}";
/// The words for a turn of speech that a list has and this program has no words for.
const OTHER: &str = "reason-other";

/// A sentence, and what is named in it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Reason {
    pub(super) before: String,
    pub(super) about: Vec<String>,
    pub(super) more: usize,
    pub(super) after: String,
}

/// The reasons, each kind once, the weightiest first.
pub(super) fn of(findings: &[Finding], pack: &Pack, t: Phrases<'_>) -> Vec<Reason> {
    let mut kinds: Vec<(&str, Vec<&str>)> = Vec::new();
    for finding in findings {
        let known = kinds.iter().position(|(name, _)| *name == finding.name);
        let at = known.unwrap_or_else(|| {
            kinds.push((&finding.name, Vec::new()));
            kinds.len() - 1
        });
        let Some((_, named)) = kinds.get_mut(at) else { continue };
        named.extend(finding.about.as_deref().filter(|about| !named.contains(about)));
    }
    let is_known = |name: &str| pack.words.has(t.lang(), &key(name));
    // What has no words of its own is said once.
    let is_first_other = |at: usize| kinds.iter().position(|(name, _)| !is_known(name)) == Some(at);
    kinds
        .iter()
        .enumerate()
        .filter(|(at, (name, _))| is_known(name) || is_first_other(*at))
        .map(|(_, (name, named))| reason(name, named, is_known(name), t))
        .collect()
}

fn reason(name: &str, named: &[&str], is_known: bool, t: Phrases<'_>) -> Reason {
    let key = if is_known { key(name) } else { OTHER.to_owned() };
    let text = t.with(&key, "about", SLOT).into_owned();
    // What a sentence takes in stands between two invisible marks; the page marks it up instead.
    let slot = format!("\u{2068}{SLOT}\u{2069}");
    let Some((before, after)) = text.split_once(&slot).or_else(|| text.split_once(SLOT)) else {
        return Reason { before: text, about: Vec::new(), more: 0, after: String::new() };
    };
    let about: Vec<String> = match named {
        [] => vec![t.get("reason-unnamed").into_owned()],
        named => named.iter().take(MOST_NAMED).map(|name| visible(name)).collect(),
    };
    Reason {
        more: named.len().saturating_sub(about.len()),
        about,
        before: before.to_owned(),
        after: after.to_owned(),
    }
}

/// The words that explain a sign.
fn key(name: &str) -> String {
    format!("reason-{name}")
}

/// A name without characters that cannot be seen, and not too long.
fn visible(name: &str) -> String {
    let shown: String = name.chars().filter(|c| !c.is_control()).take(80).collect();
    if shown.len() < name.len() { format!("{shown}…") } else { shown }
}

#[cfg(test)]
mod tests;
