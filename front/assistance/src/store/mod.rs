//! What the front keeps of letters: ciphertext, hashes and days.

mod rows;

use kernel::{Day, Id};
use seal::{Digest, Name};

pub(crate) use rows::{
    ChunkRow, DeliveryRow, EntryRow, IssueRow, LetterRow, NewLetter, ThreadRow, UploadRow,
};

/// The schema of this pillar.
pub(crate) const MIGRATIONS: &[store::Migration] =
    store::migrations![1 => "../../migrations/0001_letters"];

store::queries! {
    in "queries.rs";

    /// The day a letter was stored, if it is here.
    pub(crate) fn letter_day(case: Digest) -> Option<Day>;

    /// Stores a letter. False where its lookup value belongs to another letter.
    pub(crate) fn insert_letter(letter: &NewLetter) -> bool;

    /// Puts a letter (no entry) or an entry into the outbox.
    pub(crate) fn insert_delivery(id: Id, desk: &Name, case: Digest, entry: Option<Digest>, day: Day) -> ();

    /// Marks a stamp as spent. False where it was spent before.
    pub(crate) fn spend_stamp(nonce: [u8; 16], expires: i64) -> bool;

    /// Forgets stamps that have expired.
    pub(crate) fn forget_stamps(before: i64) -> u64;

    /// The letter that a lookup value finds.
    pub(crate) fn thread_by_lookup(lookup: Digest) -> Option<ThreadRow>;

    /// A letter by its name.
    pub(crate) fn letter(case: Digest) -> Option<LetterRow>;

    /// The entries of a thread.
    pub(crate) fn entries(case: Digest) -> Vec<EntryRow>;

    /// The number and digest of a side's last entry.
    pub(crate) fn last_entry(case: Digest, role: u8) -> Option<(i64, Digest)>;

    /// The digest of the entry with that number.
    pub(crate) fn entry_digest(case: Digest, role: u8, sequence: u32) -> Option<Digest>;

    /// Stores an entry. False where its number is taken.
    pub(crate) fn insert_entry(entry: &EntryRow) -> bool;

    /// Announces an upload. False where its name is taken.
    pub(crate) fn insert_upload(upload: &UploadRow) -> bool;

    /// An upload by its name.
    pub(crate) fn upload(id: Id) -> Option<UploadRow>;

    /// Stores a chunk; the same one again changes nothing.
    pub(crate) fn insert_chunk(chunk: &ChunkRow) -> ();

    /// How many bytes of an upload have come.
    pub(crate) fn uploaded_bytes(id: Id) -> i64;

    /// A chunk of an upload.
    pub(crate) fn chunk(id: Id, number: u32) -> Option<Vec<u8>>;

    /// All of an upload came and its hash is right.
    pub(crate) fn complete_upload(id: Id) -> ();

    /// Forgets an upload.
    pub(crate) fn delete_upload(id: Id) -> ();

    /// Gives a complete upload to a letter or entry. False where it is not complete, not the
    /// named part, or given already.
    pub(crate) fn claim_upload(id: Id, part: &seal::letter::PartRef, owner: Digest, index: u16, case: Digest) -> bool;

    /// A chunk of a part of a letter or entry to a desk.
    pub(crate) fn part_chunk(desk: &Name, owner: Digest, index: u16, number: u32) -> Option<Vec<u8>>;

    /// Forgets uploads that no letter claimed, from before a day.
    pub(crate) fn forget_orphans(before: Day) -> u64;

    /// What waits for a desk.
    pub(crate) fn deliveries(desk: &Name, max: u16) -> Vec<DeliveryRow>;

    /// Where a delivery of this desk belongs.
    pub(crate) fn delivery(desk: &Name, id: Id) -> Option<DeliveryRow>;

    /// Forgets a delivery.
    pub(crate) fn delete_delivery(id: Id) -> ();

    /// The desk has the files of a letter or entry.
    pub(crate) fn mark_delivered(owner: Digest, on: Day) -> ();

    /// Forgets files that the desk had before a day.
    pub(crate) fn forget_delivered(before: Day) -> u64;

    /// Forgets a case with everything of it, and remembers that it was erased. False where it
    /// belongs to another desk.
    pub(crate) fn erase(desk: &Name, case: Digest, on: Day) -> bool;

    /// Whether a case was erased.
    pub(crate) fn is_erased(case: Digest) -> bool;

    /// Forgets erasures from before a day: no backup is that old.
    pub(crate) fn forget_erasures(before: Day) -> u64;

    /// Cases of a desk in order of their names, after one.
    pub(crate) fn cases(desk: &Name, after: Digest, max: u16) -> Vec<Digest>;

    /// The stored directory.
    pub(crate) fn directory() -> Option<Vec<u8>>;

    /// Stores a directory. False where the stored one is as new or newer.
    pub(crate) fn put_directory(version: u64, body: &[u8]) -> bool;

    /// Stores a publication and supersedes the ones before. False where one as new or newer is
    /// here.
    pub(crate) fn put_publication(kind: &Name, name: &Name, version: u64, body: &[u8], today: Day) -> bool;

    /// Every stored publication.
    pub(crate) fn publications() -> Vec<IssueRow>;

    /// Forgets publications superseded before a day.
    pub(crate) fn forget_publications(before: Day) -> u64;
}
