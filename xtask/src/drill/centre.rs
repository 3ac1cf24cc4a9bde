//! The centre that a drill is for: an installation, and the folder with its backups. Each zone
//! runs in a process of its own.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;
use tokio::time::Instant;

use super::member::Member;
use crate::http::{Connection, get};
use crate::installation::{Databases, Installation, PASSPHRASE, Process};
use crate::postgres::{Keeps, Postgres};

const MEMBER: &str = "amal";
/// What everything is kept in, on SQLite.
const FILES: [&str; 3] = ["front.db", "desk.db", "keys.db"];
/// The databases and their roles, on PostgreSQL.
const DATABASES: [&str; 2] = ["thiqa_front", "thiqa_desk"];
const PUBLISHED_WITHIN: Duration = Duration::from_secs(30);

pub(super) struct Centre {
    installation: Installation,
    postgres: Option<Postgres>,
    backups: TempDir,
}

/// A desk that a member has signed in at and unlocked.
pub(super) struct Desk {
    process: Process,
    pub(super) member: Member,
}

impl Centre {
    /// Makes keys, configuration, databases and a member.
    pub(super) async fn make(program: PathBuf, postgres: bool) -> Result<Self> {
        let postgres = match postgres {
            true => Some(Postgres::start(Keeps::Loosely).await?),
            false => None,
        };
        let databases = postgres.as_ref().map(make_databases).transpose()?;
        let installation = Installation::make(program, databases).await?;
        let backups = tempfile::Builder::new().prefix("thiqa-backups-").tempdir()?;
        let centre = Self { installation, postgres, backups };
        centre.operate(&["desk", "add-member", MEMBER, "--supervisor"], PASSPHRASE).await?;
        Ok(centre)
    }

    pub(super) async fn start_front(&self) -> Result<Process> {
        println!("    $ thiqa front");
        let front = self.installation.front(&[]).await?;
        self.installation.name_front(front.front()?)?;
        Ok(front)
    }

    /// Starts the desk; its member signs in and unlocks it.
    pub(super) async fn start_desk(&self) -> Result<Desk> {
        println!("    $ thiqa desk");
        let process = self.installation.desk().await?;
        let member = Member::sign_in(process.desk()?, MEMBER, PASSPHRASE).await?;
        member.unlock(PASSPHRASE).await?;
        println!("      {MEMBER} signs in and unlocks it");
        Ok(Desk { process, member })
    }

    pub(super) async fn back_up(&self, zone: &str, name: &str) -> Result<()> {
        let folder = self.backup(name)?;
        self.operate(&["backup", zone, &folder], "").await?;
        Ok(())
    }

    pub(super) async fn restore(&self, zone: &str, name: &str) -> Result<()> {
        let folder = self.backup(name)?;
        self.operate(&["restore", zone, &folder, "--replace"], "").await?;
        Ok(())
    }

    /// Brings both zones together: of so many threads that both hold, so many are delivered to
    /// the desk again, and so many given back to the front that it does not hold.
    pub(super) async fn resync(&self, compared: u32, redelivered: u32, given: u32) -> Result<()> {
        let expected = format!(
            "compared {compared} threads: {redelivered} delivered again, {given} given back to \
             the front, 0 erased there"
        );
        let said = self.operate(&["desk", "resync"], "").await?;
        ensure!(said.trim() == expected, "the resync said {said:?}, not {expected:?}");
        Ok(())
    }

    pub(super) async fn audit(&self) -> Result<()> {
        let said = self.operate(&["desk", "audit"], "").await?;
        let entries = said.strip_prefix("the audit log is whole: ");
        let entries = entries.and_then(|rest| rest.split(' ').next()?.parse::<u32>().ok());
        ensure!(entries.is_some_and(|entries| entries > 0), "the audit said {said:?}");
        Ok(())
    }

    /// A command of somebody who writes to the centre: not shown.
    pub(super) async fn run(&self, arguments: &[&str], input: &str) -> Result<String> {
        self.installation.run(arguments, input).await
    }

    /// A new file with such bytes.
    pub(super) fn file(&self, name: &str, bytes: &[u8]) -> Result<String> {
        let file = self.backups.path().join(name);
        std::fs::write(&file, bytes)?;
        Ok(file.to_str().context("a folder that is no text")?.to_owned())
    }

    /// Destroys all that both zones keep: afterwards there is an empty machine, and an empty
    /// database server.
    pub(super) fn destroy(&self) -> Result<()> {
        let mut deleted = Vec::new();
        for file in std::fs::read_dir(self.installation.folder())? {
            let file = file?;
            let name = file.file_name().to_string_lossy().into_owned();
            if FILES.iter().any(|kept| name.starts_with(kept)) {
                std::fs::remove_file(file.path())?;
                deleted.push(name);
            }
        }
        ensure!(!deleted.is_empty(), "there was nothing to destroy");
        deleted.sort();
        println!("    deleted: {}", deleted.join(", "));
        if let Some(postgres) = &self.postgres {
            DATABASES.iter().try_for_each(|name| postgres.drop_database(name))?;
            println!("    dropped, with their roles: {}", DATABASES.join(", "));
            make_databases(postgres)?;
            println!("    made again, empty: {}", DATABASES.join(", "));
        }
        Ok(())
    }

    /// A command of the operator's, shown with what it says and how long it takes.
    async fn operate(&self, arguments: &[&str], input: &str) -> Result<String> {
        println!("    $ thiqa {}", arguments.join(" "));
        let begun = Instant::now();
        let said = self.installation.run(arguments, input).await?;
        let took = begun.elapsed().as_secs_f64();
        println!("      {} ({took:.1} s)", said.trim());
        Ok(said)
    }

    fn backup(&self, name: &str) -> Result<String> {
        let folder = self.backups.path().join(name);
        Ok(folder.to_str().context("a folder that is no text")?.to_owned())
    }
}

impl Desk {
    pub(super) async fn stop(self) -> Result<()> {
        self.process.stop().await
    }
}

/// Waits until the desk's first round has published what letters are sealed and written by.
pub(super) async fn first_round(front: &Process) -> Result<()> {
    let begun = Instant::now();
    let mut connection = Connection::open(front.front()?).await?;
    while connection.exchange(&get("/api/v1/forms/report")).await?.status != 200 {
        ensure!(begun.elapsed() < PUBLISHED_WITHIN, "the desk publishes nothing");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Ok(())
}

/// What the front's `/readyz` must say.
pub(super) async fn check_ready(front: &Process) -> Result<()> {
    let answer = Connection::open(front.front()?).await?.exchange(&get("/readyz")).await?;
    let said = String::from_utf8_lossy(&answer.body).trim().to_owned();
    println!("    /readyz: {} {said}", answer.status);
    ensure!(answer.status == 200 && said == "ready", "the front is not ready");
    Ok(())
}

fn make_databases(postgres: &Postgres) -> Result<Databases> {
    let [front, desk] = DATABASES.map(|name| postgres.create_database(name));
    Ok(Databases { front: front?, desk: desk? })
}
