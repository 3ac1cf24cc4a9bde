//! `/{lang}/agreements/{id}/actions/{action}`: one action of a joint plan, and what became of it;
//! `new` adds one.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, see, store_failure};
use desk_review::web::{find, missing, trouble};
use desk_review::{Choice, Fields, ReviewError, Stage};
use documents::{Action, ActionStatus, Fault};
use kernel::{Day, Lang};
use web::{Failure, Form, Language, Path};

use super::list::in_any;
use crate::web::Desk;
use crate::web::names::{Known, name_in};
use crate::web::places::AGREEMENTS;
use crate::{AgreementRecord, Agreements, JointTask};

/// The name of the action that there is not yet.
const NEW: &str = "new";
/// Days from writing an action to its day, where nobody says otherwise.
const USUAL: i32 = 90;

struct Line {
    day: String,
    member: String,
    /// What changed, in words.
    changed: Vec<String>,
    note: String,
}

#[derive(Template)]
#[template(path = "agreements/action.html")]
struct Main<'a> {
    t: Phrases<'a>,
    title: &'a str,
    token: &'a str,
    agreement: String,
    address: String,
    back: String,
    version: u32,
    task: &'a JointTask,
    fault: Option<String>,
    note: &'a str,
    languages: Vec<Lang>,
    due: String,
    done: String,
    owners: Vec<Choice>,
    co_owners: Vec<Choice>,
    statuses: Vec<Choice>,
    team: &'a [String],
    history: Vec<Line>,
    is_new: bool,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id, action)): Path<(String, String, String)>,
    visit: Visit,
) -> Result<Response, Response> {
    let record = find::<Agreements>(&desk, &id, (&visit, lang)).await?;
    if record.review.stage == Stage::Proposed {
        return Ok(see(&format!("/{lang}/agreements/{id}")));
    }
    let task = match action.as_str() {
        NEW => empty(desk.cooperation.today()),
        other => record.own.task(other).cloned().ok_or(Failure::NotFound)?,
    };
    desk.action_page((&visit, lang), &record, &task, None).await
}

/// Keeps an action.
pub(super) async fn save(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id, action)): Path<(String, String, String)>,
    visit: Visit,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Response> {
    let fields = Fields(fields);
    let version = fields.parsed("version").ok_or(Failure::BadRequest)?;
    let record = find::<Agreements>(&desk, &id, (&visit, lang)).await?;
    let (note, today) = (fields.text("note"), desk.cooperation.today());
    let before = record.own.task(&action).cloned().unwrap_or_else(|| empty(today));
    let (task, wrong) = task(&fields, &action, &offered(&record, &before.action), today);
    let planned = match wrong {
        None => {
            let planned = (task.clone(), note.as_str());
            desk.cooperation.plan_action(&visit.actor, &id, version, planned).await
        }
        Some(fault) => Err(ReviewError::Fault(fault)),
    };
    match planned {
        Ok(()) => Ok(see(&format!("/{lang}/agreements/{id}#plan"))),
        Err(ReviewError::Fault(fault)) => {
            let said = missing::<Agreements>(&fault, desk.shell.phrases(lang));
            desk.action_page((&visit, lang), &record, &task, Some((said, &note))).await
        }
        Err(error) => {
            let (back, typed) = (format!("/agreements/{id}"), fields.typed());
            Ok(trouble::<Agreements>(error, &desk, (&visit, lang), &back, Some(&typed)))
        }
    }
}

fn empty(today: Day) -> JointTask {
    let action = Action {
        id: String::new(),
        title: content::ByLang::default(),
        owner: None,
        co_owners: Vec::new(),
        due: today.plus(USUAL),
        status: ActionStatus::Planned,
        done: None,
        evidence: String::new(),
    };
    JointTask { action, is_public: true, person: String::new(), history: Vec::new() }
}

/// Who can answer for an action: the parties, and who does already.
fn offered(record: &AgreementRecord, action: &Action) -> Vec<String> {
    let mut all = record.draft.parties.clone();
    for one in action.owner.iter().chain(&action.co_owners) {
        if !all.contains(one) {
            all.push(one.clone());
        }
    }
    all
}

