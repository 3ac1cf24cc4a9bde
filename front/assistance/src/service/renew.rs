use kernel::{Day, Id};
use seal::entry::Role;
use seal::letter::Header;
use seal::post::RenewalSubmission;
use seal::renewal::{Renewal, RenewalError};
use seal::{DecodeError, Name, Wire};
use store::{StoreError, Tx};

use crate::domain::challenge::{StampError, ValidStamp};
use crate::service::Assistance;
use crate::store as queries;

/// Why a dictated receipt is not replaced.
#[derive(Debug, thiserror::Error)]
pub enum RenewError {
    /// There is no such thread.
    #[error("there is no such thread")]
    NoThread,
    /// It is not the sender's, or not of a dictated letter.
    #[error(transparent)]
    Renewal(#[from] RenewalError),
    /// It was replaced before, or its sender has written since.
    #[error("this receipt was replaced before")]
    Renewed,
    /// Another letter has its lookup value.
    #[error("another letter has this lookup value")]
    LookupTaken,
    /// The stamp does not hold.
    #[error(transparent)]
    Stamp(#[from] StampError),
    /// The stamp was used before.
    #[error("the stamp was used before: ask for a new challenge")]
    SpentStamp,
    /// A stored letter cannot be read: a fault of ours.
    #[error("a stored letter cannot be read")]
    Stored(#[from] DecodeError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Assistance {
    /// Replaces a dictated receipt by one that only its sender knows. The same renewal again
    /// changes nothing.
    ///
    /// # Errors
    /// The reason it is refused; nothing changes then.
    pub async fn renew(&self, submission: RenewalSubmission) -> Result<(), RenewError> {
        let RenewalSubmission { renewal, stamp } = submission;
        let stamp = self.0.challenges.check(&stamp, self.now())?;
        let (delivery, today) = (Id::random(self.random()), self.today());
        let change = Change { renewal, stamp, delivery, today };
        let store = &self.0.store;
        store.run_tx("renew", change, |tx, change| Box::pin(change.run(tx))).await
    }
}

/// All that a renewal changes.
struct Change {
    renewal: Renewal,
    stamp: ValidStamp,
    delivery: Id,
    today: Day,
}

impl Change {
    async fn run(&self, tx: &mut Tx<'_>) -> Result<(), RenewError> {
        let (renewal, case) = (&self.renewal, self.renewal.case);
        let letter = queries::letter(tx, case).await?.ok_or(RenewError::NoThread)?;
        renewal.check(&Header::from_bytes(&letter.header)?)?;
        let bytes = renewal.to_bytes();
        if letter.renewal.as_ref() == Some(&bytes) {
            return Ok(());
        }
        let written = queries::last_entry(tx, case, Role::Sender.code()).await?.is_some();
        if letter.renewal.is_some() || written {
            return Err(RenewError::Renewed);
        }
        if !queries::spend_stamp(tx, self.stamp.nonce, self.stamp.expires).await? {
            return Err(RenewError::SpentStamp);
        }
        if queries::thread_of_lookup(tx, renewal.lookup).await? {
            return Err(RenewError::LookupTaken);
        }
        let wrap = renewal.sender_wrap.to_bytes();
        if !queries::renew(tx, case, renewal.lookup, &wrap, &bytes).await? {
            return Err(RenewError::Renewed);
        }
        let desk = Name::new(&letter.desk).map_err(|_| DecodeError::Invalid("desk"))?;
        queries::insert_delivery(tx, self.delivery, &desk, case, None, self.today).await?;
        Ok(())
    }
}
