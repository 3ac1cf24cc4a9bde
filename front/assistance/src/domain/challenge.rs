//! Proof of work that the front asks for: stateless tokens, spent once.

use std::time::Duration;

use hmac::{Hmac, KeyInit, Mac};
use kernel::{Random, Ts};
use seal::post::{Challenge, Stamp};
use sha2::Sha256;

/// How long a challenge can be answered. A slow phone and a form being filled in need time.
const LIFETIME: Duration = Duration::from_secs(2 * 60 * 60);
/// `nonce[16] || expires[8] || bits[1] || mac[32]`.
const TOKEN: usize = 57;

/// Makes and checks challenges. The key lives in memory only: after a restart senders ask again.
pub(crate) struct Challenges {
    key: [u8; 32],
    bits: u8,
}

/// Why a stamp is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StampError {
    /// The token is none of ours, or has expired.
    #[error("the challenge is unknown or has expired")]
    Unknown,
    /// The work was not done.
    #[error("the work was not done")]
    NotWorked,
}

/// A stamp that holds; to be spent in the transaction of what it pays for.
#[derive(Debug, Clone)]
pub(crate) struct ValidStamp {
    /// Names the stamp in the table of spent ones.
    pub nonce: [u8; 16],
    /// After this, in seconds since 1970, the row can go.
    pub expires: i64,
}

impl Challenges {
    /// With a fresh key; `bits` is the work in quiet times.
    pub(crate) fn new(bits: u8, random: &dyn Random) -> Self {
        Self { key: random.array(), bits }
    }

    /// A new challenge; `pressure` adds bits, up to four.
    pub(crate) fn issue(&self, pressure: u8, now: Ts, random: &dyn Random) -> Challenge {
        let bits = self.bits.saturating_add(pressure.min(4));
        let expires = now.plus(LIFETIME).seconds();
        let mut token = Vec::with_capacity(TOKEN);
        token.extend(random.array::<16>());
        token.extend(expires.to_be_bytes());
        token.push(bits);
        let mac = self.mac(&token);
        token.extend(mac.finalize().into_bytes());
        Challenge { token, bits }
    }

    /// Checks a stamp: two short hashes.
    ///
    /// # Errors
    /// The token is not ours, has expired, or the work was not done.
    pub(crate) fn check(&self, stamp: &Stamp, now: Ts) -> Result<ValidStamp, StampError> {
        let (body, mac) = stamp.token.split_at_checked(TOKEN - 32).ok_or(StampError::Unknown)?;
        self.mac(body).verify_slice(mac).map_err(|_| StampError::Unknown)?;
        let (nonce, rest) = body.split_first_chunk::<16>().ok_or(StampError::Unknown)?;
        let (expires, rest) = rest.split_first_chunk::<8>().ok_or(StampError::Unknown)?;
        let bits = *rest.first().ok_or(StampError::Unknown)?;
        let expires = i64::from_be_bytes(*expires);
        if expires < now.seconds() {
            return Err(StampError::Unknown);
        }
        if !stamp.is_worked(bits) {
            return Err(StampError::NotWorked);
        }
        Ok(ValidStamp { nonce: *nonce, expires })
    }

    #[expect(clippy::expect_used, reason = "HMAC takes keys of every length")]
    fn mac(&self, body: &[u8]) -> Hmac<Sha256> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.key).expect("any key length");
        mac.update(body);
        mac
    }
}

#[cfg(test)]
mod tests {
    use kernel::SeededRandom;

    use super::*;

    #[test]
    fn a_stamp_holds_for_its_own_front_and_time() {
        let random: &dyn Random = &SeededRandom::new(1);
        let challenges = Challenges::new(8, random);
        let stamp = challenges.issue(0, Ts(0), random).stamp().unwrap();
        assert!(challenges.check(&stamp, Ts(0)).is_ok());
        let late = Ts(0).plus(LIFETIME).plus(Duration::from_secs(1));
        assert_eq!(challenges.check(&stamp, late).unwrap_err(), StampError::Unknown);
        let other = Challenges::new(8, random);
        assert_eq!(other.check(&stamp, Ts(0)).unwrap_err(), StampError::Unknown);
    }

    #[test]
    fn cheaper_work_and_changed_tokens_are_refused() {
        let random: &dyn Random = &SeededRandom::new(2);
        let challenges = Challenges::new(12, random);
        let challenge = challenges.issue(0, Ts(0), random);
        let lazy = (0..).map(|solution| Stamp { token: challenge.token.clone(), solution });
        let lazy = lazy.into_iter().find(|stamp| !stamp.is_worked(12)).unwrap();
        assert_eq!(challenges.check(&lazy, Ts(0)).unwrap_err(), StampError::NotWorked);
        let mut easier = challenge;
        easier.token[24] = 0;
        easier.bits = 0;
        let easier = easier.stamp().unwrap();
        assert_eq!(challenges.check(&easier, Ts(0)).unwrap_err(), StampError::Unknown);
    }
}
