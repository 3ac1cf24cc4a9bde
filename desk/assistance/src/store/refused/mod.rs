//! Letters that did not open.

use kernel::Day;
use seal::Digest;

store::queries! {
    in "queries.rs";

    /// Keeps a letter that did not open.
    pub(crate) fn insert_refused(case: Digest, day: Day, reason: &str, body: &[u8]) -> ();

    /// Whether a letter was refused.
    pub(crate) fn is_refused(case: Digest) -> bool;

    /// How many letters were refused for a reason.
    pub(crate) fn refused_for(reason: &str) -> i64;

    /// How many letters did not open.
    pub(crate) fn count_refused() -> i64;
}
