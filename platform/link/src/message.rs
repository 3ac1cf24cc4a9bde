//! What the desk may ask of the front, and what the front answers.

use kernel::Id;
use seal::sign::Signature;
use seal::wire::{DecodeError, Reader, Wire, Writer};
use seal::{Digest, Name};

/// The most deliveries in one answer to [`Request::Pull`].
pub const MAX_PULL: u16 = 64;
/// The most bytes of a letter, entry, directory or publication in a message.
const MAX_BYTES: u32 = 8 << 20;

/// A message of the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// Give what waits for this desk. Answer: [`Pulled`].
    Pull {
        /// The desk.
        desk: Name,
        /// Deliveries whose names come after this one; none for the first page.
        after: Option<Id>,
        /// At most so many deliveries.
        max: u16,
    },
    /// Give one chunk of a sealed file. Answer: its bytes.
    Part {
        /// The letter or entry it belongs to.
        owner: Digest,
        /// Its place among the parts, from 1.
        index: u16,
        /// The chunk's number, from 0.
        chunk: u32,
    },
    /// These deliveries are stored durably: forget them. Answer: nothing.
    Acknowledge {
        /// The deliveries' names.
        deliveries: Vec<Id>,
    },
    /// A reply for a thread: the bytes of a [`seal::entry::Entry`]. Answer: nothing.
    Entry(Vec<u8>),
    /// Open a thread, or give one back that the front lost: the bytes of a
    /// [`seal::post::StoredThread`]. Answer: nothing.
    OpenThread(Vec<u8>),
    /// Forget a case: its thread, files and deliveries. Answer: nothing. The signature is given
    /// back to a desk that, restored from an older backup, brings the case again.
    Erase {
        /// The case.
        case: Digest,
        /// By the desk's reply key, for [`seal::sign::Use::Erasure`].
        signature: Signature,
    },
    /// A new directory or publication. Answer: nothing.
    Publish(Published),
    /// What the front holds for this desk, after a restore. Answer: [`Inventory`].
    Inventory {
        /// The desk.
        desk: Name,
        /// Names after this one, in order; none for the first page.
        after: Option<Digest>,
    },
    /// Give a page of the registrations for a session. Answer: [`PlaceList`](crate::places::PlaceList).
    Places {
        /// The session.
        subject: Name,
        /// Numbers after this one, in order; 0 for the first page.
        after: u32,
    },
    /// The team's word on a registration. Answer: nothing.
    Place {
        /// Its letter.
        case: Digest,
        /// Yes; no, or taken back, otherwise.
        approve: bool,
    },
    /// Put a case's letter and both sides' entries into the outbox again, after a restore. Answer: nothing.
    Redeliver {
        /// The case.
        case: Digest,
    },
}

/// Something signed for everybody to see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Published {
    /// The bytes of a [`seal::directory::Directory`].
    Directory(Vec<u8>),
    /// The bytes of a [`seal::publication::Publication`].
    Publication(Vec<u8>),
}

impl Request {
    /// The last segment of the path, and the transaction's name.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Pull { .. } => "pull",
            Self::Part { .. } => "part",
            Self::Acknowledge { .. } => "acknowledge",
            Self::Entry(_) => "entry",
            Self::OpenThread(_) => "open-thread",
            Self::Erase { .. } => "erase",
            Self::Publish(_) => "publish",
            Self::Inventory { .. } => "inventory",
            Self::Redeliver { .. } => "redeliver",
            Self::Places { .. } => "places",
            Self::Place { .. } => "place",
        }
    }
}

impl Wire for Request {
    fn write(&self, out: &mut Writer) {
        match self {
            Self::Pull { desk, after, max } => {
                out.u8(1);
                desk.write(out);
                out.list(after.map(WireId).as_slice());
                out.u16(*max);
            }
            Self::Part { owner, index, chunk } => {
                out.u8(2);
                owner.write(out);
                out.u16(*index);
                out.u32(*chunk);
            }
            Self::Acknowledge { deliveries } => {
                out.u8(3);
                out.list(&deliveries.iter().copied().map(WireId).collect::<Vec<_>>());
            }
            Self::Entry(entry) => {
                out.u8(4);
                out.opaque32(entry);
            }
            Self::Erase { case, signature } => {
                out.u8(5);
                case.write(out);
                signature.write(out);
            }
            Self::Publish(Published::Directory(bytes)) => {
                out.u8(6);
                out.opaque32(bytes);
            }
            Self::Publish(Published::Publication(bytes)) => {
                out.u8(7);
                out.opaque32(bytes);
            }
            Self::Inventory { desk, after } => {
                out.u8(8);
                desk.write(out);
                out.list(after.as_slice());
            }
            Self::Redeliver { case } => {
                out.u8(9);
                case.write(out);
            }
            Self::OpenThread(thread) => {
                out.u8(10);
                out.opaque32(thread);
            }
            Self::Places { subject, after } => {
                out.u8(11);
                subject.write(out);
                out.u32(*after);
            }
            Self::Place { case, approve } => {
                out.u8(12);
                case.write(out);
                out.u8(u8::from(*approve));
            }
        }
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(match input.u8()? {
            1 => {
                let desk = Name::read(input)?;
                let after: Vec<WireId> = input.list(1, "after")?;
                let after = after.first().map(|id| id.0);
                Self::Pull { desk, after, max: input.u16()? }
            }
            2 => {
                let owner = Digest::read(input)?;
                Self::Part { owner, index: input.u16()?, chunk: input.u32()? }
            }
            3 => {
                let deliveries: Vec<WireId> = input.list(MAX_PULL, "deliveries")?;
                Self::Acknowledge { deliveries: deliveries.into_iter().map(|id| id.0).collect() }
            }
            4 => Self::Entry(input.opaque32(MAX_BYTES, "entry")?.to_vec()),
            5 => {
                let case = Digest::read(input)?;
                Self::Erase { case, signature: Signature::read(input)? }
            }
            6 => {
                let bytes = input.opaque32(MAX_BYTES, "directory")?.to_vec();
                Self::Publish(Published::Directory(bytes))
            }
            7 => {
                let bytes = input.opaque32(MAX_BYTES, "publication")?.to_vec();
                Self::Publish(Published::Publication(bytes))
            }
            8 => {
                let desk = Name::read(input)?;
                Self::Inventory { desk, after: input.list(1, "after")?.first().copied() }
            }
            9 => Self::Redeliver { case: Digest::read(input)? },
            10 => Self::OpenThread(input.opaque32(MAX_BYTES, "thread")?.to_vec()),
            11 => Self::Places { subject: Name::read(input)?, after: input.u32()? },
            12 => {
                let case = Digest::read(input)?;
                let approve = match input.u8()? {
                    0 => false,
                    1 => true,
                    _ => return Err(DecodeError::Invalid("approve")),
                };
                Self::Place { case, approve }
            }
            _ => return Err(DecodeError::Invalid("message")),
        })
    }
}

