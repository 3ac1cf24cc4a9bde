use kernel::{Day, Id};
use seal::{Digest, Name};

/// A letter to be stored.
#[derive(Debug, Clone)]
pub(crate) struct NewLetter {
    /// A random number.
    pub id: i64,
    pub case: Digest,
    pub lookup: Digest,
    pub desk: Name,
    pub plain: bool,
    pub header: Vec<u8>,
    pub signature: Vec<u8>,
    /// None where the desk holds the letter already.
    pub desk_wrap: Option<Vec<u8>>,
    pub sender_wrap: Vec<u8>,
    /// What replaced a dictated receipt.
    pub renewal: Option<Vec<u8>>,
    pub body: Vec<u8>,
    pub day: Day,
}

/// What a thread is begun with.
#[derive(Debug, Clone)]
pub(crate) struct ThreadRow {
    pub case: Digest,
    pub header: Vec<u8>,
    pub signature: Vec<u8>,
    pub sender_wrap: Vec<u8>,
    pub renewal: Option<Vec<u8>>,
    pub body: Vec<u8>,
    pub day: Day,
}

/// A letter with what is left of it.
#[derive(Debug, Clone)]
pub(crate) struct LetterRow {
    pub desk: String,
    pub header: Vec<u8>,
    pub signature: Vec<u8>,
    pub desk_wrap: Option<Vec<u8>>,
    pub sender_wrap: Vec<u8>,
    pub renewal: Option<Vec<u8>>,
    pub body: Vec<u8>,
}

/// An entry of a thread.
#[derive(Debug, Clone)]
pub(crate) struct EntryRow {
    pub case: Digest,
    pub role: u8,
    pub sequence: u32,
    pub digest: Digest,
    pub body: Vec<u8>,
    pub day: Day,
}

/// A sealed file on its way.
#[derive(Debug, Clone)]
pub(crate) struct UploadRow {
    pub id: Id,
    pub digest: Digest,
    pub length: u32,
    pub complete: bool,
    pub day: Day,
}

/// One chunk of a sealed file.
#[derive(Debug, Clone)]
pub(crate) struct ChunkRow {
    pub upload: Id,
    pub number: u32,
    pub body: Vec<u8>,
}

/// Something that waits for a desk.
#[derive(Debug, Clone)]
pub(crate) struct DeliveryRow {
    pub id: Id,
    pub case: Digest,
    pub entry: Option<Digest>,
    pub day: Day,
}

/// A stored publication.
#[derive(Debug, Clone)]
pub(crate) struct IssueRow {
    pub body: Vec<u8>,
    pub superseded_on: Option<Day>,
}
