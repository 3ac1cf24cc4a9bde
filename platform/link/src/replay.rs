//! Remembering nonces for as long as their signatures hold.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use kernel::Ts;

use crate::signature::Verified;

/// More nonces than one desk can use within a window; above it requests are refused.
const MAX_NONCES: usize = 100_000;

/// The nonces of the present window.
#[derive(Debug, Default)]
pub struct ReplayGuard(Mutex<HashMap<[u8; 16], i64>>);

/// The same request was seen before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the same request was sent before")]
pub struct Replayed;

impl ReplayGuard {
    /// Takes a request's nonce up.
    ///
    /// # Errors
    /// It was seen before.
    pub fn admit(&self, request: &Verified, now: Ts) -> Result<(), Replayed> {
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.len() >= MAX_NONCES {
            seen.retain(|_, expires| *expires >= now.seconds());
        }
        if seen.len() >= MAX_NONCES || seen.contains_key(&request.nonce) {
            return Err(Replayed);
        }
        seen.insert(request.nonce, request.expires);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use seal::sign::VerifyKey;

    use super::*;

    #[test]
    fn the_same_nonce_is_refused_the_second_time() {
        let guard = ReplayGuard::default();
        let request = Verified { key: VerifyKey([0; 32]), nonce: [1; 16], expires: 60 };
        assert_eq!(guard.admit(&request, Ts(0)), Ok(()));
        assert_eq!(guard.admit(&request, Ts(0)), Err(Replayed));
    }
}
