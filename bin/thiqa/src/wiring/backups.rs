//! When a zone was last backed up: a day in a small file beside the configuration.

use std::path::PathBuf;

use anyhow::Result;
use kernel::Day;

use crate::commands::backup::Zone;
use crate::config::Config;
use crate::wiring::clock;

/// Notes that a zone was backed up today.
pub fn note_backup(config: &Config, zone: Zone) -> Result<()> {
    Ok(std::fs::write(file(config, zone), format!("{}\n", clock().now().utc_day()))?)
}

/// The day of a zone's last backup, where one is known.
pub fn last_backup(config: &Config, zone: Zone) -> Option<Day> {
    std::fs::read_to_string(file(config, zone)).ok()?.trim().parse().ok()
}

fn file(config: &Config, zone: Zone) -> PathBuf {
    config.path(match zone {
        Zone::Front => "front.last-backup",
        #[cfg(feature = "desk")]
        Zone::Desk => "desk.last-backup",
    })
}
