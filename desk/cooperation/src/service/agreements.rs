use desk_audit::Actor;
use desk_review::{ReviewError, Stage};
use documents::Fault;
use store::StoreError;

use crate::domain::agreement::{AgreementDeed, AgreementDraft, AgreementRecord, Agreements};
use crate::domain::joint_plan::{JointPlan, MOST, Task};
use crate::service::Cooperation;

/// Why nothing was done with an agreement.
pub type AgreementError = ReviewError<Fault>;

impl Cooperation {
    /// Begins an agreement. Gives its name.
    ///
    /// # Errors
    /// The database.
    pub async fn begin_agreement(&self, actor: &Actor) -> Result<String, StoreError> {
        let id = self.reviews().new_id();
        let begun = (AgreementDraft::default(), JointPlan::default());
        self.reviews().begin::<Agreements>(actor, &id, begun).await?;
        Ok(id)
    }

    /// Does something with an agreement as it stood at `step`.
    ///
    /// # Errors
    /// It has moved since, cannot be done, or what is written is not whole.
    pub async fn act_on_agreement(
        &self,
        actor: &Actor,
        id: &str,
        step: u32,
        deed: AgreementDeed,
    ) -> Result<(), AgreementError> {
        match deed {
            AgreementDeed::Propose | AgreementDeed::Approve => {
                self.check_parties(&self.agreement(id).await?).await?;
            }
            AgreementDeed::Discard => self.check_measured(&self.agreement(id).await?).await?,
            _ => {}
        }
        self.reviews().act(actor, id, step, deed).await
    }

    /// Whoever is named to the public as a party must be known to it.
    async fn check_parties(&self, record: &AgreementRecord) -> Result<(), AgreementError> {
        let partners = self.partners().await?;
        let is_public = |id: &String| {
            let own = partners.iter().find(|partner| partner.id == *id);
            let issue = own.and_then(|partner| partner.issue.as_ref());
            let stands = issue.is_some_and(|issue| !issue.withdrawn || record.draft.cancels);
            stands || own.is_none() && self.public().pack().programme.partner(id).is_some()
        };
        match record.draft.parties.iter().all(is_public) {
            true => Ok(()),
            false => Err(ReviewError::Fault(Fault::Wrong("parties"))),
        }
    }

    /// What is dropped is measured no longer: its indicators are dropped or taken back first.
    async fn check_measured(&self, record: &AgreementRecord) -> Result<(), AgreementError> {
        if record.issue.is_some() {
            return Ok(());
        }
        match self.indicators(&record.id).await {
            Ok(indicators) if indicators.issue.as_ref().is_some_and(|issue| issue.withdrawn) => {
                Ok(())
            }
            Ok(_) => Err(ReviewError::Fault(Fault::Wrong("indicators"))),
            Err(ReviewError::Unknown) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Every agreement, what last changed first.
    ///
    /// # Errors
    /// The database.
    pub async fn agreements(&self) -> Result<Vec<AgreementRecord>, StoreError> {
        self.reviews().all().await
    }

    /// An agreement.
    ///
    /// # Errors
    /// There is none of that name, or the database fails.
    pub async fn agreement(&self, id: &str) -> Result<AgreementRecord, AgreementError> {
        self.reviews().one(id).await
    }

    /// Puts a task into the joint plan of an agreement as it was at `version`: the one of its name,
    /// or a new one where it has none.
    ///
    /// # Errors
    /// The plan was changed since; or it waits for approval, and whoever approves must find what
    /// they read; or the task is not whole.
    pub async fn plan_action(
        &self,
        actor: &Actor,
        agreement: &str,
        version: u32,
        (task, note): (Task, &str),
    ) -> Result<(), AgreementError> {
        let by = (actor.name.as_str(), self.now());
        let change = |record: &AgreementRecord| {
            let plan = record.own.clone();
            let is_new = task.action.id.is_empty();
            if record.review.stage == Stage::Proposed {
                return Err(ReviewError::State);
            }
            if plan.version != version || !is_new && plan.task(&task.action.id).is_none() {
                return Err(ReviewError::Moved);
            }
            let plan = plan.with(task, note, by);
            let plan = plan.ok_or(ReviewError::Fault(Fault::TooLong("actions", MOST)))?;
            plan.tasks
                .iter()
                .try_for_each(|task| task.action.check())
                .map_err(ReviewError::Fault)?;
            Ok(plan)
        };
        self.reviews().change_own::<Agreements>(actor, agreement, change).await
    }
}
