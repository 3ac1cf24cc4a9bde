//! `…/passed`: it was passed on. What cannot be undone is confirmed on a page of its own, which
//! shows what the sender will read.

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
use crate::web::disclosure::{AnswerView, Parameters, Place};
use crate::web::thread::{DayView, Item, Part, conversation};
use crate::{AnswerError, CaseView, DisclosureError, DisclosureState};

#[derive(Template)]
#[template(path = "tell/passed.html")]
struct Main<'a> {
    t: Phrases<'a>,
    title: &'a str,
    token: &'a str,
    address: String,
    /// How many things of the conversation stand on the page.
    now: usize,
    /// What came since the page was opened.
    days: Vec<DayView>,
    recipient: String,
    text: &'a str,
    answers: Vec<AnswerView>,
    silent: bool,
    /// What the sender reads at once, where they are told.
    told: Option<String>,
    theirs: Lang,
}

#[derive(Deserialize)]
pub(super) struct Done {
    seen: usize,
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
    Ok(desk.passed_page((&visit, lang), place, None).await)
}

pub(super) async fn passed(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path(parameters): Path<Parameters>,
    visit: Visit,
    Form(done): Form<Done>,
) -> Result<Response, Failure> {
    let place = Place::read(&parameters)?;
    let words = desk.shell.phrases(done.lang);
    let pair = place.pair();
    let passed = desk.cases.pass_on_disclosure(&visit.actor, pair, done.seen, words).await;
    if let Err(DisclosureError::Moved | DisclosureError::Answer(AnswerError::Moved)) = passed {
        return Ok(desk.passed_page((&visit, lang), place, Some(done.seen)).await);
    }
    Ok(desk.after_step(passed, "passed", (&visit, lang), place))
}

impl Desk {
    async fn passed_page(
        &self,
        (visit, lang): (&Visit, Lang),
        place: Place,
        seen: Option<usize>,
    ) -> Response {
        match self.cases.read_case(&visit.actor, place.case).await {
            Ok(case) => self.passed_shown((visit, lang), &case, place, seen),
            Err(error) => {
                let path = place.path();
                self.case_trouble(error, visit, lang, (&path, Some(place.case)))
            }
        }
    }

    fn passed_shown(
        &self,
        (visit, lang): (&Visit, Lang),
        case: &CaseView,
        place: Place,
        seen: Option<usize>,
    ) -> Response {
        let (allowed, not_allowed) = (DisclosureState::Allowed, DisclosureError::NotAllowed);
        let disclosure = match place.find_in(case, allowed, not_allowed) {
            Ok(disclosure) => disclosure,
            Err(error) => return self.disclosure_trouble(error, (visit, lang), case.id, ""),
        };
        let t = self.shell.phrases(lang);
        let title = t.with("desk-tell-passed-title", "number", case.id.short());
        let words = self.words_of_sender(case, lang);
        let path = place.path();
        let status = if seen.is_some() { StatusCode::CONFLICT } else { StatusCode::OK };
        let seen = seen.unwrap_or(case.timeline.len());
        let main = Main {
            t,
            title: &title,
            token: &visit.token,
            address: format!("/{lang}{path}"),
            now: case.timeline.len(),
            days: conversation(case, Part::since(seen), visit, t),
            recipient: self.recipient(&disclosure.to, lang),
            text: &disclosure.text,
            answers: AnswerView::all(case, disclosure, t),
            silent: disclosure.silent,
            told: (!disclosure.silent).then(|| self.cases.told_now(disclosure, words)),
            theirs: words.lang(),
        };
        let (path, here) = (format!("{path}/passed"), "");
        self.page(&Frame { visit, lang, title: &title, path: &path, here, status }, &main)
    }
}
