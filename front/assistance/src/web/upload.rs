//! `POST /api/v1/uploads` announces a sealed file, `PUT /api/v1/uploads/{id}/{number}` sends
//! chunks of it from that number on. Both may be repeated.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use seal::post::Upload;
use web::{Failure, Path};

use crate::UploadError;
use crate::web::Front;
use crate::web::answer::{Octets, refuse, store_failure};

pub(super) async fn announce(
    State(front): State<Front>,
    Octets(upload): Octets<Upload>,
) -> Result<StatusCode, UploadError> {
    front.assistance.announce_upload(upload).await?;
    Ok(StatusCode::CREATED)
}

pub(super) async fn chunk(
    State(front): State<Front>,
    Path((id, number)): Path<(String, u32)>,
    body: Bytes,
) -> Result<StatusCode, Response> {
    let id: Id = id.parse().map_err(|_| Failure::NotFound.into_response())?;
    let taken = front.assistance.upload_chunks(id, number, &body).await;
    taken.map(|()| StatusCode::NO_CONTENT).map_err(IntoResponse::into_response)
}

impl IntoResponse for UploadError {
    fn into_response(self) -> Response {
        let (status, slug, title) = match &self {
            Self::Store(error) => return store_failure(error.clone()).into_response(),
            Self::NoRoom => (StatusCode::INSUFFICIENT_STORAGE, "no-room", "No room for files"),
            Self::Stamp(_) | Self::SpentStamp => (StatusCode::FORBIDDEN, "stamp", "Work needed"),
            Self::NameTaken => (StatusCode::CONFLICT, "name-taken", "Another upload's name"),
            Self::Unknown => (StatusCode::NOT_FOUND, "unknown-upload", "Announce it first"),
            Self::WrongChunk => (StatusCode::BAD_REQUEST, "wrong-chunk", "Not of this file"),
            Self::Altered => (StatusCode::CONFLICT, "altered", "The file was altered"),
        };
        refuse(status, slug, title, &self)
    }
}
