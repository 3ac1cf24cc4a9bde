use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use desk_keyring::Keyring;
use documents::{
    AGREEMENT, ALERT, ATTENDANCE, CALL, CAMPAIGN, CHECK_LIST, EVENT, FILE, INDICATORS, PARTNER,
    PROCEEDINGS,
};
use kernel::{Clock, Day, Random, SystemClock, SystemRandom};
use seal::directory::{Authorisation, KeyRole};
use seal::sign::VerifyKey;
use seal::{Digest, Name, Receipt, SiteId};
use unseal::slots::Credential;

use crate::config::Config;
use crate::wiring::desk::keyring;
use crate::wiring::{clock, random, read_key, write_secret};

/// Years that authorisations hold. Reply keys must hold as long as threads are read.
const YEARS: i32 = 10;
/// The kinds of publications the desk makes.
pub const KINDS: [&str; 14] = [
    "form",
    "presence",
    "site",
    ALERT,
    CAMPAIGN,
    CHECK_LIST,
    EVENT,
    CALL,
    PROCEEDINGS,
    FILE,
    PARTNER,
    AGREEMENT,
    INDICATORS,
    ATTENDANCE,
];

/// What opens a demonstration: everybody knows it.
pub(crate) const DEMONSTRATION: &str = "demonstration only";

/// What `thiqa keys` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Make a new installation: site, root, key store, front key and configuration. The
    /// passphrase comes from THIQA_PASSPHRASE or standard input.
    Init {
        /// The folder; it must be empty or new.
        #[arg(long)]
        dir: PathBuf,
        /// The desk's name.
        #[arg(long, default_value = "helpline")]
        desk: Name,
    },
    /// Authorise the desk's and the front's keys with the root key again.
    Authorise {
        /// The root key's file, brought from where it is kept offline.
        #[arg(long)]
        root: PathBuf,
    },
    /// Show fingerprints, slots and epochs.
    Show,
    /// Add a slot for another member: their passphrase is the second line of standard input.
    AddSlot {
        /// Whose slot it is.
        label: String,
    },
    /// Replace every slot, and the desk's root key with it, after a member left: the new
    /// passphrase is the second line of standard input.
    ReplaceSlots {
        /// Whose the one new slot is.
        label: String,
    },
    /// Destroy the key of an old epoch: letters sealed to it can never be opened again.
    DestroyEpoch {
        /// The epoch's number.
        number: u32,
    },
}

/// Makes and manages keys.
pub async fn run(config: &Path, arguments: Arguments) -> Result<()> {
    match arguments.command {
        Command::Init { dir, desk } => {
            let made = init(&dir, &desk, &passphrase()?).await?;
            println!("installation    {}", made.config.site.id);
            println!("root key        {}", made.config.site.root);
            println!("recovery code   {}", made.recovery.grouped());
            println!(
                "Print the recovery code, and move {} offline.",
                dir.join("root.key").display()
            );
            Ok(())
        }
        Command::Authorise { root } => authorise_again(&Config::read(config)?, &root).await,
        Command::Show => show(&Config::read(config)?).await,
        Command::AddSlot { label } => {
            let keyring = unlock(&Config::read(config)?).await?;
            let number = keyring.add_slot(&label, &Credential::Passphrase(&line()?)).await?;
            println!("slot {number} opens with {label}'s passphrase");
            Ok(())
        }
        Command::ReplaceSlots { label } => {
            let keyring = unlock(&Config::read(config)?).await?;
            let (passphrase, code) = (line()?, recovery_code());
            let credentials = [
                (label.as_str(), Credential::Passphrase(&passphrase)),
                ("recovery code", Credential::RecoveryCode(&code)),
            ];
            keyring.replace_slots(&credentials).await?;
            println!("recovery code   {}", code.grouped());
            Ok(())
        }
        Command::DestroyEpoch { number } => {
            let config = Config::read(config)?;
            let office = crate::wiring::desk::office(&config).await?;
            office.keyring().unlock(&Credential::Passphrase(&passphrase()?)).await?;
            let depending = office.cases().depending_on_epochs().await?;
            office.keyring().destroy_epoch(number, depending).await?;
            println!("the key of epoch {number} is destroyed");
            Ok(())
        }
    }
}

/// A new installation.
pub struct Installation {
    pub config: Config,
    pub keyring: Keyring,
    pub recovery: Receipt,
}

