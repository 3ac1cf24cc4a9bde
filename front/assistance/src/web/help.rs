//! `/{lang}/help` and `/{lang}/help/{number}`: what happened, what to do first, who helps.

pub(crate) mod channels;
pub(crate) mod presence;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use content::{Phrases, SituationWords};
use kernel::Lang;
use web::{Failure, Language, Page, Path};

use self::channels::{ChannelView, in_danger, in_general};
use self::presence::Presence;
use crate::Front;
use crate::web::team::{self, Team};

/// The way to help.
pub(crate) fn routes() -> Router<Front> {
    Router::new().route("/{lang}/help", get(list)).route("/{lang}/help/{number}", get(one))
}

#[derive(Template)]
#[template(path = "help/list.html")]
struct List<'a> {
    t: Phrases<'a>,
    lang: Lang,
    situations: Vec<(u16, &'a str)>,
    open: bool,
    ways: Vec<ChannelView<'a>>,
}

async fn list(State(front): State<Front>, Language(lang): Language) -> Response {
    let shell = &front.shell;
    let t = shell.phrases(lang);
    let situations = shell.pack().situations.iter();
    let main = List {
        t,
        lang,
        situations: situations
            .map(|one| (one.number, one.words.get(lang).title.as_str()))
            .collect(),
        open: is_open(&front),
        ways: in_general(shell.pack(), lang, shell.today()),
    };
    let title = t.get("help-title");
    shell.page(Page::new(lang, &title, "/help").sensitive().for_everybody(), &main)
}

#[derive(Template)]
#[template(path = "help/one.html")]
struct One<'a> {
    t: Phrases<'a>,
    lang: Lang,
    words: &'a SituationWords,
    /// What the message will already know, as JSON.
    answers: String,
    channels: Vec<ChannelView<'a>>,
    danger: Vec<ChannelView<'a>>,
    ways: Vec<ChannelView<'a>>,
    presence: Presence,
    open: bool,
}

async fn one(
    State(front): State<Front>,
    Language(lang): Language,
    Path((_, number)): Path<(String, u16)>,
) -> Result<Response, Failure> {
    let shell = &front.shell;
    let situation = shell.pack().situation(number).ok_or(Failure::NotFound)?;
    let (t, today) = (shell.phrases(lang), shell.today());
    let words = situation.words.get(lang);
    let channels = shell.pack().channels_of(situation);
    let main = One {
        t,
        lang,
        words,
        answers: format!("{{\"{}\":\"{}\"}}", team::SITUATION, situation.id),
        channels: channels.map(|channel| ChannelView::of(channel, lang, today)).collect(),
        danger: in_danger(shell.pack(), lang, today),
        ways: in_general(shell.pack(), lang, today),
        presence: Presence::of(&front, &team::desk(), t),
        open: is_open(&front),
    };
    let path = format!("/help/{number}");
    Ok(shell.page(Page::new(lang, &words.title, &path).sensitive().for_everybody(), &main))
}

/// Whether the team can be written to now.
fn is_open(front: &Front) -> bool {
    Team::now(front).is_some() && front.assistance.mark().takes_letter(0)
}
