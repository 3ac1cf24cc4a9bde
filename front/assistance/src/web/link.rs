//! `POST /link/v1/{message}`: the desk's requests, signed by a key of the directory.

use std::sync::Arc;

use axum::Extension;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use link::message::{Published, Request};
use link::replay::ReplayGuard;
use link::signature::{SignatureError, SignedHeaders, verify};
use seal::directory::Directory;
use seal::entry::Entry;
use seal::{Digest, Name, Wire};
use web::{Failure, Path};

use crate::PublishError;
use crate::domain::published::link_key;
use crate::service::{GiveThreadError, LinkCaseError};
use crate::web::Front;
use crate::web::answer::{octets, refuse, store_failure};

pub(super) async fn handler(
    State(front): State<Front>,
    Extension(guard): Extension<Arc<ReplayGuard>>,
    Path(message): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Response> {
    let request = Request::from_bytes(&body).ok().filter(|request| request.name() == message);
    let request = request.ok_or_else(|| Failure::BadRequest.into_response())?;
    let desk = authenticate(&front, &guard, &message, &headers, &body, &request)
        .map_err(|error| refuse(StatusCode::FORBIDDEN, "link", "Request refused", &error))?;
    answer(&front, desk, request).await
}

/// Which desk asks. A first directory vouches for the key that brings it: it leads to the root.
fn authenticate(
    front: &Front,
    guard: &ReplayGuard,
    message: &str,
    headers: &HeaderMap,
    body: &[u8],
    request: &Request,
) -> Result<Name, SignatureError> {
    let header = |name: &str| {
        let value = headers.get(name).and_then(|value| value.to_str().ok());
        value.map(ToOwned::to_owned).ok_or(SignatureError::Form)
    };
    let signed = SignedHeaders {
        content_digest: header("content-digest")?,
        signature_input: header("signature-input")?,
        signature: header("signature")?,
    };
    let published = front.assistance.published();
    let root = front.assistance.root();
    let mut asking = None;
    let key_of = |fingerprint: &Digest| {
        let found = published
            .link_key(fingerprint, &root)
            .or_else(|| vouched_for(front, request, fingerprint))?;
        asking = Some(found.0);
        Some(found.1)
    };
    let (now, path) = (front.assistance.now(), format!("{}{message}", ::link::PATH));
    let verified = verify(&signed, "POST", &path, body, now, key_of)?;
    guard.admit(&verified, now).map_err(|_| SignatureError::Window)?;
    asking.ok_or(SignatureError::UnknownKey)
}

fn vouched_for(
    front: &Front,
    request: &Request,
    fingerprint: &Digest,
) -> Option<(Name, seal::sign::VerifyKey)> {
    let Request::Publish(Published::Directory(bytes)) = request else { return None };
    let directory = Directory::from_bytes(bytes).ok()?;
    let root = front.assistance.root();
    directory.verify(front.assistance.site(), &root).ok()?;
    link_key(&directory, fingerprint, &root)
}

async fn answer(front: &Front, asking: Name, request: Request) -> Result<Response, Response> {
    let assistance = &front.assistance;
    let failed = |error| store_failure(error).into_response();
    match request {
        Request::Pull { desk, .. } | Request::Inventory { desk, .. } if desk != asking => {
            Err(Failure::NotFound.into_response())
        }
        Request::Pull { desk, max } => {
            let pulled = assistance.pull(&desk, max).await.map_err(failed)?;
            Ok(octets(StatusCode::OK, pulled.to_bytes()))
        }
        Request::Part { owner, index, chunk } => {
            let bytes =
                assistance.part_chunk(&asking, owner, index, chunk).await.map_err(failed)?;
            let bytes = bytes.ok_or_else(|| Failure::NotFound.into_response())?;
            Ok(octets(StatusCode::OK, bytes))
        }
        Request::Acknowledge { deliveries } => {
            assistance.acknowledge(asking, deliveries).await.map_err(failed)?;
            Ok(StatusCode::NO_CONTENT.into_response())
        }
        Request::Entry(bytes) => {
            let entry = Entry::from_bytes(&bytes);
            let entry = entry.map_err(|_| Failure::BadRequest.into_response())?;
            let added = assistance.add_desk_entry(asking, entry).await;
            added.map_err(IntoResponse::into_response)?;
            Ok(StatusCode::NO_CONTENT.into_response())
        }
        Request::OpenThread(bytes) => {
            let given = assistance.give_thread(asking, &bytes).await;
            given.map_err(IntoResponse::into_response)?;
            Ok(StatusCode::NO_CONTENT.into_response())
        }
        Request::Erase { case } => {
            assistance.erase(asking, case).await.map_err(failed)?;
            Ok(StatusCode::NO_CONTENT.into_response())
        }
        Request::Publish(published) => {
            assistance.publish(published).await.map_err(IntoResponse::into_response)?;
            Ok(StatusCode::NO_CONTENT.into_response())
        }
        Request::Inventory { desk, after } => {
            let inventory = assistance.inventory(&desk, after).await.map_err(failed)?;
            Ok(octets(StatusCode::OK, inventory.to_bytes()))
        }
        Request::Redeliver { case } => {
            assistance.redeliver(asking, case).await.map_err(IntoResponse::into_response)?;
            Ok(StatusCode::NO_CONTENT.into_response())
        }
    }
}

impl IntoResponse for PublishError {
    fn into_response(self) -> Response {
        match &self {
            Self::Store(error) => store_failure(error.clone()).into_response(),
            Self::NotNewer => refuse(StatusCode::CONFLICT, "not-newer", "Not newer", &self),
            _ => refuse(StatusCode::BAD_REQUEST, "not-signed", "Not to be shown", &self),
        }
    }
}

impl IntoResponse for GiveThreadError {
    fn into_response(self) -> Response {
        match &self {
            Self::Store(error) => store_failure(error.clone()).into_response(),
            Self::Erased => refuse(StatusCode::NOT_FOUND, "erased", "Erased", &self),
            _ => refuse(StatusCode::BAD_REQUEST, "thread", "Thread refused", &self),
        }
    }
}

impl IntoResponse for LinkCaseError {
    fn into_response(self) -> Response {
        match &self {
            Self::NoCase => refuse(StatusCode::NOT_FOUND, "no-case", "No such case", &self),
            Self::Store(error) => store_failure(error.clone()).into_response(),
        }
    }
}
