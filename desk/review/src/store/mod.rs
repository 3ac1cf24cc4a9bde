//! Documents, as they are written and as they were last approved.

use kernel::Ts;

/// The schema of this table.
pub(crate) const MIGRATIONS: &[store::Migration] =
    store::migrations![1 => "../../migrations/0001_documents"];

/// A document as it is stored.
#[derive(Debug, Clone)]
pub(crate) struct RecordRow {
    pub kind: &'static str,
    pub id: String,
    pub review: ReviewRow,
    pub draft: Vec<u8>,
    pub issue: Option<Vec<u8>>,
    pub own: Vec<u8>,
}

/// How far it is, and by whom.
#[derive(Debug, Clone)]
pub(crate) struct ReviewRow {
    pub changed: Ts,
    pub stage: String,
    pub step: i64,
    pub editor: String,
    pub proposer: String,
    pub approved_by: String,
    pub signed: bool,
}

store::queries! {
    in "queries.rs";

    /// Every document of a kind, what last changed first.
    pub(crate) fn all(kind: &'static str) -> Vec<RecordRow>;

    /// How far every document of a kind is, and whether an issue of it was approved.
    pub(crate) fn standings(kind: &str) -> Vec<(ReviewRow, bool)>;

    /// A document.
    pub(crate) fn one(kind: &'static str, id: &str) -> Option<RecordRow>;

    /// Stores a new document.
    pub(crate) fn insert(row: &RecordRow) -> ();

    /// Brings a document from the step before to this one. False where it has moved since. What the
    /// team keeps with it stays: that has no steps.
    pub(crate) fn update(row: &RecordRow) -> bool;

    /// Stores what the team keeps with it, and the step that this is. False where the document or
    /// that has changed since.
    pub(crate) fn set_own(before: &RecordRow, next: &RecordRow) -> bool;

    /// Forgets a document that was never published. False where it has moved since.
    pub(crate) fn delete(row: &RecordRow) -> bool;

    /// The issue of a step is signed.
    pub(crate) fn mark_signed(kind: &str, id: &str, step: i64) -> ();
}
