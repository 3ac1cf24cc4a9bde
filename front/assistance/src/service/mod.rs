//! The front's use cases, one transaction each.

mod add_entry;
mod file_letter;
mod link_case;
mod link_deliver;
mod open_thread;
mod places;
mod publish;
mod renew;
mod sweep;
mod upload;

use std::net::IpAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use ed25519_dalek::SigningKey;
use kernel::{Clock, Day, Random, Ts};
use seal::SiteId;
use seal::post::Challenge;
use seal::sign::VerifyKey;
use store::{Store, StoreError};
use tokio::sync::Semaphore;

pub use add_entry::AddEntryError;
pub use file_letter::FileLetterError;
pub(crate) use link_case::{GiveThreadError, LinkCaseError};
pub use open_thread::OpenThreadError;
pub use places::{PlaceError, PlaceStatus, Room};
pub use publish::PublishError;
pub use renew::RenewError;
pub(crate) use upload::MOST_CHUNKS;
pub use upload::UploadError;

use crate::domain::challenge::Challenges;
use crate::domain::marks::Mark;
use crate::domain::published::Snapshot;
use crate::domain::throttle::Throttle;
use crate::store::MIGRATIONS;

/// Threads read at once.
const THREADS_AT_ONCE: usize = 4;

/// What the front is told when it starts.
pub struct Settings {
    /// The installation.
    pub site: SiteId,
    /// The root key, whose private half is offline.
    pub root: VerifyKey,
    /// The key that signs filing proofs.
    pub proof_key: SigningKey,
    /// Zero bits of work asked for a letter in quiet times.
    pub work_bits: u8,
    /// Bytes the database may grow to.
    pub storage_bytes: u64,
    /// Plain-page requests of one network in ten minutes.
    pub plain_per_window: u32,
}

/// The assistance pillar of the public zone. Cheap to clone.
#[derive(Clone)]
pub struct Assistance(Arc<Inner>);

/// Is told what is published: another pillar that shows some of it.
pub type Listener = Box<dyn Fn(&Snapshot) + Send + Sync>;

struct Inner {
    store: Store,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    settings: Settings,
    challenges: Challenges,
    senders: Throttle,
    plain: Throttle,
    snapshot: RwLock<Arc<Snapshot>>,
    /// Who shows what is published.
    listeners: RwLock<Vec<Listener>>,
    mark: RwLock<Mark>,
    /// Rises when the snapshot or the mark changes.
    revision: AtomicU64,
    /// Turns to read a whole thread.
    reading: Semaphore,
}

impl Assistance {
    /// Prepares the database and reads what is published.
    ///
    /// # Errors
    /// The database does not answer or has an unknown schema.
    pub async fn start(
        store: Store,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
        settings: Settings,
    ) -> Result<Self, StoreError> {
        store.migrate("assistance", MIGRATIONS).await?;
        let inner = Inner {
            challenges: Challenges::new(settings.work_bits, random.as_ref()),
            senders: Throttle::new(60),
            plain: Throttle::new(settings.plain_per_window),
            snapshot: RwLock::default(),
            listeners: RwLock::default(),
            mark: RwLock::new(Mark::Roomy),
            revision: AtomicU64::new(0),
            reading: Semaphore::new(THREADS_AT_ONCE),
            store,
            clock,
            random,
            settings,
        };
        let assistance = Self(Arc::new(inner));
        assistance.read_published().await?;
        assistance.measure().await?;
        Ok(assistance)
    }

    /// The installation.
    pub fn site(&self) -> SiteId {
        self.0.settings.site
    }

    /// The root key.
    pub fn root(&self) -> VerifyKey {
        self.0.settings.root
    }

    /// The key that signs filing proofs, to be authorised by the root.
    pub fn proof_key(&self) -> VerifyKey {
        VerifyKey::of(&self.0.settings.proof_key)
    }

    /// What is published now.
    pub fn published(&self) -> Arc<Snapshot> {
        Arc::clone(&self.0.snapshot.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Tells `listener` what is published, now and whenever that changes.
    pub fn listen(&self, listener: Listener) {
        listener(&self.published());
        self.0.listeners.write().unwrap_or_else(PoisonError::into_inner).push(listener);
        self.revise();
    }

    /// How full the storage is.
    pub fn mark(&self) -> Mark {
        *self.0.mark.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// A number that changes with all that the pages depend on: what is published, how full the
    /// storage is, and the hour, for a day may begin at any.
    pub fn revision(&self) -> u64 {
        let changes = self.0.revision.load(Ordering::Acquire);
        (changes << 32) | (self.now().seconds().cast_unsigned() / 3600)
    }

    fn revise(&self) {
        self.0.revision.fetch_add(1, Ordering::AcqRel);
    }

    /// Counts transactions, for `/metrics`.
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// The work asked of a sender: more while their network sends much.
    pub fn challenge(&self, from: Option<IpAddr>) -> Challenge {
        let pressure = self.0.senders.pressure(from, self.now(), self.random());
        self.0.challenges.issue(pressure, self.now(), self.random())
    }

    /// Counts a request of the plain page, which asks for no work.
    ///
    /// # Errors
    /// The network has used up this window: the seconds to wait.
    pub fn admit_plain(&self, from: Option<IpAddr>) -> Result<(), u32> {
        self.0.plain.admit(from, self.now(), self.random())
    }

    /// The randomness.
    pub fn random(&self) -> &dyn Random {
        self.0.random.as_ref()
    }

    /// The present moment.
    pub fn now(&self) -> Ts {
        self.0.clock.now()
    }

    /// A random number to store a large row under.
    fn random_number(&self) -> i64 {
        i64::from_be_bytes(self.random().array())
    }

    fn today(&self) -> Day {
        self.now().utc_day()
    }
}
