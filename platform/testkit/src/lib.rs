//! What tests stand on. No crate depends on it but for its tests.

mod database;
mod log;

pub use database::{TempDatabase, both, holds};
pub use log::Log;
