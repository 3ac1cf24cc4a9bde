//! The desk's pages as its members use them: the real router, both databases, no front.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that is surprised ends"
)]

mod alerts;
mod answers;
mod bed;
mod browser;
mod calls;
mod disclosures;
mod enter;
mod erasing;
mod events;
mod hands;
mod lists;
mod mail;
mod notes;
mod opening;
mod partners;
mod quarantine;
mod sessions;
mod shown;
mod walk;
mod waves;
