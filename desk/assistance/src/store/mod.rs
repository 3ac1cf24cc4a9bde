//! What the desk keeps of cases: ciphertext, the locked case key, and where each case stands. One
//! folder for each table, or for the two that hold files.

mod cases;
mod disclosures;
mod entries;
mod erasures;
mod files;
mod notes;
mod refused;
mod rows;

pub(crate) use cases::*;
pub(crate) use disclosures::*;
pub(crate) use entries::*;
pub(crate) use erasures::*;
pub(crate) use files::*;
pub(crate) use notes::*;
pub(crate) use refused::*;
pub(crate) use rows::{CaseRow, DisclosureRow, EntryRow, FileRow, LineRow, NoteRow};

/// The schema of this pillar.
pub(crate) const MIGRATIONS: &[store::Migration] =
    store::migrations![1 => "../../migrations/0001_cases"];
