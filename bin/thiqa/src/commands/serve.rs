use std::path::Path;

use anyhow::Result;

use crate::commands::desk;
use crate::config::Config;
use crate::wiring::desk::office;
use crate::wiring::front::public_zone;
use crate::wiring::{serve, stop_on_signal};

/// What `thiqa serve` is told: nothing yet besides the configuration.
#[derive(Debug, clap::Args)]
pub struct Arguments {}

/// Runs both zones in one process: two listeners, two databases. On one machine the first
/// invariant rests on separate databases and a locked key only; two machines are recommended.
pub async fn run(config: &Path, _: Arguments) -> Result<()> {
    let config = Config::read(config)?;
    let stop = stop_on_signal()?;
    let zone = public_zone(&config).await?;
    tokio::spawn(front_site::upkeep(zone.assistance));
    if let Some(address) = config.front.metrics_listen {
        serve(address, zone.metrics, stop.clone()).await?;
    }
    let (front, public) = serve(config.front.listen, zone.router, stop.clone()).await?;
    let (desk, private) = desk::start(&config, office(&config).await?, stop).await?;
    println!("ready front=http://{front} desk=http://{desk}");
    public.await??;
    private.await?
}
