use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::Failure;

/// A problem document (RFC 9457), for machines.
#[derive(Debug, Clone, Serialize)]
pub struct Problem {
    #[serde(rename = "type")]
    kind: String,
    title: String,
    status: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    instance: Option<String>,
}

impl Problem {
    /// A problem whose stable name is `slug`: its type reads `urn:thiqa:problem:{slug}`.
    pub fn new(status: StatusCode, slug: &str, title: impl Into<String>) -> Self {
        Self {
            kind: format!("urn:thiqa:problem:{slug}"),
            title: title.into(),
            status: status.as_u16(),
            detail: None,
            instance: None,
        }
    }

    /// What is the matter this time.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    pub(crate) fn of(failure: &Failure, number: Option<&str>) -> Self {
        let (slug, title) = match failure {
            Failure::NotFound => ("not-found", "Nothing is at this address"),
            Failure::BadRequest => ("bad-request", "The request could not be read"),
            Failure::TooLarge => ("too-large", "The body is too large"),
            Failure::WrongType => ("wrong-type", "The content type is not read here"),
            Failure::OtherSite => ("other-site", "The request comes from another site"),
            Failure::MethodNotAllowed => ("method-not-allowed", "The method is not allowed here"),
            Failure::TooMany(_) => ("too-many", "Too many requests"),
            Failure::Busy(_) => ("busy", "The service is busy"),
            Failure::Full => ("full", "There is no room for more"),
            Failure::Internal(_) => ("internal", "Something broke on our side"),
        };
        let mut problem = Self::new(failure.status(), slug, title);
        problem.instance = number.map(|number| format!("urn:thiqa:failure:{number}"));
        problem
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, axum::Json(self)).into_response();
        let headers = response.headers_mut();
        let kind = HeaderValue::from_static("application/problem+json");
        headers.insert(header::CONTENT_TYPE, kind);
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }
}
