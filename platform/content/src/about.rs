//! Pages about the house itself: a title and a text in each language, the same in every country.

use std::collections::BTreeMap;

use pulldown_cmark::HeadingLevel;

use crate::ByLang;
use crate::files::Files;
use crate::markdown::{self, Html};
use crate::problem::{Problem, Report};

const FOLDER: &str = "base/about/";

/// A page at `/about/{name}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// What it is called.
    pub title: String,
    /// What it says.
    pub body: Html,
}

/// Reads every `base/about/{name}/{lang}.md`.
pub(crate) fn load(files: &Files, problems: &mut Vec<Problem>) -> BTreeMap<String, ByLang<About>> {
    let pages = files.folders(FOLDER).into_iter().filter_map(|name| {
        let page = |lang| load_one(files, &format!("{FOLDER}{name}/{lang}.md"), problems);
        Some((name.to_owned(), ByLang::all(page)?))
    });
    pages.collect()
}

fn load_one(files: &Files, file: &str, problems: &mut Vec<Problem>) -> Option<About> {
    let report = &mut Report::on(file, problems);
    let Some(text) = files.get(file) else {
        report.add(None, "the file is missing");
        return None;
    };
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let Some(title) = first.strip_prefix("# ") else {
        report.add(1, "the first line is the title: `# …`");
        return None;
    };
    let body = markdown::render(rest, 1, HeadingLevel::H2, report)?;
    Some(About { title: title.trim().to_owned(), body })
}
