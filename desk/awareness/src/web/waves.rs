//! `/{lang}/waves`: what many people received, the largest first.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, see};
use kernel::{Id, Lang};
use web::{Failure, Language};

use crate::Wave;
use crate::web::Desk;
use crate::web::places::WAVES;

/// So many waves are listed.
const MOST: usize = 100;

#[derive(Template)]
#[template(path = "waves/list.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    rows: Vec<Row>,
    /// Nothing was put together since the desk was unlocked.
    waits: bool,
}

pub(super) struct Row {
    pub(super) id: Id,
    pub(super) number: String,
    pub(super) count: usize,
    pub(super) today: usize,
    pub(super) first: String,
    pub(super) last: String,
    pub(super) languages: String,
    pub(super) told: usize,
    pub(super) alert: Option<String>,
    /// Whether enough was forwarded to know copies by.
    pub(super) has_pattern: bool,
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    visit: Visit,
) -> Result<Response, Failure> {
    if !visit.unlocked {
        return Ok(see(&format!("/{lang}/unlock?then=/{lang}/waves")));
    }
    let known = desk.awareness.known_waves();
    let t = desk.shell.phrases(lang);
    let title = t.get("desk-waves");
    let waves = desk.awareness.waves();
    let waits = waves.is_none();
    let waves = waves.iter().flat_map(|waves| &waves.0);
    let rows = waves.take(MOST).map(|wave| row(&desk, wave, &known, t)).collect();
    let main = Main { t, lang, title: &title, rows, waits };
    Ok(Frame::new(&visit, lang, &title, "/waves").here(WAVES).page(&desk.shell, &main))
}

pub(super) fn row(desk: &Desk, wave: &Wave, known: &[(Id, String)], t: Phrases<'_>) -> Row {
    let today = desk.awareness.today();
    let languages =
        wave.languages.iter().map(|(lang, count)| format!("{} {count}", lang.own_name()));
    Row {
        id: wave.id,
        number: wave.id.short(),
        count: wave.cases.len(),
        today: wave.by_day.get(&today).copied().unwrap_or_default(),
        first: t.day(wave.first),
        last: t.day(wave.last),
        languages: languages.collect::<Vec<_>>().join(" · "),
        has_pattern: wave.pattern.is_some(),
        told: wave.cases.len() - wave.forwarded,
        alert: known.iter().find(|(id, _)| *id == wave.id).map(|(_, alert)| alert.clone()),
    }
}
