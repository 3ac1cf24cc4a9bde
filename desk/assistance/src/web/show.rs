//! `POST …/show`: a picture in the page, blurred until the reader asks for it clearly. The picture
//! stands in the page itself, which no cache keeps.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use content::Phrases;
use desk_frame::{Frame, Trouble, Visit};
use seal::attachment::Attachment;
use web::{Failure, Language, Path};

use crate::FileKind;
use crate::web::Desk;
use crate::web::case::path_of;
use crate::web::file::{FilePlace, Parameters, reasons};

/// Larger pictures are downloads only.
const MAX_SHOWN: usize = 12 << 20;

#[derive(Template)]
#[template(path = "file/show.html")]
struct Main<'a> {
    t: Phrases<'a>,
    title: &'a str,
    token: &'a str,
    address: String,
    back: String,
    media_type: &'static str,
    picture: String,
    reasons: [(&'static str, &'static str); 4],
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path(parameters): Path<Parameters>,
    visit: Visit,
) -> Result<Response, Failure> {
    let place = FilePlace::read(&parameters)?;
    let opened = desk.cases.open_file(&visit.actor, place.case, place.owner, place.part).await;
    let file: Attachment = match opened {
        Ok(file) => file,
        Err(error) => return Ok(desk.file_trouble(error, &visit, lang, place.case)),
    };
    let kind = FileKind::of(&file);
    let back = format!("/{lang}{}", path_of(place.case));
    if !kind.is_picture() || file.bytes.len() > MAX_SHOWN {
        let (title, text) = ("desk-no-picture", "desk-no-picture-text");
        let trouble = Trouble::new(lang, StatusCode::UNSUPPORTED_MEDIA_TYPE, title, text);
        return Ok(trouble.back_to(back).page(&desk.shell, &visit, lang));
    }
    let t = desk.shell.phrases(lang);
    let title = place.title("desk-show-title", t);
    let path = place.path();
    let main = Main {
        t,
        title: &title,
        token: &visit.token,
        address: format!("/{lang}{path}"),
        back,
        media_type: kind.media_type(),
        picture: STANDARD.encode(&file.bytes),
        reasons: reasons(),
    };
    let (here, status) = ("", StatusCode::OK);
    let frame = Frame { visit: &visit, lang, title: &title, path: &path, here, status };
    Ok(desk.page_of_post(&frame, &main))
}
