//! `/{lang}/case/{id}/close`: what closing means, and the last word to the sender.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, see};
use kernel::Lang;
use serde::Deserialize;
use web::{Failure, Form, Language, Path, Query};

use crate::CaseView;
use crate::web::answer::{Answer, fault};
use crate::web::case::{Draft, path_of};
use crate::web::thread::{DayView, Item, Part, conversation};
use crate::web::{Desk, id_of};

#[derive(Template)]
#[template(path = "case/close.html")]
struct Main<'a> {
    t: Phrases<'a>,
    title: &'a str,
    token: &'a str,
    address: String,
    /// What came since the reader last saw the case.
    days: Vec<DayView>,
    seen: usize,
    draft: Draft<'a>,
}

#[derive(Deserialize)]
pub(super) struct Asked {
    seen: Option<usize>,
}

pub(super) async fn ask(
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
    let seen = asked.seen.unwrap_or(case.timeline.len());
    let draft = Draft::new("desk-close-label", &case, lang);
    Ok(desk.close_page(&visit, lang, &case, draft, (seen, StatusCode::OK)))
}

pub(super) async fn close(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
    Form(answer): Form<Answer>,
) -> Result<Response, Failure> {
    let id = id_of(&id)?;
    let Answer { text, seen, lang: written } = &answer;
    let Err(error) = desk.cases.close(&visit.actor, id, *seen, written.tag(), text).await else {
        return Ok(see(&format!("/{lang}{}?note=closed", path_of(id))));
    };
    let t = desk.shell.phrases(lang);
    let Some((status, fault)) = fault(&error, text, t) else {
        return Ok(desk.answer_trouble(error, &visit, lang, (id, text)));
    };
    let case = match desk.cases.read_case(&visit.actor, id).await {
        Ok(case) => case,
        Err(error) => return Ok(desk.answer_trouble(error.into(), &visit, lang, (id, text))),
    };
    let draft = Draft { label: "desk-close-label", lang: *written, text, fault: Some(fault) };
    Ok(desk.close_page(&visit, lang, &case, draft, (*seen, status)))
}

impl Desk {
    fn close_page(
        &self,
        visit: &Visit,
        lang: Lang,
        case: &CaseView,
        draft: Draft<'_>,
        (seen, status): (usize, StatusCode),
    ) -> Response {
        let t = self.shell.phrases(lang);
        let title = t.with("desk-close-title", "number", case.id.short());
        let path = path_of(case.id);
        let main = Main {
            t,
            title: &title,
            token: &visit.token,
            address: format!("/{lang}{path}"),
            days: conversation(case, Part::since(seen), visit, t),
            seen: case.timeline.len(),
            draft,
        };
        let (path, here) = (format!("{path}/close"), "");
        self.page(&Frame { visit, lang, title: &title, path: &path, here, status }, &main)
    }
}
