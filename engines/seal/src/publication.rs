//! Publications: signed documents of one kind, with a rising version and an expiry.

use crate::directory::{KeyRole, SignedAuthorisation};
use crate::sign::{Signature, Use, VerifyKey};
use crate::suite::{Digest, Name, SUITE, SiteId};
use crate::wire::{DecodeError, Reader, Wire, Writer};

/// The largest body, in bytes.
pub const MAX_BODY: u32 = 4 << 20;

/// A signed document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// The installation.
    pub site: SiteId,
    /// Its kind, for which the signing key must be authorised.
    pub kind: Name,
    /// Which one of that kind.
    pub name: Name,
    /// Rises with each issue of the same name.
    pub version: u64,
    /// The day it was signed.
    pub issued: i32,
    /// The last day it holds.
    pub expires: i32,
    /// The document, in the form its kind has.
    pub body: Vec<u8>,
    /// The root's authorisation of the signing key.
    pub key: SignedAuthorisation,
    /// The signature.
    pub signature: Signature,
}

/// Why a publication is not to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PublicationError {
    /// It is of another installation.
    #[error("the publication is of another site")]
    OtherSite,
    /// Its key is not authorised for its kind.
    #[error("the publication's key is not authorised for its kind")]
    NotAuthorised,
    /// Its signature does not fit.
    #[error("the publication's signature does not fit")]
    Signature,
    /// It has expired.
    #[error("the publication has expired")]
    Expired,
}

impl Publication {
    /// What is signed: everything but the key's authorisation.
    pub fn digest(&self) -> Digest {
        let mut bytes = Writer::default();
        self.write_signed(&mut bytes);
        Digest::of("publication", &[&bytes.finish()])
    }

    /// Checks key, signature and expiry.
    ///
    /// # Errors
    /// Any of them does not hold on `today`.
    pub fn verify(
        &self,
        site: SiteId,
        root: &VerifyKey,
        revoked: &[u32],
        today: i32,
    ) -> Result<(), PublicationError> {
        if self.site != site || self.key.body.site != site {
            return Err(PublicationError::OtherSite);
        }
        let authorised = self.key.body.role == KeyRole::Publication(self.kind.clone())
            && (self.key.body.from..=self.key.body.until).contains(&self.issued)
            && !revoked.contains(&self.key.body.serial)
            && self.key.verify(root).is_ok();
        if !authorised {
            return Err(PublicationError::NotAuthorised);
        }
        self.key
            .body
            .key
            .verify(Use::Publication, &self.digest(), &self.signature)
            .map_err(|_| PublicationError::Signature)?;
        if today > self.expires { Err(PublicationError::Expired) } else { Ok(()) }
    }

    fn write_signed(&self, out: &mut Writer) {
        out.u16(SUITE);
        self.site.write(out);
        self.kind.write(out);
        self.name.write(out);
        out.u64(self.version);
        out.day(self.issued);
        out.day(self.expires);
        out.opaque32(&self.body);
    }
}

impl Wire for Publication {
    fn write(&self, out: &mut Writer) {
        self.write_signed(out);
        self.key.write(out);
        self.signature.write(out);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        input.suite()?;
        Ok(Self {
            site: SiteId::read(input)?,
            kind: Name::read(input)?,
            name: Name::read(input)?,
            version: input.u64()?,
            issued: input.day()?,
            expires: input.day()?,
            body: input.opaque32(MAX_BODY, "publication")?.to_vec(),
            key: SignedAuthorisation::read(input)?,
            signature: Signature::read(input)?,
        })
    }
}
