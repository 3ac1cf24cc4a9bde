//! Sealed files on their way: announced, filled chunk by chunk, claimed by a letter.

use kernel::{Day, Id};
use seal::letter::PartRef;
use seal::{Digest, Name};

use crate::store::{ChunkRow, UploadRow};

store::queries! {
    in "queries.rs";

    /// Announces an upload. False where its name is taken.
    pub(crate) fn insert_upload(upload: &UploadRow) -> bool;

    /// An upload by its name.
    pub(crate) fn upload(id: Id) -> Option<UploadRow>;

    /// Bytes announced by uploads that no letter has claimed.
    pub(crate) fn unclaimed_bytes() -> i64;

    /// Stores a chunk. False where it came before.
    pub(crate) fn insert_chunk(chunk: &ChunkRow) -> bool;

    /// Counts bytes of an upload that have come now; gives how many have come in all.
    pub(crate) fn receive(id: Id, bytes: i64) -> i64;

    /// A chunk of an upload.
    pub(crate) fn chunk(id: Id, number: u32) -> Option<Vec<u8>>;

    /// All of an upload came and its hash is right.
    pub(crate) fn complete_upload(id: Id) -> ();

    /// Forgets an upload.
    pub(crate) fn delete_upload(id: Id) -> ();

    /// Gives a complete upload to a letter or entry. False where it is not complete, not the
    /// named part, or given already.
    pub(crate) fn claim_upload(id: Id, part: &PartRef, owner: Digest, index: u16, case: Digest) -> bool;

    /// A chunk of a part of a letter or entry to a desk.
    pub(crate) fn part_chunk(desk: &Name, owner: Digest, index: u16, number: u32) -> Option<Vec<u8>>;

    /// Forgets uploads that no letter claimed, from before a day.
    pub(crate) fn forget_orphans(before: Day) -> u64;

    /// The desk has the files of a letter or entry.
    pub(crate) fn mark_delivered(owner: Digest, on: Day) -> ();

    /// Forgets files that the desk had before a day.
    pub(crate) fn forget_delivered(before: Day) -> u64;
}
