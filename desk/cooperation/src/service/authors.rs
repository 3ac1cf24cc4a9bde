//! E-mails to who sent a contribution: that it came, and what the team chose. Each is sent once.

use link::places::PlaceState;
use store::StoreError;

use crate::domain::call::CallRecord;
use crate::mail;
use crate::service::submit::answer_of;
use crate::service::tell::Told;
use crate::service::{Cooperation, TellError};
use crate::store::{self as queries, AttendeeRow};

impl Cooperation {
    /// Sends the mails that are due, `left` at most, and forgets what was taken back.
    pub(super) async fn tell_authors(&self, left: &mut usize) -> Result<(), TellError> {
        for call in self.kept_calls().await? {
            for row in self.rows(&call.id).await? {
                let Some(next) = self.due_to_author(&row) else { continue };
                match self.tell_author(&call, row, next).await? {
                    Told::Sent => *left -= 1,
                    Told::Quietly | Told::NoCertificate => {}
                    Told::NotNow => return Ok(()),
                }
                if *left == 0 {
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    /// What is remembered once an author was told how their contribution stands now.
    fn due_to_author(&self, row: &AttendeeRow) -> Option<AttendeeRow> {
        let standing = row.state?;
        let is_forgotten = row.sealed.is_empty();
        let waits = row.refused > 0 && row.refused_on == self.today() && !standing.is_over();
        let is_due = row.told != standing.tag() && !is_forgotten && !waits;
        is_due.then(|| AttendeeRow { told: standing.tag().to_owned(), ..row.clone() })
    }

    async fn tell_author(
        &self,
        call: &CallRecord,
        before: AttendeeRow,
        next: AttendeeRow,
    ) -> Result<Told, TellError> {
        let (id, standing) = (before.id, before.state.unwrap_or(PlaceState::Asked));
        let told = standing != PlaceState::Cancelled;
        let author = self.open(before.clone()).await?.filter(|_| told);
        let (Some(issue), Some(author)) = (&call.issue, author) else {
            self.remember(next).await?;
            if !told {
                self.forget_person(id).await?;
            }
            return Ok(Told::Quietly);
        };
        let answer = self.answer_to(id).await?;
        let mail = mail::submission(self.public(), &author, issue, (standing, &answer));
        self.post(mail, before, next).await
    }

    /// What the team wrote to an author; empty before it chose.
    async fn answer_to(&self, id: seal::Digest) -> Result<String, TellError> {
        let read =
            self.store().read("submission", id, |tx, id| Box::pin(queries::submission(tx, *id)));
        let row: Option<queries::SubmissionRow> = read.await.map_err(|error: StoreError| error)?;
        let lock = self.keyring().lock_of(id).await?;
        Ok(row.zip(lock).map(|(row, lock)| answer_of(&lock, &row)).unwrap_or_default())
    }
}
