use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use askama::Template;
use axum::extract::{OriginalUri, Request, State};
use axum::http::{HeaderValue, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use content::Phrases;
use kernel::{Id, Lang};

use crate::centre::HelpLine;
use crate::{Page, Problem, Shell};

/// Why a request got no answer of its own. The layers of [`Shell::dress`] turn it into a page in
/// the reader's language, or a [`Problem`] document on a machine path.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Failure {
    /// Nothing is at this address.
    #[error("not found")]
    NotFound,
    /// The request makes no sense.
    #[error("bad request")]
    BadRequest,
    /// The body is over the limit.
    #[error("too large")]
    TooLarge,
    /// The body is of a kind that is not read here.
    #[error("wrong content type")]
    WrongType,
    /// Another site sent this.
    #[error("from another site")]
    OtherSite,
    /// The address does not take this method.
    #[error("method not allowed")]
    MethodNotAllowed,
    /// Too many requests; when to come back.
    #[error("too many requests")]
    TooMany(Duration),
    /// Too much to do just now; when to come back.
    #[error("busy")]
    Busy(Duration),
    /// There is no room for more.
    #[error("full")]
    Full,
    /// Something broke. The cause goes to the log and to nobody else: it must not hold what a
    /// person wrote.
    #[error("internal: {0}")]
    Internal(Arc<dyn Error + Send + Sync>),
}

impl Failure {
    /// Something broke.
    pub fn internal(cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Internal(Arc::from(cause.into()))
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::WrongType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::OtherSite => StatusCode::FORBIDDEN,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Full => StatusCode::INSUFFICIENT_STORAGE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The words of the page: its title, then what to do.
    fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::NotFound => ("error-not-found", "error-not-found-text"),
            Self::BadRequest => ("error-bad-request", "error-bad-request-text"),
            Self::TooLarge => ("error-too-large", "error-too-large-text"),
            Self::WrongType => ("error-wrong-type", "error-wrong-type-text"),
            Self::OtherSite => ("error-other-site", "error-other-site-text"),
            Self::MethodNotAllowed => ("error-method", "error-method-text"),
            Self::TooMany(_) => ("error-too-many", "error-too-many-text"),
            Self::Busy(_) => ("error-busy", "error-busy-text"),
            Self::Full => ("error-full", "error-full-text"),
            Self::Internal(_) => ("error-internal", "error-internal-text"),
        }
    }

    fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::TooMany(after) | Self::Busy(after) => Some(*after),
            _ => None,
        }
    }

    /// Somebody who wants help now gets no further here.
    fn bars_the_way(&self) -> bool {
        matches!(self, Self::TooMany(_) | Self::Busy(_) | Self::Full | Self::Internal(_))
    }
}

impl From<Failure> for Response {
    fn from(failure: Failure) -> Self {
        failure.into_response()
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorMain<'a> {
    t: Phrases<'a>,
    title: &'static str,
    text: &'static str,
    number: Option<String>,
    help: Vec<HelpLine<'a>>,
}

/// Gives every failure on the way out its page or document.
pub(crate) async fn show(State(shell): State<Shell>, request: Request, next: Next) -> Response {
    let uri = original_uri(&request).clone();
    let accept = request.headers().get(header::ACCEPT_LANGUAGE).cloned();
    let response = next.run(request).await;
    let Some(failure) = response.extensions().get::<Failure>().cloned() else { return response };

    let number = match &failure {
        Failure::Internal(cause) => {
            let number = Id::random(shell.random()).short();
            tracing::error!(number, %cause, "a request failed");
            Some(number)
        }
        _ => None,
    };
    let mut shown = if is_for_machines(uri.path()) {
        Problem::of(&failure, number.as_deref()).into_response()
    } else {
        let (lang, path) = language_and_rest(uri.path());
        let lang = lang.unwrap_or_else(|| preferred(&shell, accept.as_ref()));
        page(&shell, &failure, lang, path, number)
    };
    if let Some(allow) = response.headers().get(header::ALLOW) {
        shown.headers_mut().insert(header::ALLOW, allow.clone());
    }
    if let Some(after) = failure.retry_after() {
        shown.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(after.as_secs().max(1)));
    }
    shown
}

fn page(
    shell: &Shell,
    failure: &Failure,
    lang: Lang,
    path: &str,
    number: Option<String>,
) -> Response {
    let t = shell.phrases(lang);
    let (title, text) = failure.words();
    let help = if failure.bars_the_way() { shell.help(lang) } else { Vec::new() };
    let main = ErrorMain { t, title, text, number, help };
    let title = t.get(title);
    shell.page(Page::new(lang, &title, path).status(failure.status()), &main)
}

/// The language a reader's browser asks for, else the centre's own.
pub(crate) fn preferred(shell: &Shell, accept: Option<&HeaderValue>) -> Lang {
    accept
        .and_then(|value| value.to_str().ok())
        .and_then(Lang::negotiate)
        .unwrap_or(shell.centre().default_language)
}

/// The address as the browser sent it, whatever routers have taken off since.
pub(crate) fn original_uri(request: &Request) -> &Uri {
    request.extensions().get::<OriginalUri>().map_or(request.uri(), |original| &original.0)
}

/// The language an address begins with, and the rest: `/help/5`. Without one the rest is `/`.
pub(crate) fn language_and_rest(path: &str) -> (Option<Lang>, &str) {
    let inner = path.strip_prefix('/').unwrap_or(path);
    let (first, rest) = inner.split_at(inner.find('/').unwrap_or(inner.len()));
    let lang = Lang::ALL.into_iter().find(|lang| lang.tag() == first);
    match lang {
        Some(_) if !rest.is_empty() => (lang, rest),
        _ => (lang, "/"),
    }
}

pub(crate) fn is_for_machines(path: &str) -> bool {
    ["/api/", "/feeds/", "/taxii2/", "/link/"].iter().any(|prefix| path.starts_with(prefix))
}
