//! How something that was presented is cited: as a line, and at `/feeds/proceedings/{event}.bib` for
//! programs that keep references.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use content::Phrases;
use documents::{Contribution, Proceedings};
use kernel::Lang;
use web::{Failure, Path};

use super::{address, day_of, language, names, town_of};
use crate::Cooperation;
use crate::board::Shown;
use crate::web::events;

/// Authors, year, title, where it was presented, and where it can be found: as APA orders them.
pub(super) struct Citation<'a> {
    pub(super) names: String,
    pub(super) year: String,
    pub(super) title: &'a str,
    pub(super) presented: String,
    pub(super) found: String,
}

/// How a contribution is cited on a page.
pub(super) fn citation<'a>(
    cooperation: &Cooperation,
    (shown, proceedings): (&Shown, &Proceedings),
    one: &'a Contribution,
    t: Phrases<'_>,
) -> Citation<'a> {
    let (shell, day) = (&cooperation.shell, day_of(shown, one));
    let presented = [
        events::title(&shown.event, t),
        town_of(shown, one, t),
        t.day(day),
        shell.centre().name(shell.pack(), t.lang()).to_owned(),
    ];
    Citation {
        names: names(proceedings, one),
        year: year_of(day.to_string()),
        title: &one.title,
        presented: presented.join(", "),
        found: match one.doi.as_str() {
            "" => address(cooperation, &shown.event.id, one, t.lang()),
            doi => format!("https://doi.org/{doi}"),
        },
    }
}

/// The year of a day as it is written.
fn year_of(day: String) -> String {
    day.split('-').next().unwrap_or_default().to_owned()
}

pub(super) async fn handler(
    State(cooperation): State<Cooperation>,
    Path(file): Path<String>,
) -> Result<Response, Failure> {
    let board = cooperation.board();
    let id = file.strip_suffix(".bib").ok_or(Failure::NotFound)?;
    let (shown, proceedings) = board.proceedings(id).ok_or(Failure::NotFound)?;
    let kept = proceedings.contributions.iter().filter(|one| !one.cancelled);
    let entry = |one| entry(&cooperation, (shown, proceedings), one);
    let all: Vec<String> = kept.map(entry).collect();
    let kind = [(header::CONTENT_TYPE, "application/x-bibtex; charset=utf-8")];
    Ok((kind, all.join("\n")).into_response())
}

/// One entry. Its texts are in UTF-8, as today's programs read them.
fn entry(
    cooperation: &Cooperation,
    (shown, proceedings): (&Shown, &Proceedings),
    one: &Contribution,
) -> String {
    let (shell, event) = (&cooperation.shell, &shown.event);
    // The words of the house in the language of the work, where it is one of the site's.
    let lang: Lang = language(one).parse().unwrap_or(Lang::Ar);
    let t = shell.phrases(lang);
    let authors: Vec<String> = proceedings
        .speakers_of(one)
        .map(|speaker| format!("{{{}}}", plain(&speaker.name)))
        .collect();
    let day = day_of(shown, one).to_string();
    let mut fields = vec![
        ("author", authors.join(" and ")),
        ("title", format!("{{{}}}", plain(&one.title))),
        ("booktitle", plain(&events::title(event, t))),
        ("address", plain(&town_of(shown, one, t))),
        ("year", year_of(day.clone())),
        ("eventdate", day),
        ("organization", plain(shell.centre().name(shell.pack(), lang))),
        ("language", language(one).to_owned()),
        ("url", address(cooperation, &event.id, one, lang)),
    ];
    if !one.doi.is_empty() {
        fields.push(("doi", one.doi.clone()));
    }
    let licence = one.licence.deed().filter(|_| one.files().next().is_some());
    if let Some((name, _)) = licence {
        fields.push(("copyright", name.to_owned()));
    }
    let fields: Vec<String> =
        fields.into_iter().map(|(name, value)| format!("  {name} = {{{value}}},\n")).collect();
    format!("@inproceedings{{{}-{},\n{}}}\n", event.id, one.id, fields.concat())
}

/// A text without what has a meaning of its own in BibTeX and TeX.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '{' | '}' | '\\' | '\n' | '\r' => plain.push(' '),
            '%' | '&' | '#' | '$' | '_' => {
                plain.push('\\');
                plain.push(sign);
            }
            '~' | '^' => {}
            other => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_leaves_its_field() {
        assert_eq!(plain("50 % of {x}\n\\input{a} & b"), "50 \\% of  x   input a  \\& b");
        let hostile = plain("}, url = {https://evil.example}, x = {");
        assert!(!hostile.contains(['{', '}', '\\']));
    }
}
