//! What people knew before a session and after it.

use seal::Digest;

use crate::domain::learning::Known;

store::queries! {
    in "queries.rs";

    /// Stores what somebody knew; of the same person at the same time only the first.
    pub(crate) fn put_known(session: &str, known: &Known) -> ();

    /// What everybody knew before a session, and after it.
    pub(crate) fn known(session: &str) -> Vec<(Option<i64>, Option<i64>)>;

    /// The sessions of which answers can still be put together.
    pub(crate) fn signed_sessions() -> Vec<String>;

    /// Who answered at a session, where that can still be told from a sign.
    pub(crate) fn signs(session: &str) -> Vec<Digest>;

    /// Calls who answered something else.
    pub(crate) fn forget_sign(session: &str, person: Digest, other: Digest) -> ();
}
