use std::collections::BTreeMap;

use desk_keyring::KeyError;
use kernel::Lang;
use link::places::PlaceState;
use seal::Digest;
use store::StoreError;
use unseal::locks::CaseLock;

use crate::domain::attendee::Person;
use crate::domain::call::CallRecord;
use crate::domain::submission::{Assessed, Submission, View, Work, view};
use crate::service::Cooperation;
use crate::service::register::{PERSON, RegisterError, attendee_row};
use crate::store::{self as queries, AssessmentRow, AttendeeRow, DeclarationRow, SubmissionRow};

/// What is locked beside who wrote it: what they offer, and what they were answered.
const WORK: &str = "submission work";
const ANSWER: &str = "submission answer";
const ASSESSMENT: &str = "submission assessment";
/// Sealed texts come in steps of this, so that their length tells little.
const BLOCK: usize = 1024;

/// Why nothing was done with what was sent to a call.
#[derive(Debug, thiserror::Error)]
pub enum SubmissionError {
    /// There is none of that name.
    #[error("there is none of that name")]
    Unknown,
    /// This is not for this member, or not now.
    #[error("this is not for this member now")]
    Hidden(View),
    /// It was chosen, or taken back.
    #[error("it was chosen or taken back already")]
    Decided,
    /// What was written says nothing.
    #[error("what was written says nothing")]
    Empty,
    /// Others sent something since the names were shown, or not all were answered.
    #[error("not all names were answered")]
    Names,
    /// The key store is locked.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What was sent to a call, as a member may see it.
#[derive(Debug, Clone, Default)]
pub struct Received {
    /// In the order in which it came.
    pub submissions: Vec<Submission>,
    /// Of whom the member has not said whether they have a conflict, by name.
    pub names: Vec<Named>,
}

/// Somebody who sent something, as members are asked about conflicts with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// What they sent: never shown beside the name.
    pub(crate) id: Digest,
    /// What they are called.
    pub name: String,
    /// Where they work.
    pub house: String,
}

impl Received {
    /// Names the names that are asked for: others would have another. It tells nothing of their
    /// order, by which one could find out who sent what.
    pub fn asked(&self) -> Digest {
        let mut ids: Vec<&[u8]> = self.names.iter().map(|one| one.id.0.as_slice()).collect();
        ids.sort_unstable();
        Digest::of("asked", &ids)
    }
}

/// Everything that is stored of a call.
struct Stored {
    submissions: Vec<SubmissionRow>,
    attendees: Vec<AttendeeRow>,
    assessments: Vec<AssessmentRow>,
    declarations: Vec<DeclarationRow>,
}

impl Cooperation {
    /// Somebody sent a contribution to a call, in a letter of that digest. Whether it can be kept:
    /// without a name, or without a text, it cannot.
    ///
    /// # Errors
    /// The desk is locked, or the database fails.
    pub async fn submit(
        &self,
        letter: Digest,
        call: &str,
        lang: Lang,
        answers: &BTreeMap<String, String>,
    ) -> Result<bool, RegisterError> {
        let (Some(person), Some(work)) = (Person::of(answers, lang), Work::of(answers)) else {
            return Ok(false);
        };
        let lock = self.keyring().make_lock(letter).await?;
        let author = lock.lock(PERSON, &letter, &person.to_bytes(), &mut self.random().rng());
        let submission = SubmissionRow {
            id: letter,
            call: call.to_owned(),
            work: self.sealed(&lock, (WORK, letter), &work),
            answer: Vec::new(),
            decided_by: String::new(),
            decided: None,
        };
        let rows = (attendee_row(letter, call, author, self.today()), submission);
        let insert = self.store().run_tx("submit", rows, |tx, (attendee, submission)| {
            Box::pin(async move {
                queries::insert_attendee(tx, attendee).await?;
                queries::insert_submission(tx, submission).await
            })
        });
        insert.await?;
        Ok(true)
    }

    /// What was sent to a call, as this member may see it, in the order in which it came, and with
    /// whom they have not said yet whether they have a conflict. What was taken back is gone.
    ///
    /// # Errors
    /// The desk is locked, or the database fails.
    pub async fn received(
        &self,
        call: &CallRecord,
        member: &str,
    ) -> Result<Received, SubmissionError> {
        let stored = self.stored(&call.id).await?;
        let mut received = Received::default();
        for row in &stored.submissions {
            let Some(lock) = self.keyring().lock_of(row.id).await? else { continue };
            let Some((submission, author)) = self.opened(call, member, (row, &lock), &stored)
            else {
                continue;
            };
            if submission.view == View::Undeclared {
                let Person { name, house, .. } = author;
                received.names.push(Named { id: row.id, name, house });
            }
            received.submissions.push(submission);
        }
        received.submissions.sort_by_key(|one| (one.number == 0, one.number, one.id.to_string()));
        received.names.sort_by_key(|one| (one.name.to_lowercase(), one.id.to_string()));
        Ok(received)
    }