/// The task that a form describes, and what in it is no day. What is done was done today where
/// nobody says when.
fn task(
    fields: &Fields,
    action: &str,
    parties: &[String],
    today: Day,
) -> (JointTask, Option<Fault>) {
    let plain = empty(today);
    let is_party = |id: &str| parties.iter().any(|party| party == id);
    let owner = Some(fields.one("owner")).filter(|id| is_party(id)).map(str::to_owned);
    let status = ActionStatus::named(fields.one("status")).unwrap_or_default();
    let (due, done) = (fields.day("due"), fields.day("done"));
    let wrong = due.err().or(done.err());
    let done = done.ok().flatten().unwrap_or(today);
    let co_owners = fields.known("co-owners", |id| is_party(id) && owner.as_deref() != Some(id));
    let action = Action {
        id: if action == NEW { String::new() } else { action.to_owned() },
        title: fields.lines_of("words-title"),
        owner,
        co_owners,
        due: due.ok().flatten().unwrap_or(plain.action.due),
        status,
        done: (status == ActionStatus::Done).then_some(done),
        evidence: fields.line("evidence"),
    };
    let (is_public, person) = (fields.is_checked("public"), fields.line("person"));
    (JointTask { action, is_public, person, ..plain }, wrong)
}

impl Desk {
    async fn action_page(
        &self,
        (visit, lang): (&Visit, Lang),
        record: &AgreementRecord,
        task: &JointTask,
        refused: Option<(String, &str)>,
    ) -> Result<Response, Response> {
        let known = self.known_partners(lang).await.map_err(store_failure)?;
        let (t, action) = (self.shell.phrases(lang), &task.action);
        let is_new = action.id.is_empty();
        let title = match is_new {
            true => t.get("desk-action-new").into_owned(),
            false => in_any(&action.title, lang),
        };
        let key = if is_new { NEW } else { action.id.as_str() };
        let path = format!("/agreements/{}/actions/{key}", record.id);
        // A form that is shown again does not bring what became of it.
        let kept = record.own.task(&action.id).unwrap_or(task);
        let (fault, note) = refused.unzip();
        let main = Main {
            t,
            title: &title,
            token: &visit.token,
            agreement: self.agreement_name(record, lang),
            address: format!("/{lang}{path}"),
            back: format!("/{lang}/agreements/{}", record.id),
            version: record.own.version,
            task,
            fault,
            note: note.unwrap_or_default(),
            languages: lang.before_others().to_vec(),
            due: action.due.to_string(),
            done: action.done.map(|day| day.to_string()).unwrap_or_default(),
            owners: self.owners(record, action, &known, lang),
            co_owners: choices(&offered(record, action), &known, |id| {
                action.co_owners.iter().any(|one| one == id)
            }),
            statuses: ActionStatus::ALL
                .map(|one| Choice::new(one.tag(), status_words(one, t), one == action.status))
                .into(),
            team: &visit.team,
            history: kept.history.iter().rev().map(|entry| self.line(entry, t)).collect(),
            is_new,
        };
        let frame = Frame::new(visit, lang, &title, &path).here(AGREEMENTS);
        Ok(match &main.fault {
            Some(_) => frame
                .status(axum::http::StatusCode::UNPROCESSABLE_ENTITY)
                .page_of_post(&self.shell, &main),
            None => frame.page(&self.shell, &main),
        })
    }

    fn owners(
        &self,
        record: &AgreementRecord,
        action: &Action,
        known: &Known,
        lang: Lang,
    ) -> Vec<Choice> {
        let centre = Choice::new("", self.owner_name(None, known, lang), action.owner.is_none());
        let is_owner = |id: &str| action.owner.as_deref() == Some(id);
        let parties = choices(&offered(record, action), known, is_owner);
        std::iter::once(centre).chain(parties).collect()
    }

    fn line(&self, entry: &crate::Entry, t: Phrases<'_>) -> Line {
        let status = entry.status.map(|status| status_words(status, t));
        let due =
            entry.due.map(|due| t.with("desk-action-due-since", "day", t.day(due)).into_owned());
        let rewritten = entry.rewritten.then(|| t.get("desk-action-rewritten").into_owned());
        Line {
            day: t.day(self.cooperation.zone().day(entry.at)),
            member: entry.member.clone(),
            changed: status.into_iter().chain(due).chain(rewritten).collect(),
            note: entry.note.clone(),
        }
    }
}

fn choices(ids: &[String], known: &Known, is_chosen: impl Fn(&str) -> bool) -> Vec<Choice> {
    ids.iter().map(|id| Choice::new(id, name_in(known, id), is_chosen(id))).collect()
}

fn status_words(status: ActionStatus, t: Phrases<'_>) -> String {
    t.get(&format!("agreements-status-{}", status.tag())).into_owned()
}
