//! The header of a letter: where it goes, with which keys, and what belongs to it.

use crate::attachment::{Attachment, AttachmentError};
use crate::kem::KemPublic;
use crate::parts::{PartRef, open_part, read_parts};
use crate::sign::VerifyKey;
use crate::suite::{CaseKey, Digest, Name, SUITE, SiteId};
use crate::wire::{DecodeError, Reader, Wire, Writer};

/// How the letter was sealed. It decides which page may open the thread again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Path {
    /// In the sender's browser or by `thiqa send`: only the desk and the sender can read it.
    Sealed,
    /// By the front in memory, from the plain page: the front could read it for a moment.
    Plain,
    /// By a desk for somebody who called or came. Its receipt was spoken aloud: its sender makes
    /// a new one ([`crate::renewal`]) before anything else.
    Dictated,
}

impl Wire for Path {
    fn write(&self, out: &mut Writer) {
        out.u8(match self {
            Self::Sealed => 0,
            Self::Plain => 1,
            Self::Dictated => 2,
        });
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match input.u8()? {
            0 => Ok(Self::Sealed),
            1 => Ok(Self::Plain),
            2 => Ok(Self::Dictated),
            _ => Err(DecodeError::Invalid("path")),
        }
    }
}

/// Where a letter goes and with which keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Core {
    /// The installation.
    pub site: SiteId,
    /// The desk it is for.
    pub desk: Name,
    /// The desk's epoch whose key opens it.
    pub epoch: u32,
    /// Its kind, which decides what receives it at the desk.
    pub kind: Name,
    /// How it was sealed.
    pub path: Path,
    /// Digest of the form that was filled in.
    pub form: Digest,
    /// SHA-256 of the sender's lookup value.
    pub lookup: Digest,
    /// The sender's reply key.
    pub reply: KemPublic,
    /// The sender's signing key.
    pub signer: VerifyKey,
    /// The commitment to the case key.
    pub commitment: Digest,
}

impl Wire for Core {
    fn write(&self, out: &mut Writer) {
        out.u16(SUITE);
        self.site.write(out);
        self.desk.write(out);
        out.u32(self.epoch);
        self.kind.write(out);
        self.path.write(out);
        self.form.write(out);
        self.lookup.write(out);
        self.reply.write(out);
        self.signer.write(out);
        self.commitment.write(out);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        input.suite()?;
        Ok(Self {
            site: SiteId::read(input)?,
            desk: Name::read(input)?,
            epoch: input.u32()?,
            kind: Name::read(input)?,
            path: Path::read(input)?,
            form: Digest::read(input)?,
            lookup: Digest::read(input)?,
            reply: KemPublic::read(input)?,
            signer: VerifyKey::read(input)?,
            commitment: Digest::read(input)?,
        })
    }
}

/// The header: the core and the parts in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Where and with which keys.
    pub core: Core,
    /// The text, then the files.
    pub parts: Vec<PartRef>,
}

impl Header {
    /// Digest of the core: what every part is sealed in.
    pub fn context(&self) -> Digest {
        Digest::of("letter context", &[&self.core.to_bytes()])
    }

    /// Digest of the whole header: the letter's name, and the case's.
    pub fn digest(&self) -> Digest {
        Digest::of("letter header", &[&self.to_bytes()])
    }

    /// The files among the parts.
    pub fn files(&self) -> &[PartRef] {
        self.parts.get(1..).unwrap_or_default()
    }

    /// Opens file `index` (1 and up).
    ///
    /// # Errors
    /// It is not the file the header names there, or does not open.
    pub fn open_file(
        &self,
        key: &CaseKey,
        index: u16,
        sealed: &[u8],
    ) -> Result<Attachment, AttachmentError> {
        open_part(&self.parts, key, &self.context(), index, sealed)
    }
}

impl Wire for Header {
    fn write(&self, out: &mut Writer) {
        self.core.write(out);
        out.list(&self.parts);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { core: Core::read(input)?, parts: read_parts(input)? })
    }
}
