//! Papers and slides: `POST …/contributions/{contribution}/files` keeps one,
//! `/{lang}/proceedings/{id}/files/{name}` shows it before it is published.

use axum::extract::State;
use axum::extract::multipart::Multipart;
use axum::http::StatusCode;
use axum::response::Response;
use desk_frame::{Trouble, Visit, see, store_failure};
use desk_review::web::{find, trouble};
use web::{Failure, Language, Path, pdf};

use crate::Proceedings;
use crate::service::{AsWhat, FileError, MAX_FILE};
use crate::web::Desk;

/// What a form brought.
#[derive(Default)]
struct Sent {
    step: Option<u32>,
    which: String,
    file: Vec<u8>,
}

async fn receive(mut form: Multipart) -> Result<Sent, Failure> {
    let mut sent = Sent::default();
    while let Some(field) = form.next_field().await.map_err(|_| Failure::BadRequest)? {
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await.map_err(|_| Failure::TooLarge)?;
        let text = || String::from_utf8_lossy(&bytes).into_owned();
        match name.as_str() {
            "step" => sent.step = text().parse().ok(),
            "which" => sent.which = text(),
            "file" => sent.file = bytes.to_vec(),
            _ => {}
        }
    }
    Ok(sent)
}

pub(super) async fn upload(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id, contribution)): Path<(String, String, String)>,
    visit: Visit,
    form: Multipart,
) -> Result<Response, Response> {
    let sent = receive(form).await?;
    let step = sent.step.ok_or(Failure::BadRequest)?;
    let as_what = match sent.which.as_str() {
        "paper" => AsWhat::Paper,
        "slides" => AsWhat::Slides,
        _ => return Err(Failure::BadRequest.into()),
    };
    let back = format!("/proceedings/{id}/contributions/{contribution}");
    match desk
        .cooperation
        .attach(&visit.actor, (&id, step), (&contribution, as_what), &sent.file)
        .await
    {
        Ok(Ok(())) => Ok(see(&format!("/{lang}{back}#files"))),
        Ok(Err(error)) => {
            let (title, text) = match error {
                FileError::NoPdf => ("desk-file-no-pdf", "desk-file-no-pdf-text"),
                FileError::TooLong => ("desk-file-too-long", "desk-file-too-long-text"),
            };
            let trouble = Trouble::new(lang, StatusCode::UNPROCESSABLE_ENTITY, title, text);
            let trouble = trouble.back_to(format!("/{lang}{back}"));
            Ok(trouble.page(&desk.shell, &visit, lang))
        }
        Err(error) => Ok(trouble::<Proceedings>(error, &desk, (&visit, lang), &back, None)),
    }
}

/// A file as it was brought: read by who approves it.
pub(super) async fn show(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id, name)): Path<(String, String, String)>,
    visit: Visit,
) -> Result<Response, Response> {
    let record = find::<Proceedings>(&desk, &id, (&visit, lang)).await?;
    let is_named = crate::domain::proceedings::files(&record).any(|file| file.name == name);
    let body = desk.cooperation.file(&name).await.map_err(store_failure)?;
    let body = body.filter(|body| is_named && body.len() <= MAX_FILE).ok_or(Failure::NotFound)?;
    Ok(pdf(&name, body))
}
