//! A small pillar, as the pillars write theirs: what the contract is tried on.

use kernel::{Day, Id, SeededRandom, Ts};
use store::{Migration, Store, StoreError};
use testkit::TempDatabase;

pub(crate) const MIGRATIONS: &[Migration] = store::migrations![1 => "0001_letters"];

store::queries! {
    in "queries.rs";

    /// Stores a letter under an id made of its subject.
    pub(crate) fn insert(subject: &str, body: &[u8]) -> ();

    pub(crate) fn insert_dated(id: Id, subject: &str, day: Option<Day>, at: Option<Ts>) -> ();

    pub(crate) fn subjects() -> Vec<String>;

    /// The letters that have a time, earliest first.
    pub(crate) fn by_time() -> Vec<Letter>;

    pub(crate) fn before(at: Ts) -> i64;

    pub(crate) fn undated() -> Option<Letter>;

    /// Counts one more opening and tells how many there are.
    pub(crate) fn open(subject: &str) -> i64;

    pub(crate) fn opens(subject: &str) -> i64;

    pub(crate) fn set_opens(subject: &str, opens: i64) -> ();

    pub(crate) fn execute(sql: &'static str) -> ();
}

#[derive(Debug, PartialEq, Eq, sqlx::FromRow)]
pub(crate) struct Letter {
    pub(crate) id: Id,
    pub(crate) day: Option<Day>,
    pub(crate) at: Option<Ts>,
}

/// What a use case returns: its own refusals, and what the store says.
#[derive(Debug, thiserror::Error)]
pub(crate) enum FileError {
    #[error("refused")]
    Refused,
    #[error(transparent)]
    Store(#[from] StoreError),
}

fn id_of(subject: &str) -> Id {
    let seed = subject.bytes().fold(7, |seed: u64, byte| seed.wrapping_mul(131) + u64::from(byte));
    Id::random(&SeededRandom::new(seed))
}

/// Both databases, with the pillar's tables.
pub(crate) async fn both() -> Vec<(TempDatabase, Store)> {
    let mut ready = Vec::new();
    for database in testkit::both().await {
        let store = database.open().await;
        store.migrate("letters", MIGRATIONS).await.unwrap();
        ready.push((database, store));
    }
    ready
}

/// A SQLite file only, for what only its writer does.
pub(crate) async fn sqlite() -> (TempDatabase, Store) {
    let database = TempDatabase::sqlite();
    let store = database.open().await;
    store.migrate("letters", MIGRATIONS).await.unwrap();
    (database, store)
}

/// Stores one letter in a transaction of its own.
pub(crate) async fn file(store: &Store, subject: &str) -> Result<(), StoreError> {
    file_sized(store, subject, 4).await
}

pub(crate) async fn file_sized(
    store: &Store,
    subject: &str,
    size: usize,
) -> Result<(), StoreError> {
    let letter = (subject.to_owned(), vec![7; size]);
    store.run_tx("file", letter, |tx, (subject, body)| Box::pin(insert(tx, subject, body))).await
}

pub(crate) async fn stored(store: &Store) -> Vec<String> {
    store.read("subjects", (), |tx, ()| Box::pin(subjects(tx))).await.unwrap()
}
