//! `/{lang}/letter/{kind}`: the message that is sealed in the browser. The same bytes for
//! everybody; it has no form that could be sent, so it cannot fail open.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use content::{Choices, Form, ONE_WAY_KINDS, PAPER, PARTNER, Phrases};
use kernel::Lang;
use seal::Digest;
use web::{Failure, Language, Page, Path, Shell};

use crate::Front;
use crate::web::help::channels::{ChannelView, in_danger, in_general};
use crate::web::one_way::{self, OneWayWords};
use crate::web::questions::{Faults, Question, questions};
use crate::web::sealing::Sealing;
use crate::web::team::{self, Team};

pub(crate) fn routes() -> Router<Front> {
    Router::new().route("/{lang}/letter/{kind}", get(handler))
}

#[derive(Template)]
#[template(path = "sealed/letter.html")]
pub(crate) struct Letter<'a> {
    t: Phrases<'a>,
    lang: Lang,
    sealing: Sealing,
    kind: &'static str,
    title: &'static str,
    lead: &'static str,
    form: String,
    /// Which answers together bar files, as JSON.
    bars_files: String,
    questions: Vec<Question>,
    plain: bool,
    danger: Vec<ChannelView<'a>>,
    ways: Vec<ChannelView<'a>>,
}

async fn handler(
    State(front): State<Front>,
    Language(lang): Language,
    Path((_, kind)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let kind = team::known(&kind)?;
    let is_one_way = ONE_WAY_KINDS.contains(&kind);
    let team = match Team::of(&front, kind) {
        Some(team) => team,
        // The desk sends no e-mails, say.
        None if is_one_way => return Err(Failure::NotFound),
        None => return Ok(closed(&front, lang)),
    };
    let sealing = Sealing::new(&front.shell, front.assistance.site(), front.assistance.root());
    let path = path_of(kind);
    if is_one_way {
        let title = OneWayWords::of(kind).title(&front.shell, lang);
        let place = (lang, kind, path.as_str());
        let (page, main) =
            one_way::page(&front.shell, place, &title, sealing, &team.form, team.digest);
        return Ok(front.shell.page(page, &main));
    }
    let (page, main) = page(&front.shell, (lang, kind, &path), sealing, &team.form, team.digest);
    Ok(front.shell.page(page, &main))
}

/// The page, which depends on nothing but the content, the form and the keys.
pub(crate) fn page<'a>(
    shell: &'a Shell,
    (lang, kind, path): (Lang, &'static str, &'a str),
    sealing: Sealing,
    form: &Form,
    digest: Digest,
) -> (Page<'a>, Letter<'a>) {
    let (t, today) = (shell.phrases(lang), shell.today());
    let (title, lead) = match kind {
        team::SCAM => ("scam-letter-title", "scam-letter-lead"),
        PARTNER => ("partner-letter-title", "partner-letter-lead"),
        PAPER => ("paper-letter-title", "paper-letter-lead"),
        _ => ("message-to-team", "sealed-lead"),
    };
    let main = Letter {
        t,
        lang,
        sealing,
        kind,
        title,
        lead,
        form: digest.to_string(),
        bars_files: bars_files(Some(form)),
        questions: questions(form, &[].into(), &Faults::new(), t, |_| true),
        plain: !team::is_switched_off(form),
        danger: in_danger(shell.pack(), lang, today),
        ways: in_general(shell.pack(), lang, today),
    };
    let page = Page::new(lang, NEUTRAL, path).sensitive().seals().for_everybody();
    (scripts(page).script("fields.js").script("letter.js"), main)
}

/// A sensitive page shows the neutral title instead of its own.
pub(crate) const NEUTRAL: &str = "";
/// Where people ask for help, without the language.
pub(crate) const PATH: &str = "/letter/report";

/// The address of a kind of letter, without the language.
pub(crate) fn path_of(kind: &str) -> String {
    format!("/letter/{kind}")
}

/// Which answers together bar files, as JSON; without a form, all do.
pub(crate) fn bars_files(form: Option<&Form>) -> String {
    let all = [Choices::new()];
    let refused = form.map_or(&all[..], |form| &form.files.refused);
    serde_json::to_string(refused).unwrap_or_default()
}

/// What the page of a message and that of a conversation share.
pub(crate) fn scripts(page: Page<'_>) -> Page<'_> {
    page.script("sealing.js").script("files.js").script("code.js")
}

#[derive(Template)]
#[template(path = "plain/closed.html")]
struct Closed<'a> {
    t: Phrases<'a>,
    lang: Lang,
    ways: Vec<ChannelView<'a>>,
    danger: Vec<ChannelView<'a>>,
}

/// The team cannot be written to.
pub(crate) fn closed(front: &Front, lang: Lang) -> Response {
    let (shell, today) = (&front.shell, front.shell.today());
    let t = shell.phrases(lang);
    let main = Closed {
        t,
        lang,
        ways: in_general(shell.pack(), lang, today),
        danger: in_danger(shell.pack(), lang, today),
    };
    let title = t.get("closed-title");
    let page = Page::new(lang, &title, PATH).sensitive();
    shell.page(page.status(StatusCode::SERVICE_UNAVAILABLE), &main)
}
