//! The office's use cases.

mod events;
mod files;
mod members;
mod publish;
mod resync;
mod round;
mod run;
mod sign_in;
mod unlock;
mod waiting;
mod warn;

use std::sync::{Arc, Mutex, PoisonError, RwLock};

use content::{FITTED_FORMS, Form, LEARNING};
use desk_assistance::Cases;
use desk_awareness::{Awareness, Post};
use desk_cooperation::Cooperation;
use desk_keyring::Keyring;
use desk_mail::Mailer;
use desk_review::Reviews;
use kernel::{Clock, Day, Random, Ts, Zone};
use seal::Name;
use store::{Store, StoreError};
use tokio::sync::{Notify, Semaphore};
use verdict::Judge;
use web::Shell;

pub use members::AddMemberError;
pub use publish::PublishError;
pub use resync::{ResyncError, ResyncReport};
pub use round::{LinkFault, LinkStatus, RoundError};
pub use sign_in::{Session, SessionToken, SignInError};
pub use unlock::UnlockError;

use crate::link_client::LinkClient;
use crate::store::MIGRATIONS;
use sign_in::Attempts;
use waiting::Waiting;

/// The private zone's office. Cheap to clone.
#[derive(Clone)]
pub struct Office(Arc<Inner>);

struct Inner {
    store: Store,
    keyring: Keyring,
    cases: Cases,
    reviews: Reviews,
    awareness: Awareness,
    cooperation: Cooperation,
    /// The stamp of the letters that were last grouped.
    grouped: Mutex<Option<u64>>,
    link: LinkClient,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    zone: Zone,
    forms: Vec<(Name, Vec<u8>)>,
    lists: Vec<(Name, Vec<u8>, bool)>,
    site_list: Option<SiteList>,
    attempts: Mutex<Attempts>,
    /// Turns to hash a password: each takes 19 MiB.
    hashing: Semaphore,
    status: RwLock<LinkStatus>,
    wake: Notify,
    waiting: Mutex<Waiting>,
    /// One round at a time: two would send the same things twice.
    round: tokio::sync::Mutex<()>,
}

/// What an office is made of.
pub struct Parts {
    /// The desk's database.
    pub store: Store,
    /// The key store.
    pub keyring: Keyring,
    /// The front's address: `https://example.org`.
    pub front: String,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// The randomness.
    pub random: Arc<dyn Random>,
    /// The centre's time zone.
    pub zone: Zone,
    /// Who notices words of danger in what people write.
    pub judge: Arc<Judge>,
    /// The forms of the content, by kind of letter: published where they are new or changed.
    pub forms: Vec<(Name, Vec<u8>)>,
    /// The checker's lists, by name, and whether each is the centre's own: those are published,
    /// the others are built into every front.
    pub lists: Vec<(Name, Vec<u8>, bool)>,
    /// What sends e-mails; `None` where the centre sends none.
    pub mailer: Option<Mailer>,
    /// The public site's shell: what e-mails to the public are written with.
    pub public: Shell,
    /// The bytes that the site serves to everybody, where this program knows them: published when
    /// they change.
    pub site_list: Option<SiteList>,
}

/// Makes the body of the publication of kind `site`, given the forms with which one registers.
pub type SiteList = Arc<dyn Fn(&[Form]) -> Option<Vec<u8>> + Send + Sync>;

