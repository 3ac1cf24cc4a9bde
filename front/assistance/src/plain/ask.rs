//! `/{lang}/letter/{kind}/plain`: what is asked, in two steps, and the receipt at the end.

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use content::{AnswerFault, Form, Phrases};
use kernel::{Id, Lang};
use web::{Failure, Language, Path, Peer};

use crate::Front;
use crate::plain::answers::{Posted, Step};
use crate::plain::once::OnceKey;
use crate::plain::refusal::{self, Refusal};
use crate::plain::send::{self, Sent};
use crate::plain::shown;
use crate::plain::stretch::Stretcher;
use crate::plain::trouble::Trouble;
use crate::web::help::channels::{ChannelView, in_danger, in_general};
use crate::web::help::presence::Presence;
use crate::web::letter::closed;
use crate::web::questions::{Answers, Faults, Question, questions, told};
use crate::web::team::{self, Team, is_asked_first, is_asked_second};

pub(crate) const PATH: &str = "/letter/report/plain";

/// The first questions, empty.
pub(crate) async fn begin(
    State(front): State<Front>,
    Language(lang): Language,
    Path((_, kind)): Path<(String, String)>,
) -> Result<Response, Failure> {
    check_kind(&kind)?;
    let team = Team::now(&front).filter(|team| team.takes_plain(&front));
    let Some(team) = team else { return Ok(closed(&front, lang)) };
    Ok(first(&front, lang, &team, &Answers::new(), &Faults::new()))
}

/// What a page of questions sent.
pub(crate) async fn answer(
    State(front): State<Front>,
    Extension(stretcher): Extension<Stretcher>,
    Extension(key): Extension<OnceKey>,
    Language(lang): Language,
    Path((_, kind)): Path<(String, String)>,
    Peer(peer): Peer,
    web::Form(sent): web::Form<Answers>,
) -> Result<Response, Failure> {
    check_kind(&kind)?;
    let Some(team) = Team::now(&front) else { return Ok(closed(&front, lang)) };
    let Posted { step, form, once, answers } = Posted::read(sent, &team.form);
    if step == Step::Back {
        return Ok(first(&front, lang, &team, &answers, &Faults::new()));
    }
    if let Some(refusal) = Refusal::of(&team.form, &answers) {
        return Ok(refusal::page(&front, lang, &refusal));
    }
    let (of_first, of_second) = faults(&team.form, &answers);
    if !of_first.is_empty() {
        return Ok(first(&front, lang, &team, &answers, &of_first));
    }
    let second = |faults, trouble| second(&front, lang, &team, &answers, faults, trouble);
    if step == Step::First && !team.takes_plain(&front) {
        return Ok(closed(&front, lang));
    }
    if step == Step::First {
        return Ok(second(&Faults::new(), None));
    }
    if form != team.digest.to_string() {
        return Ok(second(&Faults::new(), Some(Trouble::Changed)));
    }
    if !of_second.is_empty() {
        return Ok(second(&of_second, None));
    }
    if let Err(wait) = front.assistance.admit_plain(peer) {
        return Ok(second(&Faults::new(), Some(Trouble::Wait(wait))));
    }
    let message = send::message(lang, answers.clone());
    let source = key.source(&once, &message, front.assistance.random());
    match send::send(&front, &stretcher, &team, &message, &source).await {
        Ok(done) => Ok(sent_page(&front, lang, &done)),
        Err(trouble) => Ok(second(&Faults::new(), Some(trouble))),
    }
}

/// People write to the team with one kind of letter; the others come by other pages.
fn check_kind(kind: &str) -> Result<(), Failure> {
    if kind == team::KIND { Ok(()) } else { Err(Failure::NotFound) }
}

/// What is wrong with the first questions' answers and with the others'.
fn faults(form: &Form, answers: &Answers) -> (Faults, Faults) {
    let faults: Vec<(String, AnswerFault)> = form.check(answers).into_iter().collect();
    let is_first = |id: &str| form.field(id).is_some_and(|field| is_asked_first(form, field));
    faults.into_iter().partition(|(id, _)| is_first(id))
}

