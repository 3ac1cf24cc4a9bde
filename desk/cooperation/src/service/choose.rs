//! How a call's contributions are read and chosen: without names by most, with them by the leads.

use desk_audit::{Actor, Event};
use seal::Digest;
use store::StoreError;

use crate::domain::call::CallRecord;
use crate::domain::submission::{Assessment, COMMENT, Conflict, Submission, View};
use crate::service::Cooperation;
use crate::service::submit::SubmissionError;
use crate::store::{self as queries, AssessmentRow, DeclarationRow, SubmissionRow};

impl Cooperation {
    /// This member was shown the names that `asked` names, and says of each, in their order, whether
    /// they have a conflict.
    ///
    /// # Errors
    /// Other names are asked for now, or not all were answered.
    pub async fn declare(
        &self,
        actor: &Actor,
        call: &CallRecord,
        (asked, said): (Digest, &[Option<Conflict>]),
    ) -> Result<(), SubmissionError> {
        let received = self.received(call, &actor.name).await?;
        if received.asked() != asked || received.names.len() != said.len() {
            return Err(SubmissionError::Names);
        }
        let rows: Vec<DeclarationRow> = received
            .names
            .iter()
            .zip(said)
            .map(|(named, conflict)| declaration(named.id, &actor.name, *conflict))
            .collect();
        let note = self.note_on(actor, "submission.declare", &call.id);
        let declare = self.store().run_tx("declare", (rows, note), |tx, (rows, note)| {
            Box::pin(async move {
                for row in rows.iter() {
                    queries::put_declaration(tx, row).await?;
                }
                desk_audit::record(tx, note).await
            })
        });
        Ok(declare.await?)
    }

    /// This member finds that they have a conflict after all. What they said of it is taken back,
    /// and they see it no more.
    ///
    /// # Errors
    /// There is none of that name, the desk is locked, or the database fails.
    pub async fn step_aside(
        &self,
        actor: &Actor,
        call: &CallRecord,
        id: Digest,
        conflict: Conflict,
    ) -> Result<(), SubmissionError> {
        let submission = self.submission(call, id, &actor.name).await?;
        if !matches!(submission.view, View::Lead | View::Reader) {
            return Err(SubmissionError::Hidden(submission.view));
        }
        let row = declaration(id, &actor.name, Some(conflict));
        let note = self.note_on(actor, "submission.aside", &call.id);
        let aside = self.store().run_tx("step_aside", (row, note), |tx, (row, note)| {
            Box::pin(async move {
                queries::delete_assessment(tx, row.submission, &row.member).await?;
                queries::put_declaration(tx, row).await?;
                desk_audit::record(tx, note).await
            })
        });
        Ok(aside.await?)
    }

    /// What this member says of a contribution, in the place of what they said before.
    ///
    /// # Errors
    /// They may not read it, it was chosen already, or they give no reason.
    pub async fn assess(
        &self,
        actor: &Actor,
        call: &CallRecord,
        id: Digest,
        assessment: Assessment,
    ) -> Result<(), SubmissionError> {
        let submission = self.submission(call, id, &actor.name).await?;
        if submission.view != View::Reader {
            return Err(SubmissionError::Hidden(submission.view));
        }
        if !submission.is_undecided() {
            return Err(SubmissionError::Decided);
        }
        if assessment.comment.is_empty() {
            return Err(SubmissionError::Empty);
        }
        let assessment = Assessment {
            comment: shortened(&assessment.comment),
            to_author: shortened(&assessment.to_author),
            ..assessment
        };
        let lock = self.keyring().lock_of(id).await?.ok_or(SubmissionError::Unknown)?;
        let sealed = self.sealed_assessment(&lock, (id, &actor.name), &assessment);
        let row = AssessmentRow { submission: id, member: actor.name.clone(), sealed };
        let note = self.note_on(actor, "submission.assess", &call.id);
        let assess = self.store().run_tx("assess", (row, note), |tx, (row, note)| {
            Box::pin(async move {
                queries::put_assessment(tx, row).await?;
                desk_audit::record(tx, note).await
            })
        });
        Ok(assess.await?)
    }

    /// A lead chooses, and says why to the author. The front gets the word in the next round.
    ///
    /// # Errors
    /// This member does not lead, the call is still open, or it was chosen or taken back.
    pub async fn choose(
        &self,
        actor: &Actor,
        call: &CallRecord,
        id: Digest,
        (accept, answer): (bool, &str),
    ) -> Result<(), SubmissionError> {
        let submission = self.submission(call, id, &actor.name).await?;
        self.may_choose(call, &submission)?;
        let lock = self.keyring().lock_of(id).await?.ok_or(SubmissionError::Unknown)?;
        let row = SubmissionRow {
            id,
            call: call.id.clone(),
            work: Vec::new(),
            answer: self.sealed_answer(&lock, id, &shortened(answer)),
            decided_by: actor.name.clone(),
            decided: Some(self.now()),
        };
        let action = if accept { "submission.accept" } else { "submission.decline" };
        let note = self.note_on(actor, action, &call.id);
        let choose = self.store().run_tx("choose", (row, note), move |tx, (row, note)| {
            Box::pin(async move {
                if !queries::set_answer(tx, row).await? {
                    return Ok(false);
                }
                queries::set_decision(tx, row.id, i64::from(accept)).await?;
                desk_audit::record(tx, note).await?;
                Ok::<_, StoreError>(true)
            })
        });
        if choose.await? { Ok(()) } else { Err(SubmissionError::Decided) }
    }

    fn may_choose(
        &self,
        call: &CallRecord,
        submission: &Submission,
    ) -> Result<(), SubmissionError> {
        if submission.view != View::Lead {
            return Err(SubmissionError::Hidden(submission.view));
        }
        // Nobody is chosen while others may still write.
        if self.is_open(call) {
            return Err(SubmissionError::Hidden(View::Early));
        }
        if !submission.is_undecided() {
            return Err(SubmissionError::Decided);
        }
        Ok(())
    }

    fn note_on(&self, actor: &Actor, action: &'static str, call: &str) -> Event {
        Event::new(&actor.name, action, call, self.now(), self.random())
    }
}

fn declaration(id: Digest, member: &str, conflict: Option<Conflict>) -> DeclarationRow {
    let conflict = conflict.map(Conflict::tag).unwrap_or_default().to_owned();
    DeclarationRow { submission: id, member: member.to_owned(), conflict }
}

fn shortened(text: &str) -> String {
    text.trim().chars().take(COMMENT).collect()
}
