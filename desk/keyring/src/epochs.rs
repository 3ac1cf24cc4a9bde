use kernel::Day;
use seal::kem::KemSecret;
use store::StoreError;
use unseal::epoch::{EpochFacts, EpochSecret, KeepEpoch, make_due, may_destroy};
use unseal::slots::RootKey;

use crate::keyring::{KeyError, Keyring};
use crate::store::{self as queries, EpochRow};

/// Why an epoch's key is not destroyed.
#[derive(Debug, thiserror::Error)]
pub enum DestroyEpochError {
    /// There is no such epoch, or its key is gone already.
    #[error("there is no key of this epoch")]
    NoEpoch,
    /// Something still depends on it.
    #[error(transparent)]
    Keep(#[from] KeepEpoch),
    /// The key store.
    #[error(transparent)]
    Key(#[from] KeyError),
}

impl Keyring {
    /// Makes the epochs that are missing today: this month's and the next two.
    ///
    /// # Errors
    /// Nobody has unlocked the key store.
    pub async fn make_due_epochs(&self) -> Result<(), KeyError> {
        let unlocked = self.unlocked()?;
        let existing: Vec<u32> = self.epoch_rows().await?.iter().map(|row| row.number).collect();
        let mut rng = self.random().rng();
        let today = self.clock().now().utc_day();
        let made = make_due(&existing, today.0, &mut rng);
        if made.is_empty() {
            return Ok(());
        }
        let rows: Vec<EpochRow> = made
            .iter()
            .map(|epoch| EpochRow {
                number: epoch.number,
                active_from: Day(epoch.active_from),
                accepted_until: Day(epoch.accepted_until),
                sealed: Some(unlocked.root.store_secret(
                    &secret_name(epoch.number),
                    epoch.secret.seed(),
                    &mut rng,
                )),
            })
            .collect();
        self.put_epochs(rows).await?;
        self.open_with(unlocked.root.clone()).await
    }

    /// Destroys an epoch's key: letters sealed to it can never be opened again.
    /// `not_relocked` counts letters that were pulled but got no lock of their own.
    ///
    /// # Errors
    /// The reason it must stay.
    pub async fn destroy_epoch(
        &self,
        number: u32,
        not_relocked: u64,
    ) -> Result<(), DestroyEpochError> {
        let unlocked = self.unlocked()?;
        let rows = self.epoch_rows().await.map_err(KeyError::Store)?;
        let row = rows.into_iter().find(|row| row.number == number && row.sealed.is_some());
        let row = row.ok_or(DestroyEpochError::NoEpoch)?;
        let facts = EpochFacts {
            accepted_until: row.accepted_until.0,
            not_relocked,
            not_backed_up: self.not_backed_up().await.map_err(KeyError::Store)?,
        };
        may_destroy(&facts, self.clock().now().utc_day().0)?;
        self.put_epochs(vec![EpochRow { sealed: None, ..row }]).await.map_err(KeyError::Store)?;
        self.store().truncate_log().await.map_err(KeyError::Store)?;
        Ok(self.open_with(unlocked.root.clone()).await?)
    }

    async fn put_epochs(&self, rows: Vec<EpochRow>) -> Result<(), StoreError> {
        let put = self.store().run_tx("put_epochs", rows, |tx, rows| {
            Box::pin(async move {
                for row in rows {
                    queries::put_epoch(tx, row).await?;
                }
                Ok(())
            })
        });
        put.await
    }

    /// Every epoch: its number, the first day of its month, and whether its key is still held.
    ///
    /// # Errors
    /// The database.
    pub async fn epochs(&self) -> Result<Vec<(u32, Day, bool)>, StoreError> {
        let rows = self.epoch_rows().await?.into_iter();
        Ok(rows.map(|row| (row.number, row.active_from, row.sealed.is_some())).collect())
    }

    pub(crate) async fn epoch_rows(&self) -> Result<Vec<EpochRow>, StoreError> {
        self.store().read("epochs", (), |tx, ()| Box::pin(queries::epochs(tx))).await
    }
}

pub(crate) fn secret_name(epoch: u32) -> String {
    format!("epoch {epoch}")
}

/// Opens the stored epochs; destroyed ones are left out.
pub(crate) fn load(root: &RootKey, rows: &[EpochRow]) -> Result<Vec<EpochSecret>, KeyError> {
    let held = rows.iter().filter_map(|row| Some((row, row.sealed.as_ref()?)));
    held.map(|(row, sealed)| {
        let seed = root.load_secret(&secret_name(row.number), sealed);
        let seed = seed.map_err(|_| KeyError::Damaged)?;
        Ok(EpochSecret {
            number: row.number,
            active_from: row.active_from.0,
            accepted_until: row.accepted_until.0,
            secret: KemSecret::from_seed(*seed),
        })
    })
    .collect()
}
