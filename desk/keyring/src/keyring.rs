use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};

use ed25519_dalek::SigningKey;
use kernel::{Clock, Random};
use seal::sign::VerifyKey;
use seal::{Name, SiteId, Wire};
use store::{Store, StoreError};
use unseal::slots::{Credential, RootKey, Slot, SlotError};

use crate::authorised::{PublicKeys, Purpose};
use crate::store::{self as queries, MIGRATIONS};
use crate::unlocked::Unlocked;

/// The desk's key store and, while somebody has unlocked it, its opened keys.
#[derive(Clone)]
pub struct Keyring(Arc<Inner>);

struct Inner {
    store: Store,
    site: SiteId,
    desk: Name,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    unlocked: RwLock<Option<Arc<Unlocked>>>,
    /// Locks are made under the present root key, so none while it is being replaced.
    root_in_use: tokio::sync::RwLock<()>,
}

/// What may go wrong with the key store.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// Nobody has unlocked it.
    #[error("the desk is locked: somebody must unlock it first")]
    Locked,
    /// No slot opens with this credential.
    #[error("the passphrase, code or file opens no slot")]
    Refused,
    /// A slot could not be made or opened.
    #[error(transparent)]
    Slot(#[from] SlotError),
    /// What is stored does not open with the root key.
    #[error("the key store is damaged: restore its last backup")]
    Damaged,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why a key store is not made.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// There is one already.
    #[error("there is a key store here already")]
    Exists,
    /// It could not be filled.
    #[error(transparent)]
    Key(#[from] KeyError),
}

impl Keyring {
    /// Opens the key store at a path, making an empty file where there is none.
    ///
    /// # Errors
    /// The file cannot be opened, or has an unknown schema.
    pub async fn open(
        path: &Path,
        site: SiteId,
        desk: Name,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
    ) -> Result<Self, StoreError> {
        let store = Store::open(&format!("sqlite:{}", path.display())).await?;
        store.migrate("keyring", MIGRATIONS).await?;
        let (unlocked, root_in_use) = Default::default();
        Ok(Self(Arc::new(Inner { store, site, desk, clock, random, unlocked, root_in_use })))
    }

    /// Fills an empty key store: a root key in its first slot, the signing keys, the epochs.
    ///
    /// # Errors
    /// It is not empty, or the credential is too weak.
    pub async fn create(&self, label: &str, first: &Credential<'_>) -> Result<(), CreateError> {
        if !self.slots().await.map_err(KeyError::Store)?.is_empty() {
            return Err(CreateError::Exists);
        }
        let mut rng = self.random().rng();
        let root = RootKey::random(&mut rng);
        let slot = Slot::new(self.site(), 1, first, &root, &mut rng).map_err(KeyError::Slot)?;
        let secrets: Vec<(&'static str, Vec<u8>)> = Purpose::ALL
            .map(|purpose| {
                let name = purpose.secret_name();
                (name, root.store_secret(name, &self.random().array::<32>(), &mut rng))
            })
            .to_vec();
        let context = (label.to_owned(), slot.to_bytes(), secrets);
        let made = self.store().run_tx("create_keyring", context, |tx, (label, slot, secrets)| {
            Box::pin(async move {
                queries::put_slot(tx, 1, label, slot).await?;
                for (name, sealed) in secrets {
                    queries::put_secret(tx, name, sealed).await?;
                }
                Ok::<_, StoreError>(())
            })
        });
        made.await.map_err(KeyError::Store)?;
        self.open_with(root).await?;
        self.make_due_epochs().await?;
        Ok(())
    }

    /// Unlocks with a credential: every slot of its kind is tried.
    ///
    /// # Errors
    /// It opens no slot.
    pub async fn unlock(&self, credential: &Credential<'_>) -> Result<(), KeyError> {
        let slots = self.store().read("slots", (), |tx, ()| Box::pin(queries::slots(tx))).await?;
        for (_, _, body) in slots {
            let slot = Slot::from_bytes(&body).map_err(|_| KeyError::Damaged)?;
            match slot.open(credential) {
                Ok(root) => {
                    self.open_with(root).await?;
                    return self.make_due_epochs().await;
                }
                Err(SlotError::Wrong | SlotError::OtherKind) => {}
                Err(other) => return Err(other.into()),
            }
        }
        Err(KeyError::Refused)
    }

    /// Forgets the opened keys.
    pub fn lock(&self) {
        *self.0.unlocked.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// The opened keys.
    ///
    /// # Errors
    /// Nobody has unlocked the key store.
    pub fn unlocked(&self) -> Result<Arc<Unlocked>, KeyError> {
        let unlocked = self.0.unlocked.read().unwrap_or_else(PoisonError::into_inner);
        unlocked.clone().ok_or(KeyError::Locked)
    }

    /// The public halves of the signing keys.
    ///
    /// # Errors
    /// Nobody has unlocked the key store.
    pub fn public_keys(&self) -> Result<PublicKeys, KeyError> {
        let unlocked = self.unlocked()?;
        let keys = Purpose::ALL.map(|purpose| (purpose, VerifyKey::of(unlocked.signing(purpose))));
        Ok(PublicKeys { desk: self.desk().clone(), keys: keys.to_vec() })
    }

    /// Reads everything again with the root key and keeps it opened.
    pub(crate) async fn open_with(&self, root: RootKey) -> Result<(), KeyError> {
        let (secrets, epochs) = self
            .store()
            .read("open_keyring", (), |tx, ()| {
                Box::pin(async move {
                    let secrets = queries::secrets(tx).await?;
                    Ok::<_, StoreError>((secrets, queries::epochs(tx).await?))
                })
            })
            .await?;
        let signing = |purpose: Purpose| -> Result<SigningKey, KeyError> {
            let sealed = sealed_as(&secrets, purpose)?;
            let seed =
                root.load_secret(purpose.secret_name(), sealed).map_err(|_| KeyError::Damaged)?;
            Ok(SigningKey::from_bytes(&seed))
        };
        let unlocked = Unlocked {
            directory: signing(Purpose::Directory)?,
            publication: signing(Purpose::Publication)?,
            reply: signing(Purpose::Reply)?,
            link: signing(Purpose::Link)?,
            audit: signing(Purpose::Audit)?,
            epochs: crate::epochs::load(&root, &epochs)?,
            opened: sealed_as(&secrets, Purpose::Link)?.to_vec(),
            root,
        };
        *self.0.unlocked.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(unlocked));
        Ok(())
    }

    /// The installation.
    pub fn site(&self) -> SiteId {
        self.0.site
    }

    /// The desk.
    pub fn desk(&self) -> &Name {
        &self.0.desk
    }

    pub(crate) fn root_in_use(&self) -> &tokio::sync::RwLock<()> {
        &self.0.root_in_use
    }

    pub(crate) fn store(&self) -> &Store {
        &self.0.store
    }

    pub(crate) fn clock(&self) -> &dyn Clock {
        self.0.clock.as_ref()
    }

    pub(crate) fn random(&self) -> &dyn Random {
        self.0.random.as_ref()
    }
}

/// A signing key as it is stored.
fn sealed_as(secrets: &[(String, Vec<u8>)], purpose: Purpose) -> Result<&[u8], KeyError> {
    let found = secrets.iter().find(|(name, _)| name == purpose.secret_name());
    found.map(|(_, sealed)| sealed.as_slice()).ok_or(KeyError::Damaged)
}
