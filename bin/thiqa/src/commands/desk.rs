use std::path::Path;

use anyhow::{Context, Result, bail};
use desk_audit::StaffRole;
use desk_office::Office;
use unseal::slots::Credential;
use web::Side;

use crate::commands::keys::passphrase;
use crate::config::Config;
use crate::wiring::desk::office;
use crate::wiring::{Stop, pack, serve, shell, stop_on_signal};

/// What `thiqa desk` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Add a member of the team; the password comes on standard input.
    AddMember {
        /// The sign-in name.
        name: String,
        /// May release quarantine, erase cases and manage the desk.
        #[arg(long)]
        supervisor: bool,
        /// Is from outside the team: reads contributions to calls without names, and nothing else.
        #[arg(long, conflicts_with = "supervisor")]
        reader: bool,
    },
    /// Bring desk and front together after either was restored. Asks for the passphrase.
    Resync,
    /// Check the audit log. Asks for the passphrase.
    Audit,
}

/// Runs the private zone until it is told to stop, or works on it.
pub async fn run(config: &Path, arguments: Arguments) -> Result<()> {
    let config = Config::read(config)?;
    match arguments.command {
        None => {
            let stop = stop_on_signal()?;
            let (address, served) = start(&config, office(&config).await?, stop).await?;
            println!("ready desk=http://{address}");
            served.await?
        }
        Some(Command::AddMember { name, supervisor, reader }) => {
            let role = match (supervisor, reader) {
                (true, _) => StaffRole::Supervisor,
                (false, true) => StaffRole::Reader,
                (false, false) => StaffRole::Operator,
            };
            add_member(&config, &name, role).await
        }
        Some(Command::Resync) => resync(&config).await,
        Some(Command::Audit) => audit(&config).await,
    }
}

/// Serves the desk's pages and works on the link until told to stop.
pub async fn start(
    config: &Config,
    office: Office,
    stop: Stop,
) -> Result<(std::net::SocketAddr, tokio::task::JoinHandle<Result<()>>)> {
    let pack = pack(&config.centre, &config.path(""))?;
    let shell = shell(config, Side::Desk, pack)?;
    let router = desk_office::router(office.clone(), shell);
    let (address, served) = serve(config.desk.listen, router, stop.clone()).await?;
    let working = tokio::spawn(async move {
        office.run(stop.wait()).await;
        Ok(served.await??)
    });
    Ok((address, working))
}

async fn add_member(config: &Config, name: &str, role: StaffRole) -> Result<()> {
    let mut password = String::new();
    std::io::stdin().read_line(&mut password).context("no password")?;
    let password = password.trim_end_matches(['\r', '\n']);
    office(config).await?.add_member("command line", name, role, password).await?;
    println!("{name} may sign in");
    Ok(())
}

async fn resync(config: &Config) -> Result<()> {
    let office = unlocked(config).await?;
    let report = office.resync().await?;
    println!(
        "compared {} threads: {} delivered again, {} given back to the front, {} erased there",
        report.compared, report.redelivered, report.given, report.erased
    );
    Ok(())
}

async fn audit(config: &Config) -> Result<()> {
    let office = unlocked(config).await?;
    let length = office.verify_audit().await?;
    println!("the audit log is whole: {length} entries");
    Ok(())
}

async fn unlocked(config: &Config) -> Result<Office> {
    let office = office(config).await?;
    let passphrase = passphrase()?;
    office
        .keyring()
        .unlock(&Credential::Passphrase(&passphrase))
        .await
        .context("the desk stays locked")?;
    if office.is_empty().await? {
        bail!("nobody can sign in yet: `thiqa desk add-member`");
    }
    Ok(office)
}
