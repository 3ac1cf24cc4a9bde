//! The command's parts: what it wires together, and what whole-system tests start by themselves.

pub mod commands;
pub mod config;
pub mod sender;
pub mod wiring;
