//! What tests stand on. No crate depends on it but for its tests.

mod database;

pub use database::{TempDatabase, both};
