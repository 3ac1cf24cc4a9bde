use seal::{Digest, Wire};
use store::{StoreError, Tx};
use unseal::locks::CaseLock;
use unseal::slots::{Credential, RootKey, Slot, SlotKind};

use crate::authorised::Purpose;
use crate::epochs::secret_name;
use crate::keyring::{KeyError, Keyring};
use crate::store::{self as queries, EpochRow};

/// A slot as the team sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotInfo {
    /// Its number.
    pub number: u16,
    /// Whose it is.
    pub label: String,
    /// How it is opened.
    pub kind: SlotKind,
}

impl Keyring {
    /// The slots there are.
    ///
    /// # Errors
    /// The database.
    pub async fn slots(&self) -> Result<Vec<SlotInfo>, StoreError> {
        let rows = self.store().read("slots", (), |tx, ()| Box::pin(queries::slots(tx))).await?;
        let read = rows.into_iter().filter_map(|(number, label, body)| {
            let kind = Slot::from_bytes(&body).ok()?.kind;
            Some(SlotInfo { number: u16::try_from(number).ok()?, label, kind })
        });
        Ok(read.collect())
    }

    /// Adds a slot for another credential.
    ///
    /// # Errors
    /// Nobody has unlocked the key store, or the credential is too weak.
    pub async fn add_slot(
        &self,
        label: &str,
        credential: &Credential<'_>,
    ) -> Result<u16, KeyError> {
        let unlocked = self.unlocked()?;
        let number = self.slots().await?.iter().map(|slot| slot.number).max().unwrap_or(0) + 1;
        let mut rng = self.random().rng();
        let slot = Slot::new(self.site(), number, credential, &unlocked.root, &mut rng)?;
        let context = (label.to_owned(), slot.to_bytes());
        let put = self.store().run_tx("add_slot", context, move |tx, (label, body)| {
            Box::pin(queries::put_slot(tx, number, label, body))
        });
        put.await?;
        Ok(number)
    }

    /// A member leaves: a new root key, every secret, epoch and lock under it, and only the given
    /// credentials as slots. Old slots, also those in backups, open nothing that is kept from now.
    ///
    /// # Errors
    /// Nobody has unlocked the key store, or a credential is too weak; nothing is changed then.
    pub async fn replace_slots(
        &self,
        credentials: &[(&str, Credential<'_>)],
    ) -> Result<(), KeyError> {
        let _alone = self.root_in_use().write().await;
        let unlocked = self.unlocked()?;
        let mut rng = self.random().rng();
        let root = RootKey::random(&mut rng);
        let mut slots = Vec::new();
        for (number, (label, credential)) in (1..).zip(credentials) {
            let slot = Slot::new(self.site(), number, credential, &root, &mut rng)?;
            slots.push((number, (*label).to_owned(), slot.to_bytes()));
        }
        if slots.is_empty() {
            return Err(KeyError::Refused);
        }
        let secrets = Purpose::ALL
            .map(|purpose| {
                let (name, seed) = (purpose.secret_name(), unlocked.signing(purpose).to_bytes());
                (name, root.store_secret(name, &seed, &mut rng))
            })
            .to_vec();
        let epochs = self.epoch_rows().await?.into_iter().map(|row| {
            let held = unlocked.epochs.iter().find(|epoch| epoch.number == row.number);
            let sealed = held.map(|epoch| {
                root.store_secret(&secret_name(row.number), epoch.secret.seed(), &mut rng)
            });
            EpochRow { sealed, ..row }
        });
        let epochs = epochs.collect();
        let locks = self.resealed_locks(&unlocked.root, &root).await?;
        let change = RootChange { slots, secrets, epochs, locks };
        self.store().run_tx("replace_slots", change, |tx, change| Box::pin(change.run(tx))).await?;
        self.store().truncate_log().await?;
        self.open_with(root).await
    }

    async fn resealed_locks(
        &self,
        old: &RootKey,
        new: &RootKey,
    ) -> Result<Vec<(Digest, Vec<u8>)>, KeyError> {
        let rows = self.store().read("locks", (), |tx, ()| Box::pin(queries::locks(tx))).await?;
        let mut rng = self.random().rng();
        rows.into_iter()
            .map(|(case, sealed)| {
                let case = Digest(case.try_into().map_err(|_| KeyError::Damaged)?);
                let lock = CaseLock::load(old, &case, &sealed).map_err(|_| KeyError::Damaged)?;
                Ok((case, lock.store(new, &case, &mut rng)))
            })
            .collect()
    }
}

/// Everything that changes with the root key.
struct RootChange {
    slots: Vec<(u16, String, Vec<u8>)>,
    secrets: Vec<(&'static str, Vec<u8>)>,
    epochs: Vec<EpochRow>,
    locks: Vec<(Digest, Vec<u8>)>,
}

impl RootChange {
    async fn run(&self, tx: &mut Tx<'_>) -> Result<(), StoreError> {
        queries::delete_slots(tx).await?;
        for (number, label, body) in &self.slots {
            queries::put_slot(tx, *number, label, body).await?;
        }
        for (name, sealed) in &self.secrets {
            queries::put_secret(tx, name, sealed).await?;
        }
        for epoch in &self.epochs {
            queries::put_epoch(tx, epoch).await?;
        }
        for (case, sealed) in &self.locks {
            queries::reseal_lock(tx, *case, sealed).await?;
        }
        Ok(())
    }
}
