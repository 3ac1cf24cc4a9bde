//! What every pillar may rely on, tried on both databases.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail as tests do")]

mod columns;
mod faults;
mod letters;
mod migrations;
mod retries;
mod transactions;
mod upkeep;
mod writer;
