use desk_audit::Actor;
use kernel::Id;
use store::StoreError;

use crate::service::{CaseError, Cases};
use crate::store as queries;

/// Why a case is not handed over.
#[derive(Debug, thiserror::Error)]
pub enum HandError {
    /// Somebody else took or gave it in the meantime.
    #[error("somebody else took or gave this case in the meantime")]
    Moved,
    /// There is no such case.
    #[error(transparent)]
    Case(#[from] CaseError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Cases {
    /// Takes a case, gives it back (to nobody), or hands it to another member. `from` is who held
    /// it on the page that was answered.
    ///
    /// # Errors
    /// Somebody else holds it now, or there is no such case.
    pub async fn hand(
        &self,
        actor: &Actor,
        id: Id,
        from: Option<&str>,
        to: Option<&str>,
    ) -> Result<(), HandError> {
        let row = self.case_row(id).await?;
        let deed = match to {
            None => "case.give-back",
            Some(to) if to == actor.name => "case.take",
            Some(_) => "case.hand",
        };
        let name = |member: Option<&str>| member.unwrap_or_default().to_owned();
        let context = (row.case, name(from), name(to), self.event(actor, deed, id));
        let changing = self.changing(row.case);
        let hand = self.0.store.run_tx("hand_case", context, |tx, (case, from, to, event)| {
            Box::pin(async move {
                if !queries::set_holder(tx, *case, from, to).await? {
                    return Err(HandError::Moved);
                }
                Ok(desk_audit::record(tx, event).await?)
            })
        });
        hand.await?;
        changing.done().await;
        Ok(())
    }
}
