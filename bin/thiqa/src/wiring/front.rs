use anyhow::{Context, Result};
use axum::Router;
use content::Pack;
use front_assistance::{Assistance, Front, Settings};
use front_awareness::Awareness;
use kernel::{Day, Lang};
use store::Store;
use web::{Mode, Side, TrustedProxies};

use crate::config::Config;
use crate::wiring::{clock, pack, random, read_key, shell};

/// The public zone, ready to be served.
pub struct PublicZone {
    pub router: Router,
    pub metrics: Router,
    pub assistance: Assistance,
}

/// Somebody in danger would be sent to numbers that nobody has confirmed.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "not ready for production: {}; `thiqa doctor` says what to do",
    .0.join("; ").replace(['\u{2066}', '\u{2068}', '\u{2069}'], "")
)]
pub struct Unconfirmed(Vec<String>);

/// In production every emergency number is one that somebody has confirmed.
fn check_ready(mode: Mode, pack: &Pack, today: Day) -> Result<(), Unconfirmed> {
    let points = content::open_points(pack, today);
    let emergency = points.iter().filter(|point| point.is_emergency());
    let said: Vec<String> = emergency.map(|point| point.said(pack, Lang::En).what).collect();
    if mode == Mode::Production && !said.is_empty() { Err(Unconfirmed(said)) } else { Ok(()) }
}

/// Opens the front's database and joins its pages.
///
/// # Errors
/// In production, an emergency number is unconfirmed; or something is not there.
pub async fn public_zone(config: &Config) -> Result<PublicZone> {
    let pack = pack(&config.centre, &config.path(""))?;
    check_ready(config.centre.mode, &pack, pack.zone.day(clock().now()))?;
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
    let front = Front { assistance: assistance.clone(), shell: shell(config, Side::Public, pack)? };
    let awareness = Awareness::new(front.shell.clone()).context("the checker's lists")?;
    let proxies = TrustedProxies(config.front.trusted_proxies.clone().into());
    Ok(PublicZone {
        router: front_site::router(&front, awareness, proxies),
        metrics: front_site::metrics_router(store),
        assistance,
    })
}
