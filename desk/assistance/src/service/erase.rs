use desk_audit::{Actor, Event, StaffRole};
use desk_keyring::{KeyError, Purpose};
use kernel::Id;
use seal::Digest;
use seal::sign::{Signature, Use, VerifyKey, sign};
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
        let changing = self.changing(row.case);
        let erase =
            self.0.store.run_tx("erase_case", (row.case, event), move |tx, (case, event)| {
                Box::pin(async move {
                    queries::erase_case(tx, *case, today).await?;
                    desk_audit::record(tx, event).await
                })
            });
        erase.await?;
        changing.done().await;
        Ok(self.0.store.truncate_log().await?)
    }

    /// Erases a case that came back with a backup after it was erased.
    ///
    /// # Errors
    /// The database.
    pub async fn erase_again(&self, case: Digest) -> Result<(), CaseError> {
        self.0.keyring.erase_lock(case).await?;
        let (today, now) = (self.today(), self.now());
        let event = Event::new("system", "case.erase", "resync", now, self.random());
        let changing = self.changing(case);
        let erase = self.0.store.run_tx("erase_again", (case, event), move |tx, (case, event)| {
            Box::pin(async move {
                queries::erase_case(tx, *case, today).await?;
                queries::mark_erased(tx, *case).await?;
                desk_audit::record(tx, event).await
            })
        });
        erase.await?;
        changing.done().await;
        Ok(self.0.store.truncate_log().await?)
    }

    /// This desk's signature that a case is erased: the front gives it back to a desk that, with
    /// an older backup, brings the case again.
    ///
    /// # Errors
    /// The desk is locked.
    pub fn sign_erasure(&self, case: Digest) -> Result<Signature, KeyError> {
        Ok(sign(self.0.keyring.unlocked()?.signing(Purpose::Reply), Use::Erasure, &case))
    }

    /// Whether this desk signed that a case is erased.
    ///
    /// # Errors
    /// The desk is locked.
    pub fn signed_erasure(&self, case: Digest, signature: &Signature) -> Result<bool, KeyError> {
        let key = VerifyKey::of(self.0.keyring.unlocked()?.signing(Purpose::Reply));
        Ok(key.verify(Use::Erasure, &case, signature).is_ok())
    }

    /// How many refused letters the present epoch keys still open: those of unknown forms.
    ///
    /// # Errors
    /// The database.
    pub async fn depending_on_epochs(&self) -> Result<u64, StoreError> {
        let read = self
            .0
            .store
            .read("depending_on_epochs", (), |tx, ()| Box::pin(queries::refused_for(tx, "form")));
        Ok(read.await?.unsigned_abs())
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
