//! `/files/{name}.pdf`: a paper or slides that published proceedings name.

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use web::{Failure, Path, pdf};

use crate::Cooperation;

pub(super) async fn handler(
    State(cooperation): State<Cooperation>,
    Path(file): Path<String>,
) -> Result<Response, Failure> {
    let name = file.strip_suffix(".pdf").ok_or(Failure::NotFound)?;
    if !cooperation.board().names_file(name) {
        return Err(Failure::NotFound);
    }
    let body = cooperation.file(name).await.ok_or(Failure::NotFound)?;
    let mut response = pdf(name, body);
    // It is named by what it holds.
    let for_ever = HeaderValue::from_static("public, max-age=31536000, immutable");
    response.headers_mut().insert(header::CACHE_CONTROL, for_ever);
    Ok(response)
}
