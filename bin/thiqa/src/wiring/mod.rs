//! Putting the parts together: configuration in, running zones out.

mod backups;
#[cfg(feature = "desk")]
pub mod desk;
#[cfg(feature = "front")]
pub mod front;
mod listen;
mod secret;
mod shell;

use std::sync::Arc;

use kernel::{Clock, Random, SystemClock, SystemRandom};
use tracing_subscriber::EnvFilter;

pub use backups::{last_backup, note_backup};
pub use listen::{Stop, serve, stop_on_signal};
pub use secret::{read_key, write_private, write_secret};
pub use shell::{pack, shell};

/// Logs to standard error; `RUST_LOG` chooses what.
pub fn logging() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
}

/// The machine's clock.
pub fn clock() -> Arc<dyn Clock> {
    Arc::new(SystemClock)
}

/// The machine's randomness.
pub fn random() -> Arc<dyn Random> {
    Arc::new(SystemRandom)
}
