//! `/{lang}/case/{id}/tell/{name}`: one disclosure, where it stands, and what can be done.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit};
use kernel::Lang;
use serde::Deserialize;
use web::{Failure, Language, Path, Query};

use crate::web::Desk;
use crate::web::case::path_of;
use crate::web::disclosure::{AnswerView, DisclosureView, Parameters, Place};
use crate::web::note::Note;
use crate::{CaseView, DisclosureState, Ground};

#[derive(Template)]
#[template(path = "tell/page.html")]
struct Main<'a> {
    t: Phrases<'a>,
    title: &'a str,
    note: Option<&'static str>,
    fault: Option<&'static str>,
    token: &'a str,
    address: String,
    back: String,
    state: DisclosureState,
    view: DisclosureView,
    is_asked: bool,
    /// Both members said that the sender must not know yet.
    silent: bool,
    proposer: &'a str,
    is_mine: bool,
    may_decide: bool,
    answers: Vec<AnswerView>,
    /// One of them can be recorded.
    choosable: bool,
}

#[derive(Deserialize)]
pub(super) struct Asked {
    note: Option<Note>,
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path(parameters): Path<Parameters>,
    Query(asked): Query<Asked>,
    visit: Visit,
) -> Result<Response, Failure> {
    let place = Place::read(&parameters)?;
    let said = Said { note: asked.note, fault: None, status: StatusCode::OK };
    Ok(desk.disclosure_page((&visit, lang), place, said).await)
}

/// What stands above a disclosure.
pub(super) struct Said {
    pub(super) note: Option<Note>,
    pub(super) fault: Option<&'static str>,
    pub(super) status: StatusCode,
}

impl Said {
    /// Nothing was done: something was not chosen.
    pub(super) fn unchosen(fault: &'static str) -> Self {
        Self { note: None, fault: Some(fault), status: StatusCode::UNPROCESSABLE_ENTITY }
    }
}

impl Desk {
    pub(super) async fn disclosure_page(
        &self,
        (visit, lang): (&Visit, Lang),
        place: Place,
        said: Said,
    ) -> Response {
        let path = place.path();
        match self.cases.read_case(&visit.actor, place.case).await {
            Ok(case) => self.disclosure_shown((visit, lang), &case, place, said),
            Err(error) => self.case_trouble(error, visit, lang, (&path, Some(place.case))),
        }
    }

    fn disclosure_shown(
        &self,
        (visit, lang): (&Visit, Lang),
        case: &CaseView,
        place: Place,
        said: Said,
    ) -> Response {
        let disclosure = match place.find(case) {
            Ok(disclosure) => disclosure,
            Err(error) => return self.disclosure_trouble(error, (visit, lang), case.id, ""),
        };
        let t = self.shell.phrases(lang);
        let title = t.with("desk-tell-title", "number", case.id.short());
        let (path, me) = (place.path(), visit.actor.name.as_str());
        let answers = AnswerView::all(case, disclosure, t);
        let main = Main {
            t,
            title: &title,
            note: said.note.map(Note::words),
            fault: said.fault,
            token: &visit.token,
            address: format!("/{lang}{path}"),
            back: format!("/{lang}{}", path_of(case.id)),
            state: disclosure.state,
            view: self.disclosure_view(disclosure, true, t),
            is_asked: disclosure.ground == Ground::Consent,
            silent: disclosure.silent,
            proposer: &disclosure.proposer,
            is_mine: disclosure.proposer == me,
            may_decide: disclosure.may_decide(me),
            choosable: answers.iter().any(|answer| answer.open),
            answers,
        };
        let (here, status) = ("", said.status);
        self.page(&Frame { visit, lang, title: &title, path: &path, here, status }, &main)
    }
}
