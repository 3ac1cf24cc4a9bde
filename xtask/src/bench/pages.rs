//! `cargo xtask bench pages`: how fast a running server gives out its pages.

use std::net::SocketAddr;

use anyhow::Result;

use super::load::Load;
use crate::http;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Where the server listens
    address: SocketAddr,
    /// The pages to ask for, in turn
    #[arg(default_values = ["/ar/", "/fr/", "/en/"])]
    paths: Vec<String>,
    #[arg(long, default_value_t = 16)]
    connections: usize,
    #[arg(long, default_value_t = 10_000)]
    total: usize,
}

pub(crate) async fn run(arguments: &Arguments) -> Result<()> {
    let Arguments { address, paths, connections, total } = arguments;
    println!("load: {total} of {}, {connections} connections", paths.join(" "));
    let load = Load {
        address: *address,
        connections: *connections,
        requests: paths.iter().map(|path| http::get(path)).collect(),
        total: *total,
    };
    println!("pages: {}", load.run().await?);
    Ok(())
}
