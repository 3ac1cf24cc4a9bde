//! Quarantine of a file: who sees something dangerous puts it there, a second person decides.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, see};
use kernel::Lang;
use serde::Deserialize;
use web::{Failure, Form, Language, Path};

use crate::web::Desk;
use crate::web::case::path_of;
use crate::web::file::{FilePlace, Parameters, reasons};
use crate::{FileError, QuarantineReason};

#[derive(Template)]
#[template(path = "file/quarantine.html")]
struct Quarantine<'a> {
    t: Phrases<'a>,
    title: &'a str,
    token: &'a str,
    address: String,
    back: String,
    reasons: [(&'static str, &'static str); 4],
    unchosen: bool,
}

#[derive(Template)]
#[template(path = "file/destroy.html")]
struct Destroy<'a> {
    t: Phrases<'a>,
    title: &'a str,
    token: &'a str,
    address: String,
    back: String,
}

#[derive(Deserialize)]
pub(super) struct Chosen {
    reason: Option<String>,
}

pub(super) async fn ask(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path(parameters): Path<Parameters>,
    visit: Visit,
) -> Result<Response, Failure> {
    let place = FilePlace::read(&parameters)?;
    Ok(desk.quarantine_page(&visit, lang, &place, StatusCode::OK))
}

pub(super) async fn quarantine(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path(parameters): Path<Parameters>,
    visit: Visit,
    Form(chosen): Form<Chosen>,
) -> Result<Response, Failure> {
    let place = FilePlace::read(&parameters)?;
    let reason = chosen.reason.as_deref().and_then(QuarantineReason::from_code);
    let Some(reason) = reason else {
        return Ok(desk.quarantine_page(&visit, lang, &place, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let file = (place.owner, place.part);
    let done = desk.cases.quarantine(&visit.actor, place.case, file, reason).await;
    Ok(desk.after(done, "quarantined", &visit, lang, &place))
}

pub(super) async fn release(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path(parameters): Path<Parameters>,
    visit: Visit,
) -> Result<Response, Failure> {
    let place = FilePlace::read(&parameters)?;
    let done = desk.cases.release(&visit.actor, place.case, (place.owner, place.part)).await;
    Ok(desk.after(done, "released", &visit, lang, &place))
}

pub(super) async fn ask_destroy(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path(parameters): Path<Parameters>,
    visit: Visit,
) -> Result<Response, Failure> {
    let place = FilePlace::read(&parameters)?;
    let t = desk.shell.phrases(lang);
    let title = place.title("desk-destroy-title", t);
    let path = place.path();
    let main = Destroy {
        t,
        title: &title,
        token: &visit.token,
        address: format!("/{lang}{path}"),
        back: format!("/{lang}{}", path_of(place.case)),
    };
    let (path, here, status) = (format!("{path}/destroy"), "", StatusCode::OK);
    Ok(desk.page(&Frame { visit: &visit, lang, title: &title, path: &path, here, status }, &main))
}

pub(super) async fn destroy(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path(parameters): Path<Parameters>,
    visit: Visit,
) -> Result<Response, Failure> {
    let place = FilePlace::read(&parameters)?;
    let done = desk.cases.destroy(&visit.actor, place.case, (place.owner, place.part)).await;
    Ok(desk.after(done, "destroyed", &visit, lang, &place))
}

impl Desk {
    fn quarantine_page(
        &self,
        visit: &Visit,
        lang: Lang,
        place: &FilePlace,
        status: StatusCode,
    ) -> Response {
        let t = self.shell.phrases(lang);
        let title = place.title("desk-quarantine-title", t);
        let path = place.path();
        let main = Quarantine {
            t,
            title: &title,
            token: &visit.token,
            address: format!("/{lang}{path}"),
            back: format!("/{lang}{}", path_of(place.case)),
            reasons: reasons(),
            unchosen: !status.is_success(),
        };
        let (path, here) = (format!("{path}/quarantine"), "");
        self.page(&Frame { visit, lang, title: &title, path: &path, here, status }, &main)
    }

    fn after(
        &self,
        done: Result<(), FileError>,
        note: &str,
        visit: &Visit,
        lang: Lang,
        place: &FilePlace,
    ) -> Response {
        match done {
            Ok(()) => see(&format!("/{lang}{}?note={note}", path_of(place.case))),
            Err(error) => self.file_trouble(error, visit, lang, place.case),
        }
    }
}
