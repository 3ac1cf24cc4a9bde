//! Models learnt from examples. They never decide: they only raise or lower how sure a judgement
//! is that rules have made.

pub mod features;
mod file;
mod language;
mod linear;
mod ngrams;
pub mod train;
mod trees;

pub use file::{Model, ModelError, TRIAGE_BUCKETS};
pub use language::{LANGUAGE_BUCKETS, Language, Languages};
pub use linear::Linear;
pub use ngrams::{BUCKETS, Ngrams};
pub use trees::Trees;
