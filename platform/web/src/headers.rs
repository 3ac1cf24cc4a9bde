use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};

use crate::shared::for_everybody;

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
    /// Our scripts, a worker that keeps the page for when there is no network, and the camera.
    Offline,
    /// A worker's own: its WebAssembly.
    Worker,
    /// A box that stands in a frame of any site: a style, and links that open elsewhere.
    Framed,
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
            Self::Offline => {
                "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; \
                 worker-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
                 frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types thiqa"
            }
            Self::Framed => {
                "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *"
            }
            Self::Worker => "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'",
        })
    }
}

/// What every page that seals is served with, for whoever checks a live site.
pub fn sealing_policy() -> HeaderValue {
    Policy::Sealing.header()
}

/// Marks what may stand in a frame of any site.
#[derive(Debug, Clone, Copy)]
struct Frameable;

/// A whole page of its own that other sites may show in a frame. The same for everybody.
pub fn frameable(html: String) -> Response {
    let mut response = Html(html).into_response();
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, Policy::Framed.header());
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response.headers_mut().insert(CROSS_ORIGIN_RESOURCE, HeaderValue::from_static("cross-origin"));
    response.extensions_mut().insert(Frameable);
    for_everybody(response)
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

/// Of what the browser can do, a page that works offline may use the camera: to scan.
pub(crate) fn permit_camera(headers: &mut axum::http::HeaderMap) {
    headers.insert(
        PERMISSIONS,
        HeaderValue::from_static("camera=(self), microphone=(), geolocation=()"),
    );
}

/// Adds the security headers that the response does not set itself.
pub(crate) async fn secure(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let is_frameable = response.extensions().get::<Frameable>().is_some();
    let headers = response.headers_mut();
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert_with(|| Policy::Still.header());
    for (name, value) in DEFAULTS {
        if is_frameable && name == header::X_FRAME_OPTIONS {
            continue;
        }
        headers.entry(name).or_insert(value);
    }
    response
}
