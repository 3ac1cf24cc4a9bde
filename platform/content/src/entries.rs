//! Lists such as channels and laws: rows in one TOML file, and beside it one file of words a
//! language, a table for each id.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Day, Lang};
use serde::de::DeserializeOwned;
use toml::Spanned;

use crate::files::Files;
use crate::problem::{Report, line_at};
use crate::{ByLang, Problem, structure};

/// A row of such a list.
pub(crate) trait Entry {
    /// What it says in one language.
    type Words: DeserializeOwned + Clone;
    /// What a problem calls it.
    const NAME: &'static str;

    fn id(&self) -> &Spanned<String>;

    /// Where its facts are known from.
    fn source(&self) -> &str;

    /// The day of that source, and the day until which the facts hold.
    fn days(&self) -> (Day, Day);

    /// Reports what else is wrong with the row, which begins at `line`.
    fn check(&self, line: usize, report: &mut Report<'_>);
}

/// The rows of a file with their words, in their order, each checked. What stands twice or has
/// no words is left out.
pub(crate) fn with_words<E: Entry>(
    rows: Vec<E>,
    file: &str,
    files: &Files,
    problems: &mut Vec<Problem>,
) -> Vec<(E, ByLang<E::Words>)> {
    let text = files.get(file).unwrap_or_default();
    let words: BTreeMap<Lang, _> = Lang::ALL
        .into_iter()
        .map(|lang| (lang, load_words::<E>(files, file, lang, problems)))
        .collect();
    name_strangers(&rows, &words, file, problems);

    let mut seen = BTreeSet::new();
    let mut entries = Vec::new();
    for row in rows {
        let id = row.id().get_ref().clone();
        let line = line_at(text, row.id().span().start);
        if !seen.insert(id.clone()) {
            let twice = format!("{} `{id}` stands here twice", E::NAME);
            Report::on(file, problems).add(line, twice);
            continue;
        }
        check_facts(&row, line, &mut Report::on(file, problems));
        row.check(line, &mut Report::on(file, problems));
        let of_row = ByLang::all(|lang| {
            let found = words.get(&lang).and_then(|of_lang| of_lang.get(&id)).cloned();
            if found.is_none() {
                let without = format!("{} `{id}` has no words", E::NAME);
                Report::on(&beside(file, lang), problems).add(None, without);
            }
            found
        });
        let Some(of_row) = of_row else { continue };
        entries.push((row, of_row));
    }
    entries
}

fn check_facts<E: Entry>(row: &E, line: usize, report: &mut Report<'_>) {
    let (name, id) = (E::NAME, row.id().get_ref());
    if row.source().trim().is_empty() {
        report.add(line, format!("{name} `{id}` names no source"));
    }
    let (verified_on, review_by) = row.days();
    if review_by < verified_on {
        report.add(line, format!("{name} `{id}`: review_by is before verified_on"));
    }
}

/// The file of words beside a list: `ma/laws/ar.toml` for `ma/laws/laws.toml`.
fn beside(file: &str, lang: Lang) -> String {
    let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("{folder}/{lang}.toml")
}

fn load_words<E: Entry>(
    files: &Files,
    list: &str,
    lang: Lang,
    problems: &mut Vec<Problem>,
) -> BTreeMap<String, E::Words> {
    let file = beside(list, lang);
    match files.get(&file) {
        Some(text) => structure::parse(&file, text, problems).unwrap_or_default(),
        None => {
            Report::on(&file, problems).add(None, "the file is missing");
            BTreeMap::new()
        }
    }
}

fn name_strangers<E: Entry>(
    rows: &[E],
    words: &BTreeMap<Lang, BTreeMap<String, E::Words>>,
    file: &str,
    problems: &mut Vec<Problem>,
) {
    for (lang, of_lang) in words {
        for id in of_lang.keys().filter(|id| !rows.iter().any(|row| row.id().get_ref() == *id)) {
            let stranger = format!("words for unknown {} `{id}`", E::NAME);
            Report::on(&beside(file, *lang), problems).add(None, stranger);
        }
    }
}