/// Makes a new installation in a folder; its key store is left unlocked.
pub async fn init(dir: &Path, desk: &Name, passphrase: &str) -> Result<Installation> {
    std::fs::create_dir_all(dir).with_context(|| format!("cannot make {}", dir.display()))?;
    let file = dir.join("thiqa.toml");
    if file.exists() {
        bail!("{} is there already: keys are made once", file.display());
    }
    let random = random();
    let random: &dyn Random = random.as_ref();
    let site = SiteId(random.array());
    write_secret(&dir.join("root.key"), &random.array())?;
    let root = read_key(&dir.join("root.key"))?;
    let config = Config::new(site, &VerifyKey::of(&root), desk, dir);
    write_secret(&config.path(&config.front.proof_key), &random.array())?;

    let keyring = keyring(&config).await?;
    keyring.create("first member", &Credential::Passphrase(passphrase)).await?;
    let recovery = recovery_code();
    keyring.add_slot("recovery code", &Credential::RecoveryCode(&recovery)).await?;
    authorise(&config, &keyring, &root, 1).await?;
    config.write(&file)?;
    Ok(Installation { config, keyring, recovery })
}

/// Authorises every key of the desk and the front's proof key.
async fn authorise(
    config: &Config,
    keyring: &Keyring,
    root: &ed25519_dalek::SigningKey,
    first_serial: u32,
) -> Result<()> {
    let from = clock().now().utc_day();
    let until = Day(from.0 + YEARS * 365);
    let kinds = KINDS.map(Name::new).into_iter().collect::<Result<Vec<_>, _>>()?;
    let site = config.site_id()?;
    let public = keyring.public_keys()?;
    let mut all = public.authorise(site, &kinds, (from, until), first_serial, root);
    let serial = first_serial + u32::try_from(all.len())?;
    let proof = read_key(&config.path(&config.front.proof_key))?;
    let body = Authorisation {
        site,
        serial,
        role: KeyRole::Proof,
        key: VerifyKey::of(&proof),
        from: from.0,
        until: until.0,
    };
    all.push(unseal::directory::authorise(body, root));
    keyring.keep_authorisations(all).await?;
    Ok(())
}

async fn authorise_again(config: &Config, root: &Path) -> Result<()> {
    let root = read_key(root)?;
    if VerifyKey::of(&root) != config.root()? {
        bail!("this is not the root key of this installation");
    }
    let keyring = unlock(config).await?;
    let last = keyring.authorisations().await?.iter().map(|key| key.body.serial).max();
    authorise(config, &keyring, &root, last.unwrap_or(0) + 1).await?;
    println!("authorised until {}", SystemClock.now().utc_day().plus(YEARS * 365));
    Ok(())
}

async fn show(config: &Config) -> Result<()> {
    let keyring = keyring(config).await?;
    println!("installation    {}", config.site.id);
    println!("root key        {}", config.site.root);
    println!("fingerprint     {}", config.root()?.fingerprint());
    for slot in keyring.slots().await? {
        println!("slot {}          {} ({:?})", slot.number, slot.label, slot.kind);
    }
    for (number, from, held) in keyring.epochs().await? {
        println!("epoch {number}     from {from}{}", if held { "" } else { ", key destroyed" });
    }
    for key in keyring.authorisations().await? {
        let (body, key) = (&key.body, Digest(key.body.key.0));
        println!("key {:<4} {:?} until {}  {key}", body.serial, body.role, Day(body.until));
    }
    Ok(())
}

async fn unlock(config: &Config) -> Result<Keyring> {
    let keyring = keyring(config).await?;
    keyring.unlock(&Credential::Passphrase(&passphrase()?)).await?;
    Ok(keyring)
}

fn recovery_code() -> Receipt {
    let random: &dyn Random = &SystemRandom;
    Receipt::random_high_risk(&mut random.rng())
}

/// The passphrase: THIQA_PASSPHRASE, or a line of standard input.
pub fn passphrase() -> Result<String> {
    match std::env::var("THIQA_PASSPHRASE") {
        Ok(passphrase) => Ok(passphrase),
        Err(_) => {
            eprintln!("passphrase:");
            line()
        }
    }
}

fn line() -> Result<String> {
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).context("nothing on standard input")?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
