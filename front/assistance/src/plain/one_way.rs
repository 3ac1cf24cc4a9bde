//! What nobody answers, without script: asking for alerts by e-mail, confirming and ending it. And
//! the address by which a mail program ends it for its reader (RFC 8058).

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use content::{ALERTS_ANSWER, Phrases};
use kernel::{Id, Lang};
use web::{Failure, Language, Path, Peer};

use crate::Front;
use crate::plain::answers::Posted;
use crate::plain::once::OnceKey;
use crate::plain::stretch::Stretcher;
use crate::plain::trouble::Trouble;
use crate::plain::{send, shown};
use crate::web::letter::path_of;
use crate::web::one_way::OneWayWords;
use crate::web::questions::{Answers, Faults, Question, questions};
use crate::web::team::Team;

/// Which kind a page is for.
#[derive(Clone, Copy)]
pub(crate) struct Kind(pub(crate) &'static str);

impl Kind {
    fn path(self) -> String {
        format!("{}/plain", path_of(self.0))
    }

    /// Where there is no such form, the desk sends no e-mails.
    fn team(self, front: &Front) -> Result<Team, Failure> {
        Team::of(front, self.0).ok_or(Failure::NotFound)
    }
}

/// The questions, empty.
pub(crate) async fn begin(
    State(front): State<Front>,
    Extension(kind): Extension<Kind>,
    Language(lang): Language,
) -> Result<Response, Failure> {
    let team = kind.team(&front)?;
    Ok(asked(&front, lang, kind, &team, &Answers::new(), &Faults::new(), None))
}

/// What the page sent.
pub(crate) async fn answer(
    State(front): State<Front>,
    Extension(stretcher): Extension<Stretcher>,
    Extension(key): Extension<OnceKey>,
    Extension(kind): Extension<Kind>,
    Language(lang): Language,
    Peer(peer): Peer,
    web::Form(sent): web::Form<Answers>,
) -> Result<Response, Failure> {
    let team = kind.team(&front)?;
    let Posted { form, once, answers, .. } = Posted::read(sent, &team.form);
    let again =
        |faults: &Faults, trouble| asked(&front, lang, kind, &team, &answers, faults, trouble);
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
        Ok(_) => Ok(sent_page(&front, lang, kind)),
        Err(trouble) => Ok(again(&Faults::new(), Some(trouble))),
    }
}

/// Ends alerts by e-mail without a question: what a mail program asks for its reader.
pub(crate) async fn stop(
    State(front): State<Front>,
    Extension(stretcher): Extension<Stretcher>,
    Extension(key): Extension<OnceKey>,
    Path(code): Path<String>,
    Peer(peer): Peer,
) -> Result<Response, Failure> {
    let team = Kind(ALERTS_ANSWER).team(&front)?;
    let lang = front.shell.centre().default_language;
    let answers: Answers = [("wish", "stop"), ("code", &code)]
        .map(|(id, text)| (id.to_owned(), text.to_owned()))
        .into();
    if !team.form.check(&answers).is_empty() {
        return Err(Failure::NotFound);
    }
    if let Err(wait) = front.assistance.admit_plain(peer) {
        return Err(Failure::TooMany(std::time::Duration::from_secs(wait.into())));
    }
    let message = send::message(lang, answers);
    let source = key.source(&code, &message, front.assistance.random());
    match send::send(&front, &stretcher, &team, &message, &source).await {
        Ok(_) => Ok(StatusCode::NO_CONTENT.into_response()),
        Err(trouble) => Ok(trouble.date(trouble.status().into_response())),
    }
}

/// The same address, opened by a person: the page that asks first.
pub(crate) async fn ask_stop(State(front): State<Front>, Path(code): Path<String>) -> Redirect {
    let lang = front.shell.centre().default_language;
    let code: String = code.chars().filter(char::is_ascii_digit).collect();
    Redirect::to(&format!("/{lang}{}#wish=stop&code={code}", path_of(ALERTS_ANSWER)))
}

#[derive(Template)]
#[template(path = "plain/one_way.html")]
struct Asked<'a> {
    t: Phrases<'a>,
    lang: Lang,
    words: OneWayWords,
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
    kind: Kind,
    team: &Team,
    answers: &Answers,
    faults: &Faults,
    trouble: Option<Trouble>,
) -> Response {
    let (t, words) = (front.shell.phrases(lang), OneWayWords::of(kind.0));
    let main = Asked {
        t,
        lang,
        words,
        path: kind.path(),
        questions: questions(&team.form, answers, faults, t, |_| true),
        digest: team.digest.to_string(),
        once: Id::random(front.assistance.random()),
        faulty: !faults.is_empty(),
        trouble: trouble.as_ref().map(|trouble| trouble.said(t)),
    };
    let page = |status| shown::page_of_post(front, lang, &main.path, words.title, status, &main);
    match trouble {
        Some(trouble) => {
            trouble.log();
            trouble.date(page(trouble.status()))
        }
        None if main.faulty => page(StatusCode::UNPROCESSABLE_ENTITY),
        None => shown::page(front, lang, &main.path, words.title, StatusCode::OK, &main),
    }
}

#[derive(Template)]
#[template(path = "plain/one_way_sent.html")]
struct SentPage<'a> {
    t: Phrases<'a>,
    lang: Lang,
    words: OneWayWords,
}

fn sent_page(front: &Front, lang: Lang, kind: Kind) -> Response {
    let words = OneWayWords::of(kind.0);
    let main = SentPage { t: front.shell.phrases(lang), lang, words };
    shown::page_of_post(front, lang, &kind.path(), words.sent, StatusCode::OK, &main)
}
