use std::sync::{Arc, PoisonError};

use kernel::Id;
use store::StoreError;
use verdict::Pattern;

use crate::domain::waves::{Letter, Waves};
use crate::service::Awareness;

/// Since which unlocking letters were read: what was begun before is of no use after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Age(u64);

/// What was put together, in memory only.
#[derive(Default)]
pub(super) struct Grouped {
    age: u64,
    waves: Option<Arc<Waves>>,
    /// Waves whose messages a warning knows, and that warning.
    known: Arc<Vec<(Id, String)>>,
}

impl Awareness {
    /// To be asked before letters are read that are to be grouped.
    pub fn age(&self) -> Age {
        Age(self.read(|grouped| grouped.age))
    }

    /// Groups all letters anew. Called after letters came, by whoever holds them.
    ///
    /// # Errors
    /// The database.
    pub async fn regroup(&self, letters: Vec<Letter>, age: Age) -> Result<(), StoreError> {
        // Ten thousand letters take a moment.
        let grouped = tokio::task::spawn_blocking(move || Arc::new(Waves::of(&letters))).await;
        let Ok(waves) = grouped else { return Ok(()) };
        self.change(|grouped| {
            if grouped.age == age.0 {
                grouped.waves = Some(waves);
            }
        });
        self.recognise_waves().await
    }

    /// Finds out which waves a warning knows.
    pub(super) async fn recognise_waves(&self) -> Result<(), StoreError> {
        let age = self.age();
        let Some(waves) = self.waves() else { return Ok(()) };
        let alerts = self.alerts().await?.into_iter();
        let campaigns: Vec<(String, Pattern)> =
            alerts.filter_map(|alert| Some((alert.id, alert.own.campaign?.pattern))).collect();
        let of = |wave: &crate::Wave| {
            let (alert, _) = campaigns.iter().find(|(_, pattern)| wave.is_known(pattern))?;
            Some((wave.id, alert.clone()))
        };
        let known: Arc<Vec<(Id, String)>> = Arc::new(waves.0.iter().filter_map(of).collect());
        self.change(|grouped| {
            if grouped.age == age.0 {
                grouped.known = known;
            }
        });
        Ok(())
    }

    /// Forgets what was grouped in memory: the desk is being locked.
    pub fn forget_opened(&self) {
        self.change(|grouped| {
            *grouped = Grouped { age: grouped.age + 1, ..Grouped::default() };
        });
    }

    /// What hangs together; none while nothing was grouped since the desk was unlocked.
    pub fn waves(&self) -> Option<Arc<Waves>> {
        self.read(|grouped| grouped.waves.clone())
    }

    /// The warnings that know a wave's messages, by wave.
    pub(crate) fn known_waves(&self) -> Arc<Vec<(Id, String)>> {
        self.read(|grouped| Arc::clone(&grouped.known))
    }

    fn read<T>(&self, look: impl FnOnce(&Grouped) -> T) -> T {
        look(&self.0.grouped.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn change(&self, change: impl FnOnce(&mut Grouped)) {
        change(&mut self.0.grouped.write().unwrap_or_else(PoisonError::into_inner));
    }
}
