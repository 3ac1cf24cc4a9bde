//! What members want to tell somebody outside.

use kernel::Id;
use seal::Digest;

use crate::store::DisclosureRow;

store::queries! {
    in "queries.rs";

    /// Keeps a disclosure. False where it is here already.
    pub(crate) fn insert_disclosure(disclosure: &DisclosureRow) -> bool;

    /// The disclosures of a case, in order.
    pub(crate) fn disclosures(case: Digest) -> Vec<DisclosureRow>;

    /// Moves a disclosure on from a state. False where it stands in another.
    pub(crate) fn move_disclosure(id: Id, from: &str, to: &str, body: &[u8]) -> bool;
}
