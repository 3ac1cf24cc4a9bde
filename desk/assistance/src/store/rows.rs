use kernel::{Day, Id, Ts};
use seal::Digest;

/// A case as it is stored.
#[derive(Debug, Clone)]
pub(crate) struct CaseRow {
    pub case: Digest,
    pub id: Id,
    pub kind: String,
    pub status: String,
    pub unread: bool,
    pub holder: String,
    pub received: Day,
    pub changed: Ts,
    pub since: Ts,
    pub facts: Vec<u8>,
    pub locked_key: Option<Vec<u8>>,
    pub sent: bool,
    pub header: Vec<u8>,
    pub signature: Vec<u8>,
    pub sender_wrap: Vec<u8>,
    /// What replaced a dictated receipt.
    pub renewal: Option<Vec<u8>>,
    pub body: Vec<u8>,
}

/// What lists need of a case.
#[derive(Debug, Clone)]
pub(crate) struct LineRow {
    pub case: Digest,
    pub id: Id,
    pub status: String,
    pub unread: bool,
    pub holder: String,
    pub received: Day,
    pub changed: Ts,
    pub since: Ts,
    pub facts: Vec<u8>,
    pub files: i64,
    /// How many disclosures wait for a second member.
    pub proposed: i64,
}

/// An entry of either side.
#[derive(Debug, Clone)]
pub(crate) struct EntryRow {
    pub case: Digest,
    pub role: u8,
    pub sequence: u32,
    pub digest: Digest,
    pub body: Vec<u8>,
    pub day: Day,
    pub sent: bool,
}

/// A member's note.
#[derive(Debug, Clone)]
pub(crate) struct NoteRow {
    pub id: Id,
    pub case: Digest,
    pub at: Ts,
    pub body: Vec<u8>,
}

/// What members want to tell somebody outside.
#[derive(Debug, Clone)]
pub(crate) struct DisclosureRow {
    pub id: Id,
    pub case: Digest,
    pub at: Ts,
    pub state: String,
    pub body: Vec<u8>,
}

/// A file of a letter or entry.
#[derive(Debug, Clone)]
pub(crate) struct FileRow {
    pub owner: Digest,
    pub part: u16,
    pub case: Digest,
    pub length: u32,
    pub kind: Option<Vec<u8>>,
    pub state: String,
    pub reason: String,
    pub held_by: String,
}
