use desk_audit::Actor;
use desk_review::ReviewError;
use documents::Fault;
use store::StoreError;

use crate::domain::indicators::{Indicators, IndicatorsDeed, IndicatorsDraft, IndicatorsRecord};
use crate::service::Cooperation;

/// Why nothing was done with indicators.
pub type IndicatorsError = ReviewError<Fault>;

impl Cooperation {
    /// The indicators of an edition or agreement: those that there are, or new ones. Gives their
    /// name.
    ///
    /// # Errors
    /// The database.
    pub async fn begin_indicators(
        &self,
        actor: &Actor,
        subject: &str,
    ) -> Result<String, StoreError> {
        // They are called as what they are of: there are no two.
        match self.indicators(subject).await {
            Err(ReviewError::Unknown) => {
                let begun = (IndicatorsDraft::default(), ());
                self.reviews().begin::<Indicators>(actor, subject, begun).await?;
            }
            Err(ReviewError::Store(error)) => return Err(error),
            Ok(_) | Err(_) => {}
        }
        Ok(subject.to_owned())
    }

    /// Does something with indicators as they stood at `step`.
    ///
    /// # Errors
    /// They have moved since, cannot be done, or what is written is not whole.
    pub async fn act_on_indicators(
        &self,
        actor: &Actor,
        id: &str,
        step: u32,
        deed: IndicatorsDeed,
    ) -> Result<(), IndicatorsError> {
        self.reviews().act(actor, id, step, deed).await
    }

    /// All indicators, what last changed first.
    ///
    /// # Errors
    /// The database.
    pub async fn all_indicators(&self) -> Result<Vec<IndicatorsRecord>, StoreError> {
        self.reviews().all().await
    }

    /// The indicators of that name.
    ///
    /// # Errors
    /// There are none of that name, or the database fails.
    pub async fn indicators(&self, id: &str) -> Result<IndicatorsRecord, IndicatorsError> {
        self.reviews().one(id).await
    }
}
