use std::sync::Arc;

use anyhow::{Context, Result};
use content::{ALERTS, ALERTS_ANSWER, CHECK_LISTS, Form, LETTER_KINDS, Pack};
use desk_keyring::Keyring;
use desk_office::{Office, Parts, SiteList};
use seal::Name;
use store::Store;
use web::{Shell, Side};

use crate::config::Config;
use crate::wiring::{clock, pack, random, shell};

/// Opens the key store of the configuration.
pub async fn keyring(config: &Config) -> Result<Keyring> {
    let path = config.path(&config.desk.keystore);
    Keyring::open(&path, config.site_id()?, config.desk_name()?, clock(), random())
        .await
        .with_context(|| format!("the key store {}", path.display()))
}

/// What the public site serves to everybody, as this same program would serve it.
#[cfg(feature = "front")]
fn site_list(config: &Config, shell: Shell, forms: Vec<Form>) -> Result<Option<SiteList>> {
    let (site, root) = (config.site_id()?, config.root()?);
    Ok(Some(Arc::new(move |registering: &[Form]| {
        let release = env!("CARGO_PKG_VERSION");
        let keys = (site, root);
        let list = front_assistance::SiteList::of(&shell, keys, &forms, registering, release);
        list.ok().map(|list| list.to_json())
    })))
}

/// A program without the public zone does not know its pages.
#[cfg(not(feature = "front"))]
fn site_list(_: &Config, _: Shell, _: Vec<Form>) -> Result<Option<SiteList>> {
    Ok(None)
}

/// The form of every kind of letter; without e-mails nobody is asked where to send them.
fn forms(pack: &Pack, sends_mail: bool) -> Result<Vec<Form>> {
    let load = |kind| {
        Form::load(pack, kind)
            .map_err(|problems| anyhow::anyhow!("the form {kind} is not whole: {problems:?}"))
    };
    let kinds = LETTER_KINDS.into_iter();
    kinds.filter(|kind| sends_mail || ![ALERTS, ALERTS_ANSWER].contains(kind)).map(load).collect()
}

/// The bytes of forms, by kind of letter, as they are published.
fn signed(forms: &[Form]) -> Result<Vec<(Name, Vec<u8>)>> {
    forms.iter().map(|form| Ok((Name::new(&form.kind)?, form.to_json()))).collect()
}

/// The checker's lists, and whether the centre's own folder has changed them.
fn lists(pack: &Pack) -> Result<Vec<(Name, Vec<u8>, bool)>> {
    let own = CHECK_LISTS.into_iter().filter_map(|name| {
        let path = format!("{}/check/{name}.toml", pack.id);
        Some((name, pack.text(&path)?, pack.is_changed(&path)))
    });
    own.map(|(name, text, is_own)| Ok((Name::new(name)?, text.as_bytes().to_vec(), is_own)))
        .collect()
}

/// Opens the desk's database and key store.
pub async fn office(config: &Config) -> Result<Office> {
    let store = Store::open(&config.database(&config.desk.database))
        .await
        .context("the desk's database")?;
    let pack = pack(&config.centre, &config.path(""))?;
    let mailer = config.mailer()?;
    let forms = forms(&pack, mailer.is_some())?;
    let public = shell(config, Side::Public, Arc::clone(&pack))?;
    let parts = Parts {
        store,
        keyring: keyring(config).await?,
        front: config.desk.front.clone(),
        clock: clock(),
        random: random(),
        zone: pack.zone.clone(),
        judge: Arc::new(content::judge(&pack)?),
        forms: signed(&forms)?,
        lists: lists(&pack)?,
        mailer,
        public: public.clone(),
        site_list: site_list(config, public, forms)?,
    };
    Office::start(parts).await.context("the desk")
}