#[derive(Template)]
#[template(path = "plain/first.html")]
struct First<'a> {
    t: Phrases<'a>,
    lang: Lang,
    questions: Vec<Question>,
    /// What was already answered to the other questions.
    carried: Vec<(String, String)>,
    faulty: bool,
    presence: Presence,
    ways: Vec<ChannelView<'a>>,
    danger: Vec<ChannelView<'a>>,
}

fn first(front: &Front, lang: Lang, team: &Team, answers: &Answers, faults: &Faults) -> Response {
    let (shell, form) = (&front.shell, &team.form);
    let (t, today) = (shell.phrases(lang), shell.today());
    let main = First {
        t,
        lang,
        questions: questions(form, answers, faults, t, |field| is_asked_first(form, field)),
        carried: carried(form, answers, false),
        faulty: !faults.is_empty(),
        presence: Presence::of(front, &team::desk(), t),
        ways: in_general(shell.pack(), lang, today),
        danger: in_danger(shell.pack(), lang, today),
    };
    let status = if main.faulty { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    shown::page(front, lang, PATH, "message-to-team", status, &main)
}

#[derive(Template)]
#[template(path = "plain/second.html")]
struct Second<'a> {
    t: Phrases<'a>,
    lang: Lang,
    questions: Vec<Question>,
    /// The first answers in words, and as they are sent again.
    chosen: Vec<(String, String)>,
    carried: Vec<(String, String)>,
    digest: String,
    /// The page's own name: sent twice, it is one letter.
    once: Id,
    faulty: bool,
    trouble: Option<String>,
    ways: Vec<ChannelView<'a>>,
}

fn second(
    front: &Front,
    lang: Lang,
    team: &Team,
    answers: &Answers,
    faults: &Faults,
    trouble: Option<Trouble>,
) -> Response {
    let (shell, form) = (&front.shell, &team.form);
    let t = shell.phrases(lang);
    let carried = carried(form, answers, true);
    let others = trouble.as_ref().is_some_and(Trouble::bars_the_way);
    let main = Second {
        t,
        lang,
        questions: questions(form, answers, faults, t, |field| is_asked_second(form, field)),
        chosen: carried.iter().map(|(id, answer)| told(form, id, answer, t)).collect(),
        carried,
        digest: team.digest.to_string(),
        once: Id::random(front.assistance.random()),
        faulty: !faults.is_empty(),
        trouble: trouble.as_ref().map(|trouble| trouble.said(t)),
        ways: if others { in_general(shell.pack(), lang, shell.today()) } else { Vec::new() },
    };
    let Some(trouble) = trouble else {
        let status = if main.faulty { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        return shown::page_of_post(front, lang, PATH, "message-to-team", status, &main);
    };
    trouble.log();
    trouble.date(shown::page_of_post(front, lang, PATH, "message-to-team", trouble.status(), &main))
}

/// Answers to questions of the other page, to be sent along unseen.
fn carried(form: &Form, answers: &Answers, first: bool) -> Vec<(String, String)> {
    let fields = form.fields.iter().filter(|field| is_asked_first(form, field) == first);
    fields.filter_map(|field| Some((field.id.clone(), answers.get(&field.id)?.clone()))).collect()
}

#[derive(Template)]
#[template(path = "plain/sent.html")]
struct SentPage<'a> {
    t: Phrases<'a>,
    lang: Lang,
    groups: Vec<&'a str>,
    day: String,
    back_on: String,
}

fn sent_page(front: &Front, lang: Lang, sent: &Sent) -> Response {
    let t = front.shell.phrases(lang);
    let groups = sent.code.split(' ').collect();
    let (day, back_on) = (t.day(sent.day), t.day(sent.day.plus(1)));
    shown::page_of_post(
        front,
        lang,
        PATH,
        "sent-title",
        StatusCode::OK,
        &SentPage { t, lang, groups, day, back_on },
    )
}
