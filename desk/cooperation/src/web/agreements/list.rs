//! What is overdue, what ends soon, and every agreement; and where a new one begins.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, see, store_failure};
use desk_review::web::{Listed, state};
use kernel::{Day, Lang};
use web::{Failure, Language};

use crate::AgreementRecord;
use crate::web::Desk;
use crate::web::names::name_in;
use crate::web::places::AGREEMENTS;

#[derive(Template)]
#[template(path = "agreements/list.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    token: &'a str,
    late: Vec<Late>,
    /// What ends soon: its address, its name, its last day.
    ending: Vec<(String, String, String)>,
    rows: Vec<Row<'a>>,
}

/// An action that should have been done.
struct Late {
    address: String,
    title: String,
    agreement: String,
    owner: String,
    person: String,
    due: String,
    days: i32,
}

struct Row<'a> {
    listed: Listed<'a>,
    parties: String,
    ends: String,
    done: usize,
    all: usize,
    late: usize,
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    visit: Visit,
) -> Result<Response, Failure> {
    let records = desk.cooperation.agreements().await.map_err(store_failure)?;
    let known = desk.known_partners(lang).await.map_err(store_failure)?;
    let (t, today) = (desk.shell.phrases(lang), desk.cooperation.today());
    let title = t.get("desk-agreements");
    let address = |record: &AgreementRecord| format!("/{lang}/agreements/{}", record.id);
    let live: Vec<_> =
        records.iter().filter(|one| crate::domain::agreement::is_live(one, today)).collect();
    let mut late: Vec<Late> = Vec::new();
    for record in &live {
        late.extend(record.own.overdue(today).map(|task| Late {
            address: format!("{}/actions/{}", address(record), task.action.id),
            title: in_any(&task.action.title, lang),
            agreement: desk.agreement_name(record, lang),
            owner: desk.owner_name(task.action.owner.as_ref(), &known, lang),
            person: task.person.clone(),
            due: t.day(task.action.due),
            days: today.0.saturating_sub(task.action.due.0),
        }));
    }
    late.sort_by_key(|one| std::cmp::Reverse(one.days));
    let ending = live.iter().filter(|record| record.draft.wants_renewal(today)).map(|record| {
        let last = record.draft.ends.map(|last| t.day(last)).unwrap_or_default();
        (address(record), desk.agreement_name(record, lang), last)
    });
    let row = |record: &AgreementRecord| {
        let (done, all) = record.own.progress();
        let parties: Vec<String> =
            record.draft.parties.iter().map(|id| name_in(&known, id)).collect();
        let said = (desk.agreement_name(record, lang), state_words(record, today));
        Row {
            listed: Listed::new(record, (&visit, t), said),
            parties: parties.join(" · "),
            ends: record.draft.ends.map(|last| t.day(last)).unwrap_or_default(),
            done,
            all,
            late: record.own.overdue(today).count(),
        }
    };
    let main = Main {
        t,
        lang,
        title: &title,
        token: &visit.token,
        late,
        ending: ending.collect(),
        rows: records.iter().map(row).collect(),
    };
    Ok(Frame::new(&visit, lang, &title, "/agreements").here(AGREEMENTS).page(&desk.shell, &main))
}

/// Begins an agreement.
pub(super) async fn begin(
    State(desk): State<Desk>,
    Language(lang): Language,
    visit: Visit,
) -> Result<Response, Failure> {
    let id = desk.cooperation.begin_agreement(&visit.actor).await.map_err(store_failure)?;
    Ok(see(&format!("/{lang}/agreements/{id}/edit")))
}

/// A text in the reader's language, or in one in which it was written.
pub(super) fn in_any(text: &content::ByLang<String>, lang: Lang) -> String {
    text.written(lang, String::as_str).unwrap_or_default().to_owned()
}

/// Where an agreement stands.
pub(super) fn state_words(record: &AgreementRecord, today: Day) -> &'static str {
    let public = || match &record.issue {
        Some(issue) if issue.ended => "desk-agreement-is-off",
        Some(issue) if issue.is_over(today) => "desk-agreement-is-past",
        _ => "desk-review-is-public",
    };
    state(record).unwrap_or_else(public)
}
