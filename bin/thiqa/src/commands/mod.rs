//! One file a command.

pub mod backup;
pub mod check;
pub mod config;
pub mod content;
#[cfg(all(feature = "front", feature = "desk"))]
pub mod demo;
#[cfg(feature = "desk")]
pub mod desk;
pub mod doctor;
#[cfg(feature = "front")]
pub mod front;
#[cfg(feature = "desk")]
pub mod keys;
pub mod send;
#[cfg(all(feature = "front", feature = "desk"))]
pub mod serve;
pub mod thread;
pub mod train;
pub mod verify;
#[cfg(feature = "front")]
pub mod verify_site;
