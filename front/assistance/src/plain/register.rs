//! `/{lang}/register/{session}/plain`: registering without script.

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use content::{Phrases, Places};
use kernel::{Id, Lang};
use web::{Failure, Language, Path, Peer};

use crate::Front;
use crate::domain::places::is_open;
use crate::plain::answers::Posted;
use crate::plain::once::OnceKey;
use crate::plain::send::{self, Sent};
use crate::plain::shown;
use crate::plain::stretch::Stretcher;
use crate::plain::trouble::Trouble;
use crate::web::place::{Place, failure};
use crate::web::questions::{Answers, Faults, Question, questions};
use crate::web::register::{Words, closed, open, path_of};
use crate::web::team::Team;

/// The questions, empty.
pub(crate) async fn begin(
    State(front): State<Front>,
    Language(lang): Language,
    Path((_, subject)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (team, places) = open(&front, &subject)?;
    if !is_open(&places, front.assistance.now()) {
        return Ok(closed(&front, lang, &plain_path(&subject), (&places, Words::of(&team.form))));
    }
    Ok(asked(&front, lang, (&team, &places), &Answers::new(), &Faults::new(), None))
}

/// What the page sent.
pub(crate) async fn answer(
    State(front): State<Front>,
    Extension(stretcher): Extension<Stretcher>,
    Extension(key): Extension<OnceKey>,
    Language(lang): Language,
    Path((_, subject)): Path<(String, String)>,
    Peer(peer): Peer,
    web::Form(sent): web::Form<Answers>,
) -> Result<Response, Failure> {
    let (team, places) = open(&front, &subject)?;
    if !is_open(&places, front.assistance.now()) {
        return Ok(closed(&front, lang, &plain_path(&subject), (&places, Words::of(&team.form))));
    }
    let Posted { form, once, answers, .. } = Posted::read(sent, &team.form);
    let again =
        |faults: &Faults, trouble| asked(&front, lang, (&team, &places), &answers, faults, trouble);
    let faults = team.form.check(&answers);
    if !faults.is_empty() {
        return Ok(again(&faults, None));
    }
    if form != team.digest.to_string() {
        return Ok(again(&Faults::new(), Some(Trouble::Changed)));
    }
    if let Err(wait) = front.assistance.admit_plain(peer) {
        return Ok(again(&Faults::new(), Some(Trouble::Wait(wait))));
    }
    let message = send::message(lang, answers.clone());
    let source = key.source(&once, &message, front.assistance.random());
    match send::send(&front, &stretcher, &team, &message, &source).await {
        Ok(sent) => registered(&front, lang, (&subject, Words::of(&team.form)), &sent).await,
        Err(trouble) => Ok(again(&Faults::new(), Some(trouble))),
    }
}

fn plain_path(subject: &str) -> String {
    format!("{}/plain", path_of(subject))
}

#[derive(Template)]
#[template(path = "plain/register.html")]
struct Asked<'a> {
    t: Phrases<'a>,
    lang: Lang,
    places: &'a Places,
    words: Words,
    path: String,
    questions: Vec<Question>,
    digest: String,
    /// The page's own name: sent twice, it is one letter.
    once: Id,
    faulty: bool,
    trouble: Option<String>,
}

fn asked(
    front: &Front,
    lang: Lang,
    (team, places): (&Team, &Places),
    answers: &Answers,
    faults: &Faults,
    trouble: Option<Trouble>,
) -> Response {
    let t = front.shell.phrases(lang);
    let main = Asked {
        t,
        lang,
        places,
        words: Words::of(&team.form),
        path: plain_path(&places.subject),
        questions: questions(&team.form, answers, faults, t, |_| true),
        digest: team.digest.to_string(),
        once: Id::random(front.assistance.random()),
        faulty: !faults.is_empty(),
        trouble: trouble.as_ref().map(|trouble| trouble.said(t)),
    };
    let title = main.words.sending("title");
    let page = |status| shown::page_of_post(front, lang, &main.path, &title, status, &main);
    match trouble {
        Some(trouble) => {
            trouble.log();
            trouble.date(page(trouble.status()))
        }
        None if main.faulty => page(StatusCode::UNPROCESSABLE_ENTITY),
        None => shown::page(front, lang, &main.path, &title, StatusCode::OK, &main),
    }
}

#[derive(Template)]
#[template(path = "plain/registered.html")]
struct Registered<'a> {
    t: Phrases<'a>,
    lang: Lang,
    place: Place,
    words: Words,
    groups: Vec<&'a str>,
}

async fn registered(
    front: &Front,
    lang: Lang,
    (subject, words): (&str, Words),
    sent: &Sent,
) -> Result<Response, Failure> {
    let status = front.assistance.place_status(&sent.lookup).await.map_err(failure)?;
    let main = Registered {
        t: front.shell.phrases(lang),
        lang,
        place: Place::of(front, lang, &status),
        words,
        groups: sent.code.split(' ').collect(),
    };
    let path = plain_path(subject);
    Ok(shown::page_of_post(front, lang, &path, &words.sending("sent"), StatusCode::OK, &main))
}
