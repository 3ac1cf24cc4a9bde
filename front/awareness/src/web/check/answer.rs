//! The page that answers.

use askama::Template;
use axum::response::Response;
use content::Phrases;
use documents::CampaignWords;
use kernel::Lang;
use serde::Serialize;
use verdict::Level;
use web::Page;

use crate::Awareness;
use crate::check::{Checked, Section};
use crate::web::check::PATH;
use crate::web::check::danger::Danger;
use crate::web::check::reasons::{self, Reason};
use crate::web::check::shown::{self, Line};

/// So much of what was pasted goes along to the team: what the form of its letter takes.
const MOST_TOLD: usize = 2000;
const MOST_FORWARDED: usize = 12_000;

#[derive(Template)]
#[template(path = "check/answer.html")]
struct Answer<'a> {
    t: Phrases<'a>,
    lang: Lang,
    level: &'static str,
    /// Words of the headline and of what follows it.
    headline: String,
    lead: String,
    /// Whose official address it is.
    official: Option<&'a str>,
    danger: Option<Danger<'a>>,
    known: Option<Known<'a>>,
    reasons: Vec<Reason>,
    reasons_title: &'static str,
    parts: Vec<Part>,
    is_marked: bool,
    has_unseen: bool,
    is_cut: bool,
    steps: Vec<String>,
    happened: Vec<Happened>,
    /// What the letter to the team will already know, as JSON.
    answers: String,
    kind: &'static str,
    lists: Option<String>,
}

/// The explanation of a known scam.
struct Known<'a> {
    words: &'a CampaignWords,
    alert: Option<&'a str>,
    exercise: bool,
}

/// A part of the text.
struct Part {
    label: Option<&'static str>,
    lines: Vec<Line>,
}

/// What somebody may have done already, and the help page for it.
struct Happened {
    question: &'static str,
    advice: &'static str,
    number: u16,
}

/// The sign of somebody who may not want to live: what holds for a blackmailer's message does not
/// hold for them.
const DESPAIR: &str = "lure-danger-self-harm";

const HAPPENED: [Happened; 4] = [
    Happened { question: "check-clicked", advice: "check-clicked-do", number: 10 },
    Happened { question: "check-paid", advice: "check-paid-do", number: 11 },
    Happened { question: "check-code", advice: "check-code-do", number: 5 },
    Happened { question: "check-installed", advice: "check-installed-do", number: 12 },
];

/// What the letter to the team takes along.
#[derive(Serialize)]
#[serde(untagged)]
enum Told {
    /// Somebody may be in danger: a message for help, which says what was pasted.
    Help { told: String },
    /// A scam, forwarded.
    Scam { message: String },
}

pub(super) fn page(awareness: &Awareness, lang: Lang, checked: &Checked) -> Response {
    let (shell, pack, board) = (&awareness.shell, awareness.shell.pack(), awareness.board());
    let t = shell.phrases(lang);
    let name = if checked.is_danger { "danger" } else { checked.level.name() };
    let words = |part: &str| t.get(&format!("check-{name}-{part}")).into_owned();
    let despairs = checked.findings.iter().any(|finding| finding.name == DESPAIR);
    let steps = if despairs { t.get("check-despair-do").into_owned() } else { words("do") };
    // In danger the way to help says all that.
    let is_simple = checked.is_danger || checked.level == Level::Official;
    let marks =
        shown::merged(checked.findings.iter().flat_map(|finding| finding.places.iter().cloned()));
    let part = |section: &Section| Part {
        label: section.kind.label(),
        lines: shown::lines(&checked.written.text, section.range.clone(), &marks),
    };
    let parts: Vec<Part> = checked.written.sections.iter().map(part).collect();
    let pieces = || parts.iter().flat_map(|part| &part.lines).flat_map(|line| &line.pieces);
    let is_none = checked.level == Level::None;
    let text = |most| checked.written.text.chars().take(most).collect();
    let (kind, answers) = if checked.is_danger {
        ("report", Told::Help { told: text(MOST_TOLD) })
    } else {
        ("scam", Told::Scam { message: text(MOST_FORWARDED) })
    };
    let known = checked.campaign.as_ref().and_then(|id| board.campaigns.get(id));
    let known = known.map(|known| Known {
        words: known.words.get(lang),
        exercise: known.exercise,
        alert: known.alert.as_deref().filter(|id| board.alert(id).is_some()),
    });
    let main = Answer {
        t,
        lang,
        known,
        level: name,
        headline: words("title"),
        lead: words("lead"),
        official: checked.official.as_deref(),
        danger: checked.is_danger.then(|| Danger::of(pack, lang, shell.today())),
        reasons: reasons::of(&checked.findings, pack, t),
        reasons_title: if is_none { "check-noticed" } else { "check-why" },
        is_marked: pieces().any(|piece| piece.is_marked),
        has_unseen: pieces().any(|piece| piece.is_unseen),
        parts,
        is_cut: checked.written.is_cut,
        steps: steps.lines().map(str::to_owned).collect(),
        happened: if is_simple { Vec::new() } else { HAPPENED.into() },
        kind,
        answers: serde_json::to_string(&answers).unwrap_or_default(),
        lists: board.lists_of.map(|day| t.day(day)),
    };
    let title = t.get("check-title");
    shell.page(Page::new(lang, &title, PATH).sensitive().answers_post(), &main)
}
