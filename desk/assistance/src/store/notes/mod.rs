//! What members write for one another about a case.

use seal::Digest;

use crate::store::NoteRow;

store::queries! {
    in "queries.rs";

    /// Keeps a note. False where it is here already.
    pub(crate) fn insert_note(note: &NoteRow) -> bool;

    /// The notes of a case, in order.
    pub(crate) fn notes(case: Digest) -> Vec<NoteRow>;
}
