//! A referral: a new letter from one desk to another, with the sender's recorded consent.
//!
//! The sender signs an entry of kind `Consent` whose text is a [`Consent`]: which desk, which of
//! its keys, which redacted copy. The referring desk is the new letter's sender; the person who
//! wrote keeps their one thread.

use rand_core::CryptoRng;
pub use seal::consent::Consent;
use seal::directory::Address;
use seal::letter::{Draft, Path, SealError, Sealed, seal};
use seal::{Digest, MasterKey, Name, SenderKeys};

/// Why a case is not referred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReferralError {
    /// The consent is for another desk, key or copy.
    #[error("the sender has not agreed to send this copy to this desk")]
    NoConsent,
    /// The copy cannot be sealed.
    #[error(transparent)]
    Seal(#[from] SealError),
}

/// Seals a redacted copy to another desk.
///
/// # Errors
/// The consent does not name exactly this desk, key and copy; or the copy is too long.
pub fn refer(
    consent: &Consent,
    copy: &[u8],
    to: &Address,
    kind: Name,
    form: Digest,
    master: &MasterKey,
    rng: &mut impl CryptoRng,
) -> Result<Sealed, ReferralError> {
    if *consent != Consent::to(to, copy) {
        return Err(ReferralError::NoConsent);
    }
    let draft = Draft { to, kind, path: Path::Sealed, form, text: copy, attachments: &[] };
    Ok(seal(&draft, &SenderKeys::from_master(master), rng)?)
}
