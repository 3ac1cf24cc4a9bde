//! What was sent to calls for contributions, and what readers say of it.

use kernel::Ts;
use seal::Digest;

use crate::domain::submission::Conflict;

/// What was sent to a call, as it is stored. Who sent it is an attendee of that name.
#[derive(Debug, Clone)]
pub(crate) struct SubmissionRow {
    pub id: Digest,
    pub call: String,
    pub work: Vec<u8>,
    /// Empty before the team chose.
    pub answer: Vec<u8>,
    pub decided_by: String,
    pub decided: Option<Ts>,
}

/// What a member who reads says.
#[derive(Debug, Clone)]
pub(crate) struct AssessmentRow {
    pub submission: Digest,
    pub member: String,
    pub sealed: Vec<u8>,
}

/// What a member said of a conflict.
#[derive(Debug, Clone)]
pub(crate) struct DeclarationRow {
    pub submission: Digest,
    pub member: String,
    /// Empty where they have none.
    pub conflict: String,
}

impl DeclarationRow {
    /// What was said: a conflict, or that there is none. One that no program knows is one.
    pub(crate) fn conflict(&self) -> Option<Conflict> {
        match self.conflict.as_str() {
            "" => None,
            tag => Some(Conflict::named(tag).unwrap_or(Conflict::Other)),
        }
    }
}

store::queries! {
    in "queries.rs";

    /// Stores what was sent to a call; the same letter again changes nothing.
    pub(crate) fn insert_submission(row: &SubmissionRow) -> ();

    /// Everything that was sent to a call.
    pub(crate) fn submissions(call: &str) -> Vec<SubmissionRow>;

    /// What was sent in a letter.
    pub(crate) fn submission(id: Digest) -> Option<SubmissionRow>;

    /// The team chose. False where it had chosen before.
    pub(crate) fn set_answer(row: &SubmissionRow) -> bool;

    /// Forgets what was sent, and all that was said of it.
    pub(crate) fn delete_submission(id: Digest) -> ();

    /// Stores what a member says, in the place of what they said before.
    pub(crate) fn put_assessment(row: &AssessmentRow) -> ();

    /// Takes back what a member said.
    pub(crate) fn delete_assessment(submission: Digest, member: &str) -> ();

    /// What members say of everything that was sent to a call.
    pub(crate) fn assessments(call: &str) -> Vec<AssessmentRow>;

    /// Stores what a member says of a conflict. One that was declared stays.
    pub(crate) fn put_declaration(row: &DeclarationRow) -> ();

    /// What members said of conflicts with those who sent something to a call.
    pub(crate) fn declarations(call: &str) -> Vec<DeclarationRow>;
}
