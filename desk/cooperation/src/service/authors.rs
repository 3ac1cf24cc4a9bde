//! E-mails to who sent a contribution: that it came, and what the team chose. Each is sent once.

use documents::Call;
use link::places::PlaceState;
use store::StoreError;

use crate::mail;
use crate::service::calls::Kept;
use crate::service::submit::answer_of;
use crate::service::tell::Told;
use crate::service::{Cooperation, TellError};
use crate::store::{self as queries, AttendeeRow};

/// What is told where the call was taken back.
const OFF: &str = "off";

impl Cooperation {
    /// Sends the mails that are due, `left` at most.
    pub(super) async fn tell_authors(&self, left: &mut usize) -> Result<(), TellError> {
        for call in self.answered_calls(Kept::Still).await? {
            for row in self.rows(&call.id).await? {
                let Some(next) = self.due_to_author(&call, &row) else { continue };
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

    /// Forgets what was taken back: what was sent, who sent it, and what was said of it.
    pub(super) async fn forget_withdrawn(&self) -> Result<(), TellError> {
        for call in self.answered_calls(Kept::Still).await? {
            let rows = self.rows(&call.id).await?.into_iter();
            let is_back = |row: &AttendeeRow| row.state == Some(PlaceState::Cancelled);
            for row in rows.filter(|row| is_back(row) && !row.sealed.is_empty()) {
                let drop = self.store().run_tx("drop_submission", row.id, |tx, id| {
                    Box::pin(queries::delete_submission(tx, *id))
                });
                drop.await.map_err(|error: StoreError| error)?;
                self.forget_person(row.id).await?;
            }
        }
        Ok(())
    }

    /// What is remembered once an author was told how their contribution stands now.
    fn due_to_author(&self, call: &Call, row: &AttendeeRow) -> Option<AttendeeRow> {
        let standing = row.state?;
        let key = key_of(call, standing);
        let waits = row.refused > 0 && row.refused_on == self.today();
        let knows = standing == PlaceState::Cancelled || row.sealed.is_empty();
        let is_due = row.told != key && !knows && !waits;
        is_due.then(|| AttendeeRow { told: key.to_owned(), ..row.clone() })
    }

    async fn tell_author(
        &self,
        call: &Call,
        before: AttendeeRow,
        next: AttendeeRow,
    ) -> Result<Told, TellError> {
        let mail = match self.reached(&before).await? {
            Some(author) => {
                let answer = self.answer_to(before.id).await?;
                let title = self.call_title(call, author.person.lang);
                let call = (call, title.as_str());
                Some(mail::submission(self.public(), &author, call, (&next.told, &answer)))
            }
            None => None,
        };
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

/// What an author is told, in short: when it changes, there is something to tell.
fn key_of(call: &Call, standing: PlaceState) -> &'static str {
    match standing {
        PlaceState::Asked | PlaceState::Waiting if call.withdrawn => OFF,
        // More than any call brings can be accepted: what waits waits for the team.
        PlaceState::Waiting => PlaceState::Asked.tag(),
        standing => standing.tag(),
    }
}
