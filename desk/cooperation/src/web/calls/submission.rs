//! `/{lang}/calls/{id}/submissions/{submission}`: one contribution. Readers see it without names
//! and say what they think; leads see everything, choose, and tell the author why.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, see};
use desk_review::web::{find, trouble};
use desk_review::{Choice, Fields};
use kernel::Lang;
use seal::Digest;
use web::{Failure, Form, Language, Path};

use super::submissions::{conflicts, state};
use super::trouble::hidden;
use super::{kind_words, theme_words};
use crate::domain::submission::{Advice, Assessment, COMMENT, Conflict, Submission, View};
use crate::service::SubmissionError;
use crate::web::Desk;
use crate::web::edit::spoken_words;
use crate::web::places::CALLS;
use crate::{CallRecord, Calls, Proceedings};

/// What a reader said.
struct Said {
    member: String,
    advice: String,
    comment: String,
    to_author: String,
}

#[derive(Template)]
#[template(path = "calls/submission.html")]
struct Main<'a> {
    t: Phrases<'a>,
    title: &'a str,
    token: &'a str,
    address: String,
    back: String,
    one: &'a Submission,
    kind: String,
    theme: String,
    language: String,
    state: &'static str,
    lines: Vec<&'a str>,
    leads: bool,
    /// Why this member chooses or reads nothing now; none where they may.
    waits: Option<&'static str>,
    /// Fewer have read it than should.
    few: bool,
    said: Vec<Said>,
    advice: Vec<Choice>,
    own: Option<&'a Assessment>,
    conflicts: Vec<Choice>,
    /// What readers wrote for the author, to begin the answer with.
    answer: String,
    decided: String,
    /// It can be put into the programme of an event.
    may_present: bool,
    most: usize,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id, submission)): Path<(String, String, String)>,
    visit: Visit,
) -> Result<Response, Response> {
    let record = find::<Calls>(&desk, &id, (&visit, lang)).await?;
    let digest: Digest = submission.parse().map_err(|_| Failure::NotFound)?;
    let member = visit.actor.name.as_str();
    let back = format!("/calls/{id}/submissions");
    let refused = |error| desk.submission_trouble(error, (&visit, lang), &back, None);
    let one = desk.cooperation.submission(&record, digest, member).await.map_err(refused)?;
    if !matches!(one.view, View::Lead | View::Reader) {
        return Err(refused(SubmissionError::Hidden(one.view)));
    }
    Ok(desk.submission_page((&visit, lang), &record, &one))
}

impl Desk {
    fn submission_page(
        &self,
        (visit, lang): (&Visit, Lang),
        record: &CallRecord,
        one: &Submission,
    ) -> Response {
        let (t, work) = (self.shell.phrases(lang), &one.work);
        let member = visit.actor.name.as_str();
        let (leads, own) = (one.view == View::Lead, one.assessment_of(member));
        let has_event = record.issue.as_ref().is_some_and(|issue| issue.event.is_some());
        let waits = match leads && self.cooperation.is_open(record) {
            true => Some(hidden(View::Early)),
            false => None,
        };
        let said = one.assessments.iter().filter(|said| leads || said.member != member);
        let advice_words = |one: Advice| t.get(&format!("desk-advice-{}", one.tag())).into_owned();
        let address = format!("/calls/{}/submissions/{}", record.id, one.id);
        let main = Main {
            t,
            title: &work.title,
            token: &visit.token,
            address: format!("/{lang}{address}"),
            back: format!("/{lang}/calls/{}/submissions", record.id),
            kind: kind_words(work.kind, t),
            theme: theme_words(record, &work.theme, t),
            language: spoken_words(work.language, t),
            state: state(one),
            lines: work.text.lines().filter(|line| !line.trim().is_empty()).collect(),
            leads,
            waits,
            few: leads && one.read_by < usize::from(record.own.readers),
            said: said
                .map(|said| Said {
                    member: said.member.clone(),
                    advice: advice_words(said.assessment.advice),
                    comment: said.assessment.comment.clone(),
                    to_author: said.assessment.to_author.clone(),
                })
                .collect(),
            advice: Advice::ALL
                .map(|one| {
                    let chosen = own.is_some_and(|own| own.advice == one);
                    Choice::new(one.tag(), advice_words(one), chosen)
                })
                .into(),
            own,
            conflicts: conflicts(t),
            answer: answer_of(one),
            decided: one
                .decided
                .map(|at| t.moment(at, self.cooperation.zone()))
                .unwrap_or_default(),
            may_present: leads && one.decision == Some(true) && has_event,
            most: COMMENT,
            one,
        };
        Frame::new(visit, lang, &work.title, &address).here(CALLS).page(&self.shell, &main)
    }
}

