//! `/files/{name}.pdf`, `/files/{name}.png`: a file that something published names.

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use documents::FileFormat;
use web::{Failure, Path, pdf, png};

use crate::Cooperation;

pub(super) async fn handler(
    State(cooperation): State<Cooperation>,
    Path(file): Path<String>,
) -> Result<Response, Failure> {
    let (name, extension) = file.split_once('.').ok_or(Failure::NotFound)?;
    let format = cooperation.board().file(name).map(|file| file.format);
    let format = format.filter(|format| format.extension() == extension);
    let format = format.ok_or(Failure::NotFound)?;
    let body = cooperation.file(name).await.ok_or(Failure::NotFound)?;
    let mut response = match format {
        FileFormat::Pdf => pdf(name, body),
        FileFormat::Png => png(body),
    };
    // It is named by what it holds.
    let for_ever = HeaderValue::from_static("public, max-age=31536000, immutable");
    response.headers_mut().insert(header::CACHE_CONTROL, for_ever);
    Ok(response)
}
