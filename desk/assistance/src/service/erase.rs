use desk_audit::{Actor, Event, StaffRole};
use kernel::Id;
use seal::Digest;
use store::StoreError;

use crate::service::{CaseError, Cases};
use crate::store as queries;

impl Cases {
    /// Erases a case: its lock, what is stored here, and, as soon as the link is up, what the
    /// front holds.
    ///
    /// # Errors
    /// There is no such case, or the actor is no supervisor.
    pub async fn erase(&self, actor: &Actor, id: Id) -> Result<(), CaseError> {
        if actor.role != StaffRole::Supervisor {
            return Err(CaseError::Supervisor);
        }
        let row = self.case_row(id).await?;
        self.0.keyring.erase_lock(row.case).await?;
        let (today, now) = (self.today(), self.now());
        let event = Event::new(&actor.name, "case.erase", id.short(), now, self.random());
        let erase =
            self.0.store.run_tx("erase_case", (row.case, event), move |tx, (case, event)| {
                Box::pin(async move {
                    queries::erase_case(tx, *case, today).await?;
                    desk_audit::record(tx, event).await
                })
            });
        Ok(erase.await?)
    }

    /// Erases a case that came back with a backup after it was erased.
    ///
    /// # Errors
    /// The database.
    pub async fn erase_again(&self, case: Digest) -> Result<(), CaseError> {
        self.0.keyring.erase_lock(case).await?;
        let (today, now) = (self.today(), self.now());
        let event = Event::new("system", "case.erase", "resync", now, self.random());
        let erase = self.0.store.run_tx("erase_again", (case, event), move |tx, (case, event)| {
            Box::pin(async move {
                queries::erase_case(tx, *case, today).await?;
                queries::mark_erased(tx, *case).await?;
                desk_audit::record(tx, event).await
            })
        });
        Ok(erase.await?)
    }

    /// Cases the front must forget.
    ///
    /// # Errors
    /// The database.
    pub async fn outgoing_erasures(&self) -> Result<Vec<Digest>, StoreError> {
        let read = self
            .0
            .store
            .read("outgoing_erasures", (), |tx, ()| Box::pin(queries::unsent_erasures(tx)));
        read.await
    }

    /// The front has forgotten a case.
    ///
    /// # Errors
    /// The database.
    pub async fn mark_erased(&self, case: Digest) -> Result<(), StoreError> {
        let mark = self
            .0
            .store
            .run_tx("mark_erased", case, |tx, case| Box::pin(queries::mark_erased(tx, *case)));
        mark.await
    }
}
