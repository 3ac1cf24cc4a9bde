//! The desk's use cases on cases, one transaction each.

mod answer;
mod case_key;
mod changing;
mod collect;
mod disclosures;
mod enter;
mod erase;
mod files;
mod hints;
mod holder;
mod inbox;
mod index;
mod kinds;
mod letter;
mod notes;
mod once;
mod outgoing;
mod read_case;
mod renew;
mod sketched;
mod urgent;

use std::sync::{Arc, PoisonError, RwLock};

use content::Form;
use desk_keyring::Keyring;
use kernel::{Clock, Day, Id, Random, Ts, Zone};
use seal::Digest;
use store::{Store, StoreError};
use verdict::Judge;

pub use answer::AnswerError;
pub use case_key::CaseError;
pub use collect::{CollectError, Collected, OneWay, WantedFile};
pub use disclosures::{DisclosureError, NewDisclosure, Says};
pub use enter::{EnterError, Entered, Told};
pub use files::FileError;
pub use holder::HandError;
pub use inbox::{Inbox, Place};
pub use index::List;
pub use notes::NoteError;
pub use outgoing::Resync;
pub use sketched::Sketched;

use crate::store::MIGRATIONS;
use index::Index;
use once::OnceKeys;

/// The assistance pillar of the private zone. Cheap to clone.
#[derive(Clone)]
pub struct Cases(Arc<Inner>);

struct Inner {
    store: Store,
    keyring: Keyring,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    zone: Zone,
    /// Who notices words of danger in what people write.
    judge: Arc<Judge>,
    /// Every form this desk ever published, by its digest.
    forms: RwLock<Vec<KnownForm>>,
    /// What lists need of every case, while the desk is unlocked.
    index: Index,
    once: OnceKeys,
    /// One case at a time is written down.
    entering: tokio::sync::Mutex<()>,
}

/// A published form; without its questions where this program no longer reads them.
#[derive(Clone)]
struct KnownForm {
    digest: Digest,
    form: Option<Arc<Form>>,
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
        judge: Arc<Judge>,
    ) -> Result<Self, StoreError> {
        store.migrate("assistance", MIGRATIONS).await?;
        let (forms, index, once, entering) = Default::default();
        let inner =
            Inner { store, keyring, clock, random, zone, judge, forms, index, once, entering };
        Ok(Self(Arc::new(inner)))
    }

    /// Tells which forms this desk ever published, by their bytes: letters that fill in others
    /// are refused.
    pub fn know_forms(&self, forms: &[Vec<u8>]) {
        let known = forms.iter().map(|bytes| KnownForm {
            digest: Digest::of_bytes(bytes),
            form: Form::from_json(bytes).ok().map(Arc::new),
        });
        *self.0.forms.write().unwrap_or_else(PoisonError::into_inner) = known.collect();
    }

    /// Forgets what was opened in memory: the desk is being locked.
    pub fn forget_opened(&self) {
        self.0.index.forget();
        self.0.once.forget();
    }

    fn form_digests(&self) -> Vec<Digest> {
        let forms = self.0.forms.read().unwrap_or_else(PoisonError::into_inner);
        forms.iter().map(|form| form.digest).collect()
    }

    fn form(&self, digest: Digest) -> Option<Arc<Form>> {
        let forms = self.0.forms.read().unwrap_or_else(PoisonError::into_inner);
        forms.iter().find(|form| form.digest == digest)?.form.clone()
    }

    pub(crate) fn now(&self) -> Ts {
        self.0.clock.now()
    }

    /// A name for a page that is shown: sent twice, what is typed on it is one thing.
    pub(crate) fn new_page(&self) -> Id {
        Id::random(self.random())
    }

    /// Today in the centre's zone.
    fn today(&self) -> Day {
        self.0.zone.day(self.now())
    }

    fn random(&self) -> &dyn Random {
        self.0.random.as_ref()
    }
}
