use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use content::Pack;
use web::{Assets, Centre, Logo, Privacy, Shell, Side};

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
    let mut assets = Assets::house();
    if !config.centre.logo.is_empty() {
        assets = assets.with_logo(logo(&config.path(&config.centre.logo))?);
    }
    Ok(Shell::new(side, pack, centre(config, side)?, assets, clock(), random())?)
}

/// The centre as the configuration describes it to one side.
fn centre(config: &Config, side: Side) -> Result<Centre> {
    let centre = &config.centre;
    let privacy = &centre.privacy;
    let base_url = match side {
        Side::Public => &centre.base_url,
        Side::Desk => &config.desk.base_url,
    };
    Ok(Centre {
        name: centre.name.by_lang()?,
        base_url: base_url.clone(),
        public_url: centre.base_url.clone(),
        mode: centre.mode,
        hours: centre.hours.by_lang()?,
        answer_time: centre.answer_time.by_lang()?,
        privacy: Privacy {
            controller: privacy.controller.by_lang()?,
            controller_address: privacy.controller_address.by_lang()?,
            declaration: Some(privacy.declaration.trim().to_owned())
                .filter(|number| !number.is_empty()),
            purposes: privacy.purposes.by_lang()?,
            retention: privacy.retention.by_lang()?,
            recipients: privacy.recipients.by_lang()?,
            transfers: privacy.transfers.by_lang()?,
        },
        real_help: centre.real_help.clone(),
        quick_exit: centre.quick_exit.clone(),
        default_language: centre.default_language.parse().context("centre.default_language")?,
    })
}

fn logo(path: &Path) -> Result<Logo> {
    let bytes =
        std::fs::read(path).with_context(|| format!("cannot read the logo {}", path.display()))?;
    Logo::read(bytes).with_context(|| format!("centre.logo: {}", path.display()))
}
