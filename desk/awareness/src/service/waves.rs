use std::sync::{Arc, PoisonError};

use kernel::Id;
use store::StoreError;
use verdict::Sketch;

use crate::domain::waves::{Letter, Waves};
use crate::service::Awareness;

impl Awareness {
    /// Groups all letters anew. Called after letters came, by whoever holds them.
    pub fn regroup(&self, letters: &[Letter]) {
        let waves = Arc::new(Waves::of(letters));
        *self.0.waves.write().unwrap_or_else(PoisonError::into_inner) = Some(waves);
    }

    /// Forgets what was grouped in memory: the desk is being locked.
    pub fn forget_opened(&self) {
        *self.0.waves.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// What hangs together; none while nothing was grouped since the desk was unlocked.
    pub fn waves(&self) -> Option<Arc<Waves>> {
        self.0.waves.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The warnings that know a wave's messages, by wave.
    pub(crate) async fn known_waves(&self) -> Result<Vec<(Id, String)>, StoreError> {
        let Some(waves) = self.waves() else { return Ok(Vec::new()) };
        let campaigns = self.campaigns().await?;
        let known: Vec<(String, Vec<Sketch>)> = campaigns
            .into_iter()
            .filter_map(|row| Some((row.id, serde_json::from_slice(&row.sketches).ok()?)))
            .collect();
        let of = |wave: &crate::Wave| {
            let (alert, _) = known.iter().find(|(_, sketches)| wave.is_known(sketches))?;
            Some((wave.id, alert.clone()))
        };
        Ok(waves.0.iter().filter_map(of).collect())
    }
}
