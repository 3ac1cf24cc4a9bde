//! `/{lang}/opening`: what must be confirmed before the public is invited, for everybody here.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit};
use web::{Language, OpenTasks};

use crate::web::{Desk, places};

#[derive(Template)]
#[template(path = "opening.html")]
struct Main<'a> {
    t: Phrases<'a>,
    blocking: usize,
    groups: Vec<OpenTasks>,
}

pub(super) async fn handler(
    State(Desk { shell, .. }): State<Desk>,
    Language(lang): Language,
    visit: Visit,
) -> Response {
    let t = shell.phrases(lang);
    let groups = shell.open_tasks(lang);
    let main = Main { t, blocking: groups.iter().map(OpenTasks::blocking).sum(), groups };
    let title = t.get("opening-title");
    Frame::new(&visit, lang, &title, "/opening").here(places::OPENING).page(&shell, &main)
}
