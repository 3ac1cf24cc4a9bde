//! `/{lang}/mail`: how many receive alerts by e-mail, whether the e-mails go out, and an address to
//! forget.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use content::Phrases;
use desk_frame::{Frame, Visit, see, store_failure};
use kernel::Lang;
use serde::Deserialize;
use web::{Failure, Form, Language};

use crate::domain::subscriber::Often;
use crate::web::Desk;
use crate::web::places::MAIL;
use crate::{Readers, SubscribeError};

#[derive(Template)]
#[template(path = "mail/page.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    token: &'a str,
    /// Whether the centre sends e-mails at all, and the folder they go into where no server does.
    sends: bool,
    folder: Option<String>,
    /// A language and its numbers, in the order of [`Often::ALL`], then their sum.
    rows: Vec<(&'static str, Vec<usize>)>,
    waiting: usize,
    last: Option<String>,
    failing: Option<(String, String)>,
    /// What became of an address to forget: how many there were.
    removed: Option<usize>,
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    visit: Visit,
) -> Result<Response, Failure> {
    page(&desk, lang, &visit, None).await
}

#[derive(Deserialize)]
pub(super) struct Remove {
    email: String,
}

/// Forgets an address: somebody asked for it in a call, or in a letter on paper.
pub(super) async fn remove(
    State(desk): State<Desk>,
    Language(lang): Language,
    visit: Visit,
    Form(Remove { email }): Form<Remove>,
) -> Result<Response, Failure> {
    match desk.awareness.remove_address(&visit.actor, &email).await {
        Ok(removed) => page(&desk, lang, &visit, Some(removed)).await,
        Err(error) => failed(error, lang),
    }
}

async fn page(
    desk: &Desk,
    lang: Lang,
    visit: &Visit,
    removed: Option<usize>,
) -> Result<Response, Failure> {
    let readers = match desk.awareness.readers().await {
        Ok(readers) => readers,
        Err(error) => return failed(error, lang),
    };
    let t = desk.shell.phrases(lang);
    let title = t.get("desk-mail");
    let written = |at| desk.awareness.zone().written(at);
    let status = desk.awareness.post_status();
    let mailer = desk.awareness.mailer();
    let main = Main {
        t,
        lang,
        title: &title,
        token: &visit.token,
        sends: mailer.is_some(),
        folder: mailer.and_then(|mailer| Some(mailer.folder()?.display().to_string())),
        rows: rows(&readers),
        waiting: readers.waiting,
        last: status.last.map(written),
        failing: status.failing.map(|(since, why)| (written(since), why)),
        removed,
    };
    Ok(Frame::new(visit, lang, &title, "/mail").here(MAIL).page(&desk.shell, &main))
}

fn rows(readers: &Readers) -> Vec<(&'static str, Vec<usize>)> {
    let of = |lang| {
        let count = |often| readers.confirmed.get(&(lang, often)).copied().unwrap_or_default();
        let counts: Vec<usize> = Often::ALL.into_iter().map(count).collect();
        let sum = counts.iter().sum();
        (lang.own_name(), counts.into_iter().chain([sum]).collect())
    };
    Lang::ALL.into_iter().map(of).collect()
}

fn failed(error: SubscribeError, lang: Lang) -> Result<Response, Failure> {
    match error {
        SubscribeError::Store(error) => Ok(store_failure(error).into_response()),
        SubscribeError::Key(_) => Ok(see(&format!("/{lang}/unlock?then=/{lang}/mail"))),
    }
}
