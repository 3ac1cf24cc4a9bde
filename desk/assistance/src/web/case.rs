//! `/{lang}/case/{id}`: a case with its whole conversation.

use std::borrow::Cow;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use content::Phrases;
use desk_audit::StaffRole;
use kernel::Lang;
use serde::Deserialize;
use web::{Failure, Language, Path, Query};

use crate::web::facts::{Fact, facts};
use crate::web::note::Note;
use crate::web::sidebar::status_words;
use crate::web::thread::{EntryView, entries, language_of_sender};
use crate::web::{Desk, Frame, Here, Visit, id_of};
use crate::{CaseView, Status};

/// An answer being written.
pub(super) struct Draft<'a> {
    pub(super) label: &'static str,
    pub(super) lang: Lang,
    pub(super) text: &'a str,
    pub(super) fault: Option<Cow<'a, str>>,
}

impl Draft<'_> {
    /// An empty one, in the language of the sender.
    pub(super) fn new(label: &'static str, case: &CaseView, lang: Lang) -> Self {
        let lang = language_of_sender(case).unwrap_or(lang);
        Self { label, lang, text: "", fault: None }
    }
}

#[derive(Template)]
#[template(path = "case/case.html")]
struct Main<'a> {
    t: Phrases<'a>,
    title: &'a str,
    note: Option<&'static str>,
    token: &'a str,
    address: String,
    status: &'static str,
    plain: bool,
    closed: bool,
    broken: bool,
    received: String,
    facts: Vec<Fact>,
    entries: Vec<EntryView>,
    seen: usize,
    draft: Draft<'a>,
    supervisor: bool,
}

#[derive(Deserialize)]
pub(super) struct Asked {
    note: Option<Note>,
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    Query(asked): Query<Asked>,
    visit: Visit,
) -> Result<Response, Failure> {
    let id = id_of(&id)?;
    let case = match desk.cases.read_case(&visit.actor, id).await {
        Ok(case) => case,
        Err(error) => {
            return Ok(desk.case_trouble(error, &visit, lang, (&path_of(id), Some(id))));
        }
    };
    let draft = Draft::new("desk-reply-label", &case, lang);
    let shown = Shown { note: asked.note, seen: case.timeline.len(), status: StatusCode::OK };
    Ok(desk.case_page(&visit, lang, &case, draft, shown))
}

/// How a case is shown.
pub(super) struct Shown {
    pub(super) note: Option<Note>,
    /// What stands after the first so many is marked as new.
    pub(super) seen: usize,
    pub(super) status: StatusCode,
}

impl Desk {
    pub(super) fn case_page(
        &self,
        visit: &Visit,
        lang: Lang,
        case: &CaseView,
        draft: Draft<'_>,
        shown: Shown,
    ) -> Response {
        let t = self.shell.phrases(lang);
        let title = t.with("desk-case-title", "number", case.id.short());
        let form = self.form.as_deref().filter(|form| form.kind == case.kind);
        let path = path_of(case.id);
        let main = Main {
            t,
            title: &title,
            note: shown.note.map(Note::words),
            token: &visit.token,
            address: format!("/{lang}{path}"),
            status: status_words(case.status),
            plain: case.plain,
            closed: case.status == Status::Closed,
            broken: case.broken,
            received: t.day(case.received),
            facts: case
                .timeline
                .first()
                .and_then(|first| first.message.as_ref())
                .map(|message| facts(form, message, t))
                .unwrap_or_default(),
            entries: entries(case, shown.seen, visit, t),
            seen: case.timeline.len(),
            draft,
            supervisor: visit.actor.role == StaffRole::Supervisor,
        };
        let (here, status) = (Here::Case(case.status), shown.status);
        self.page(&Frame { visit, lang, title: &title, path: &path, here, status }, &main)
    }
}

pub(super) fn path_of(id: kernel::Id) -> String {
    format!("/case/{id}")
}
