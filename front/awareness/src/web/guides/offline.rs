use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use web::Failure;

use crate::Awareness;

/// Where the file with all guides is: one for all languages.
pub(super) const PATH: &str = "/guides/offline.zip";

pub(super) async fn offline(
    State(awareness): State<Awareness>,
    asked: HeaderMap,
) -> Result<Response, Failure> {
    let offline = awareness.library.offline(&awareness.shell).ok_or(Failure::NotFound)?;
    let known = asked.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    // A proxy that compresses marks the tag as weak.
    let known = known.map(|tag| tag.trim_start_matches("W/"));
    let mut response = if known == Some(&offline.etag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        offline.bytes.clone().into_response()
    };
    let headers = response.headers_mut();
    let name = HeaderValue::from_static("attachment; filename=\"guides.zip\"");
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/zip"));
    headers.insert(header::CONTENT_DISPOSITION, name);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if let Ok(etag) = HeaderValue::from_str(&offline.etag) {
        headers.insert(header::ETAG, etag);
    }
    Ok(response)
}
