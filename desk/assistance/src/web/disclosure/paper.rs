//! `…/paper`: what may be passed on, for paper or to be copied: the text and nothing of the case.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::Visit;
use web::{Failure, Language, Page, Path};

use crate::web::Desk;
use crate::web::disclosure::{Parameters, Place};

#[derive(Template)]
#[template(path = "tell/paper.html")]
struct Main<'a> {
    t: Phrases<'a>,
    back: String,
    recipient: String,
    text: &'a str,
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path(parameters): Path<Parameters>,
    visit: Visit,
) -> Result<Response, Failure> {
    let place = Place::read(&parameters)?;
    let disclosure = match desk.cases.text_to_pass_on(&visit.actor, place.pair()).await {
        Ok(disclosure) => disclosure,
        Err(error) => return Ok(desk.disclosure_trouble(error, (&visit, lang), place.case, "")),
    };
    let t = desk.shell.phrases(lang);
    let path = place.path();
    let main = Main {
        t,
        back: format!("/{lang}{path}"),
        recipient: desk.recipient(&disclosure.to, lang),
        text: &disclosure.text,
    };
    // Browsers print the title: it names no case.
    let title = t.get("desk-tell-paper-title");
    Ok(desk.shell.page(Page::new(lang, &title, &format!("{path}/paper")), &main))
}