    /// One submission, as this member may see it.
    ///
    /// # Errors
    /// There is none of that name, the desk is locked, or the database fails.
    pub async fn submission(
        &self,
        call: &CallRecord,
        id: Digest,
        member: &str,
    ) -> Result<Submission, SubmissionError> {
        let stored = self.stored(&call.id).await?;
        let row = stored.submissions.iter().find(|row| row.id == id);
        let row = row.ok_or(SubmissionError::Unknown)?;
        let lock = self.keyring().lock_of(id).await?.ok_or(SubmissionError::Unknown)?;
        let opened = self.opened(call, member, (row, &lock), &stored);
        opened.map(|(submission, _)| submission).ok_or(SubmissionError::Unknown)
    }

    /// What a row says to a member, and who wrote it; `None` where it cannot be opened.
    fn opened(
        &self,
        call: &CallRecord,
        member: &str,
        (row, lock): (&SubmissionRow, &CaseLock),
        stored: &Stored,
    ) -> Option<(Submission, Person)> {
        let attendee = stored.attendees.iter().find(|one| one.id == row.id)?;
        let person = lock.unlock(PERSON, &row.id, &attendee.sealed).ok()?;
        let person = Person::from_bytes(&person)?;
        let work: Work = unsealed(lock, (WORK, row.id), &row.work)?;
        let of_this = stored.assessments.iter().filter(|one| one.submission == row.id);
        let assessments: Vec<Assessed> = of_this
            .filter_map(|one| {
                let of = assessment_id(row.id, &one.member);
                let assessment = unsealed(lock, (ASSESSMENT, of), &one.sealed)?;
                Some(Assessed { member: one.member.clone(), assessment })
            })
            .collect();
        let is_own = |one: &&DeclarationRow| one.submission == row.id && one.member == member;
        let declared = stored.declarations.iter().find(is_own).map(DeclarationRow::conflict);
        let view = view(&call.own, member, declared, self.is_open(call));
        let has_read = assessments.iter().any(|one| one.member == member);
        let sees_all = view == View::Lead || has_read;
        let submission = Submission {
            id: row.id,
            number: u32::try_from(attendee.number).unwrap_or_default(),
            standing: attendee.state,
            decision: row.decided.and(decision_of(attendee)),
            decided_by: row.decided_by.clone(),
            decided: row.decided,
            answer: unsealed(lock, (ANSWER, row.id), &row.answer).unwrap_or_default(),
            work: if view == View::Lead { work } else { work.without(&person) },
            author: (view == View::Lead).then(|| person.clone()),
            read_by: assessments.len(),
            assessments: if sees_all { assessments } else { Vec::new() },
            view,
        };
        Some((submission, person))
    }

    async fn stored(&self, call: &str) -> Result<Stored, StoreError> {
        let read = self.store().read("submissions", call, |tx, call| {
            Box::pin(async move {
                Ok::<_, StoreError>(Stored {
                    submissions: queries::submissions(tx, call).await?,
                    attendees: queries::attendees(tx, call).await?,
                    assessments: queries::assessments(tx, call).await?,
                    declarations: queries::declarations(tx, call).await?,
                })
            })
        });
        read.await
    }

    /// Whether contributions are still taken, or will be.
    pub(crate) fn is_open(&self, call: &CallRecord) -> bool {
        let is_coming = |closes| self.now() < closes;
        call.issue.as_ref().is_none_or(|issue| !issue.withdrawn && is_coming(issue.closes))
    }

    fn sealed(
        &self,
        lock: &CaseLock,
        (purpose, of): (&'static str, Digest),
        what: &impl serde::Serialize,
    ) -> Vec<u8> {
        let mut bytes = serde_json::to_vec(what).unwrap_or_default();
        bytes.resize(bytes.len().next_multiple_of(BLOCK), b' ');
        lock.lock(purpose, &of, &bytes, &mut self.random().rng())
    }

    /// What the author is told, under the submission's lock.
    pub(super) fn sealed_answer(&self, lock: &CaseLock, id: Digest, answer: &str) -> Vec<u8> {
        self.sealed(lock, (ANSWER, id), &answer)
    }

    /// What a member says, under the submission's lock.
    pub(super) fn sealed_assessment(
        &self,
        lock: &CaseLock,
        (id, member): (Digest, &str),
        assessment: &impl serde::Serialize,
    ) -> Vec<u8> {
        self.sealed(lock, (ASSESSMENT, assessment_id(id, member)), assessment)
    }
}

/// What the author of a submission was told.
pub(super) fn answer_of(lock: &CaseLock, row: &SubmissionRow) -> String {
    unsealed(lock, (ANSWER, row.id), &row.answer).unwrap_or_default()
}

fn unsealed<T: serde::de::DeserializeOwned>(
    lock: &CaseLock,
    (purpose, of): (&'static str, Digest),
    bytes: &[u8],
) -> Option<T> {
    let opened = lock.unlock(purpose, &of, bytes).ok()?;
    serde_json::from_slice(&opened).ok()
}

/// Two members' words on one submission are not exchanged for each other.
fn assessment_id(submission: Digest, member: &str) -> Digest {
    Digest::of("assessment", &[&submission.0, member.as_bytes()])
}

/// What the team said, whether or not the front has it yet.
fn decision_of(attendee: &AttendeeRow) -> Option<bool> {
    match (attendee.decision, attendee.state) {
        (Some(decision), _) => Some(decision == 1),
        (None, Some(PlaceState::Refused)) => Some(false),
        (None, Some(PlaceState::Taken)) => Some(true),
        (None, _) => None,
    }
}
