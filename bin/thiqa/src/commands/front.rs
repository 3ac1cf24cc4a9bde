use std::path::Path;

use anyhow::Result;

use crate::config::Config;
use crate::wiring::front::public_zone;
use crate::wiring::{serve, stop_on_signal};

/// Runs the public zone until it is told to stop.
pub async fn run(config: &Path) -> Result<()> {
    let config = Config::read(config)?;
    let stop = stop_on_signal()?;
    let zone = public_zone(&config).await?;
    tokio::spawn(front_site::upkeep(zone.assistance));
    if let Some(address) = config.front.metrics_listen {
        serve(address, zone.metrics, stop.clone()).await?;
    }
    let (address, served) = serve(config.front.listen, zone.router, stop).await?;
    println!("ready front=http://{address}");
    Ok(served.await??)
}
