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
    pub(crate) fn put_lock(case: Digest, sealed: &[u8], on: Day) -> ();
    /// A lock's new form under a new root key; the day it was made stays.
    pub(crate) fn reseal_lock(case: Digest, sealed: &[u8]) -> ();
    pub(crate) fn delete_lock(case: Digest) -> ();
    pub(crate) fn last_locked() -> Option<Day>;
    pub(crate) fn authorisations() -> Vec<Vec<u8>>;
    pub(crate) fn put_authorisation(serial: u32, body: &[u8]) -> ();
    pub(crate) fn verified_backup() -> Option<Day>;
    pub(crate) fn put_verified_backup(on: Day) -> ();
}