/// What readers wrote for the author, one below the other.
fn answer_of(one: &Submission) -> String {
    let all = one.assessments.iter().map(|said| said.assessment.to_author.as_str());
    let all: Vec<&str> = all.filter(|text| !text.is_empty()).collect();
    all.join("\n\n")
}

/// Does something with it.
pub(super) async fn act(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id, submission, deed)): Path<(String, String, String, String)>,
    visit: Visit,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Response> {
    let record = find::<Calls>(&desk, &id, (&visit, lang)).await?;
    let digest: Digest = submission.parse().map_err(|_| Failure::NotFound)?;
    let (fields, actor, cooperation) = (Fields(fields), &visit.actor, &desk.cooperation);
    let list = format!("/calls/{id}/submissions");
    let here = format!("{list}/{digest}");
    let (done, next) = match deed.as_str() {
        "assess" => {
            let advice = Advice::named(fields.one("advice")).ok_or(Failure::BadRequest)?;
            let (comment, to_author) = (fields.text("comment"), fields.text("to-author"));
            let assessment = Assessment { advice, comment, to_author };
            (cooperation.assess(actor, &record, digest, assessment).await, &list)
        }
        "aside" => {
            let conflict = Conflict::named(fields.one("conflict")).ok_or(Failure::BadRequest)?;
            (cooperation.step_aside(actor, &record, digest, conflict).await, &list)
        }
        "accept" | "decline" => {
            let word = (deed == "accept", fields.text("answer"));
            (cooperation.choose(actor, &record, digest, (word.0, &word.1)).await, &here)
        }
        "present" => return desk.present((&visit, lang), &record, digest).await,
        _ => return Err(Failure::NotFound.into()),
    };
    match done {
        Ok(()) => Ok(see(&format!("/{lang}{next}"))),
        Err(error) => {
            let typed = fields.typed();
            Ok(desk.submission_trouble(error, (&visit, lang), &here, Some(&typed)))
        }
    }
}

impl Desk {
    /// Puts an accepted contribution into the programme of the call's event.
    async fn present(
        &self,
        (visit, lang): (&Visit, Lang),
        record: &CallRecord,
        digest: Digest,
    ) -> Result<Response, Response> {
        let here = format!("/calls/{}/submissions/{digest}", record.id);
        let refused = |error| self.submission_trouble(error, (visit, lang), &here, None);
        let one = self.cooperation.submission(record, digest, &visit.actor.name).await;
        let one = one.map_err(refused)?;
        let issue = record.issue.as_ref().ok_or(Failure::BadRequest)?;
        let event = issue.event.as_deref().ok_or(Failure::BadRequest)?;
        if one.view != View::Lead || one.decision != Some(true) {
            return Err(refused(SubmissionError::Hidden(one.view)));
        }
        let of = (event, issue.invented);
        match self.cooperation.present(&visit.actor, of, &one).await {
            Ok(id) => Ok(see(&format!("/{lang}/proceedings/{event}/contributions/{id}"))),
            Err(error) => {
                let back = format!("/proceedings/{event}");
                Ok(trouble::<Proceedings>(error, self, (visit, lang), &back, None))
            }
        }
    }
}
