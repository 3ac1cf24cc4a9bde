use std::collections::HashMap;

use seal::Digest;
use unseal::locks::CaseLock;

use crate::keyring::{KeyError, Keyring};
use crate::store as queries;

impl Keyring {
    /// Makes a case's lock and stores it durably, before anything is put under it. The same case
    /// again gives the lock it has.
    ///
    /// # Errors
    /// Nobody has unlocked the key store.
    pub async fn make_lock(&self, case: Digest) -> Result<CaseLock, KeyError> {
        let _in_use = self.root_in_use().read().await;
        let unlocked = self.unlocked()?;
        let mut rng = self.random().rng();
        let sealed = CaseLock::random(&mut rng).store(&unlocked.root, &case, &mut rng);
        let context = (case, sealed, unlocked.opened.clone());
        let put = self.store().run_tx("put_lock", context, |tx, (case, sealed, opened)| {
            Box::pin(queries::put_lock(tx, *case, sealed, opened))
        });
        if !put.await? {
            // Somebody replaced the root key beside this process: unlock again, with the new slots.
            self.lock();
            return Err(KeyError::Locked);
        }
        self.lock_of(case).await?.ok_or(KeyError::Damaged)
    }

    /// A case's lock. `None` where it was erased.
    ///
    /// # Errors
    /// Nobody has unlocked the key store.
    pub async fn lock_of(&self, case: Digest) -> Result<Option<CaseLock>, KeyError> {
        let unlocked = self.unlocked()?;
        let read = self.store().read("lock", case, |tx, case| Box::pin(queries::lock(tx, *case)));
        let Some(sealed) = read.await? else { return Ok(None) };
        let lock = CaseLock::load(&unlocked.root, &case, &sealed);
        lock.map(Some).map_err(|_| KeyError::Damaged)
    }

    /// Every case's lock, to look at many cases at once; one that does not open is left out.
    ///
    /// # Errors
    /// Nobody has unlocked the key store.
    pub async fn all_locks(&self) -> Result<HashMap<Digest, CaseLock>, KeyError> {
        let unlocked = self.unlocked()?;
        let read = self.store().read("locks", (), |tx, ()| Box::pin(queries::locks(tx)));
        let rows: Vec<(Vec<u8>, Vec<u8>)> = read.await?;
        let opened = rows.into_iter().filter_map(|(case, sealed)| {
            let case = Digest(case.try_into().ok()?);
            Some((case, CaseLock::load(&unlocked.root, &case, &sealed).ok()?))
        });
        Ok(opened.collect())
    }

    /// Erases a case's lock: from now on nobody can open the case, from backups within thirty
    /// days neither.
    ///
    /// # Errors
    /// The database.
    pub async fn erase_lock(&self, case: Digest) -> Result<(), KeyError> {
        let erase = self
            .store()
            .run_tx("erase_lock", case, |tx, case| Box::pin(queries::delete_lock(tx, *case)));
        erase.await?;
        Ok(self.store().truncate_log().await?)
    }
}
