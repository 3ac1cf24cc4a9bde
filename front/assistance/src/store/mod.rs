//! What the front keeps of letters: ciphertext, hashes and days.

mod places;
mod published;
mod rows;
mod uploads;

use kernel::{Day, Id};
use seal::{Digest, Name};

pub(crate) use places::*;
pub(crate) use published::*;
pub(crate) use rows::{
    ChunkRow, DeliveryRow, EntryRow, IssueRow, LetterRow, NewLetter, ThreadRow, UploadRow,
};
pub(crate) use uploads::*;

/// The schema of this pillar.
pub(crate) const MIGRATIONS: &[store::Migration] = store::migrations![
    1 => "../../migrations/0001_letters",
    2 => "../../migrations/0002_places",
];

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

    /// Whether a lookup value finds a letter.
    pub(crate) fn thread_of_lookup(lookup: Digest) -> bool;

    /// Replaces a letter's receipt. False where there is no letter, or it was replaced before.
    pub(crate) fn renew(case: Digest, lookup: Digest, sender_wrap: &[u8], renewal: &[u8]) -> bool;

    /// A letter by its name.
    pub(crate) fn letter(case: Digest) -> Option<LetterRow>;

    /// The entries of a thread.
    pub(crate) fn entries(case: Digest) -> Vec<EntryRow>;

    /// An entry by its name.
    pub(crate) fn entry(digest: Digest) -> Option<Vec<u8>>;

    /// The number and digest of a side's last entry.
    pub(crate) fn last_entry(case: Digest, role: u8) -> Option<(i64, Digest)>;

    /// The digest of the entry with that number.
    pub(crate) fn entry_digest(case: Digest, role: u8, sequence: u32) -> Option<Digest>;

    /// Stores an entry. False where its number is taken.
    pub(crate) fn insert_entry(entry: &EntryRow) -> bool;

    /// What waits for a desk.
    pub(crate) fn deliveries(desk: &Name, after: Id, max: u16) -> Vec<DeliveryRow>;

    /// Where a delivery of this desk belongs.
    pub(crate) fn delivery(desk: &Name, id: Id) -> Option<DeliveryRow>;

    /// Forgets a delivery.
    pub(crate) fn delete_delivery(desk: &Name, id: Id) -> ();

    /// Forgets a case with everything of it, and remembers that it was erased. False where it
    /// belongs to another desk.
    pub(crate) fn erase(desk: &Name, case: Digest, signature: &[u8], on: Day) -> bool;

    /// The desk's signature that a case was erased.
    pub(crate) fn erasure(case: Digest) -> Option<Vec<u8>>;

    /// Forgets erasures from before a day: no backup is that old.
    pub(crate) fn forget_erasures(before: Day) -> u64;

    /// Cases of a desk in order of their names, after one.
    pub(crate) fn cases(desk: &Name, after: Digest, max: u16) -> Vec<Digest>;

}
