//! `…/told`: the sender is told now what was passed on without them.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit};
use kernel::Lang;
use serde::Deserialize;
use web::{Failure, Form, Language, Path};

use crate::web::Desk;
use crate::web::disclosure::{Parameters, Place};
use crate::{CaseView, DisclosureError, DisclosureState};

#[derive(Template)]
#[template(path = "tell/told.html")]
struct Main<'a> {
    t: Phrases<'a>,
    title: &'a str,
    token: &'a str,
    address: String,
    silence: Option<&'a str>,
    told: String,
    theirs: Lang,
}

#[derive(Deserialize)]
pub(super) struct Sent {
    /// The language of the sender, as the page knew it.
    lang: Lang,
}

pub(super) async fn ask(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path(parameters): Path<Parameters>,
    visit: Visit,
) -> Result<Response, Failure> {
    let place = Place::read(&parameters)?;
    Ok(match desk.cases.read_case(&visit.actor, place.case).await {
        Ok(case) => desk.told_page((&visit, lang), &case, place),
        Err(error) => desk.case_trouble(error, &visit, lang, (&place.path(), Some(place.case))),
    })
}

pub(super) async fn told(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path(parameters): Path<Parameters>,
    visit: Visit,
    Form(sent): Form<Sent>,
) -> Result<Response, Failure> {
    let place = Place::read(&parameters)?;
    let words = desk.shell.phrases(sent.lang);
    let done = desk.cases.tell_of_disclosure(&visit.actor, place.pair(), words).await;
    Ok(desk.after_step(done, "told", (&visit, lang), place))
}

impl Desk {
    fn told_page(&self, (visit, lang): (&Visit, Lang), case: &CaseView, place: Place) -> Response {
        let (untold, moved) = (DisclosureState::Untold, DisclosureError::Moved);
        let disclosure = match place.find_in(case, untold, moved) {
            Ok(disclosure) => disclosure,
            Err(error) => return self.disclosure_trouble(error, (visit, lang), case.id, ""),
        };
        let t = self.shell.phrases(lang);
        let title = t.with("desk-tell-told-title", "number", case.id.short());
        let words = self.words_of_sender(case, lang);
        let path = place.path();
        let main = Main {
            t,
            title: &title,
            token: &visit.token,
            address: format!("/{lang}{path}"),
            silence: disclosure.silence.as_deref().filter(|_| disclosure.silent),
            told: self.cases.told_now(disclosure, words),
            theirs: words.lang(),
        };
        let (path, here, status) = (format!("{path}/told"), "", StatusCode::OK);
        self.page(&Frame { visit, lang, title: &title, path: &path, here, status }, &main)
    }
}
