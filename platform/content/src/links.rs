//! Links between texts: a reader who follows one finds something, in the same language.

use std::collections::BTreeSet;

use kernel::Lang;
use pulldown_cmark::{Event, Parser, Tag};

use crate::files::Files;
use crate::problem::{Report, line_at};
use crate::{Problem, Situation};

/// Pages that texts may lead to.
struct Pages<'a> {
    situations: BTreeSet<String>,
    guides: BTreeSet<&'a str>,
}

/// Names the links of situations and guides that lead nowhere.
pub(crate) fn check(
    files: &Files,
    folder: &str,
    situations: &[Situation],
    problems: &mut Vec<Problem>,
) {
    // A guide that is left out is named already: that others lead to it is no second fault.
    let library = format!("{folder}guides/");
    let pages = Pages {
        situations: situations.iter().map(|one| one.number.to_string()).collect(),
        guides: files.folders(&library),
    };
    for kind in ["situations", "guides"] {
        for (file, text) in files.below(&format!("{folder}{kind}/")) {
            let of_lang = |lang: &Lang| file.ends_with(&format!("/{lang}.md"));
            let Some(lang) = Lang::ALL.into_iter().find(of_lang) else { continue };
            pages.check(text, lang, &mut Report::on(file, problems));
        }
    }
}

impl Pages<'_> {
    fn check(&self, text: &str, lang: Lang, report: &mut Report<'_>) {
        for (event, range) in Parser::new(text).into_offset_iter() {
            let Event::Start(Tag::Link { dest_url, .. }) = event else { continue };
            let Some(path) = dest_url.strip_prefix('/') else { continue };
            let line = line_at(text, range.start);
            match path.strip_prefix(lang.tag()).and_then(|rest| rest.strip_prefix('/')) {
                None => report.add(line, format!("/{path} is not in this language")),
                Some(page) if !self.has(page) => {
                    report.add(line, format!("/{path} leads nowhere"));
                }
                Some(_) => {}
            }
        }
    }

    /// Whether a page is there; those that are no content are not known here.
    fn has(&self, page: &str) -> bool {
        let page = page.split(['#', '?']).next().unwrap_or_default();
        match page.split_once('/') {
            Some(("help", number)) => self.situations.contains(number),
            Some(("guides", id)) => self.guides.contains(id),
            _ => true,
        }
    }
}