impl Office {
    /// Prepares the database.
    ///
    /// # Errors
    /// The database does not answer or has an unknown schema, or TLS cannot be had.
    pub async fn start(parts: Parts) -> Result<Self, StartError> {
        let Parts { store, keyring, front, clock, random, zone, judge, forms, lists, .. } = parts;
        let Parts { mailer, public, site_list, .. } = parts;
        store.migrate("audit", desk_audit::MIGRATIONS).await?;
        store.migrate("office", MIGRATIONS).await?;
        let cases = Cases::start(
            store.clone(),
            keyring.clone(),
            Arc::clone(&clock),
            Arc::clone(&random),
            zone.clone(),
            judge,
        );
        let cases = cases.await?;
        let post = Post { keyring: keyring.clone(), shell: public.clone(), mailer: mailer.clone() };
        let (moment, chance) = (Arc::clone(&clock), Arc::clone(&random));
        let reviews = Reviews::start(store.clone(), moment, chance, zone.clone()).await?;
        let awareness =
            Awareness::start(store.clone(), reviews.clone(), Arc::clone(&random), post).await?;
        let fitted = FITTED_FORMS.map(|name| Form::load(public.pack(), name));
        let learning = Form::load(public.pack(), LEARNING).map_err(|_| StartError::Registration)?;
        let [everybody, children, contribution] =
            fitted.map(|form| form.map_err(|_| StartError::Registration));
        let cooperation = Cooperation::start(desk_cooperation::Parts {
            store: store.clone(),
            keyring: keyring.clone(),
            reviews: reviews.clone(),
            random: Arc::clone(&random),
            forms: desk_cooperation::Forms {
                everybody: everybody?,
                children: children?,
                contribution: contribution?,
                learning,
            },
            shell: public,
            mailer,
        });
        let cooperation = cooperation.await?;
        let link =
            LinkClient::new(front, keyring.clone(), Arc::clone(&clock), Arc::clone(&random))?;
        let office = Self(Arc::new(Inner {
            store,
            keyring,
            cases,
            reviews,
            awareness,
            cooperation,
            grouped: Mutex::default(),
            link,
            clock,
            random,
            zone,
            forms,
            lists,
            site_list,
            attempts: Mutex::default(),
            hashing: Semaphore::new(2),
            status: RwLock::default(),
            wake: Notify::new(),
            waiting: Mutex::default(),
            round: tokio::sync::Mutex::default(),
        }));
        office.know_own_forms().await?;
        Ok(office)
    }

    /// The cases.
    pub fn cases(&self) -> &Cases {
        &self.0.cases
    }

    /// Everything that two members publish.
    pub fn reviews(&self) -> &Reviews {
        &self.0.reviews
    }

    /// Warnings and waves.
    pub fn awareness(&self) -> &Awareness {
        &self.0.awareness
    }

    /// Events and who comes.
    pub fn cooperation(&self) -> &Cooperation {
        &self.0.cooperation
    }

    /// The key store.
    pub fn keyring(&self) -> &Keyring {
        &self.0.keyring
    }

    /// The desk's database, for `/metrics`.
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// How the link does.
    pub fn link_status(&self) -> LinkStatus {
        self.0.status.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The newest deeds, newest first.
    ///
    /// # Errors
    /// The database.
    pub async fn recent_events(&self) -> Result<Vec<desk_audit::EventRow>, StoreError> {
        let read =
            self.0.store.read("recent_events", (), |tx, ()| Box::pin(desk_audit::recent(tx, 200)));
        read.await
    }

    /// Checks the whole audit log; gives the number of chained deeds.
    ///
    /// # Errors
    /// The desk is locked, or the first deed that is not what was signed.
    pub async fn verify_audit(&self) -> Result<i64, AuditError> {
        let unlocked = self.0.keyring.unlocked()?;
        let key = seal::sign::VerifyKey::of(unlocked.signing(desk_keyring::Purpose::Audit));
        Ok(desk_audit::verify(&self.0.store, &key).await?)
    }

    pub(crate) fn now(&self) -> Ts {
        self.0.clock.now()
    }

    /// Today in UTC: what directories and publications count in.
    fn utc_today(&self) -> Day {
        self.now().utc_day()
    }

    fn random(&self) -> &dyn Random {
        self.0.random.as_ref()
    }
}

/// Why the office does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The content asks nothing of who registers for an event.
    #[error("the forms for registering are not whole: run `thiqa content check`")]
    Registration,
    /// The client of the link.
    #[error(transparent)]
    Tls(#[from] crate::link_client::TlsError),
}

/// Why the audit log does not check.
#[derive(Debug, thiserror::Error)]
pub enum AuditError {
    /// The desk is locked.
    #[error(transparent)]
    Key(#[from] desk_keyring::KeyError),
    /// It was changed, or cannot be read.
    #[error(transparent)]
    Chain(#[from] desk_audit::ChainFault),
}
