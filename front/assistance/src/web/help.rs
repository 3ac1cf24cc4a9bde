//! `/{lang}/help` and `/{lang}/help/{number}`: what happened, what to do first, who helps.

mod asked;
pub(crate) mod channels;
pub(crate) mod presence;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use content::{Html, Law, Phrases, Situation, SituationWords};
use kernel::{Day, Lang};
use web::{Failure, Language, Page, Path};

use self::asked::{Asked, Marks, ShownPart};
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
    asked: Option<Asked>,
    situations: Vec<Row<'a>>,
    open: bool,
    ways: Vec<ChannelView<'a>>,
    danger: Vec<ChannelView<'a>>,
    distress: Option<&'a Html>,
}

/// A situation to choose, and the answers that lead to it.
struct Row<'a> {
    number: u16,
    title: &'a str,
    when: Vec<String>,
}

async fn list(State(front): State<Front>, Language(lang): Language) -> Response {
    let (shell, pack) = (&front.shell, front.shell.pack());
    let t = shell.phrases(lang);
    let find = pack.find.as_ref().map(|find| (find, Marks::of(&find.journey)));
    let answers = |one: &Situation| {
        let (find, marks) = find.as_ref()?;
        let part = find.journey.parts.iter().find(|part| part.id == one.id)?;
        Some(marks.lines(&part.when))
    };
    let main = List {
        t,
        lang,
        asked: find.as_ref().map(|(find, marks)| Asked::of(find, marks, lang)),
        situations: pack
            .situations
            .iter()
            .map(|one| Row {
                number: one.number,
                title: &one.words.get(lang).title,
                when: answers(one).unwrap_or_default(),
            })
            .collect(),
        open: is_open(&front),
        ways: in_general(pack, lang, shell.today()),
        danger: in_danger(pack, lang, shell.today()),
        distress: None,
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
    asked: Asked,
    told: Told<'a>,
    laws: Vec<LawView<'a>>,
    /// What the message will already know, as JSON.
    answers: String,
    channels: Vec<ChannelView<'a>>,
    danger: Vec<ChannelView<'a>>,
    distress: Option<&'a Html>,
    ways: Vec<ChannelView<'a>>,
    helpline: Option<ChannelView<'a>>,
    hours: Option<&'a str>,
    answer_time: Option<&'a str>,
    presence: Presence,
    open: bool,
}

/// What only some answers add, by the section it stands after.
#[derive(Default)]
struct Told<'a> {
    start: Vec<ShownPart<'a>>,
    what: Vec<ShownPart<'a>>,
    first: Vec<ShownPart<'a>>,
    avoid: Vec<ShownPart<'a>>,
    evidence: Vec<ShownPart<'a>>,
    next: Vec<ShownPart<'a>>,
    trouble: Vec<ShownPart<'a>>,
}

/// A law as a page shows it: its number and a line, and more only once a lawyer has checked it.
struct LawView<'a> {
    number: &'a str,
    line: &'a str,
    more: Option<&'a str>,
    to_be_confirmed: bool,
}

async fn one(
    State(front): State<Front>,
    Language(lang): Language,
    Path((_, number)): Path<(String, u16)>,
) -> Result<Response, Failure> {
    let (shell, pack) = (&front.shell, front.shell.pack());
    let situation = pack.situation(number).ok_or(Failure::NotFound)?;
    let (t, today) = (shell.phrases(lang), shell.today());
    let words = situation.words.get(lang);
    let marks = Marks::of(&situation.questions.journey);
    let channels = pack.channels_of(situation);
    let laws = situation.laws.iter().filter_map(|id| pack.law(id)).filter(|law| law.is_shown());
    let helpline = pack.helpline.as_ref().and_then(|id| pack.channel(id));
    let main = One {
        t,
        lang,
        words,
        asked: Asked::of(&situation.questions, &marks, lang),
        told: Told::of(situation, &marks, lang),
        laws: laws.map(|law| LawView::of(law, lang, today)).collect(),
        answers: format!("{{\"{}\":\"{}\"}}", team::SITUATION, situation.id),
        channels: channels.map(|channel| ChannelView::of(channel, lang, today)).collect(),
        danger: in_danger(pack, lang, today),
        distress: pack.distress.as_ref().map(|words| words.get(lang)),
        ways: in_general(pack, lang, today),
        helpline: helpline.map(|channel| ChannelView::of(channel, lang, today)),
        hours: shell.centre().hours(lang),
        answer_time: shell.centre().answer_time(lang),
        presence: Presence::of(&front, &team::desk(), t),
        open: is_open(&front),
    };
    let path = format!("/help/{number}");
    Ok(shell.page(Page::new(lang, &words.title, &path).sensitive().for_everybody(), &main))
}

impl<'a> Told<'a> {
    fn of(situation: &'a Situation, marks: &Marks<'_>, lang: Lang) -> Self {
        let words = situation.words.get(lang);
        let mut told = Self::default();
        for part in &situation.questions.journey.parts {
            let Some(body) = words.parts.get(&part.id) else { continue };
            let shown = ShownPart { id: &part.id, when: marks.lines(&part.when), body };
            match part.after.as_str() {
                "start" => told.start.push(shown),
                "what" => told.what.push(shown),
                "first" => told.first.push(shown),
                "avoid" => told.avoid.push(shown),
                "evidence" => told.evidence.push(shown),
                "trouble" => told.trouble.push(shown),
                _ => told.next.push(shown),
            }
        }
        told
    }
}

impl<'a> LawView<'a> {
    fn of(law: &'a Law, lang: Lang, today: Day) -> Self {
        let words = law.words.get(lang);
        Self {
            number: &words.number,
            line: &words.line,
            more: law.more(lang),
            to_be_confirmed: law.to_be_confirmed(today),
        }
    }
}

/// Whether the team can be written to now.
fn is_open(front: &Front) -> bool {
    Team::now(front).is_some() && front.assistance.mark().takes_letter(0)
}
