use crate::sign::{BadSignature, Signature, Use, VerifyKey};
use crate::suite::{Digest, Name, SUITE, SiteId};
use crate::wire::{DecodeError, Reader, Wire, Writer};

/// What a key may do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyRole {
    /// Sign checkpoints.
    Directory,
    /// Sign publications of a kind.
    Publication(Name),
    /// Sign a desk's replies.
    Reply(Name),
    /// Sign filing proofs (a front).
    Proof,
    /// Sign a desk's requests to the front.
    Link(Name),
    /// Sign badges.
    Badge,
}

impl Wire for KeyRole {
    fn write(&self, out: &mut Writer) {
        match self {
            Self::Directory => out.u8(1),
            Self::Publication(kind) => {
                out.u8(2);
                kind.write(out);
            }
            Self::Reply(desk) => {
                out.u8(3);
                desk.write(out);
            }
            Self::Proof => out.u8(4),
            Self::Link(desk) => {
                out.u8(5);
                desk.write(out);
            }
            Self::Badge => out.u8(6),
        }
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(match input.u8()? {
            1 => Self::Directory,
            2 => Self::Publication(Name::read(input)?),
            3 => Self::Reply(Name::read(input)?),
            4 => Self::Proof,
            5 => Self::Link(Name::read(input)?),
            6 => Self::Badge,
            _ => return Err(DecodeError::Invalid("key role")),
        })
    }
}

/// A key, what it may do, and for how long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authorisation {
    /// The installation.
    pub site: SiteId,
    /// Its number, by which a checkpoint can revoke it.
    pub serial: u32,
    /// What the key may do.
    pub role: KeyRole,
    /// The key.
    pub key: VerifyKey,
    /// First day it holds.
    pub from: i32,
    /// Last day it holds.
    pub until: i32,
}

impl Authorisation {
    /// What the root signs.
    pub fn digest(&self) -> Digest {
        Digest::of("authorisation", &[&self.to_bytes()])
    }
}

impl Wire for Authorisation {
    fn write(&self, out: &mut Writer) {
        out.u16(SUITE);
        self.site.write(out);
        out.u32(self.serial);
        self.role.write(out);
        self.key.write(out);
        out.day(self.from);
        out.day(self.until);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        input.suite()?;
        Ok(Self {
            site: SiteId::read(input)?,
            serial: input.u32()?,
            role: KeyRole::read(input)?,
            key: VerifyKey::read(input)?,
            from: input.day()?,
            until: input.day()?,
        })
    }
}

/// An authorisation under the root's signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedAuthorisation {
    /// What is authorised.
    pub body: Authorisation,
    /// The root's signature.
    pub signature: Signature,
}

impl SignedAuthorisation {
    /// Checks the root's signature.
    ///
    /// # Errors
    /// It is not the root's.
    pub fn verify(&self, root: &VerifyKey) -> Result<(), BadSignature> {
        root.verify(Use::Authorisation, &self.body.digest(), &self.signature)
    }
}

impl Wire for SignedAuthorisation {
    fn write(&self, out: &mut Writer) {
        self.body.write(out);
        self.signature.write(out);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { body: Authorisation::read(input)?, signature: Signature::read(input)? })
    }
}
