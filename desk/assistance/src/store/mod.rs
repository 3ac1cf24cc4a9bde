//! What the desk keeps of cases: ciphertext, the locked case key, and where each case stands.

mod rows;

use kernel::{Day, Id, Ts};
use seal::Digest;

pub(crate) use rows::{CaseRow, EntryRow, FileRow, LineRow};

/// The schema of this pillar.
pub(crate) const MIGRATIONS: &[store::Migration] =
    store::migrations![1 => "../../migrations/0001_cases"];

store::queries! {
    in "queries.rs";

    /// Stores a case. False where it is here already.
    pub(crate) fn insert_case(case: &CaseRow) -> bool;

    /// A case by its name on the wire.
    pub(crate) fn case(case: Digest) -> Option<CaseRow>;

    /// A case by its name in addresses.
    pub(crate) fn case_by_id(id: Id) -> Option<CaseRow>;

    /// A page of the inbox: cases of a status, the latest first, before a place.
    pub(crate) fn lines(status: &str, before: Option<(Ts, Id)>, max: i64) -> Vec<LineRow>;

    /// How many cases have a status, and how many of them are unread.
    pub(crate) fn counts() -> Vec<(String, i64, i64)>;

    /// Moves a case to a status.
    pub(crate) fn set_status(case: Digest, status: &str, unread: bool, at: Ts) -> ();

    /// Moves a case to a status, as read. False where something came since `seen`.
    pub(crate) fn set_answered(case: Digest, status: &str, at: Ts, seen: Ts) -> bool;

    /// Somebody has read a case as it stood at `seen`; what came since stays unread.
    pub(crate) fn set_read(case: Digest, seen: Ts) -> ();

    /// Stores an entry. False where its place is taken.
    pub(crate) fn insert_entry(entry: &EntryRow) -> bool;

    /// The entries of a case.
    pub(crate) fn entries(case: Digest) -> Vec<EntryRow>;

    /// Replies that the front does not have yet, in order within each case.
    pub(crate) fn unsent(max: i64) -> Vec<EntryRow>;

    /// The front must get an entry again.
    pub(crate) fn mark_unsent(digest: Digest) -> ();

    /// Every case.
    pub(crate) fn all_cases() -> Vec<Digest>;

    /// The front has a reply.
    pub(crate) fn mark_sent(digest: Digest) -> ();

    /// Announces a file of a letter or entry.
    pub(crate) fn insert_file(file: &FileRow) -> ();

    /// The files of a case.
    pub(crate) fn files(case: Digest) -> Vec<FileRow>;

    /// Stores a chunk of a file, unless it was destroyed; the same one again changes nothing.
    pub(crate) fn insert_chunk(owner: Digest, part: u16, number: u32, body: &[u8]) -> ();

    /// How many chunks of a file are here.
    pub(crate) fn chunk_count(owner: Digest, part: u16) -> i64;

    /// The sealed bytes of a file.
    pub(crate) fn file_bytes(owner: Digest, part: u16) -> Vec<u8>;

    /// Changes what may be done with a file. False where it is in another state than expected.
    pub(crate) fn set_file_state(owner: Digest, part: u16, from: &str, to: &str, reason: &str, by: &str) -> bool;

    /// Forgets the sealed bytes of a file.
    pub(crate) fn delete_chunks(owner: Digest, part: u16) -> ();

    /// Keeps a letter that did not open.
    pub(crate) fn insert_refused(case: Digest, day: Day, reason: &str, body: &[u8]) -> ();

    /// Whether a letter was refused.
    pub(crate) fn is_refused(case: Digest) -> bool;

    /// How many letters were refused for a reason.
    pub(crate) fn refused_for(reason: &str) -> i64;

    /// The digest of the entry with that number.
    pub(crate) fn entry_digest(case: Digest, role: u8, sequence: u32) -> Option<Digest>;

    /// Letters that did not open: their days and reasons.
    pub(crate) fn refused() -> Vec<(Day, String)>;

    /// Forgets a case and remembers to tell the front.
    pub(crate) fn erase_case(case: Digest, day: Day) -> ();

    /// Cases the front must forget.
    pub(crate) fn unsent_erasures() -> Vec<Digest>;

    /// The front has forgotten a case.
    pub(crate) fn mark_erased(case: Digest) -> ();

    /// Whether a case was erased here.
    pub(crate) fn is_erased(case: Digest) -> bool;
}
