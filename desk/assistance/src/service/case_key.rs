use desk_keyring::KeyError;
use kernel::Id;
use seal::{CaseKey, DecodeError, Digest};
use store::StoreError;
use unseal::locks::CaseLock;

use crate::service::Cases;
use crate::store::{self as queries, CaseRow};

/// Why a case cannot be worked on.
#[derive(Debug, thiserror::Error)]
pub enum CaseError {
    /// There is no such case.
    #[error("there is no such case")]
    NoCase,
    /// Its lock was erased: nobody can open it any more.
    #[error("this case was erased")]
    Erased,
    /// What is stored does not open with its lock.
    #[error("this case is damaged: restore the last backup")]
    Damaged,
    /// The letter opens, but holds no message.
    #[error("this letter opens, but holds no message that can be shown")]
    NoMessage,
    /// Only a supervisor may do this.
    #[error("only a supervisor may do this")]
    Supervisor,
    /// The key store is locked or damaged.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<DecodeError> for CaseError {
    fn from(_: DecodeError) -> Self {
        Self::Damaged
    }
}

impl Cases {
    pub(super) async fn case_row(&self, id: Id) -> Result<CaseRow, CaseError> {
        let read = self.0.store.read("case", id, |tx, id| Box::pin(queries::case_by_id(tx, *id)));
        read.await?.ok_or(CaseError::NoCase)
    }

    /// The case's lock: what opens everything of it.
    pub(super) async fn lock_of(&self, case: Digest) -> Result<CaseLock, CaseError> {
        self.0.keyring.lock_of(case).await?.ok_or(CaseError::Erased)
    }

    /// The case key, by the case's lock.
    pub(super) async fn key_of(&self, row: &CaseRow) -> Result<CaseKey, CaseError> {
        key_under(&self.lock_of(row.case).await?, row)
    }
}

/// The case key under its lock.
pub(super) fn key_under(lock: &CaseLock, row: &CaseRow) -> Result<CaseKey, CaseError> {
    let locked = row.locked_key.as_ref().ok_or(CaseError::Damaged)?;
    lock.unlock_key(&row.case, locked).map_err(|_| CaseError::Damaged)
}
