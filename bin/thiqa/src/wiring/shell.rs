use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use content::{ByLang, Pack};
use web::{Assets, Centre, Shell, Side};

use crate::config::{CentreConfig, Config};
use crate::wiring::{clock, random};

/// The content: built in, and what a folder puts over it.
pub fn pack(config: &CentreConfig, folder: &Path) -> Result<Arc<Pack>> {
    let pack = if config.content.is_empty() {
        Pack::embedded()
    } else {
        Pack::load_over(&folder.join(&config.content))
    };
    Ok(Arc::new(pack?))
}

/// The shell of one zone's pages.
pub fn shell(config: &Config, side: Side, pack: Arc<Pack>) -> Result<Shell> {
    let centre = &config.centre;
    let address = match side {
        Side::Public => &centre.base_url,
        Side::Desk => &config.desk.base_url,
    };
    let mut described = Centre::new(address, &centre.quick_exit);
    let names = [&centre.name_ar, &centre.name_fr, &centre.name_en];
    if names.iter().all(|name| !name.is_empty()) {
        let [ar, fr, en] = names.map(Clone::clone);
        described.name = Some(ByLang { ar, fr, en });
    }
    described.demonstration = centre.demonstration;
    described.real_help.clone_from(&centre.real_help);
    described.default_language =
        centre.default_language.parse().context("centre.default_language")?;
    Ok(Shell::new(side, pack, described, Assets::house(), clock(), random())?)
}
