use desk_audit::Actor;
use kernel::Id;
use store::StoreError;
use unseal::locks::CaseLock;

use crate::domain::facts::Facts;
use crate::service::index::FACTS;
use crate::service::{CaseError, Cases};
use crate::store::{self as queries, CaseRow};

impl Cases {
    /// Puts a case before others, or no longer. The record does not say which: the mark itself is
    /// sealed.
    ///
    /// # Errors
    /// There is no such case, it was erased, or the desk is locked.
    pub async fn set_urgent(&self, actor: &Actor, id: Id, urgent: bool) -> Result<(), CaseError> {
        let row = self.case_row(id).await?;
        let lock = self.lock_of(row.case).await?;
        let facts = self.facts_under(&lock, &row).ok_or(CaseError::Damaged)?;
        let facts = Facts { urgent, ..facts }.to_bytes();
        let sealed = lock.lock(FACTS, &row.case, &facts, &mut self.random().rng());
        let context = (row.case, sealed, self.event(actor, "case.mark", id));
        let changing = self.changing(row.case);
        let mark = self.0.store.run_tx("mark_urgent", context, |tx, (case, facts, event)| {
            Box::pin(async move {
                queries::set_facts(tx, *case, facts).await?;
                desk_audit::record(tx, event).await
            })
        });
        mark.await.map_err(|error: StoreError| error)?;
        changing.done().await;
        Ok(())
    }

    pub(super) fn facts_under(&self, lock: &CaseLock, row: &CaseRow) -> Option<Facts> {
        Facts::from_bytes(&lock.unlock(FACTS, &row.case, &row.facts).ok()?)
    }
}
