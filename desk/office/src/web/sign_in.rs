//! `/{lang}/sign-in` and signing out.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use content::Phrases;
use desk_frame::store_failure;
use kernel::Lang;
use serde::Deserialize;
use web::{Failure, Form, Language, Page, Query};

use crate::web::{Desk, cookie, then};
use crate::{SessionToken, SignInError};

#[derive(Template)]
#[template(path = "sign_in.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    then: &'a str,
    ended: bool,
    kept: Option<&'a str>,
    name: &'a str,
    fault: Option<&'a str>,
}

/// How the page asks.
#[derive(Default)]
pub(super) struct Asking<'a> {
    /// Where it brings back to.
    pub(super) then: &'a str,
    /// Whether a session was there and has ended.
    pub(super) ended: bool,
    /// What was typed when it ended.
    pub(super) kept: Option<&'a str>,
    pub(super) name: &'a str,
    pub(super) fault: Option<&'a str>,
    pub(super) status: StatusCode,
}

#[derive(Deserialize)]
pub(super) struct Asked {
    then: Option<String>,
    #[serde(default)]
    ended: bool,
}

#[derive(Deserialize)]
pub(super) struct Given {
    name: String,
    password: String,
    #[serde(default)]
    then: String,
}

pub(super) async fn ask(
    State(desk): State<Desk>,
    Language(lang): Language,
    Query(asked): Query<Asked>,
) -> Response {
    let then = then::own_page(asked.then.as_deref().unwrap_or_default(), lang);
    desk.sign_in_page(lang, Asking { then: &then, ended: asked.ended, ..Asking::default() })
}

pub(super) async fn sign_in(
    State(desk): State<Desk>,
    Language(lang): Language,
    Form(given): Form<Given>,
) -> Result<Response, Failure> {
    let (then, name) = (then::own_page(&given.then, lang), given.name.trim());
    let t = desk.shell.phrases(lang);
    let (status, fault, wait) = match desk.office.sign_in(name, &given.password).await {
        Ok(SessionToken(token)) => {
            let set = cookie::set(&desk.shell, &token);
            let set = set.ok_or_else(|| Failure::internal("a token that no header takes"))?;
            return Ok(([(header::SET_COOKIE, set)], Redirect::to(&then)).into_response());
        }
        Err(SignInError::Store(error)) => return Err(store_failure(error)),
        Err(SignInError::Refused) => (StatusCode::FORBIDDEN, t.get("desk-sign-in-refused"), None),
        Err(SignInError::TooMany(wait)) => {
            let fault = t.with("desk-sign-in-too-many", "minutes", wait.as_secs().div_ceil(60));
            (StatusCode::TOO_MANY_REQUESTS, fault, Some(HeaderValue::from(wait.as_secs().max(1))))
        }
    };
    let fault = Some(&*fault);
    let asking = Asking { then: &then, name, fault, status, ..Asking::default() };
    let mut response = desk.sign_in_page(lang, asking);
    if let Some(wait) = wait {
        response.headers_mut().insert(header::RETRY_AFTER, wait);
    }
    Ok(response)
}

pub(super) async fn sign_out(
    State(desk): State<Desk>,
    Language(lang): Language,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    if let Some(token) = cookie::read(&desk.shell, &headers) {
        desk.office.sign_out(token).await.map_err(store_failure)?;
    }
    let clear = cookie::clear(&desk.shell).map(|clear| [(header::SET_COOKIE, clear)]);
    let clear = clear.ok_or_else(|| Failure::internal("a cookie that no header takes"))?;
    Ok((clear, Redirect::to(&format!("/{lang}/sign-in"))).into_response())
}

impl Desk {
    pub(super) fn sign_in_page(&self, lang: Lang, asking: Asking<'_>) -> Response {
        let t = self.shell.phrases(lang);
        let Asking { then, ended, kept, name, fault, status } = asking;
        let main = Main { t, lang, then, ended, kept, name, fault };
        let title = t.get("desk-sign-in-title");
        self.shell.page(Page::new(lang, &title, "/sign-in").status(status), &main)
    }
}
