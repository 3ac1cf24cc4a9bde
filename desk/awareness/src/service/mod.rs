//! The pillar's use cases, one transaction each.

mod act;
mod post;
mod read;
mod sign;
mod subscribe;
mod waves;

use std::sync::{Arc, RwLock};

use documents::Fault;
use kernel::{Clock, Day, Random, Ts, Zone};
use store::{Store, StoreError};

pub use act::Deed;
pub use post::{Post, PostError, PostStatus};
pub use sign::ToSign;
pub use subscribe::{Readers, SubscribeError};
pub use waves::Age;
use waves::Grouped;

use crate::store::MIGRATIONS;

/// The awareness pillar of the private zone. Cheap to clone.
#[derive(Clone)]
pub struct Awareness(Arc<Inner>);

struct Inner {
    store: Store,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    zone: Zone,
    /// What hangs together of all letters, while the desk is unlocked.
    grouped: RwLock<Grouped>,
    post: Post,
    post_status: RwLock<PostStatus>,
    /// For which newest alert, in which hour, all mails that were due went out. Held by a round of
    /// mails: two would send the same ones twice.
    posted: tokio::sync::Mutex<Option<post::Posted>>,
}

/// Why nothing was done with a warning.
#[derive(Debug, thiserror::Error)]
pub enum AlertError {
    /// There is no such warning.
    #[error("there is no such warning")]
    NoAlert,
    /// Somebody changed it since it was read.
    #[error("somebody changed it since")]
    Moved,
    /// That cannot be done with it as it stands.
    #[error("that cannot be done with it as it stands")]
    State,
    /// Whoever wrote it cannot approve it.
    #[error("a second member must approve it")]
    SecondMember,
    /// What is written is not whole.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// There is no such wave any more.
    #[error("there is no such wave")]
    NoWave,
    /// What is stored cannot be read.
    #[error("what is stored cannot be read")]
    Damaged,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Awareness {
    /// Prepares the database. The audit log's schema must be there.
    ///
    /// # Errors
    /// The database does not answer or has an unknown schema.
    pub async fn start(
        store: Store,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
        zone: Zone,
        post: Post,
    ) -> Result<Self, StoreError> {
        store.migrate("awareness", MIGRATIONS).await?;
        let (grouped, post_status, posted) = Default::default();
        let inner = Inner { store, clock, random, zone, grouped, post, post_status, posted };
        Ok(Self(Arc::new(inner)))
    }

    /// The present moment.
    pub(crate) fn now(&self) -> Ts {
        self.0.clock.now()
    }

    /// Today in the centre's zone.
    pub(crate) fn today(&self) -> Day {
        self.0.zone.day(self.now())
    }

    /// The centre's zone.
    pub(crate) fn zone(&self) -> &Zone {
        &self.0.zone
    }
}
