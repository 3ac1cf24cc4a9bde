//! What the desk does to a case at the front: erase, and what `desk resync` needs.

use kernel::Id;
use link::message::{Inventory, MAX_INVENTORY, ThreadState};
use seal::entry::Role;
use seal::{Digest, Name};
use store::{StoreError, Tx};

use crate::service::Assistance;
use crate::store as queries;

/// Why a case is not touched.
#[derive(Debug, thiserror::Error)]
pub enum LinkCaseError {
    /// The desk has no such case here.
    #[error("this desk has no such case here")]
    NoCase,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Assistance {
    /// Forgets a case: thread, files, deliveries.
    ///
    /// # Errors
    /// The database. A case that is not here is forgotten already.
    pub async fn erase(&self, desk: Name, case: Digest) -> Result<(), StoreError> {
        let erased = self.0.store.run_tx("erase", (desk, case), |tx, (desk, case)| {
            Box::pin(queries::erase(tx, desk, *case))
        });
        erased.await.map(|_: bool| ())
    }

    /// A page of the threads held for a desk, in order of their names.
    ///
    /// # Errors
    /// The database.
    pub async fn inventory(
        &self,
        desk: &Name,
        after: Option<Digest>,
    ) -> Result<Inventory, StoreError> {
        let after = after.unwrap_or(Digest([0; 32]));
        let page = self.0.store.read("inventory", (desk, after), |tx, (desk, after)| {
            Box::pin(list_threads(tx, desk, *after))
        });
        page.await
    }

    /// Puts a case's letter and the sender's entries into the outbox again.
    ///
    /// # Errors
    /// The desk has no such case here.
    pub async fn redeliver(&self, desk: Name, case: Digest) -> Result<(), LinkCaseError> {
        let today = self.today();
        let store = &self.0.store;
        let entries =
            store.read("redeliver_list", case, |tx, case| Box::pin(queries::entries(tx, *case)));
        let from_sender = entries.await?.into_iter().filter(|row| row.role == Role::Sender.code());
        let named: Vec<(Id, Option<Digest>)> = std::iter::once(None)
            .chain(from_sender.map(|row| Some(row.digest)))
            .map(|entry| (Id::random(self.random()), entry))
            .collect();
        let context = (desk, case, named, today);
        let put = store.run_tx("redeliver", context, |tx, (desk, case, named, today)| {
            Box::pin(async move {
                let letter = queries::letter(tx, *case).await?.ok_or(LinkCaseError::NoCase)?;
                if letter.desk != desk.as_str() {
                    return Err(LinkCaseError::NoCase);
                }
                for (id, entry) in named {
                    queries::insert_delivery(tx, *id, desk, *case, *entry, *today).await?;
                }
                Ok(())
            })
        });
        put.await
    }
}

async fn list_threads(
    tx: &mut Tx<'_>,
    desk: &Name,
    after: Digest,
) -> Result<Inventory, StoreError> {
    let mut threads = Vec::new();
    for case in queries::cases(tx, desk, after, MAX_INVENTORY).await? {
        let sender = last_number(tx, case, Role::Sender).await?;
        let desk = last_number(tx, case, Role::Desk).await?;
        threads.push(ThreadState { case, sender, desk });
    }
    Ok(Inventory { threads })
}

async fn last_number(tx: &mut Tx<'_>, case: Digest, role: Role) -> Result<u32, StoreError> {
    let last = queries::last_entry(tx, case, role.code()).await?;
    Ok(last.and_then(|(number, _)| u32::try_from(number).ok()).unwrap_or_default())
}
