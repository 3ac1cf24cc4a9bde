//! `/{lang}/case/{id}/erase`: for a supervisor, who types the number of the case.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use content::Phrases;
use desk_audit::StaffRole;
use desk_frame::{Frame, Trouble, Visit, see};
use kernel::{Id, Lang};
use serde::Deserialize;
use web::{Failure, Form, Language, Path};

use crate::web::case::path_of;
use crate::web::{Desk, id_of};
use crate::{CaseError, Disclosure};

#[derive(Template)]
#[template(path = "case/erase.html")]
struct Main<'a> {
    t: Phrases<'a>,
    title: &'a str,
    token: &'a str,
    address: String,
    number: String,
    /// Messages and files, where the case still opens.
    counts: Option<Counts>,
    /// Somebody outside was told: that is not erased.
    passed_on: bool,
    mismatch: bool,
}

/// What a case holds.
struct Counts {
    messages: usize,
    files: usize,
    disclosures: usize,
    /// Somebody outside was told.
    passed_on: bool,
    /// The sender does not know of it.
    untold: bool,
}

#[derive(Deserialize)]
pub(super) struct Confirmed {
    number: String,
}

pub(super) async fn ask(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Failure> {
    let id = id_of(&id)?;
    Ok(desk.erase_page(&visit, lang, id, None).await)
}

pub(super) async fn erase(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
    Form(confirmed): Form<Confirmed>,
) -> Result<Response, Failure> {
    let id = id_of(&id)?;
    if !confirmed.number.trim().eq_ignore_ascii_case(&id.short()) {
        return Ok(desk.erase_page(&visit, lang, id, Some(StatusCode::UNPROCESSABLE_ENTITY)).await);
    }
    if visit.actor.role != StaffRole::Supervisor {
        return Ok(desk.for_supervisors(&visit, lang));
    }
    match desk.cases.erase(&visit.actor, id).await {
        Ok(()) => Ok(see(&format!("/{lang}/inbox?note=erased"))),
        Err(error) => Ok(desk.case_trouble(error, &visit, lang, (&path_of(id), None))),
    }
}

impl Desk {
    fn for_supervisors(&self, visit: &Visit, lang: Lang) -> Response {
        let (title, text) = ("desk-supervisor-only", "desk-supervisor-only-text");
        Trouble::new(lang, StatusCode::FORBIDDEN, title, text).page(&self.shell, visit, lang)
    }

    async fn erase_page(
        &self,
        visit: &Visit,
        lang: Lang,
        id: Id,
        mismatch: Option<StatusCode>,
    ) -> Response {
        if visit.actor.role != StaffRole::Supervisor {
            return self.for_supervisors(visit, lang);
        }
        let path = path_of(id);
        let counts = match self.cases.read_case(&visit.actor, id).await {
            Ok(case) => {
                let files = case.timeline.iter().map(|entry| entry.files.len()).sum();
                let messages = case.timeline.len();
                let told = |disclosure: &Disclosure| disclosure.passed_on().is_some();
                let passed_on = case.disclosures.iter().any(told);
                let disclosures = case.disclosures.len();
                let untold =
                    case.disclosures.iter().any(|one| told(one) && !one.is_known_to_sender());
                Some(Counts { messages, files, disclosures, passed_on, untold })
            }
            // What no longer opens can still be erased.
            Err(CaseError::Erased | CaseError::Damaged) => None,
            Err(error) => return self.case_trouble(error, visit, lang, (&path, None)),
        };
        let t = self.shell.phrases(lang);
        let title = t.with("desk-erase-title", "number", id.short());
        let main = Main {
            t,
            title: &title,
            token: &visit.token,
            address: format!("/{lang}{path}"),
            number: id.short(),
            passed_on: counts.as_ref().is_some_and(|counts| counts.passed_on),
            counts,
            mismatch: mismatch.is_some(),
        };
        let status = mismatch.unwrap_or(StatusCode::OK);
        let (path, here) = (format!("{path}/erase"), "");
        self.page(&Frame { visit, lang, title: &title, path: &path, here, status }, &main)
    }
}
