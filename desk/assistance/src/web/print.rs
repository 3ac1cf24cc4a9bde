//! `/{lang}/case/{id}/print`: a case for paper: no forms, and notes only where they are asked for.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::Visit;
use serde::Deserialize;
use web::{Failure, Language, Page, Path, Query};

use crate::web::case::{SideBox, path_of};
use crate::web::disclosure::DisclosureView;
use crate::web::thread::{DayView, Item, Part, conversation};
use crate::web::{Desk, id_of};

#[derive(Template)]
#[template(path = "case/print.html")]
struct Main<'a> {
    t: Phrases<'a>,
    title: &'a str,
    address: String,
    side: SideBox,
    days: Vec<DayView>,
    broken: bool,
    disclosures: Vec<DisclosureView>,
    /// The team wrote something of its own.
    has_notes: bool,
    notes: bool,
}

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    notes: bool,
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    Query(Asked { notes }): Query<Asked>,
    visit: Visit,
) -> Result<Response, Failure> {
    let id = id_of(&id)?;
    let path = path_of(id);
    let case = match desk.cases.print_case(&visit.actor, id).await {
        Ok(case) => case,
        Err(error) => return Ok(desk.case_trouble(error, &visit, lang, (&path, Some(id)))),
    };
    let t = desk.shell.phrases(lang);
    let title = t.with("desk-case-title", "number", case.id.short());
    let part = Part { notes, ..Part::whole(case.timeline.len()) };
    let main = Main {
        t,
        title: &title,
        address: format!("/{lang}{path}"),
        side: desk.side_box(&case, t),
        days: conversation(&case, part, &visit, t),
        broken: case.broken,
        disclosures: desk.disclosure_views(&case, notes, t),
        has_notes: !case.notes.is_empty()
            || case.disclosures.iter().any(|disclosure| !disclosure.is_known_to_sender()),
        notes,
    };
    let path = if notes { format!("{path}/print?notes=true") } else { format!("{path}/print") };
    Ok(desk.shell.page(Page::new(lang, &title, &path), &main))
}
