//! What the desk published: the directory, and publications with the ones before them.

use kernel::Day;
use seal::Name;

use crate::store::IssueRow;

store::queries! {
    in "queries.rs";

    /// The stored directory.
    pub(crate) fn directory() -> Option<Vec<u8>>;

    /// Stores a directory. False where the stored one is as new or newer.
    pub(crate) fn put_directory(version: u64, body: &[u8]) -> bool;

    /// Stores a publication and supersedes the ones before. False where one as new or newer is
    /// here.
    pub(crate) fn put_publication(kind: &Name, name: &Name, version: u64, body: &[u8], today: Day) -> bool;

    /// Every stored publication, but those of a kind.
    pub(crate) fn publications(except: &str) -> Vec<IssueRow>;

    /// The newest publication of that kind and name.
    pub(crate) fn publication(kind: &str, name: &Name) -> Option<Vec<u8>>;

    /// Forgets publications superseded before a day.
    pub(crate) fn forget_publications(before: Day) -> u64;
}
