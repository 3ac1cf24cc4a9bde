use std::sync::Arc;

use anyhow::{Context, Result};
use content::{Form, Pack};
use desk_keyring::Keyring;
use desk_office::{Office, Parts, SiteList};
use seal::Name;
use store::Store;
#[cfg(feature = "front")]
use web::Side;

use crate::config::Config;
#[cfg(feature = "front")]
use crate::wiring::shell;
use crate::wiring::{clock, pack, random};

/// Opens the key store of the configuration.
pub async fn keyring(config: &Config) -> Result<Keyring> {
    let path = config.path(&config.desk.keystore);
    Keyring::open(&path, config.site_id()?, config.desk_name()?, clock(), random())
        .await
        .with_context(|| format!("the key store {}", path.display()))
}

/// What the public site serves to everybody, as this same program would serve it.
#[cfg(feature = "front")]
fn site_list(config: &Config, pack: Arc<Pack>, form: Form) -> Result<Option<SiteList>> {
    let (site, root) = (config.site_id()?, config.root()?);
    let shell = shell(config, Side::Public, pack)?;
    Ok(Some(Arc::new(move || {
        let release = env!("CARGO_PKG_VERSION");
        let list = front_assistance::SiteList::of(&shell, site, root, &form, release);
        list.ok().map(|list| list.to_json())
    })))
}

/// A program without the public zone does not know its pages.
#[cfg(not(feature = "front"))]
fn site_list(_: &Config, _: Arc<Pack>, _: Form) -> Result<Option<SiteList>> {
    Ok(None)
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
        site_list: site_list(config, pack, form)?,
    };
    Office::start(parts).await.context("the desk")
}
