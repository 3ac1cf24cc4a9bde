use anyhow::{Context, Result};
use axum::Router;
use front_assistance::{Assistance, Front, Settings};
use store::Store;
use web::{Side, TrustedProxies};

use crate::config::Config;
use crate::wiring::{clock, pack, random, read_key, shell};

/// The public zone, ready to be served.
pub struct PublicZone {
    pub router: Router,
    pub metrics: Router,
    pub assistance: Assistance,
}

/// Opens the front's database and joins its pages.
pub async fn public_zone(config: &Config) -> Result<PublicZone> {
    let store = Store::open(&config.database(&config.front.database))
        .await
        .context("the front's database")?;
    let settings = Settings {
        site: config.site_id()?,
        root: config.root()?,
        proof_key: read_key(&config.path(&config.front.proof_key))?,
        work_bits: config.front.work_bits,
        storage_bytes: config.front.storage_bytes,
        plain_per_window: config.front.plain_per_window,
    };
    let assistance = Assistance::start(store.clone(), clock(), random(), settings)
        .await
        .context("the front's database")?;
    let pack = pack(&config.centre, &config.path(""))?;
    let front = Front { assistance: assistance.clone(), shell: shell(config, Side::Public, pack)? };
    let proxies = TrustedProxies(config.front.trusted_proxies.clone().into());
    Ok(PublicZone {
        router: front_site::router(&front, proxies),
        metrics: front_site::metrics_router(store),
        assistance,
    })
}
