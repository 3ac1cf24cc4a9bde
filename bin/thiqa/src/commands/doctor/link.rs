//! Whether the front answers the desk, and whether their clocks agree.

use std::time::Duration;

use anyhow::Result;
use reqwest::{Client, header};
use web::OpenTask;

use super::found;
use crate::config::Config;
use crate::wiring::clock;

/// How far the clocks may differ before the front refuses the desk.
const MOST_SECONDS: u64 = 60;

/// Asks the front.
pub(super) async fn look(config: &Config) -> Result<Option<OpenTask>> {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let http = Client::builder().timeout(Duration::from_secs(10)).build()?;
    let front = config.desk.front.trim_end_matches('/');
    let Ok(answer) = http.get(format!("{front}/healthz")).send().await else {
        return Ok(Some(found(
            false,
            format!("The front does not answer at {front}."),
            "Start it, and look at desk.front and at this network. Then ask again: the clocks could not be compared.",
        )));
    };
    let date = answer.headers().get(header::DATE).and_then(|date| date.to_str().ok());
    let Some(theirs) = date.and_then(|date| jiff::fmt::rfc2822::parse(date).ok()) else {
        return Ok(None);
    };
    let apart = theirs.timestamp().as_second().abs_diff(clock().now().seconds());
    Ok((apart > MOST_SECONDS).then(|| {
        found(
            true,
            format!("The clocks of this machine and of the front differ by {apart} seconds."),
            "Set both by NTP: the front refuses the desk beyond a minute.",
        )
    }))
}
