use desk_audit::Actor;
use desk_keyring::KeyError;
use seal::Receipt;
use store::StoreError;
use unseal::slots::Credential;

use crate::service::Office;
use crate::service::publish::PublishError;

/// Why the desk stays locked.
#[derive(Debug, thiserror::Error)]
pub enum UnlockError {
    /// The passphrase or code opens no slot.
    #[error("the passphrase or code opens no slot")]
    Refused,
    /// The key store.
    #[error(transparent)]
    Key(KeyError),
    /// What becomes due with unlocking could not be signed.
    #[error(transparent)]
    Publish(#[from] PublishError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<KeyError> for UnlockError {
    fn from(error: KeyError) -> Self {
        match error {
            KeyError::Refused => Self::Refused,
            other => Self::Key(other),
        }
    }
}

impl Office {
    /// Unlocks the desk with a passphrase.
    ///
    /// # Errors
    /// It opens no slot.
    pub async fn unlock(&self, actor: &Actor, passphrase: &str) -> Result<(), UnlockError> {
        self.unlock_with(actor, &Credential::Passphrase(passphrase)).await
    }

    /// Unlocks the desk with a recovery code, in any digits and spacing.
    ///
    /// # Errors
    /// It opens no slot.
    pub async fn unlock_with_code(&self, actor: &Actor, code: &str) -> Result<(), UnlockError> {
        let code = Receipt::parse(code).map_err(|_| UnlockError::Refused)?;
        self.unlock_with(actor, &Credential::RecoveryCode(&code)).await
    }

    /// Unlocks the desk with any credential, signs what is due and wakes the link.
    ///
    /// # Errors
    /// It opens no slot.
    pub async fn unlock_with(
        &self,
        actor: &Actor,
        credential: &Credential<'_>,
    ) -> Result<(), UnlockError> {
        if let Err(error) = self.0.keyring.unlock(credential).await {
            self.record(&actor.name, "unlock.refused", "").await?;
            return Err(error.into());
        }
        self.record(&actor.name, "unlock", "").await?;
        self.publish_due_directory().await?;
        self.pull_now();
        Ok(())
    }

    /// Locks the desk: its keys leave the memory.
    ///
    /// # Errors
    /// The database.
    pub async fn lock(&self, actor: &Actor) -> Result<(), StoreError> {
        self.0.keyring.lock();
        self.0.cases.forget_opened();
        self.0.awareness.forget_opened();
        self.record(&actor.name, "lock", "").await
    }

    /// Whether somebody has unlocked the desk.
    pub fn is_unlocked(&self) -> bool {
        self.0.keyring.unlocked().is_ok()
    }
}
