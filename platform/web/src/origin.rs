use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::{Failure, Shell, Side};

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Refuses what another site's page makes a reader's browser send.
pub(crate) async fn same(State(shell): State<Shell>, request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || is_own(&shell, request.headers()) {
        next.run(request).await
    } else {
        Failure::OtherSite.into_response()
    }
}

fn is_own(shell: &Shell, headers: &HeaderMap) -> bool {
    let text = |name: HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    if let Some(site) = text(SEC_FETCH_SITE) {
        return site == "same-origin" || site == "none";
    }
    match text(header::ORIGIN) {
        // No browser: a program acts for itself.
        None => true,
        // Browsers of before 2023 send no Sec-Fetch-Site, and "null" from our own sensitive pages,
        // since those pass on no referrer. The public has no session that another site could
        // misuse, and an old phone must not be locked out; the desk has one.
        Some("null") => shell.side() == Side::Public,
        Some(origin) => {
            let host = text(header::HOST).unwrap_or_default();
            let named = origin.split_once("://").is_some_and(|(_, named)| named == host);
            named || origin == shell.centre().base_url
        }
    }
}
