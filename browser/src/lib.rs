//! Sealing in the browser: what a page may do, over the engine `seal`.
//!
//! A byte interface without generated glue. Every exported function but `room` and `done` takes
//! the address and length of its arguments (each with its length before it, `u32`, little endian)
//! in a buffer that `room` gave, takes that buffer over, and returns the address of its answer:
//! `u32` length, then 1 and the answer's bytes, or 0 and the name of what is wrong. `done` gives
//! the answer's memory back. The one import is `env.random(address, length)`.
//!
//! The keys of one receipt, one directory and one letter or thread are kept between calls, so
//! secrets need not pass through the script; a worker is ended with the page.
#![cfg(target_arch = "wasm32")]
#![deny(missing_docs)]

mod abi;
mod calls;
mod random;
mod session;
