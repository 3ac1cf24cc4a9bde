//! `/{lang}/waves/{id}`: one wave: how it grew, its letters, and the way to a warning.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Trouble, Visit, see};
use kernel::{Id, Lang};
use web::{Failure, Language, Path};

use super::waves::{Row, row};
use crate::web::Desk;
use crate::web::places::WAVES;

/// So many letters are listed, the first first: they show what it was before it changed.
const MOST: usize = 50;
/// So many days are drawn.
const DAYS: usize = 30;

#[derive(Template)]
#[template(path = "waves/one.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    row: Row,
    days: Vec<DayRow>,
    cases: Vec<(Id, String, String)>,
    more: usize,
}

struct DayRow {
    day: String,
    count: usize,
    /// Of the largest day, in hundredths.
    share: usize,
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Failure> {
    let id: Id = id.parse().map_err(|_| Failure::NotFound)?;
    if !visit.unlocked {
        return Ok(see(&format!("/{lang}/unlock?then=/{lang}/waves/{id}")));
    }
    let waves = desk.awareness.waves();
    let Some(wave) = waves.as_ref().and_then(|waves| waves.get(id)) else {
        let (title, text) = ("desk-wave-none", "desk-wave-none-text");
        let trouble = Trouble::new(lang, StatusCode::NOT_FOUND, title, text);
        let back = format!("/{lang}/waves");
        return Ok(trouble.back_to(back).page(&desk.shell, &visit, lang));
    };
    let known = desk.awareness.known_waves();
    let t = desk.shell.phrases(lang);
    let title = t.with("desk-wave-title", "number", id.short());
    let largest = wave.by_day.values().copied().max().unwrap_or(1);
    let last_days = wave.by_day.iter().rev().take(DAYS);
    let mut days: Vec<DayRow> = last_days
        .map(|(day, count)| DayRow {
            day: t.day(*day),
            count: *count,
            share: count * 100 / largest,
        })
        .collect();
    days.reverse();
    let cases = wave.cases.iter().take(MOST);
    let main = Main {
        t,
        lang,
        title: &title,
        row: row(&desk, wave, &known, t),
        days,
        cases: cases.map(|(day, case)| (*case, case.short(), t.day(*day))).collect(),
        more: wave.cases.len().saturating_sub(MOST),
    };
    let path = format!("/waves/{id}");
    Ok(Frame::new(&visit, lang, &title, &path).here(WAVES).page(&desk.shell, &main))
}
