//! Events: planned by one, approved by another, registered for by sealed letters, counted by the
//! front alone, told by e-mail, forgotten afterwards.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

mod bed;
mod calls;
#[path = "../house/mod.rs"]
mod house;
mod learning;
mod people;
mod seats;
