use std::collections::BTreeMap;
use std::time::Duration;

use seal::Digest;
use store::StoreError;

use crate::domain::feedback::{Answer, Feedback};
use crate::service::Cooperation;
use crate::store::{self as queries, FeedbackRow};

/// So long after a session it can still be said how it was.
const ASKED_FOR: Duration = Duration::from_secs(60 * 86_400);

impl Cooperation {
    /// Counts how somebody found a session. What names none that is going on or just over, or does
    /// not answer, is left out: there is nobody to tell.
    ///
    /// # Errors
    /// The database.
    pub async fn take_feedback(
        &self,
        letter: Digest,
        answers: &BTreeMap<String, String>,
    ) -> Result<(), StoreError> {
        let code = answers.get("code").map(|code| code.trim()).unwrap_or_default();
        let Some(answer) = Answer::of(answers) else { return Ok(()) };
        let session = self.known_session(code).await?;
        let times = session.and_then(|(_, session)| session.times(self.zone()).ok());
        let now = self.now();
        if times.is_none_or(|(starts, ends)| now < starts || ends.plus(ASKED_FOR) < now) {
            return Ok(());
        }
        let row = FeedbackRow {
            session: code.to_owned(),
            useful: i64::from(answer.useful),
            before: i64::from(answer.before),
            after: i64::from(answer.after),
        };
        let take = self.store().run_tx("take_feedback", (letter, row), |tx, (letter, row)| {
            Box::pin(queries::insert_feedback(tx, *letter, row))
        });
        take.await
    }

    /// How people found a session.
    ///
    /// # Errors
    /// The database.
    pub async fn feedback(&self, session: &str) -> Result<Feedback, StoreError> {
        let read = self
            .store()
            .read("feedback", session, |tx, session| Box::pin(queries::feedback(tx, session)));
        let rows: Vec<FeedbackRow> = read.await?;
        let small = |number: i64| u8::try_from(number).unwrap_or_default();
        let answers = rows.into_iter().map(|row| Answer {
            useful: small(row.useful),
            before: small(row.before),
            after: small(row.after),
        });
        Ok(Feedback::of(answers))
    }
}
