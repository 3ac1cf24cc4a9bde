mod running;

use std::fs::{DirBuilder, File};
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use percent_encoding::percent_decode_str;
use running::check_stopped;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _};
use store::{Backend, Store};
use tempfile::NamedTempFile;

use crate::config::Config;
use crate::wiring::{note_backup, write_private};

/// The key store's file in a backup of the desk.
#[cfg(feature = "desk")]
const KEYS: &str = "keys";

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
    DirBuilder::new().recursive(true).mode(0o700).create(&arguments.to)?;
    if std::fs::read_dir(&arguments.to)?.next().is_some() {
        bail!("{} is not empty", arguments.to.display());
    }
    for (name, address) in databases(&config, arguments.zone) {
        copy(&address, &arguments.to.join(name)).await.with_context(|| format!("the {name}"))?;
    }
    #[cfg(feature = "desk")]
    if arguments.zone == Zone::Desk {
        let keyring = crate::wiring::desk::keyring(&config).await?;
        keyring.backup(&arguments.to.join(KEYS)).await.context("the key store")?;
    }
    if let Err(error) = note_backup(&config, arguments.zone) {
        eprintln!("warning: `thiqa doctor` will not know of it: {error}");
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
    let all = backed_up(&config, arguments.zone);
    for (name, _) in &all {
        let file = arguments.from.join(name);
        if !file.is_file() {
            bail!("no backup of the {:?} here: {} is missing", arguments.zone, file.display());
        }
    }
    // What can be checked is, before anything is replaced.
    let mut whole = Vec::new();
    for (name, address) in &all {
        let checked = checked(&arguments.from.join(name), address).await;
        whole.push(checked.with_context(|| format!("the {name}"))?);
    }
    for (name, address) in &all {
        check_stopped(address).await.with_context(|| format!("the {name}"))?;
    }
    for ((name, address), whole) in all.iter().zip(whole) {
        let from = arguments.from.join(name);
        put_back(&from, address, whole).with_context(|| format!("the {name}"))?;
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

/// All that stands in a backup, in the order it is put back in: should the key store fail, the
/// newer one that is there opens the older cases.
fn backed_up(config: &Config, zone: Zone) -> Vec<(&'static str, String)> {
    let databases = databases(config, zone);
    #[cfg(feature = "desk")]
    if zone == Zone::Desk {
        let keys = format!("sqlite:{}", config.path(&config.desk.keystore).display());
        return [databases, vec![(KEYS, keys)]].concat();
    }
    databases
}

async fn copy(address: &str, to: &Path) -> Result<()> {
    let store = Store::open(address).await?;
    match store.backend() {
        Backend::Sqlite => store.backup(to).await?,
        Backend::Postgres => {
            // Made first, so that nobody else can read it while it grows.
            write_private(to, &[])?;
            let mut dump = postgres("pg_dump", address)?;
            // What is sealed does not get smaller, only its digits do: by any level, quickest by 1.
            dump.args(["--format=custom", "--compress=1", "--no-owner", "--file"]).arg(to);
            run(&mut dump)?;
        }
    }
    store.close().await;
    Ok(())
}

/// A SQLite database's copy beside the one that it will replace; gone where it does not.
/// PostgreSQL checks while it restores, in one transaction.
async fn checked(from: &Path, address: &str) -> Result<Option<NamedTempFile>> {
    let Some(path) = address.strip_prefix("sqlite:") else { return Ok(None) };
    let folder = Path::new(path).parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut copy = NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
    let mut file = File::open(from)?;
    std::io::copy(&mut file, &mut copy).context("it cannot be copied")?;
    copy.as_file().sync_all()?;
    check(copy.path()).await.with_context(|| format!("{} is not whole", from.display()))?;
    Ok(Some(copy))
}

fn put_back(from: &Path, address: &str, whole: Option<NamedTempFile>) -> Result<()> {
    let (Some(path), Some(whole)) = (address.strip_prefix("sqlite:"), whole) else {
        let mut restore = postgres("pg_restore", address)?;
        let how = ["--clean", "--if-exists", "--no-owner", "--single-transaction"];
        return run(restore.args(how).arg(from));
    };
    // The old one's log must not be taken for the new one's.
    for ending in ["-wal", "-shm"] {
        let beside = PathBuf::from(format!("{path}{ending}"));
        if beside.exists() {
            std::fs::remove_file(&beside)?;
        }
    }
    whole.persist(path)?;
    Ok(())
}

/// Reads a SQLite database to its end.
async fn check(file: &Path) -> Result<()> {
    // An empty file would be taken for an empty database.
    if std::fs::metadata(file)?.len() == 0 {
        bail!("it is empty");
    }
    let options = SqliteConnectOptions::new().filename(file).read_only(true).immutable(true);
    let mut copy = options.connect().await?;
    let found: String = sqlx::query_scalar("PRAGMA quick_check").fetch_one(&mut copy).await?;
    copy.close().await?;
    if found == "ok" { Ok(()) } else { bail!("{found}") }
}

/// A tool of PostgreSQL's for a database; the password goes where other accounts cannot see it.
fn postgres(tool: &str, address: &str) -> Result<Command> {
    let mut address = reqwest::Url::parse(address).context("not a database address")?;
    let mut command = Command::new(tool);
    if let Some(password) = address.password().map(str::to_owned) {
        let password = percent_decode_str(&password).decode_utf8().context("the password")?;
        command.env("PGPASSWORD", password.as_ref());
        address.set_password(None).ok().context("not a database address")?;
    }
    command.args(["--dbname", address.as_str()]);
    Ok(command)
}

fn run(command: &mut Command) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().with_context(|| format!("{name} is not installed"))?;
    if status.success() { Ok(()) } else { bail!("{name} failed") }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

    use std::ffi::OsStr;

    use super::*;

    #[test]
    fn a_password_is_told_as_it_is_and_not_on_the_command_line() {
        let command = postgres("pg_dump", "postgres://front:a%40b%20c+d@db:5433/front").unwrap();
        let told = command.get_envs().find(|(name, _)| *name == "PGPASSWORD").unwrap().1;
        assert_eq!(told, Some(OsStr::new("a@b c+d")));
        let arguments: Vec<_> = command.get_args().collect();
        assert_eq!(arguments, ["--dbname", "postgres://front@db:5433/front"]);
        // What stands in the environment is left there.
        let command = postgres("pg_dump", "postgres://front@db/front").unwrap();
        assert_eq!(command.get_envs().count(), 0);
    }
}
