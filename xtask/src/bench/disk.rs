//! How often a disk can be made sure of something: the limit of every durable store.

use std::io::{Seek, SeekFrom, Write};
use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use tokio::time::Instant;

const BLOCK: [u8; 4096] = [0x5a; 4096];

/// Times a second that 4 KiB can be written and synced (`fdatasync`) in a folder.
pub(crate) fn syncs_per_second(folder: &Path, within: Duration) -> Result<f64> {
    let mut file = tempfile::tempfile_in(folder)?;
    file.write_all(&BLOCK)?;
    file.sync_all()?;
    let begun = Instant::now();
    let mut syncs = 0_u32;
    while begun.elapsed() < within {
        file.seek(SeekFrom::Start(0))?;
        file.write_all(&BLOCK)?;
        file.sync_data()?;
        syncs += 1;
    }
    Ok(f64::from(syncs) / begun.elapsed().as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disk_can_be_measured() {
        let folder = tempfile::tempdir().unwrap();
        let rate = syncs_per_second(folder.path(), Duration::from_millis(50)).unwrap();
        assert!(rate.is_finite() && rate > 0.0);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
