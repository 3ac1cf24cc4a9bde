use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};

use crate::shared::{self, SharedPages, Stamp};
use crate::{Failure, Shell, assets, failure, headers, origin};

/// What a form may weigh; a route that takes more says so with its own `DefaultBodyLimit`.
const MAX_BODY_BYTES: usize = 64 * 1024;

impl Shell {
    /// The router of a whole side: its routes, and around them static files, `/`, pages for
    /// failures, and the layers of every response. Comes after all routes and their state.
    pub fn dress(&self, routes: Router) -> Router {
        // A zip is compressed already, and a PDF within.
        let worth_it = DefaultPredicate::new()
            .and(NotForContentType::const_new("application/zip"))
            .and(NotForContentType::const_new("application/pdf"));
        let house = Router::new()
            .route("/", get(to_own_language))
            .route("/static/{hash}/{*name}", get(assets::serve))
            .with_state(self.clone());
        routes
            .merge(house)
            .fallback(|| async { Failure::NotFound })
            .method_not_allowed_fallback(|| async { Failure::MethodNotAllowed })
            .layer(DefaultBodyLimit::max(MAX_BODY_BYTES))
            .layer(from_fn_with_state(self.clone(), origin::same))
            .layer(CatchPanicLayer::custom(|_| Failure::internal("panicked").into_response()))
            .layer(from_fn_with_state(self.clone(), failure::show))
            .layer(CompressionLayer::new().compress_when(worth_it))
            .layer(from_fn(headers::secure))
    }

    /// The same, and pages for everybody are made once for as long as `stamp` stays the same.
    pub fn dress_for_many(&self, routes: Router, stamp: Stamp) -> Router {
        let shared = SharedPages::new(stamp);
        self.dress(routes).layer(from_fn_with_state(shared, shared::give_out))
    }
}

/// `/` leads to the home page in the language that the browser asks for.
async fn to_own_language(State(shell): State<Shell>, headers: HeaderMap) -> Response {
    let lang = failure::preferred(&shell, headers.get(header::ACCEPT_LANGUAGE));
    let vary = [
        (header::VARY, HeaderValue::from_static("accept-language")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    ];
    (vary, Redirect::to(&format!("/{lang}/"))).into_response()
}
