//! `/{lang}/calls/{id}/submissions`: what was sent to a call. Leads see the names; everybody else
//! first says with whom they have a conflict, then reads without names.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, see};
use desk_review::web::find;
use desk_review::{Choice, Fields};
use kernel::Lang;
use link::places::PlaceState;
use seal::Digest;
use web::{Form, Language, Path};

use super::{kind_words, theme_words};
use crate::domain::submission::{Conflict, Submission, View};
use crate::service::SubmissionError;
use crate::web::Desk;
use crate::web::edit::spoken_words;
use crate::web::places::CALLS;
use crate::{CallRecord, Calls};

struct Row {
    id: Digest,
    number: u32,
    title: String,
    /// Who wrote it: for leads.
    author: String,
    kind: String,
    theme: String,
    language: String,
    read_by: usize,
    /// The readers' mean; for leads, and who has read it.
    score: String,
    /// What this member said of it.
    own: Option<String>,
    state: String,
    is_over: bool,
}

#[derive(Template)]
#[template(path = "calls/submissions.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    call: String,
    token: &'a str,
    id: &'a str,
    leads: bool,
    /// Until when contributions are taken, where they are.
    open_until: Option<String>,
    readers: u8,
    rows: Vec<Row>,
    /// Of whom this member has not said whether they have a conflict.
    names: Vec<(&'a str, &'a str)>,
    asked: Digest,
    conflicts: Vec<Choice>,
    /// What this member does not see because of a conflict.
    aside: usize,
    is_reader: bool,
    /// What the public reads of the call.
    public: String,
}

pub(super) async fn list(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Response> {
    let record = find::<Calls>(&desk, &id, (&visit, lang)).await?;
    let (t, member) = (desk.shell.phrases(lang), visit.actor.name.as_str());
    let back = format!("/calls/{id}");
    let trouble = |error| desk.submission_trouble(error, (&visit, lang), &back, None);
    let received = desk.cooperation.received(&record, member).await.map_err(trouble)?;
    let (asked, all) = (received.asked(), &received.submissions);
    let leads = record.own.is_lead(member);
    let is_open = desk.cooperation.is_open(&record);
    let closes = record.issue.as_ref().map_or(record.draft.closes, |issue| issue.closes);
    let mut seen: Vec<&Submission> =
        all.iter().filter(|one| matches!(one.view, View::Lead | View::Reader)).collect();
    if !leads {
        // What has been taken back is nobody's to read; first what they have not read, and few have.
        seen.retain(|one| !one.is_withdrawn());
        seen.sort_by_key(|one| (one.assessment_of(member).is_some(), one.read_by));
    }
    let title = t.get("desk-submissions");
    let main = Main {
        t,
        lang,
        title: &title,
        call: desk.call_name(&record, lang),
        token: &visit.token,
        id: &id,
        leads,
        open_until: is_open.then(|| t.moment(closes, desk.cooperation.zone())),
        readers: record.own.readers,
        rows: seen.into_iter().map(|one| row(&record, one, member, t)).collect(),
        asked,
        names: received.names.iter().map(|one| (one.name.as_str(), one.house.as_str())).collect(),
        conflicts: conflicts(t),
        is_reader: visit.is_reader(),
        public: format!("{}/{lang}/calls/{id}", desk.shell.centre().public_url),
        aside: all.iter().filter(|one| one.view == View::Conflict).count(),
    };
    let path = format!("/calls/{id}/submissions");
    Ok(Frame::new(&visit, lang, &title, &path).here(CALLS).page(&desk.shell, &main))
}

fn row(record: &CallRecord, one: &Submission, member: &str, t: Phrases<'_>) -> Row {
    let own = one.assessment_of(member);
    Row {
        id: one.id,
        number: one.number,
        title: one.work.title.clone(),
        author: one.author.as_ref().map(|author| author.name.clone()).unwrap_or_default(),
        kind: kind_words(one.work.kind, t),
        theme: theme_words(record, &one.work.theme, t),
        language: spoken_words(one.work.language, t),
        read_by: one.read_by,
        score: one.score().map(|score| format!("{score:+.1}")).unwrap_or_default(),
        own: own.map(|own| t.get(&format!("desk-advice-{}", own.advice.tag())).into_owned()),
        state: t.get(state(one)).into_owned(),
        is_over: one.is_withdrawn(),
    }
}

/// How a submission stands, as the key of its words.
pub(super) fn state(one: &Submission) -> &'static str {
    match (one.standing, one.decision) {
        (Some(PlaceState::Cancelled), _) => "desk-submission-withdrawn",
        (_, Some(true)) => "desk-submission-accepted",
        (_, Some(false)) => "desk-submission-declined",
        (_, None) if one.decided.is_some() => "desk-place-deciding",
        (_, None) => "desk-submission-waits",
    }
}

pub(super) fn conflicts(t: Phrases<'_>) -> Vec<Choice> {
    let words = |one: Conflict| t.get(&format!("desk-conflict-{}", one.tag())).into_owned();
    Conflict::ALL.map(|one| Choice::new(one.tag(), words(one), false)).into()
}

/// Keeps what a member says of the names they were shown.
pub(super) async fn declare(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Response> {
    let record = find::<Calls>(&desk, &id, (&visit, lang)).await?;
    let address = format!("/calls/{id}/submissions");
    let fields = Fields(fields);
    let Some(asked) = fields.parsed("asked").filter(|_| fields.is_checked("looked")) else {
        return Ok(see(&format!("/{lang}{address}")));
    };
    // In the order in which the names stood there. What nobody offers to choose is a conflict too.
    let said: Vec<Option<Conflict>> = fields
        .all("conflict")
        .map(|tag| (!tag.is_empty()).then(|| Conflict::named(tag).unwrap_or(Conflict::Other)))
        .collect();
    match desk.cooperation.declare(&visit.actor, &record, (asked, &said)).await {
        Ok(()) | Err(SubmissionError::Names) => Ok(see(&format!("/{lang}{address}"))),
        Err(error) => Ok(desk.submission_trouble(error, (&visit, lang), &address, None)),
    }
}
