//! `/{lang}/agreements/{id}`: one agreement, and what is done of it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use documents::{Agreement, AgreementWords, Measured};
use kernel::{Day, Lang};
use web::{Failure, Language, Page, Path};

use super::{Evidence, Progress, owners, parties, titled};
use crate::Cooperation;

struct Row<'a> {
    id: &'a str,
    title: &'a str,
    owners: String,
    status: String,
    /// When it is due, or was done.
    day: String,
    late: bool,
    evidence: Option<Evidence<'a>>,
}

#[derive(Template)]
#[template(path = "partners/agreement.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    agreement: &'a Agreement,
    words: &'a AgreementWords,
    parties: String,
    signed: String,
    ends: Option<String>,
    over: bool,
    progress: String,
    rows: Vec<Row<'a>>,
    approved: String,
    measured: Vec<Measured<'a>>,
}

pub(super) async fn handler(
    State(cooperation): State<Cooperation>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (shell, board) = (&cooperation.shell, cooperation.board());
    let agreement = board.agreement(&id).ok_or(Failure::NotFound)?;
    let (t, today, words) = (shell.phrases(lang), shell.today(), agreement.words.get(lang));
    let title = titled(agreement.invented, &words.title, t);
    let day = |day: Day| t.day(day);
    let rows = agreement.actions.iter().map(|action| Row {
        id: &action.id,
        title: action.title.get(lang),
        owners: owners(&cooperation, &board, action, t),
        status: t.get(&format!("agreements-status-{}", action.status.tag())).into_owned(),
        day: match action.done {
            Some(done) => t.with("agreements-done-on", "day", day(done)).into_owned(),
            None => t.with("agreements-due-on", "day", day(action.due)).into_owned(),
        },
        late: !agreement.is_over(today) && action.is_overdue(today),
        evidence: Evidence::of(action),
    });
    let main = Main {
        t,
        lang,
        title: &title,
        agreement,
        words,
        parties: parties(&cooperation, &board, agreement, t),
        signed: day(agreement.signed),
        ends: agreement.ends.map(day),
        over: agreement.is_over(today),
        progress: Progress::of(agreement, today).said(t),
        rows: rows.collect(),
        measured: board
            .indicators_of(&agreement.id, agreement.invented)
            .map(|one| Measured::of(one, t))
            .collect(),
        approved: day(shell.pack().zone.day(agreement.sent)),
    };
    let path = format!("/agreements/{id}");
    Ok(shell.page(Page::new(lang, &title, &path).for_everybody(), &main))
}
