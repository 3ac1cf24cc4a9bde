//! What every crate of the house speaks: time, ids, randomness and language.
//!
//! Nothing here reads the clock or the system's randomness by itself: both are arguments
//! ([`Clock`], [`Random`]), so every rule that depends on them can be tested.

mod id;
mod lang;
mod random;
#[cfg(feature = "sqlx")]
mod sql;
mod text;
mod time;

pub use id::{Id, ParseIdError};
pub use lang::{Lang, UnknownLang};
pub use random::{Random, Rng, SeededRandom, SystemRandom};
pub use time::{Clock, Day, LocalFault, ManualClock, SystemClock, Ts, Zone, ZoneError};
