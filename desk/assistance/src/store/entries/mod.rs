//! What both sides wrote after the letter.

use seal::Digest;

use crate::store::EntryRow;

store::queries! {
    in "queries.rs";

    /// Stores an entry. False where its place is taken.
    pub(crate) fn insert_entry(entry: &EntryRow) -> bool;

    /// The entries of a case.
    pub(crate) fn entries(case: Digest) -> Vec<EntryRow>;

    /// Replies that the front does not have yet, in order within each case.
    pub(crate) fn unsent(max: i64) -> Vec<EntryRow>;

    /// The front must get an entry again.
    pub(crate) fn mark_unsent(digest: Digest) -> ();

    /// The front has a reply.
    pub(crate) fn mark_sent(digest: Digest) -> ();

    /// The digest of the entry with that number.
    pub(crate) fn entry_digest(case: Digest, role: u8, sequence: u32) -> Option<Digest>;
}
