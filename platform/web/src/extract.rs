//! Extractors whose refusals are [`Failure`]s. Use these, not axum's own, whose refusals are
//! English lines of text.

use axum::extract::rejection::{FormRejection, JsonRejection};
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;
use kernel::Lang;
use serde::de::DeserializeOwned;

use crate::Failure;
use crate::failure::language_and_rest;

/// The language an address begins with: `/{lang}/…`.
#[derive(Debug, Clone, Copy)]
pub struct Language(pub Lang);

impl<S: Send + Sync> FromRequestParts<S> for Language {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        let original = parts.extensions.get::<axum::extract::OriginalUri>();
        let uri = original.map_or(&parts.uri, |original| &original.0);
        language_and_rest(uri.path()).0.map(Self).ok_or(Failure::NotFound)
    }
}

/// The parameters of an address. What does not fit is not found.
#[derive(Debug, Clone)]
pub struct Path<T>(pub T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Path<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        match axum::extract::Path::from_request_parts(parts, state).await {
            Ok(axum::extract::Path(value)) => Ok(Self(value)),
            Err(error) if error.status().is_server_error() => Err(Failure::internal(error)),
            Err(_) => Err(Failure::NotFound),
        }
    }
}

/// The query of an address: never for what a person answers.
#[derive(Debug, Clone)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Query<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let query = axum::extract::Query::from_request_parts(parts, state).await;
        query.map(|axum::extract::Query(value)| Self(value)).map_err(|_| Failure::BadRequest)
    }
}

/// A form sent by a page.
#[derive(Debug, Clone)]
pub struct Form<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Form<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let form = axum::Form::from_request(request, state).await;
        form.map(|axum::Form(value)| Self(value))
            .map_err(|error: FormRejection| of_body(error.status()))
    }
}

/// A document sent by a program.
#[derive(Debug, Clone)]
pub struct Json<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let json = axum::Json::from_request(request, state).await;
        json.map(|axum::Json(value)| Self(value))
            .map_err(|error: JsonRejection| of_body(error.status()))
    }
}

fn of_body(status: StatusCode) -> Failure {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => Failure::TooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Failure::WrongType,
        _ => Failure::BadRequest,
    }
}
