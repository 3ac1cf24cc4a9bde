//! Files of letters and entries, sealed, in chunks.

use seal::Digest;

use crate::store::FileRow;

store::queries! {
    in "queries.rs";

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

    /// What the bytes of a file are, sealed.
    pub(crate) fn set_file_kind(owner: Digest, part: u16, kind: &[u8]) -> ();

    /// Changes what may be done with a file. False where it is in another state than expected.
    pub(crate) fn set_file_state(owner: Digest, part: u16, from: &str, to: &str, reason: &str, by: &str) -> bool;

    /// Forgets the sealed bytes of a file.
    pub(crate) fn delete_chunks(owner: Digest, part: u16) -> ();
}
