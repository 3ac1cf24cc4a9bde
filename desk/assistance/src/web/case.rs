//! `/{lang}/case/{id}`: a case with its whole conversation.

use std::borrow::Cow;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use content::Phrases;
use desk_audit::StaffRole;
use desk_frame::{Frame, Visit};
use kernel::{Id, Lang};
use seal::Digest;
use serde::Deserialize;
use web::{Failure, Language, Path, Query};

use crate::web::disclosure::DisclosureLine;
use crate::web::facts::{Fact, facts, way_words};
use crate::web::note::Note;
use crate::web::places::recount;
use crate::web::thread::{DayView, Item, Part, conversation, language_of_sender};
use crate::web::{Desk, id_of};
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

/// A note being written.
#[derive(Default)]
pub(super) struct NoteDraft<'a> {
    pub(super) text: &'a str,
    pub(super) fault: Option<Cow<'a, str>>,
}

/// What stands beside the conversation.
pub(super) struct SideBox {
    pub(super) status: &'static str,
    pub(super) way: &'static str,
    pub(super) received: String,
    pub(super) urgent: bool,
    pub(super) facts: Vec<Fact>,
}

#[derive(Template)]
#[template(path = "case/case.html")]
struct Main<'a> {
    t: Phrases<'a>,
    title: &'a str,
    note: Option<&'static str>,
    token: &'a str,
    address: String,
    side: SideBox,
    closed: bool,
    broken: bool,
    delicate: bool,
    disclosures: Vec<DisclosureLine>,
    holder: Option<&'a str>,
    is_mine: bool,
    me: &'a str,
    others: Vec<&'a str>,
    days: Vec<DayView>,
    seen: usize,
    last: Digest,
    page: Id,
    draft: Draft<'a>,
    note_draft: NoteDraft<'a>,
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
    mut visit: Visit,
) -> Result<Response, Failure> {
    let id = id_of(&id)?;
    let case = match desk.cases.read_case(&visit.actor, id).await {
        Ok(case) => case,
        Err(error) => {
            return Ok(desk.case_trouble(error, &visit, lang, (&path_of(id), Some(id))));
        }
    };
    // What was just read alarms nobody any more.
    if let Ok(counts) = desk.cases.counts(&visit.actor.name).await {
        recount(&mut visit, &counts, desk.shell.phrases(lang));
    }
    let shown = Shown {
        note: asked.note,
        seen: case.timeline.len(),
        status: StatusCode::OK,
        draft: Draft::new("desk-reply-label", &case, lang),
        note_draft: NoteDraft::default(),
    };
    Ok(desk.case_page(&visit, lang, &case, shown))
}

/// How a case is shown.
pub(super) struct Shown<'a> {
    pub(super) note: Option<Note>,
    /// What stands after the first so many is marked as new.
    pub(super) seen: usize,
    pub(super) status: StatusCode,
    pub(super) draft: Draft<'a>,
    pub(super) note_draft: NoteDraft<'a>,
}

impl Desk {
    pub(super) fn case_page(
        &self,
        visit: &Visit,
        lang: Lang,
        case: &CaseView,
        shown: Shown<'_>,
    ) -> Response {
        let t = self.shell.phrases(lang);
        let title = t.with("desk-case-title", "number", case.id.short());
        let (path, me) = (path_of(case.id), visit.actor.name.as_str());
        let holder = case.holder.as_deref();
        let is_other = |name: &&str| *name != me && Some(*name) != holder;
        let main = Main {
            t,
            title: &title,
            note: shown.note.map(Note::words),
            token: &visit.token,
            address: format!("/{lang}{path}"),
            side: self.side_box(case, t),
            closed: case.status == Status::Closed,
            broken: case.broken,
            delicate: case.delicate,
            disclosures: self.disclosure_lines(case, visit, lang),
            holder,
            is_mine: holder == Some(me),
            me,
            others: visit.team.iter().map(String::as_str).filter(is_other).collect(),
            days: conversation(case, Part::whole(shown.seen), visit, t),
            seen: case.timeline.len(),
            last: case.timeline.last().map_or(case.case, |entry| entry.digest),
            page: self.cases.new_page(),
            draft: shown.draft,
            note_draft: shown.note_draft,
            supervisor: visit.actor.role == StaffRole::Supervisor,
        };
        let (here, status) = ("", shown.status);
        self.page(&Frame { visit, lang, title: &title, path: &path, here, status }, &main)
    }

    pub(super) fn side_box(&self, case: &CaseView, t: Phrases<'_>) -> SideBox {
        let forms = self.form.as_deref().into_iter().chain(self.others.iter());
        let form = forms.into_iter().find(|form| form.kind == case.kind);
        let letter = case.timeline.first().and_then(|first| first.message.as_ref());
        SideBox {
            status: status_words(case.status),
            way: way_words(case.way),
            received: t.day(case.received),
            urgent: case.urgent,
            facts: letter.map(|message| facts(form, message, t)).unwrap_or_default(),
        }
    }
}

pub(super) fn path_of(id: Id) -> String {
    format!("/case/{id}")
}

fn status_words(status: Status) -> &'static str {
    match status {
        Status::New => "desk-status-new",
        Status::Open => "desk-status-open",
        Status::Waiting => "desk-status-waiting",
        Status::Closed => "desk-status-closed",
    }
}
