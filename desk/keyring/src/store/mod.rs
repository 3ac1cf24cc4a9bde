use kernel::Day;
use seal::Digest;

pub(crate) const MIGRATIONS: &[store::Migration] =
    store::migrations![1 => "../../migrations/0001_keys"];

/// A stored epoch; without a key when it is destroyed.
#[derive(Debug, Clone)]
pub(crate) struct EpochRow {
    pub number: u32,
    pub active_from: Day,
    pub accepted_until: Day,
    pub sealed: Option<Vec<u8>>,
}

store::queries! {
    in "queries.rs";

    pub(crate) fn slots() -> Vec<(i64, String, Vec<u8>)>;
    pub(crate) fn put_slot(number: u16, label: &str, body: &[u8]) -> ();
    pub(crate) fn delete_slots() -> ();
    pub(crate) fn secrets() -> Vec<(String, Vec<u8>)>;
    pub(crate) fn put_secret(name: &str, sealed: &[u8]) -> ();
    pub(crate) fn epochs() -> Vec<EpochRow>;
    pub(crate) fn put_epoch(epoch: &EpochRow) -> ();
    pub(crate) fn lock(case: Digest) -> Option<Vec<u8>>;
    pub(crate) fn locks() -> Vec<(Vec<u8>, Vec<u8>)>;
    /// Stores a case's lock, if the secrets are still those that the caller opened. False where
    /// the root key was replaced meanwhile, by another process.
    pub(crate) fn put_lock(case: Digest, sealed: &[u8], opened: &[u8]) -> bool;
    /// A lock's new form under a new root key.
    pub(crate) fn reseal_lock(case: Digest, sealed: &[u8]) -> ();
    pub(crate) fn delete_lock(case: Digest) -> ();
    /// How many locks stand in no verified backup.
    pub(crate) fn not_backed_up() -> i64;
    /// A lock stands in a verified backup.
    pub(crate) fn mark_backed_up(case: &[u8]) -> ();
    pub(crate) fn authorisations() -> Vec<Vec<u8>>;
    pub(crate) fn put_authorisation(serial: u32, body: &[u8]) -> ();
}
