use link::message::ThreadState;
use seal::entry::Role;
use seal::kem::Wrap;
use seal::letter::{Header, Path};
use seal::post::StoredThread;
use seal::sign::Signature;
use seal::{Digest, Wire};
use store::StoreError;

use crate::service::renew::renewal_of;
use crate::service::{CaseError, Cases};
use crate::store::{self as queries, CaseRow};

/// What is to be done about a thread that the front holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resync {
    /// Nothing, or nothing but sending replies again.
    Same,
    /// The desk lost something: the front must deliver the case again.
    Redeliver,
    /// The case was erased here: the front must forget it.
    Erased,
}

/// Replies sent to the front in one round.
const ROUND: i64 = 200;

impl Cases {
    /// Replies that the front does not have yet, in each case's order: digest and bytes.
    ///
    /// # Errors
    /// The database.
    pub async fn outgoing(&self) -> Result<Vec<(Digest, Vec<u8>)>, StoreError> {
        let read = self.0.store.read("outgoing", (), |tx, ()| Box::pin(queries::unsent(tx, ROUND)));
        Ok(read.await?.into_iter().map(|row| (row.digest, row.body)).collect())
    }

    /// The front has a reply.
    ///
    /// # Errors
    /// The database.
    pub async fn mark_sent(&self, digest: Digest) -> Result<(), StoreError> {
        let mark = self
            .0
            .store
            .run_tx("mark_sent", digest, |tx, digest| Box::pin(queries::mark_sent(tx, *digest)));
        mark.await
    }

    /// Brings a case and what the front holds of it together, after either was restored: replies
    /// the front lost are sent again. Says what the front must do besides.
    ///
    /// # Errors
    /// The database.
    pub async fn compare(&self, front: ThreadState) -> Result<Resync, StoreError> {
        let compare = self.0.store.run_tx("compare_thread", front, |tx, front| {
            Box::pin(async move {
                if queries::is_erased(tx, front.case).await? {
                    return Ok(Resync::Erased);
                }
                let Some(case) = queries::case(tx, front.case).await? else {
                    return Ok(Resync::Redeliver);
                };
                let (mut sender, mut desk) = (0, 0);
                for row in queries::entries(tx, front.case).await? {
                    let of_desk = row.role == Role::Desk.code();
                    let (last, there) =
                        if of_desk { (&mut desk, front.desk) } else { (&mut sender, front.sender) };
                    *last = row.sequence.max(*last);
                    if row.sequence > there {
                        queries::mark_unsent(tx, row.digest).await?;
                    }
                }
                // Its sender may have replaced the receipt since: only the front knows.
                let behind = sender < front.sender || desk < front.desk || awaits_renewal(&case);
                Ok(if behind { Resync::Redeliver } else { Resync::Same })
            })
        });
        compare.await
    }

    /// Cases whose thread the front does not have yet: the team wrote the letter down.
    ///
    /// # Errors
    /// The database.
    pub async fn outgoing_threads(&self) -> Result<Vec<Digest>, StoreError> {
        let read =
            self.0.store.read("outgoing_threads", (), |tx, ()| Box::pin(queries::unsent_cases(tx)));
        read.await
    }

    /// The front has the thread of a case.
    ///
    /// # Errors
    /// The database.
    pub async fn mark_thread_sent(&self, case: Digest) -> Result<(), StoreError> {
        let mark = self
            .0
            .store
            .run_tx("mark_thread", case, |tx, case| Box::pin(queries::mark_case_sent(tx, *case)));
        mark.await
    }

    /// A case as a thread that the front can take back, and marks its entries to be sent again.
    ///
    /// # Errors
    /// The database, or a stored case that cannot be read.
    pub async fn thread_to_give(&self, case: Digest) -> Result<Vec<u8>, CaseError> {
        let give = self.0.store.run_tx("give_thread", case, |tx, case| {
            Box::pin(async move {
                for row in queries::entries(tx, *case).await? {
                    queries::mark_unsent(tx, row.digest).await?;
                }
                queries::case(tx, *case).await
            })
        });
        thread_of(give.await?)
    }

    /// A case as a thread whose renewal the front may lack, though it has the rest.
    ///
    /// # Errors
    /// The database, or a stored case that cannot be read.
    pub async fn renewed_thread(&self, case: Digest) -> Result<Vec<u8>, CaseError> {
        let read = self
            .0
            .store
            .read("renewed_thread", case, |tx, case| Box::pin(queries::case(tx, *case)));
        thread_of(read.await?)
    }

    /// Cases whose dictated receipt was replaced by its sender.
    ///
    /// # Errors
    /// The database.
    pub async fn renewed_cases(&self) -> Result<Vec<Digest>, StoreError> {
        self.0.store.read("renewed_cases", (), |tx, ()| Box::pin(queries::renewed_cases(tx))).await
    }

    /// Every case that is here.
    ///
    /// # Errors
    /// The database.
    pub async fn all_cases(&self) -> Result<Vec<Digest>, StoreError> {
        self.0.store.read("all_cases", (), |tx, ()| Box::pin(queries::all_cases(tx))).await
    }
}

/// A case as the front keeps its thread, still without entries.
fn thread_of(row: Option<CaseRow>) -> Result<Vec<u8>, CaseError> {
    let row = row.ok_or(CaseError::NoCase)?;
    let thread = StoredThread {
        header: Header::from_bytes(&row.header)?,
        signature: Signature::from_bytes(&row.signature)?,
        sender_wrap: Wrap::from_bytes(&row.sender_wrap)?,
        renewal: renewal_of(&row)?,
        text: row.body,
        day: row.received.0,
        entries: Vec::new(),
    };
    Ok(thread.to_bytes())
}

/// Whether a case has a dictated receipt that its sender has not replaced, as far as is known here.
fn awaits_renewal(case: &CaseRow) -> bool {
    let dictated = |header: Header| header.core.path == Path::Dictated;
    case.renewal.is_none() && Header::from_bytes(&case.header).is_ok_and(dictated)
}
