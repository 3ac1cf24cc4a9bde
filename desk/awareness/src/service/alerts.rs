use desk_audit::Actor;
use kernel::Id;
use store::StoreError;

use crate::domain::alert::{Alerts, Deed, Draft, Known, Origin, Record};
use crate::service::{AlertError, Awareness};

impl Awareness {
    /// Begins a warning; of a wave, if one is named. Gives its name.
    ///
    /// # Errors
    /// The database.
    pub async fn begin(
        &self,
        actor: &Actor,
        draft: Draft,
        wave: Option<Id>,
    ) -> Result<String, StoreError> {
        // Where the wave is gone, or too few forwarded it, there is a warning and no campaign.
        let waves = self.waves();
        let wave = wave.and_then(|wave| waves.as_ref()?.get(wave));
        let campaign =
            wave.and_then(|wave| Some(Known { since: wave.first, pattern: wave.pattern.clone()? }));
        let id = self.reviews().new_id();
        self.reviews().begin::<Alerts>(actor, &id, (draft, Origin { campaign })).await?;
        self.recognise_waves().await?;
        Ok(id)
    }

    /// Does something with a warning as it stood at `step`.
    ///
    /// # Errors
    /// It has moved since, cannot be done, or what is written is not whole.
    pub async fn act(
        &self,
        actor: &Actor,
        id: &str,
        step: u32,
        deed: Deed,
    ) -> Result<(), AlertError> {
        let drops = deed == Deed::Discard;
        self.reviews().act(actor, id, step, deed).await?;
        // A warning that was dropped knows no wave any more.
        if drops { Ok(self.recognise_waves().await?) } else { Ok(()) }
    }

    /// Every warning, what last changed first.
    ///
    /// # Errors
    /// The database.
    pub async fn alerts(&self) -> Result<Vec<Record>, StoreError> {
        self.reviews().all().await
    }

    /// A warning.
    ///
    /// # Errors
    /// There is none of that name, or the database fails.
    pub async fn alert(&self, id: &str) -> Result<Record, AlertError> {
        self.reviews().one(id).await
    }
}
