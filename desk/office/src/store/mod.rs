//! What the office keeps: members, sessions, and everything this desk published.

use kernel::{Day, Id, Ts};
use seal::Digest;

pub(crate) const MIGRATIONS: &[store::Migration] =
    store::migrations![1 => "../../migrations/0001_office"];

/// A member of the team.
#[derive(Debug, Clone)]
pub(crate) struct StaffRow {
    pub id: Id,
    pub name: String,
    pub role: String,
    pub salt: Vec<u8>,
    pub password: Vec<u8>,
}

/// A signed-in member.
#[derive(Debug, Clone)]
pub(crate) struct SessionRow {
    pub staff: Id,
    pub name: String,
    pub role: String,
    pub form_token: String,
    pub seen: Ts,
}

/// A directory this desk signed.
#[derive(Debug, Clone)]
pub(crate) struct DirectoryRow {
    pub version: u64,
    pub head: Digest,
    pub issued: Day,
    pub body: Vec<u8>,
}

/// A publication this desk signed.
#[derive(Debug, Clone)]
pub(crate) struct PublicationRow {
    pub kind: String,
    pub name: String,
    pub version: u64,
    pub content: Vec<u8>,
    pub body: Vec<u8>,
}

store::queries! {
    in "queries.rs";

    /// Adds a member. False where the name is taken.
    pub(crate) fn insert_staff(staff: &StaffRow) -> bool;
    pub(crate) fn staff_named(name: &str) -> Option<StaffRow>;
    pub(crate) fn staff_count() -> i64;
    /// The sign-in names of everybody without this role, in order.
    pub(crate) fn staff_names(except: &str) -> Vec<String>;
    pub(crate) fn insert_session(token: &[u8], staff: Id, form_token: &str, seen: Ts) -> ();
    pub(crate) fn session(token: &[u8]) -> Option<SessionRow>;
    pub(crate) fn touch_session(token: &[u8], seen: Ts) -> ();
    pub(crate) fn delete_session(token: &[u8]) -> ();
    pub(crate) fn forget_sessions(before: Ts) -> ();
    pub(crate) fn last_directory() -> Option<DirectoryRow>;
    pub(crate) fn put_directory(directory: &DirectoryRow) -> ();
    /// The last directory, if the front does not have it.
    pub(crate) fn unsent_directory() -> Option<DirectoryRow>;
    pub(crate) fn mark_directory(version: u64, sent: bool) -> ();
    pub(crate) fn last_publication(kind: &str, name: &str) -> Option<PublicationRow>;
    pub(crate) fn put_publication(publication: &PublicationRow) -> ();
    /// The kind and name of each publication whose last issue the front does not have: files first,
    /// which others name.
    pub(crate) fn unsent_publications() -> Vec<(String, String)>;
    pub(crate) fn mark_publication(kind: &str, name: &str, version: u64) -> ();
    /// Everything must be sent again: the front was restored.
    pub(crate) fn mark_all_unsent() -> ();
    /// The names of the publications of a kind whose last issue says something.
    pub(crate) fn standing_publications(kind: &str) -> Vec<String>;
    /// Of publications of a kind whose last issue says nothing, forgets the issues before it.
    pub(crate) fn forget_taken_back(kind: &str) -> ();
    /// The contents of every issue of a kind.
    pub(crate) fn contents(kind: &str) -> Vec<Vec<u8>>;
}