/// What waited for the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pulled {
    /// In order of their names, which are random: an entry may come before its letter.
    pub deliveries: Vec<Delivery>,
}

/// One thing for the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// Its name, to be acknowledged.
    pub id: Id,
    /// The day the front stored it, in days since 1970-01-01, UTC.
    pub day: i32,
    /// What it is.
    pub item: Item,
}

/// A letter or a follow-up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// The bytes of a [`seal::letter::Letter`].
    Letter(Vec<u8>),
    /// The bytes of a [`seal::entry::Entry`].
    Entry(Vec<u8>),
    /// The bytes of a [`seal::renewal::Renewal`].
    Renewal(Vec<u8>),
}

impl Wire for Pulled {
    fn write(&self, out: &mut Writer) {
        out.list(&self.deliveries);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { deliveries: input.list(MAX_PULL, "deliveries")? })
    }
}

impl Wire for Delivery {
    fn write(&self, out: &mut Writer) {
        out.bytes(&self.id.0);
        out.day(self.day);
        let (kind, bytes) = match &self.item {
            Item::Letter(bytes) => (0, bytes),
            Item::Entry(bytes) => (1, bytes),
            Item::Renewal(bytes) => (2, bytes),
        };
        out.u8(kind);
        out.opaque32(bytes);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let (id, day) = (Id(input.array()?), input.day()?);
        let kind = input.u8()?;
        let bytes = input.opaque32(MAX_BYTES, "item")?.to_vec();
        let item = match kind {
            0 => Item::Letter(bytes),
            1 => Item::Entry(bytes),
            2 => Item::Renewal(bytes),
            _ => return Err(DecodeError::Invalid("item")),
        };
        Ok(Self { id, day, item })
    }
}

/// A page of what the front holds for a desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inventory {
    /// Threads in order of their names.
    pub threads: Vec<ThreadState>,
}

/// How far a thread at the front goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ThreadState {
    /// The case.
    pub case: Digest,
    /// Number of the sender's last entry, 0 for the letter alone.
    pub sender: u32,
    /// Number of the desk's last entry, 0 for none.
    pub desk: u32,
}

/// The most threads in one [`Inventory`].
pub const MAX_INVENTORY: u16 = 1024;

impl Wire for Inventory {
    fn write(&self, out: &mut Writer) {
        out.list(&self.threads);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { threads: input.list(MAX_INVENTORY, "threads")? })
    }
}

impl Wire for ThreadState {
    fn write(&self, out: &mut Writer) {
        self.case.write(out);
        out.u32(self.sender);
        out.u32(self.desk);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { case: Digest::read(input)?, sender: input.u32()?, desk: input.u32()? })
    }
}

/// An id in canonical bytes.
#[derive(Clone, Copy)]
pub(crate) struct WireId(pub(crate) Id);

impl Wire for WireId {
    fn write(&self, out: &mut Writer) {
        out.bytes(&self.0.0);
    }

    fn read(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        input.array().map(Id).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_message_goes_both_ways() {
        let desk = Name::new("helpline").unwrap();
        let digest = Digest([3; 32]);
        let messages = [
            Request::Pull { desk: desk.clone(), after: None, max: 9 },
            Request::Pull { desk: desk.clone(), after: Some(Id([4; 16])), max: 9 },
            Request::Part { owner: digest, index: 1, chunk: 2 },
            Request::Acknowledge { deliveries: vec![Id([1; 16]), Id([2; 16])] },
            Request::Entry(vec![1, 2, 3]),
            Request::OpenThread(vec![1, 2, 3]),
            Request::Erase { case: digest, signature: Signature([5; 64]) },
            Request::Publish(Published::Directory(vec![4])),
            Request::Publish(Published::Publication(vec![5])),
            Request::Inventory { desk: desk.clone(), after: None },
            Request::Inventory { desk, after: Some(digest) },
            Request::Redeliver { case: digest },
            Request::Places { subject: Name::new("a1-2").unwrap(), after: 7 },
            Request::Place { case: digest, approve: true },
        ];
        for message in messages {
            assert_eq!(Request::from_bytes(&message.to_bytes()), Ok(message));
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = (Request::from_bytes(&bytes), Pulled::from_bytes(&bytes));
            let _ = Inventory::from_bytes(&bytes);
        }
    }
}
