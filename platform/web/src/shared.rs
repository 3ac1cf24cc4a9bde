//! Pages that are the same for everybody are made once and given out from memory.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Everything on which pages for everybody depend, in one number: when it changes, they are made
/// anew.
pub type Stamp = Arc<dyn Fn() -> u64 + Send + Sync>;

/// Marks a response that is the same for everybody who asks for this address.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ForEverybody;

/// More addresses than a site has pages.
const MOST: usize = 4096;
/// No page is that long.
const MOST_BYTES: usize = 1 << 20;

/// The pages made so far.
#[derive(Clone)]
pub(crate) struct SharedPages {
    stamp: Stamp,
    pages: Arc<RwLock<HashMap<Key, Made>>>,
}

/// An address, and whether the reader takes gzip.
type Key = (String, bool);

#[derive(Clone)]
struct Made {
    stamp: u64,
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl SharedPages {
    pub(crate) fn new(stamp: Stamp) -> Self {
        Self { stamp, pages: Arc::default() }
    }

    fn find(&self, key: &Key, stamp: u64) -> Option<Response> {
        let pages = self.pages.read().unwrap_or_else(PoisonError::into_inner);
        pages.get(key).filter(|made| made.stamp == stamp).map(Made::response)
    }

    fn keep(&self, key: Key, made: Made) {
        let mut pages = self.pages.write().unwrap_or_else(PoisonError::into_inner);
        if pages.len() >= MOST {
            pages.clear();
        }
        pages.insert(key, made);
    }
}

impl Made {
    fn response(&self) -> Response {
        let mut response = Response::new(Body::from(self.body.clone()));
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers.clone();
        response
    }
}

/// Marks an answer that is no page as the same for everybody who asks for this address.
pub fn for_everybody(mut response: Response) -> Response {
    response.extensions_mut().insert(ForEverybody);
    response
}

/// The outermost layer: what it gives out has passed all others once.
pub(crate) async fn give_out(
    State(shared): State<SharedPages>,
    mut request: Request,
    next: Next,
) -> Response {
    if request.method() != Method::GET || request.uri().query().is_some() {
        return next.run(request).await;
    }
    let gzip = takes_gzip(request.headers());
    if !is_canonical(request.uri().path()) {
        return next.run(request).await;
    }
    // Decided once: what is kept under a key must be what its readers take.
    let encoding = HeaderValue::from_static(if gzip { "gzip" } else { "identity" });
    request.headers_mut().insert(header::ACCEPT_ENCODING, encoding);
    let key = (request.uri().path().to_owned(), gzip);
    let stamp = (shared.stamp)();
    if let Some(page) = shared.find(&key, stamp) {
        return page;
    }
    let response = next.run(request).await;
    if response.extensions().get::<ForEverybody>().is_none() {
        return response;
    }
    let (parts, body) = response.into_parts();
    let Ok(body) = to_bytes(body, MOST_BYTES).await else {
        tracing::error!("a page for everybody could not be read");
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let mut headers = parts.headers;
    headers.remove(header::CONTENT_LENGTH);
    headers.remove(header::TRANSFER_ENCODING);
    let made = Made { stamp, status: parts.status, headers, body };
    let response = made.response();
    shared.keep(key, made);
    response
}

fn takes_gzip(headers: &HeaderMap) -> bool {
    let accepted = headers.get_all(header::ACCEPT_ENCODING).iter();
    let mut listed = accepted.filter_map(|value| value.to_str().ok()).flat_map(|v| v.split(','));
    listed.any(|one| {
        let (name, weight) = one.split_once(';').unwrap_or((one, ""));
        name.trim() == "gzip" && !matches!(weight.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
    })
}

/// Whether an address is written as our own links write it: other spellings of it would fill the
/// memory.
fn is_canonical(path: &str) -> bool {
    let sign =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"/-_".contains(&byte);
    path.bytes().all(sign) && !path.contains("/0")
}
