//! The desk's use cases on cases, one transaction each.

mod answer;
mod case_key;
mod collect;
mod erase;
mod files;
mod inbox;
mod outgoing;
mod read_case;

use std::sync::Arc;

use desk_keyring::Keyring;
use kernel::{Clock, Day, Random, Ts, Zone};
use seal::Digest;
use store::{Store, StoreError};

pub use answer::AnswerError;
pub use case_key::CaseError;
pub use collect::{CollectError, Collected, WantedFile};
pub use files::FileError;
pub use inbox::{Inbox, Place};
pub use outgoing::Resync;

use crate::store::MIGRATIONS;

/// The assistance pillar of the private zone. Cheap to clone.
#[derive(Clone)]
pub struct Cases(Arc<Inner>);

struct Inner {
    store: Store,
    keyring: Keyring,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    zone: Zone,
    /// Digests of every form this desk ever published.
    forms: std::sync::RwLock<Vec<Digest>>,
}

impl Cases {
    /// Prepares the database. The audit log's schema must be there.
    ///
    /// # Errors
    /// The database does not answer or has an unknown schema.
    pub async fn start(
        store: Store,
        keyring: Keyring,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
        zone: Zone,
    ) -> Result<Self, StoreError> {
        store.migrate("assistance", MIGRATIONS).await?;
        let forms = std::sync::RwLock::default();
        Ok(Self(Arc::new(Inner { store, keyring, clock, random, zone, forms })))
    }

    /// Tells which forms this desk ever published: letters that fill in others are refused.
    pub fn know_forms(&self, forms: Vec<Digest>) {
        *self.0.forms.write().unwrap_or_else(std::sync::PoisonError::into_inner) = forms;
    }

    fn forms(&self) -> Vec<Digest> {
        self.0.forms.read().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }

    fn now(&self) -> Ts {
        self.0.clock.now()
    }

    /// Today in the centre's zone.
    fn today(&self) -> Day {
        self.0.zone.day(self.now())
    }

    fn random(&self) -> &dyn Random {
        self.0.random.as_ref()
    }
}
