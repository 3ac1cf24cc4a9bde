//! `/files/{name}.pdf`: a paper or slides that published proceedings name.

use axum::extract::State;
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
    Ok(pdf(name, body))
}
