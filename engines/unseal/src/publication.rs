//! Signing publications.

use ed25519_dalek::SigningKey;
use seal::directory::SignedAuthorisation;
use seal::publication::Publication;
use seal::sign::{Signature, Use, sign};
use seal::{Name, SiteId};

/// What is to be published.
#[derive(Debug, Clone)]
pub struct PublicationDraft {
    /// The installation.
    pub site: SiteId,
    /// Its kind.
    pub kind: Name,
    /// Which one of that kind.
    pub name: Name,
    /// One more than the last issue's.
    pub version: u64,
    /// The day of signing.
    pub issued: i32,
    /// The last day it holds.
    pub expires: i32,
    /// The document.
    pub body: Vec<u8>,
}

/// Signs a publication with a key that the root authorised for its kind.
pub fn publish(
    draft: PublicationDraft,
    authorisation: SignedAuthorisation,
    key: &SigningKey,
) -> Publication {
    let mut publication = Publication {
        site: draft.site,
        kind: draft.kind,
        name: draft.name,
        version: draft.version,
        issued: draft.issued,
        expires: draft.expires,
        body: draft.body,
        key: authorisation,
        signature: Signature([0; 64]),
    };
    publication.signature = sign(key, Use::Publication, &publication.digest());
    publication
}
