use desk_audit::{Actor, StaffRole};
use desk_review::ReviewError;
use documents::{Call, Fault};
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

    /// Calls of which what was sent is still kept, or is to be forgotten.
    pub(super) async fn answered_calls(&self, kept: Kept) -> Result<Vec<Call>, StoreError> {
        let issues = self.calls().await?.into_iter().filter_map(|record| record.issue);
        let is_over = |call: &Call| call.closes.plus(KEPT) <= self.now();
        Ok(issues.filter(|call| is_over(call) == (kept == Kept::NoLonger)).collect())
    }
}

/// Whether what was sent to a call is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// The call is open, or not long over.
    Still,
    /// It is so long over that nothing is.
    NoLonger,
}
