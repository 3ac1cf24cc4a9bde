use desk_audit::{Actor, StaffRole};
use desk_review::ReviewError;
use documents::Fault;
use kernel::Ts;
use store::StoreError;

use crate::domain::call::{CallDeed, CallDraft, CallRecord, Calls, Committee, KEPT};
use crate::service::Cooperation;

/// Why nothing was done with a call.
pub type CallError = ReviewError<Fault>;

impl Cooperation {
    /// Begins a call, led by whoever begins it. Gives its name.
    ///
    /// # Errors
    /// The database.
    pub async fn begin_call(&self, actor: &Actor) -> Result<String, StoreError> {
        let id = self.reviews().new_id();
        let begun = (CallDraft::empty(self.now()), Committee::led_by(&actor.name));
        self.reviews().begin::<Calls>(actor, &id, begun).await?;
        Ok(id)
    }

    /// Does something with a call as it stood at `step`.
    ///
    /// # Errors
    /// It has moved since, cannot be done, or what is written is not whole.
    pub async fn act_on_call(
        &self,
        actor: &Actor,
        id: &str,
        step: u32,
        deed: CallDeed,
    ) -> Result<(), CallError> {
        self.reviews().act(actor, id, step, deed).await
    }

    /// Every call, what last changed first.
    ///
    /// # Errors
    /// The database.
    pub async fn calls(&self) -> Result<Vec<CallRecord>, StoreError> {
        self.reviews().all().await
    }

    /// A call.
    ///
    /// # Errors
    /// There is none of that name, or the database fails.
    pub async fn call(&self, id: &str) -> Result<CallRecord, CallError> {
        self.reviews().one(id).await
    }

    /// Sets who chooses: those who do already stay, and only they or a supervisor say so.
    ///
    /// # Errors
    /// There is no such call, or this member does not lead it.
    pub async fn set_committee(
        &self,
        actor: &Actor,
        id: &str,
        committee: Committee,
    ) -> Result<(), CallError> {
        let change = |record: &CallRecord| {
            // A supervisor may add one: where the only lead is away, authors wait for nobody.
            if !record.own.is_lead(&actor.name) && actor.role != StaffRole::Supervisor {
                return Err(ReviewError::State);
            }
            let mut next = Committee { readers: committee.readers.max(1), ..record.own.clone() };
            next.leads.extend(committee.leads);
            next.leads.sort();
            next.leads.dedup();
            Ok(next)
        };
        self.reviews().change_own::<Calls>(actor, id, change).await
    }

    /// Calls of which something that was sent is still kept.
    pub(super) async fn kept_calls(&self) -> Result<Vec<CallRecord>, StoreError> {
        let now = self.now();
        let is_kept = |record: &CallRecord| {
            record.issue.as_ref().is_some_and(|one| !is_over(one.closes, now))
        };
        Ok(self.calls().await?.into_iter().filter(is_kept).collect())
    }

    /// Calls so long over that nothing of what was sent is kept.
    pub(super) async fn calls_to_forget(&self) -> Result<Vec<CallRecord>, StoreError> {
        let now = self.now();
        let is_past =
            |record: &CallRecord| record.issue.as_ref().is_some_and(|one| is_over(one.closes, now));
        Ok(self.calls().await?.into_iter().filter(is_past).collect())
    }
}

fn is_over(closes: Ts, now: Ts) -> bool {
    closes.plus(KEPT) <= now
}
