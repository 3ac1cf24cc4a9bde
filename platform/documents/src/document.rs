use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::Fault;

/// Why a publication's body is not to be used.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// It is no such document.
    #[error("no such document: {0}")]
    Json(#[from] serde_json::Error),
    /// It says something it may not say.
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// What a publication says.
pub trait Document: Serialize + DeserializeOwned {
    /// Checks that everything is said, in every language, and nothing too long.
    ///
    /// # Errors
    /// The first fault.
    fn check(&self) -> Result<(), Fault>;

    /// Reads and checks a publication's body.
    ///
    /// # Errors
    /// It is no such document, or one that may not be shown.
    fn from_json(bytes: &[u8]) -> Result<Self, DocumentError> {
        let document: Self = serde_json::from_slice(bytes)?;
        document.check()?;
        Ok(document)
    }

    /// The publication's body.
    fn to_json(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }
}
