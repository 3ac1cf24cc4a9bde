//! `cargo xtask bench letters`: letters that a front stores durably in a second.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Result, bail};

use super::disk;
use super::load::Load;

const DISK_MEASURED_FOR: Duration = Duration::from_secs(2);

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Where the front listens
    address: SocketAddr,
    /// A folder on the disk that the front stores to
    #[arg(long, default_value = ".")]
    folder: PathBuf,
    #[arg(long, default_value_t = 64)]
    connections: usize,
    /// How many letters to send
    #[arg(long, default_value_t = 5_000)]
    letters: usize,
}

pub(crate) async fn run(arguments: &Arguments) -> Result<()> {
    let Arguments { address, folder, connections, letters } = arguments;
    let syncs = disk::syncs_per_second(folder, DISK_MEASURED_FOR)?;
    println!("disk: {syncs:.0} fdatasync/s of 4 KiB");
    println!("load: {letters} letters, {connections} connections");
    let load = Load {
        address: *address,
        connections: *connections,
        requests: sealed_requests(*letters)?,
        total: *letters,
    };
    println!("letters: {}", load.run().await?);
    Ok(())
}

/// Each letter sealed beforehand, as the request that files it.
fn sealed_requests(count: usize) -> Result<Vec<Vec<u8>>> {
    bail!("the front takes no letters yet, so {count} cannot be sealed for it")
}
