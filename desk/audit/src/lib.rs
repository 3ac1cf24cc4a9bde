//! Who did what at the desk. A row is written in the transaction of the deed itself, unchained;
//! a job that runs every ten seconds puts new rows in order, chains their hashes and signs them.
//! So no counter is shared between deeds, and a row that is changed or missing later is seen.

mod actor;
mod chain;
mod events;

pub use actor::{Actor, StaffRole};
pub use chain::{ChainFault, chain_new, verify};
pub use events::{Event, EventRow, MIGRATIONS, recent, record};
