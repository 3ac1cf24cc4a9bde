//! `/{lang}/partners/{year}`: what was done together in a year, to be printed. It writes itself
//! from what is published.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use documents::{Action, ActionStatus, Agreement};
use kernel::{Day, Lang};
use web::{Failure, Language, Page, Path};

use super::{Evidence, owners, parties, titled};
use crate::Cooperation;
use crate::board::Board;

/// An agreement that held in the year.
struct Held {
    title: String,
    parties: String,
    signed: String,
    ends: Option<String>,
}

/// An action of one.
struct Line<'a> {
    title: &'a str,
    agreement: String,
    owners: String,
    day: String,
    evidence: Option<Evidence<'a>>,
}

#[derive(Template)]
#[template(path = "partners/year.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    /// The year is not over.
    goes_on: bool,
    written: String,
    /// Those of today: who they were in a year that is over is not known.
    partners: Option<usize>,
    held: Vec<Held>,
    done: Vec<Line<'a>>,
    late: Vec<Line<'a>>,
    open: Vec<Line<'a>>,
    dropped: Vec<Line<'a>>,
}

/// The years of which there is something to tell, the first first.
pub(super) fn all(board: &Board, today: Day) -> impl DoubleEndedIterator<Item = i16> {
    let first = board.agreements.iter().map(|agreement| year_of(agreement.signed)).min();
    let last = year_of(today);
    first.unwrap_or(last.saturating_add(1))..=last
}

fn year_of(day: Day) -> i16 {
    day.to_string().split('-').next().and_then(|year| year.parse().ok()).unwrap_or_default()
}

/// Whether an agreement held on some day of a year. When one was ended before its time is the year
/// of its last issue.
fn held_in(agreement: &Agreement, year: i16, ended: i16) -> bool {
    let last = match (agreement.ended, agreement.ends) {
        (true, _) => ended,
        (false, Some(last)) => year_of(last),
        (false, None) => i16::MAX,
    };
    (year_of(agreement.signed)..=last).contains(&year)
}

pub(super) async fn handler(
    State(cooperation): State<Cooperation>,
    Language(lang): Language,
    Path((_, year)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (shell, board) = (&cooperation.shell, cooperation.board());
    let (t, today) = (shell.phrases(lang), shell.today());
    let year: i16 = year.parse().map_err(|_| Failure::NotFound)?;
    if !all(&board, today).any(|one| one == year) {
        return Err(Failure::NotFound);
    }
    let title = t.with("agreements-year", "year", year.to_string()).into_owned();
    let zone = &shell.pack().zone;
    let held: Vec<&Agreement> = board
        .agreements
        .iter()
        .filter(|one| held_in(one, year, year_of(zone.day(one.sent))))
        .collect();
    let every = board.agreements.iter();
    let all = every.flat_map(|of| of.actions.iter().map(move |action| (of, action)));
    let all: Vec<(&Agreement, &Action)> = all.collect();
    // Those of which something tells a day, by that day.
    let lines = |is: &dyn Fn(&Agreement, &Action) -> Option<Day>| {
        let mut found: Vec<_> =
            all.iter().filter_map(|(of, action)| Some((is(of, action)?, *of, *action))).collect();
        found.sort_by_key(|(day, _, _)| *day);
        found
            .into_iter()
            .map(|(day, of, action)| Line {
                title: action.title.get(lang),
                agreement: titled(of.invented, &of.words.get(lang).title, t),
                owners: owners(&cooperation, &board, action, t),
                day: t.day(day),
                evidence: Evidence::of(action),
            })
            .collect::<Vec<_>>()
    };
    let due_in = |action: &Action| Some(action.due).filter(|due| year_of(*due) == year);
    let due_by = |action: &Action| Some(action.due).filter(|due| year_of(*due) <= year);
    let main = Main {
        t,
        lang,
        title: &title,
        goes_on: year_of(today) == year,
        written: t.day(today),
        partners: (year_of(today) == year).then(|| board.partners().count()),
        done: lines(&|_, action| action.done.filter(|done| year_of(*done) == year)),
        late: lines(&|of, action| {
            due_by(action).filter(|_| !of.is_over(today) && action.is_overdue(today))
        }),
        open: lines(&|_, action| {
            due_in(action).filter(|_| action.status.is_open() && !action.is_overdue(today))
        }),
        dropped: lines(&|_, action| {
            due_in(action).filter(|_| action.status == ActionStatus::Dropped)
        }),
        held: held
            .iter()
            .map(|one| Held {
                title: titled(one.invented, &one.words.get(lang).title, t),
                parties: parties(&cooperation, &board, one, t),
                signed: t.day(one.signed),
                ends: one.ends.map(|last| t.day(last)),
            })
            .collect(),
    };
    let path = format!("/partners/{year}");
    Ok(shell.page(Page::new(lang, &title, &path).for_everybody(), &main))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_that_of_the_calendar() {
        assert_eq!((year_of(Day(-1)), year_of(Day(0))), (1969, 1970));
        assert_eq!(year_of("2026-12-31".parse().unwrap()), 2026);
    }
}
