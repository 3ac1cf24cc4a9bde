//! Files that documents name: how a form brings one, how who approves it reads it.

use askama::Template;
use axum::Router;
use axum::extract::multipart::Multipart;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::post;
use content::Phrases;
use desk_frame::{Trouble, Visit, see, store_failure};
use desk_review::web::{Bench, find, trouble};
use desk_review::{Record, Stage};
use documents::{Attached, FileFormat};
use kernel::Lang;
use web::{Failure, Language, Path, pdf, png};

use crate::domain::file::MAX_FILE;
use crate::web::Desk;
use crate::{AttachError, FileError, WithFiles};

/// What a form that brings a file may weigh.
pub const MAX_UPLOAD: usize = MAX_FILE + (64 << 10);

/// A place of a document where a file stands, or can be brought while the document is written.
#[derive(Template)]
#[template(path = "files/place.html")]
pub(super) struct Place<'a> {
    t: Phrases<'a>,
    /// Its name within the document.
    name: String,
    format: FileFormat,
    there: Option<&'a Attached>,
    is_written: bool,
    /// Where files of the document are read, and brought.
    files: String,
    token: &'a str,
    step: u32,
}

impl<'a> Place<'a> {
    /// The place of that name.
    pub(super) fn new<K: WithFiles>(
        (record, there): (&Record<K>, Option<&'a Attached>),
        (name, format): (String, FileFormat),
        (t, visit): (Phrases<'a>, &'a Visit),
    ) -> Self {
        Self {
            t,
            name,
            format,
            there,
            is_written: record.review.stage == Stage::Draft,
            files: format!("/{}{}/{}/files", t.lang(), K::PATH, record.id),
            token: &visit.token,
            step: record.review.step,
        }
    }

    /// What the file is: the end of the place's name.
    fn which(&self) -> &str {
        self.name.rsplit('.').next().unwrap_or_default()
    }

    fn words(&self, ending: &str) -> String {
        self.t.get(&format!("desk-attached-{}{ending}", self.which())).into_owned()
    }

    fn accept(&self) -> &'static str {
        match self.format {
            FileFormat::Pdf => "application/pdf",
            FileFormat::Png => "image/png, image/jpeg",
        }
    }
}

/// What a form brought.
#[derive(Default)]
struct Sent {
    step: Option<u32>,
    drops: bool,
    file: Vec<u8>,
}

async fn receive(mut form: Multipart) -> Result<Sent, Failure> {
    let mut sent = Sent::default();
    while let Some(field) = form.next_field().await.map_err(|_| Failure::BadRequest)? {
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await.map_err(|_| Failure::TooLarge)?;
        match name.as_str() {
            "step" => sent.step = String::from_utf8_lossy(&bytes).parse().ok(),
            "drop" => sent.drops = true,
            "file" => sent.file = bytes.to_vec(),
            _ => {}
        }
    }
    Ok(sent)
}

/// `/{lang}/…/{id}/files/{file}` of a kind of document: a file by its name is read, one for the
/// place of that name is brought.
pub(super) fn routes<K: WithFiles>() -> Router<Desk>
where
    Desk: Bench<K>,
{
    let path = format!("/{{lang}}{}/{{id}}/files/{{file}}", K::PATH);
    let bringing = post(bring::<K>).layer(DefaultBodyLimit::max(MAX_UPLOAD));
    Router::new().route(&path, bringing.get(show::<K>))
}

/// Puts what a form brought into its place, or takes away what is there.
async fn bring<K: WithFiles>(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id, place)): Path<(String, String, String)>,
    visit: Visit,
    form: Multipart,
) -> Result<Response, Response>
where
    Desk: Bench<K>,
{
    let sent = receive(form).await?;
    let step = sent.step.ok_or(Failure::BadRequest)?;
    let body = Some(sent.file).filter(|_| !sent.drops);
    // Only contributions have places of their own, and a page.
    let back = match place.split_once('.') {
        Some((contribution, _)) => format!("{}/{id}/contributions/{contribution}", K::PATH),
        None => format!("{}/{id}", K::PATH),
    };
    match desk.cooperation.attach::<K>(&visit.actor, (&id, step), &place, body).await {
        Ok(()) => Ok(see(&format!("/{lang}{back}#files"))),
        Err(AttachError::File(error)) => Ok(refused(error, &desk, (&visit, lang, &back))),
        Err(AttachError::Review(error)) => {
            Ok(trouble::<K>(error, &desk, (&visit, lang), &back, None))
        }
    }
}

fn refused(error: FileError, desk: &Desk, (visit, lang, back): (&Visit, Lang, &str)) -> Response {
    let (title, text) = match error {
        FileError::NoPdf => ("desk-attached-no-pdf", "desk-attached-no-pdf-text"),
        FileError::NoPicture => ("desk-attached-no-picture", "desk-attached-no-picture-text"),
        FileError::TooLarge => ("desk-attached-too-large", "desk-attached-too-large-text"),
    };
    let trouble = Trouble::new(lang, StatusCode::UNPROCESSABLE_ENTITY, title, text);
    trouble.back_to(format!("/{lang}{back}")).page(&desk.shell, visit, lang)
}

/// A file as it was brought: read by who approves it.
async fn show<K: WithFiles>(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id, name)): Path<(String, String, String)>,
    visit: Visit,
) -> Result<Response, Response>
where
    Desk: Bench<K>,
{
    let record = find::<K>(&desk, &id, (&visit, lang)).await?;
    let published = record.issue.as_ref().map(K::draft_of);
    let mut drafts = std::iter::once(&record.draft).chain(&published);
    let named = drafts.find_map(|draft| K::files(draft).into_iter().find(|one| one.name == name));
    let format = named.ok_or(Failure::NotFound)?.format;
    let body = desk.cooperation.file(&name).await.map_err(store_failure)?;
    let body = body.ok_or(Failure::NotFound)?;
    Ok(match format {
        FileFormat::Pdf => pdf(&name, body),
        FileFormat::Png => png(body),
    })
}
