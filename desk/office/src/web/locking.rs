//! `/{lang}/unlock`, locking, and collecting now.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use content::Phrases;
use desk_frame::{Frame, Trouble, Visit, store_failure};
use desk_keyring::KeyError;
use kernel::Lang;
use serde::Deserialize;
use web::{Failure, Form, Language, Query};

use crate::UnlockError;
use crate::web::{Desk, then};

#[derive(Template)]
#[template(path = "unlock.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    token: &'a str,
    then: &'a str,
    fault: Option<&'static str>,
    by_code: bool,
}

#[derive(Deserialize)]
pub(super) struct Asked {
    then: Option<String>,
}

/// One of the two is there.
#[derive(Deserialize)]
pub(super) struct Given {
    passphrase: Option<String>,
    code: Option<String>,
    #[serde(default)]
    then: String,
}

pub(super) async fn ask(
    State(desk): State<Desk>,
    Language(lang): Language,
    Query(asked): Query<Asked>,
    visit: Visit,
) -> Response {
    let then = then::own_page(asked.then.as_deref().unwrap_or_default(), lang);
    if visit.unlocked {
        return Redirect::to(&then).into_response();
    }
    desk.unlock_page(&visit, lang, &then, None)
}

pub(super) async fn unlock(
    State(desk): State<Desk>,
    Language(lang): Language,
    visit: Visit,
    Form(given): Form<Given>,
) -> Result<Response, Failure> {
    let then = then::own_page(&given.then, lang);
    let typed = |field: Option<String>| field.filter(|field| !field.trim().is_empty());
    let (passphrase, code) = (typed(given.passphrase), typed(given.code));
    let by_code = passphrase.is_none() && code.is_some();
    let unlocked = match (passphrase, code) {
        (Some(passphrase), _) => desk.office.unlock(&visit.actor, &passphrase).await,
        (None, Some(code)) => desk.office.unlock_with_code(&visit.actor, &code).await,
        (None, None) => {
            let fault = Some(("desk-unlock-empty", false));
            return Ok(desk.unlock_page(&visit, lang, &then, fault));
        }
    };
    match unlocked {
        Ok(()) => Ok(Redirect::to(&then).into_response()),
        Err(UnlockError::Publish(error)) => {
            // The keys are there; the next round signs again what could not be signed now.
            tracing::error!(%error, "unlocked, but something due was not published");
            Ok(Redirect::to(&then).into_response())
        }
        Err(UnlockError::Refused) => {
            let key = if by_code { "desk-unlock-code-refused" } else { "desk-unlock-refused" };
            Ok(desk.unlock_page(&visit, lang, &then, Some((key, by_code))))
        }
        Err(UnlockError::Store(error) | UnlockError::Key(KeyError::Store(error))) => {
            Err(store_failure(error))
        }
        Err(UnlockError::Key(error)) => {
            tracing::error!(%error, "the key store");
            let (title, text) = ("desk-keys-damaged", "desk-keys-damaged-text");
            let trouble = Trouble::new(lang, StatusCode::INTERNAL_SERVER_ERROR, title, text);
            Ok(trouble.page(&desk.shell, &visit, lang))
        }
    }
}

pub(super) async fn lock(
    State(desk): State<Desk>,
    Language(lang): Language,
    visit: Visit,
) -> Result<Response, Failure> {
    desk.office.lock(&visit.actor).await.map_err(store_failure)?;
    Ok(Redirect::to(&format!("/{lang}/unlock")).into_response())
}

pub(super) async fn collect(State(desk): State<Desk>, Language(lang): Language) -> Response {
    desk.office.pull_now();
    Redirect::to(&format!("/{lang}/inbox?note=collecting")).into_response()
}

impl Desk {
    fn unlock_page(
        &self,
        visit: &Visit,
        lang: Lang,
        then: &str,
        fault: Option<(&'static str, bool)>,
    ) -> Response {
        let t = self.shell.phrases(lang);
        let by_code = fault.is_some_and(|(_, by_code)| by_code);
        let main =
            Main { t, lang, token: &visit.token, then, fault: fault.map(|(key, _)| key), by_code };
        let title = t.get("desk-unlock-title");
        let status = if fault.is_some() { StatusCode::FORBIDDEN } else { StatusCode::OK };
        Frame::new(visit, lang, &title, "/unlock").status(status).page(&self.shell, &main)
    }
}
