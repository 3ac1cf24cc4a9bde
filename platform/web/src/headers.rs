use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

const CROSS_ORIGIN_OPENER: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const CROSS_ORIGIN_EMBEDDER: HeaderName = HeaderName::from_static("cross-origin-embedder-policy");
const CROSS_ORIGIN_RESOURCE: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const PERMISSIONS: HeaderName = HeaderName::from_static("permissions-policy");

/// What a page may load and run. No page ever runs inline script or loads from elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Policy {
    /// Styles and pictures.
    Still,
    /// Our scripts too.
    Scripts,
    /// Our scripts, the worker and its WebAssembly, which talk to this site; and no form at all.
    Sealing,
    /// A worker's own: its WebAssembly.
    Worker,
}

impl Policy {
    pub(crate) fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Still => {
                "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; \
                 base-uri 'none'; frame-ancestors 'none'"
            }
            Self::Scripts => {
                "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; \
                 form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
                 require-trusted-types-for 'script'; trusted-types 'none'"
            }
            Self::Sealing => {
                "default-src 'none'; style-src 'self'; img-src 'self' data:; \
                 script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; \
                 form-action 'none'; base-uri 'none'; frame-ancestors 'none'; \
                 require-trusted-types-for 'script'; trusted-types thiqa"
            }
            Self::Worker => "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'",
        })
    }
}

/// What every page that seals is served with, for whoever checks a live site.
pub fn sealing_policy() -> HeaderValue {
    Policy::Sealing.header()
}

const DEFAULTS: [(HeaderName, HeaderValue); 7] = [
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")), // for browsers before CSP 2
    (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (CROSS_ORIGIN_OPENER, HeaderValue::from_static("same-origin")),
    (CROSS_ORIGIN_EMBEDDER, HeaderValue::from_static("require-corp")),
    (CROSS_ORIGIN_RESOURCE, HeaderValue::from_static("same-origin")),
    (
        PERMISSIONS,
        HeaderValue::from_static(
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), \
             browsing-topics=()",
        ),
    ),
];

/// Adds the security headers that the response does not set itself.
pub(crate) async fn secure(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert_with(|| Policy::Still.header());
    for (name, value) in DEFAULTS {
        headers.entry(name).or_insert(value);
    }
    response
}
