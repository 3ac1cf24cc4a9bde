use std::borrow::Cow;

use kernel::{Id, Random, Ts};
use store::{StoreError, Tx};

/// The schema of the audit log.
pub const MIGRATIONS: &[store::Migration] = store::migrations![1 => "../migrations/0001_audit"];

/// A deed to be recorded.
#[derive(Debug, Clone)]
pub struct Event {
    /// Names the row.
    pub id: Id,
    /// When.
    pub at: Ts,
    /// Who: a sign-in name, or `system`.
    pub actor: String,
    /// What: a verb of the field, such as `case.reply`.
    pub action: Cow<'static, str>,
    /// On what: a case's number, a member's name. Never what somebody wrote.
    pub subject: String,
}

impl Event {
    /// A deed of now.
    pub fn new(
        actor: &str,
        action: impl Into<Cow<'static, str>>,
        subject: impl ToString,
        at: Ts,
        random: &dyn Random,
    ) -> Self {
        let (actor, action, subject) = (actor.to_owned(), action.into(), subject.to_string());
        Self { id: Id::random(random), at, actor, action, subject }
    }
}

/// A recorded deed, and its place in the chain once it has one.
#[derive(Debug, Clone)]
pub struct EventRow {
    /// Names the row.
    pub id: Id,
    /// When.
    pub at: Ts,
    /// Who.
    pub actor: String,
    /// What.
    pub action: String,
    /// On what.
    pub subject: String,
    /// Its place in the chain.
    pub sequence: Option<i64>,
}

/// A link of the chain and the deed it is of.
#[derive(Debug, Clone)]
pub(crate) struct LinkRow {
    pub sequence: i64,
    pub digest: Vec<u8>,
    pub signature: Vec<u8>,
    pub event: Option<EventRow>,
}

store::queries! {
    in "queries.rs";

    pub(crate) fn insert_event(event: &Event) -> ();
    pub(crate) fn unchained(max: i64) -> Vec<EventRow>;
    pub(crate) fn last_link() -> Option<(i64, Vec<u8>)>;
    pub(crate) fn insert_link(sequence: i64, event: Id, digest: &[u8], signature: &[u8]) -> ();
    pub(crate) fn links(after: i64, max: i64) -> Vec<LinkRow>;
    /// The newest deeds, newest first.
    pub fn recent(max: i64) -> Vec<EventRow>;
}

/// Records a deed in the transaction that does it.
///
/// # Errors
/// The database.
pub async fn record(tx: &mut Tx<'_>, event: &Event) -> Result<(), StoreError> {
    insert_event(tx, event).await
}
