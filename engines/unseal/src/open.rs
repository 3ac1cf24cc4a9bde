//! Opening a letter at the desk: where it was sent, then what `seal` checks, then the form.

use seal::kem::Recipient;
use seal::letter::{Letter, OpenError, Opened, open_with};
use seal::{Digest, Name, SiteId};

use crate::epoch::EpochSecret;

/// The desk that opens: where it is and which keys it still holds.
#[derive(Debug, Clone, Copy)]
pub struct Desk<'a> {
    /// The installation.
    pub site: SiteId,
    /// The desk.
    pub name: &'a Name,
    /// Its epochs, those whose key is destroyed left out.
    pub epochs: &'a [EpochSecret],
    /// Digests of every form the desk ever published.
    pub forms: &'a [Digest],
}

/// Why a desk refuses a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It is for another installation.
    #[error("the letter is for another site")]
    OtherSite,
    /// It is for another desk.
    #[error("the letter is for another desk")]
    OtherDesk,
    /// The epoch's key is not there (any more): the sender is asked to send again.
    #[error("the desk holds no key for epoch {0}")]
    Epoch(u32),
    /// It does not open.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// Its form was never published by this desk.
    #[error("the letter fills in a form this desk never published")]
    Form,
}

/// Opens a letter.
///
/// # Errors
/// It is for somebody else, was altered, or fills in an unknown form.
pub fn open(letter: &Letter, desk: Desk<'_>) -> Result<Opened, Refused> {
    let core = &letter.header.core;
    if core.site != desk.site {
        return Err(Refused::OtherSite);
    }
    if core.desk != *desk.name {
        return Err(Refused::OtherDesk);
    }
    let epoch = desk.epochs.iter().find(|epoch| epoch.number == core.epoch);
    let epoch = epoch.ok_or(Refused::Epoch(core.epoch))?;
    let opened = open_with(letter, &letter.desk_wrap, &epoch.secret, Recipient::Desk)?;
    if !desk.forms.contains(&core.form) {
        return Err(Refused::Form);
    }
    Ok(opened)
}
