//! The pillar's use cases, one transaction each.

mod alerts;
mod post;
mod sign;
mod subscribe;
mod waves;

use std::sync::{Arc, RwLock};

use desk_review::{ReviewError, Reviews};
use documents::Fault;
use kernel::{Day, Random, Ts, Zone};
use store::{Store, StoreError};

pub use post::{Post, PostError, PostStatus};
pub use subscribe::{Readers, SubscribeError};
pub use waves::Age;
use waves::Grouped;

use crate::store::MIGRATIONS;

/// The awareness pillar of the private zone. Cheap to clone.
#[derive(Clone)]
pub struct Awareness(Arc<Inner>);

struct Inner {
    store: Store,
    reviews: Reviews,
    random: Arc<dyn Random>,
    /// What hangs together of all letters, while the desk is unlocked.
    grouped: RwLock<Grouped>,
    post: Post,
    post_status: RwLock<PostStatus>,
    /// For which newest alert, in which hour, all mails that were due went out. Held by a round of
    /// mails: two would send the same ones twice.
    posted: tokio::sync::Mutex<Option<post::Posted>>,
}

/// Why nothing was done with a warning.
pub type AlertError = ReviewError<Fault>;

impl Awareness {
    /// Prepares the database. The schemas of the audit log and of documents must be there.
    ///
    /// # Errors
    /// The database does not answer or has an unknown schema.
    pub async fn start(
        store: Store,
        reviews: Reviews,
        random: Arc<dyn Random>,
        post: Post,
    ) -> Result<Self, StoreError> {
        store.migrate("awareness", MIGRATIONS).await?;
        let (grouped, post_status, posted) = Default::default();
        let inner = Inner { store, reviews, random, grouped, post, post_status, posted };
        Ok(Self(Arc::new(inner)))
    }

    /// Where warnings are written and approved.
    pub(crate) fn reviews(&self) -> &Reviews {
        &self.0.reviews
    }

    /// The present moment.
    pub(crate) fn now(&self) -> Ts {
        self.0.reviews.now()
    }

    /// Today in the centre's zone.
    pub(crate) fn today(&self) -> Day {
        self.zone().day(self.now())
    }

    /// The centre's zone.
    pub(crate) fn zone(&self) -> &Zone {
        self.0.reviews.zone()
    }
}
