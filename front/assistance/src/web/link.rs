//! `POST /link/v1/{message}`: the desk's requests, signed by a key of the directory.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use link::message::{Published, Request};
use link::replay::ReplayGuard;
use link::signature::{SignatureError, SignedHeaders, verify};
use seal::directory::Directory;
use seal::entry::Entry;
use seal::sign::VerifyKey;
use seal::{Digest, Name, Wire};
use web::{Failure, Path};

use crate::domain::published::link_key;
use crate::service::{GiveThreadError, LinkCaseError};
use crate::web::Front;
use crate::web::answer::{octets, refuse, store_failure};
use crate::{AddEntryError, PlaceDeed, PublishError};

/// The most bytes of a desk's request.
const MAX_BODY: usize = 16 << 20;

pub(super) async fn handler(
    State(front): State<Front>,
    Extension(guard): Extension<Arc<ReplayGuard>>,
    Path(message): Path<String>,
    request: axum::extract::Request,
) -> Result<Response, Response> {
    let refused = |error| refuse(StatusCode::FORBIDDEN, "link", "Request refused", &error);
    let signed = signed_headers(request.headers()).map_err(refused)?;
    // A stranger's body is not even read, but for the one that may bring the first directory.
    let first = front.assistance.published().directory().is_none() && message == "publish";
    let known = match authenticate(&front, &guard, &message, &signed) {
        Ok(desk) => Some(desk),
        Err(_) if first => None,
        Err(error) => return Err(refused(error)),
    };
    let body = axum::body::to_bytes(request.into_body(), MAX_BODY).await;
    let body = body.map_err(|_| Failure::TooLarge.into_response())?;
    signed.check_body(&body).map_err(refused)?;
    let request = Request::from_bytes(&body).ok().filter(|request| request.name() == message);
    let request = request.ok_or_else(|| Failure::BadRequest.into_response())?;
    let desk = match known {
        Some(desk) => desk,
        None => vouch(&front, &guard, &message, &signed, &request).map_err(refused)?,
    };
    answer(&front, desk, request).await
}

fn signed_headers(headers: &HeaderMap) -> Result<SignedHeaders, SignatureError> {
    let header = |name: &str| {
        let value = headers.get(name).and_then(|value| value.to_str().ok());
        value.map(ToOwned::to_owned).ok_or(SignatureError::Form)
    };
    Ok(SignedHeaders {
        content_digest: header("content-digest")?,
        signature_input: header("signature-input")?,
        signature: header("signature")?,
    })
}

/// Which desk asks, by the directory that is published.
fn authenticate(
    front: &Front,
    guard: &ReplayGuard,
    message: &str,
    signed: &SignedHeaders,
) -> Result<Name, SignatureError> {
    let (published, root) = (front.assistance.published(), front.assistance.root());
    admit(front, guard, message, signed, |key| published.link_key(key, &root))
}

/// Which desk asks, by the first directory itself: it leads to the root, and so vouches for the
/// key that brings it.
fn vouch(
    front: &Front,
    guard: &ReplayGuard,
    message: &str,
    signed: &SignedHeaders,
    request: &Request,
) -> Result<Name, SignatureError> {
    let unknown = SignatureError::UnknownKey;
    let Request::Publish(Published::Directory(bytes)) = request else { return Err(unknown) };
    let directory = Directory::from_bytes(bytes).map_err(|_| unknown)?;
    let root = front.assistance.root();
    directory.verify(front.assistance.site(), &root).map_err(|_| unknown)?;
    admit(front, guard, message, signed, |key| link_key(&directory, key, &root))
}

fn admit(
    front: &Front,
    guard: &ReplayGuard,
    message: &str,
    signed: &SignedHeaders,
    link_key: impl Fn(&Digest) -> Option<(Name, VerifyKey)>,
) -> Result<Name, SignatureError> {
    let mut asking = None;
    let key_of = |fingerprint: &Digest| {
        let (desk, key) = link_key(fingerprint)?;
        asking = Some(desk);
        Some(key)
    };
    let (now, path) = (front.assistance.now(), format!("{}{message}", ::link::PATH));
    let verified = verify(signed, "POST", &path, now, key_of)?;
    guard.admit(&verified, now).map_err(|_| SignatureError::Window)?;
    asking.ok_or(SignatureError::UnknownKey)
}

async fn answer(front: &Front, asking: Name, request: Request) -> Result<Response, Response> {
    let assistance = &front.assistance;
    let failed = |error| store_failure(error).into_response();
    match request {
        Request::Pull { desk, .. } | Request::Inventory { desk, .. } if desk != asking => {
            Err(Failure::NotFound.into_response())
        }
        Request::Pull { desk, after, max } => {
            let pulled = assistance.pull(&desk, after, max).await.map_err(failed)?;
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
            added.map_err(|error| match error {
                // Not the link's own refusal: the desk goes on with its next request.
                AddEntryError::Signer => {
                    refuse(StatusCode::CONFLICT, "signer", "Not signed by its side", &error)
                }
                other => other.into_response(),
            })?;
            Ok(StatusCode::NO_CONTENT.into_response())
        }
        Request::OpenThread(bytes) => {
            let given = assistance.give_thread(asking, &bytes).await;
            given.map_err(IntoResponse::into_response)?;
            Ok(StatusCode::NO_CONTENT.into_response())
        }
        Request::Erase { case, signature } => {
            assistance.erase(asking, case, signature).await.map_err(failed)?;
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
        Request::Places { subject, after } => {
            let list = assistance.list_places(&asking, &subject, after).await.map_err(failed)?;
            Ok(octets(StatusCode::OK, list.to_bytes()))
        }
        Request::Place { case, approve } => {
            let deed = if approve { PlaceDeed::Approve } else { PlaceDeed::Refuse };
            let decided = assistance.decide_place(&asking, case, deed).await;
            decided.map_err(IntoResponse::into_response)?;
            Ok(StatusCode::NO_CONTENT.into_response())
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
            Self::Erased(signature) => octets(StatusCode::GONE, signature.clone()),
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
