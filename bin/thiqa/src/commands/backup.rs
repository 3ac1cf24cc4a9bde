use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use store::{Backend, Store};

use crate::config::Config;

/// A zone, whose databases are copied or put back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Zone {
    /// The public zone: the front's database.
    Front,
    /// The private zone: the desk's database and the key store.
    #[cfg(feature = "desk")]
    Desk,
}

/// What `thiqa backup` is told.
#[derive(Debug, clap::Args)]
pub struct BackupArguments {
    zone: Zone,
    /// A folder that is empty or new. Keep it thirty days at most: the pages promise it.
    to: PathBuf,
}

/// What `thiqa restore` is told.
#[derive(Debug, clap::Args)]
pub struct RestoreArguments {
    zone: Zone,
    /// The folder of a backup.
    from: PathBuf,
    /// Replace what is there now. The zone must not be running.
    #[arg(long)]
    replace: bool,
}

/// Copies a zone's databases while it runs.
pub async fn backup(config: &Path, arguments: BackupArguments) -> Result<()> {
    let config = Config::read(config)?;
    std::fs::create_dir_all(&arguments.to)?;
    if std::fs::read_dir(&arguments.to)?.next().is_some() {
        bail!("{} is not empty", arguments.to.display());
    }
    for (name, address) in databases(&config, arguments.zone) {
        copy(&address, &arguments.to.join(name)).await.with_context(|| format!("the {name}"))?;
    }
    #[cfg(feature = "desk")]
    if arguments.zone == Zone::Desk {
        let keyring = crate::wiring::desk::keyring(&config).await?;
        keyring.backup(&arguments.to.join("keys")).await.context("the key store")?;
    }
    println!("backup of {:?} in {}", arguments.zone, arguments.to.display());
    Ok(())
}

/// Puts a zone's databases back. Afterwards `thiqa desk resync` brings both zones together.
pub async fn restore(config: &Path, arguments: RestoreArguments) -> Result<()> {
    let config = Config::read(config)?;
    if !arguments.replace {
        bail!("a restore replaces what is there now: stop the zone and say --replace");
    }
    for (name, address) in databases(&config, arguments.zone) {
        put_back(&arguments.from.join(name), &address).with_context(|| format!("the {name}"))?;
    }
    #[cfg(feature = "desk")]
    if arguments.zone == Zone::Desk {
        let keystore = format!("sqlite:{}", config.path(&config.desk.keystore).display());
        put_back(&arguments.from.join("keys"), &keystore).context("the key store")?;
    }
    println!("restored; now run `thiqa desk resync`");
    Ok(())
}

fn databases(config: &Config, zone: Zone) -> Vec<(&'static str, String)> {
    match zone {
        Zone::Front => vec![("front", config.database(&config.front.database))],
        #[cfg(feature = "desk")]
        Zone::Desk => vec![("desk", config.database(&config.desk.database))],
    }
}

async fn copy(address: &str, to: &Path) -> Result<()> {
    let store = Store::open(address).await?;
    match store.backend() {
        Backend::Sqlite => store.backup(to).await?,
        Backend::Postgres => {
            let mut dump = postgres("pg_dump", address)?;
            run(dump.args(["--format=custom", "--no-owner", "--file"]).arg(to))?;
        }
    }
    store.close().await;
    Ok(())
}

fn put_back(from: &Path, address: &str) -> Result<()> {
    let Some(path) = address.strip_prefix("sqlite:") else {
        let mut restore = postgres("pg_restore", address)?;
        let how = ["--clean", "--if-exists", "--no-owner", "--single-transaction"];
        return run(restore.args(how).arg(from));
    };
    for ending in ["-wal", "-shm"] {
        let beside = PathBuf::from(format!("{path}{ending}"));
        if beside.exists() {
            std::fs::remove_file(&beside)?;
        }
    }
    // First beside the old one, so that a full disk leaves the old one whole.
    let new = format!("{path}.new");
    std::fs::copy(from, &new).with_context(|| format!("cannot copy {}", from.display()))?;
    std::fs::File::open(&new)?.sync_all()?;
    std::fs::rename(&new, path)?;
    Ok(())
}

/// A tool of PostgreSQL's for a database; the password goes where other accounts cannot see it.
fn postgres(tool: &str, address: &str) -> Result<Command> {
    let mut address = reqwest::Url::parse(address).context("not a database address")?;
    let password = address.password().unwrap_or_default().to_owned();
    address.set_password(None).ok().context("not a database address")?;
    let mut command = Command::new(tool);
    command.args(["--dbname", address.as_str()]).env("PGPASSWORD", password);
    Ok(command)
}

fn run(command: &mut Command) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().with_context(|| format!("{name} is not installed"))?;
    if status.success() { Ok(()) } else { bail!("{name} failed") }
}
