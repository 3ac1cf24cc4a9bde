//! The pillar's use cases, one transaction each.

mod agreements;
mod attend;
mod authors;
mod calls;
mod certify;
mod choose;
mod events;
mod feedback;
mod files;
mod indicators;
mod learning;
mod partners;
mod proceedings;
mod register;
mod sign;
mod submit;
mod tell;

use std::sync::Arc;

use content::Form;
use desk_keyring::Keyring;
use desk_mail::Mailer;
use desk_review::{ReviewError, Reviews};
use kernel::{Day, Random, Ts, Zone};
use store::{Store, StoreError};
use web::Shell;

use crate::domain::event::EventFault;
use crate::store::MIGRATIONS;
pub use agreements::AgreementError;
pub use attend::{Counts, Decision, Merged};
pub use calls::CallError;
pub use files::AttachError;
pub use indicators::IndicatorsError;
pub use partners::PartnerError;
pub use proceedings::ProceedingsError;
pub use register::{RegisterError, Seat};
pub use sign::Live;
pub use submit::{Named, Received, SubmissionError};
pub use tell::TellError;

/// The cooperation pillar of the private zone. Cheap to clone.
#[derive(Clone)]
pub struct Cooperation(Arc<Inner>);

struct Inner {
    parts: Parts,
    /// One round of mails at a time: two would send the same ones twice.
    telling: tokio::sync::Mutex<()>,
}

/// What the pillar is made of.
pub struct Parts {
    /// The desk's database.
    pub store: Store,
    /// Where names and addresses are locked.
    pub keyring: Keyring,
    /// Where events are planned and approved.
    pub reviews: Reviews,
    /// The randomness.
    pub random: Arc<dyn Random>,
    /// What is asked of who registers, or sends a contribution.
    pub forms: Forms,
    /// The public site's shell: what e-mails and titles are written with.
    pub shell: Shell,
    /// What sends e-mails; `None` where the centre sends none.
    pub mailer: Option<Mailer>,
}

/// The forms that the pillar fits to each session and call, and the one whose answers it counts.
pub struct Forms {
    /// What registering asks.
    pub everybody: Form,
    /// What is asked of who registers a child.
    pub children: Form,
    /// What is asked of who sends a contribution.
    pub contribution: Form,
    /// What is asked before a session and after it.
    pub learning: Form,
}

/// Why nothing was done with an event.
#[derive(Debug, thiserror::Error)]
pub enum EventError {
    /// Nothing is done with the event itself.
    #[error(transparent)]
    Review(#[from] ReviewError<EventFault>),
    /// They were not there, or it is not over yet.
    #[error("no certificate for who was not there")]
    Absent,
    /// The root has not authorised a key for certificates.
    #[error("the root has not authorised a key for certificates: run `thiqa keys authorise`")]
    NotAuthorised,
    /// The key store is locked.
    #[error(transparent)]
    Key(#[from] desk_keyring::KeyError),
}

impl From<StoreError> for EventError {
    fn from(error: StoreError) -> Self {
        Self::Review(error.into())
    }
}

impl From<RegisterError> for EventError {
    fn from(error: RegisterError) -> Self {
        match error {
            RegisterError::Key(error) => Self::Key(error),
            RegisterError::Store(error) => error.into(),
        }
    }
}

impl Cooperation {
    /// Prepares the database. The schemas of the audit log and of documents must be there.
    ///
    /// # Errors
    /// The database does not answer or has an unknown schema.
    pub async fn start(parts: Parts) -> Result<Self, StoreError> {
        parts.store.migrate("cooperation", MIGRATIONS).await?;
        Ok(Self(Arc::new(Inner { parts, telling: tokio::sync::Mutex::default() })))
    }

    fn store(&self) -> &Store {
        &self.0.parts.store
    }

    pub(crate) fn reviews(&self) -> &Reviews {
        &self.0.parts.reviews
    }

    fn random(&self) -> &dyn Random {
        self.0.parts.random.as_ref()
    }

    fn keyring(&self) -> &Keyring {
        &self.0.parts.keyring
    }

    /// The present moment.
    pub(crate) fn now(&self) -> Ts {
        self.reviews().now()
    }

    /// Today in the centre's zone.
    pub(crate) fn today(&self) -> Day {
        self.zone().day(self.now())
    }

    /// The centre's zone.
    pub(crate) fn zone(&self) -> &Zone {
        self.reviews().zone()
    }

    /// Whether the centre sends e-mails.
    pub(crate) fn sends_mail(&self) -> bool {
        self.0.parts.mailer.is_some()
    }

    /// The public site's shell.
    pub(crate) fn public(&self) -> &Shell {
        &self.0.parts.shell
    }
}
