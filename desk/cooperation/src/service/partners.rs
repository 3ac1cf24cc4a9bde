use desk_audit::Actor;
use desk_review::ReviewError;
use store::StoreError;

use crate::domain::agreement::{is_live, names};
use crate::domain::partner::{PartnerDeed, PartnerDraft, PartnerFault, PartnerRecord, Partners};
use crate::service::Cooperation;

/// Why nothing was done with a partner.
pub type PartnerError = ReviewError<PartnerFault>;

impl Cooperation {
    /// Begins a partner. Gives its name.
    ///
    /// # Errors
    /// The database.
    pub async fn begin_partner(&self, actor: &Actor) -> Result<String, StoreError> {
        let id = self.reviews().new_id();
        self.reviews().begin::<Partners>(actor, &id, (PartnerDraft::default(), ())).await?;
        Ok(id)
    }

    /// Does something with a partner as it stood at `step`.
    ///
    /// # Errors
    /// It has moved since, cannot be done, or what is written is not whole; and it is not taken
    /// back while agreements that hold name it.
    pub async fn act_on_partner(
        &self,
        actor: &Actor,
        id: &str,
        step: u32,
        deed: PartnerDeed,
    ) -> Result<(), PartnerError> {
        let record = self.partner(id).await?;
        let goes = match deed {
            PartnerDeed::Cancel => true,
            PartnerDeed::Propose | PartnerDeed::Approve => record.draft.cancels,
            PartnerDeed::Discard => record.issue.is_none(),
            PartnerDeed::Save(_) | PartnerDeed::SendBack | PartnerDeed::Revise => false,
        };
        let bound = if goes { self.agreements_with(id).await? } else { 0 };
        if bound > 0 {
            return Err(ReviewError::Fault(PartnerFault::Agreements(bound)));
        }
        self.reviews().act(actor, id, step, deed).await
    }

    /// Every partner, what last changed first.
    ///
    /// # Errors
    /// The database.
    pub async fn partners(&self) -> Result<Vec<PartnerRecord>, StoreError> {
        self.reviews().all().await
    }

    /// A partner.
    ///
    /// # Errors
    /// There is none of that name, or the database fails.
    pub async fn partner(&self, id: &str) -> Result<PartnerRecord, PartnerError> {
        self.reviews().one(id).await
    }

    /// How many agreements that hold, or are being written, name a partner.
    async fn agreements_with(&self, partner: &str) -> Result<usize, StoreError> {
        let (agreements, today) = (self.agreements().await?, self.today());
        let bind = |record: &&_| is_live(record, today) && names(record, partner);
        Ok(agreements.iter().filter(bind).count())
    }
}
