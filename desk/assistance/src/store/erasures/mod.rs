//! Cases that were erased here.

use kernel::Day;
use seal::Digest;

store::queries! {
    in "queries.rs";

    /// Forgets a case and remembers to tell the front.
    pub(crate) fn erase_case(case: Digest, day: Day) -> ();

    /// Cases the front must forget.
    pub(crate) fn unsent_erasures() -> Vec<Digest>;

    /// The front has forgotten a case.
    pub(crate) fn mark_erased(case: Digest) -> ();

    /// Whether a case was erased here.
    pub(crate) fn is_erased(case: Digest) -> bool;
}
