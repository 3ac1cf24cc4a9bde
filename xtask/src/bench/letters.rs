//! `cargo xtask bench letters`: letters that a front stores durably in a second.
//!
//! It makes an installation of its own, seals and stamps every letter before the clock starts,
//! and then sends them over so many connections. The client shares the machine with the server.

mod report;

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use tokio::time::Instant;

use super::disk;
use super::load::Load;
use crate::http::{Connection, get};
use crate::installation::{Build, Databases, Installation, Process, build};
use crate::letters::{PostOffice, stamped};
use crate::postgres::{Keeps, Postgres};
use crate::workspace::Workspace;
use report::{Alone, Report, Row};

const DISK_MEASURED_FOR: Duration = Duration::from_secs(2);
/// A message of 4 KB, which fills the bucket of 16 KiB.
const TEXT: usize = 4096;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// How many letters to send at each number of connections
    #[arg(long, default_value_t = 10_000)]
    letters: usize,
    /// Numbers of connections, each measured by itself
    #[arg(long, value_delimiter = ',', default_value = "8,64,512")]
    connections: Vec<usize>,
    /// Register for one session with few seats, instead of writing messages
    #[arg(long)]
    registrations: bool,
    /// Measure on a PostgreSQL of its own too, one that syncs
    #[arg(long)]
    postgres: bool,
    /// Instead: have every sync of the front's disk take so much longer (such as 5ms), by strace
    #[arg(long, value_name = "TIME", value_parser = milliseconds)]
    sync_delay: Option<Duration>,
}

fn milliseconds(text: &str) -> Result<Duration> {
    let number = text.strip_suffix("ms").context("a time is such as 5ms")?;
    Ok(Duration::from_millis(number.parse()?))
}

pub(crate) async fn run(workspace: &Workspace, arguments: &Arguments) -> Result<()> {
    let program = build(workspace, Build::Release).await?;
    let installation = make(program.clone(), None, arguments).await?;
    let syncs = disk::syncs_per_second(installation.folder(), DISK_MEASURED_FOR)?;
    println!("disk: {syncs:.0} fdatasync/s of 4 KiB in the installation's folder");
    if let Some(delay) = arguments.sync_delay {
        return slow_disk(&installation, arguments, delay).await;
    }
    println!("{}", measure("SQLite", &installation, arguments).await?);
    if arguments.postgres {
        let postgres = Postgres::start(Keeps::Durably).await?;
        let databases = Databases {
            front: postgres.create_database("front")?,
            desk: postgres.create_database("desk")?,
        };
        let installation = make(program, Some(databases), arguments).await?;
        println!("{}", measure("PostgreSQL, fsync on", &installation, arguments).await?);
    }
    Ok(())
}

async fn make(
    program: std::path::PathBuf,
    databases: Option<Databases>,
    arguments: &Arguments,
) -> Result<Installation> {
    match arguments.registrations {
        true => Installation::shown(program, databases).await,
        false => Installation::make(program, databases).await,
    }
}

async fn measure(
    database: &'static str,
    installation: &Installation,
    arguments: &Arguments,
) -> Result<Report> {
    // The front as it should run, on a machine without the desk, which publishes once before.
    if !arguments.registrations {
        installation.publish().await?;
    }
    let alone = front_alone(installation).await?;
    let front = installation.front(&[]).await?;
    let mut report = Report::new(database, None);
    for &connections in &arguments.connections {
        report.rows.push(send(&front, arguments, connections).await?);
    }
    report.alone = Some(Alone { memory_after: front.resident_mib()?, ..alone });
    front.stop().await?;
    Ok(report)
}

async fn slow_disk(
    installation: &Installation,
    arguments: &Arguments,
    delay: Duration,
) -> Result<()> {
    installation.publish().await?;
    let inject = format!("inject=fdatasync,fsync:delay_enter={}", delay.as_micros());
    // With --seccomp-bpf other calls run at full speed: not with -D, and for a thread only once it
    // has made a traced call, so prctl is one, with which each begins to set its name.
    let strace = ["strace", "-f", "-q", "--seccomp-bpf", "-o", "/dev/null"];
    let calls = ["-e", "trace=fdatasync,fsync,prctl", "-e", &inject];
    let front = installation.front(&[&strace[..], &calls[..]].concat()).await?;
    let row = send(&front, arguments, 64).await?;
    front.stop().await?;
    let mut report = Report::new("SQLite, every sync slowed down", None);
    report.rows.push(row);
    println!("every sync takes {} ms longer", delay.as_millis());
    println!("{report}");
    Ok(())
}

/// Seals so many letters, then sends them and measures.
async fn send(front: &Process, arguments: &Arguments, connections: usize) -> Result<Row> {
    let address = front.front()?;
    let (office, text) = match arguments.registrations {
        true => (PostOffice::registering(address).await?, 0),
        false => (PostOffice::at(address).await?, TEXT),
    };
    let sealed = office.seal(arguments.letters, text).await?;
    let letters = sealed.into_iter().map(|sealed| sealed.letter).collect();
    let requests = stamped(address, letters).await?;
    let size = requests.first().map_or(0, Vec::len);
    let total = requests.len();
    let outcome = Load { address, connections, requests, total }.run().await?;
    Ok(Row { connections, size, outcome })
}

/// The front without a desk: how long until it answers, and the memory it then holds.
async fn front_alone(installation: &Installation) -> Result<Alone> {
    let begun = Instant::now();
    let front = installation.front(&[]).await?;
    let answer = Connection::open(front.front()?).await?.exchange(&get("/healthz")).await?;
    let start = begun.elapsed();
    ensure!(answer.status == 200, "/healthz answers {}", answer.status);
    let memory = front.resident_mib()?;
    front.stop().await?;
    Ok(Alone { start, memory, memory_after: memory })
}
