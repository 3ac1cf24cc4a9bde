use anyhow::{Context, Result};
use content::Form;
use desk_keyring::Keyring;
use desk_office::{Office, Parts};
use seal::Name;
use store::Store;

use crate::config::Config;
use crate::wiring::{clock, pack, random};

/// Opens the key store of the configuration.
pub async fn keyring(config: &Config) -> Result<Keyring> {
    let path = config.path(&config.desk.keystore);
    Keyring::open(&path, config.site_id()?, config.desk_name()?, clock(), random())
        .await
        .with_context(|| format!("the key store {}", path.display()))
}

/// Opens the desk's database and key store.
pub async fn office(config: &Config) -> Result<Office> {
    let store = Store::open(&config.database(&config.desk.database))
        .await
        .context("the desk's database")?;
    let pack = pack(&config.centre, &config.path(""))?;
    let form = Form::load(&pack, "report")
        .map_err(|problems| anyhow::anyhow!("the form is not whole: {problems:?}"))?;
    let parts = Parts {
        store,
        keyring: keyring(config).await?,
        front: config.desk.front.clone(),
        clock: clock(),
        random: random(),
        zone: pack.zone.clone(),
        forms: vec![(Name::new("report")?, form.to_json())],
    };
    Office::start(parts).await.context("the desk")
}
