//! Files that somebody else made.

use axum::http::header;
use axum::response::{IntoResponse, Response};

/// A PDF to be kept under that name. It is downloaded, never shown in the page's own place: what
/// others wrote gets none of the page's rights.
pub fn pdf(name: &str, body: Vec<u8>) -> Response {
    let kept = format!("attachment; filename=\"{name}.pdf\"");
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, kept),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
    ];
    (headers, body).into_response()
}

/// A picture, shown in pages.
pub fn png(body: Vec<u8>) -> Response {
    let headers =
        [(header::CONTENT_TYPE, "image/png"), (header::X_CONTENT_TYPE_OPTIONS, "nosniff")];
    (headers, body).into_response()
}
