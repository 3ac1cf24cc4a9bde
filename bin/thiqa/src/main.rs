//! `thiqa`: parse and run.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use thiqa::commands::{self, backup, check, content, doctor, send, thread, verify};
use thiqa::wiring;

/// The open platform for a national cyber-trust centre.
#[derive(Debug, Parser)]
#[command(version, about)]
struct Arguments {
    /// The configuration file.
    #[arg(long, global = true, env = "THIQA_CONFIG", default_value = "thiqa.toml")]
    config: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the public zone.
    #[cfg(feature = "front")]
    Front,
    /// Run the private zone, or work on it.
    #[cfg(feature = "desk")]
    Desk(commands::desk::Arguments),
    /// Run both zones in one process on one machine.
    #[cfg(all(feature = "front", feature = "desk"))]
    Serve(commands::serve::Arguments),
    /// Run both zones with example content, keys and cases.
    #[cfg(all(feature = "front", feature = "desk"))]
    Demo(commands::demo::Arguments),
    /// Make and manage keys.
    #[cfg(feature = "desk")]
    Keys(commands::keys::Arguments),
    /// Seal a message to the help team and send it; prints the tracking code as its last line.
    Send(send::Arguments),
    /// Read a thread, or answer in it, with the tracking code on standard input.
    Thread(thread::Arguments),
    /// Check a directory or publication against the root.
    Verify(verify::Arguments),
    /// Compare what a live site serves to everybody with what its desk signed.
    #[cfg(feature = "front")]
    VerifySite(commands::verify_site::Arguments),
    /// Judge a message or an address: is this a scam?
    Check(check::Arguments),
    /// Work on content.
    Content(content::Arguments),
    /// Make the model of the checker from labelled examples, or measure models.
    Train(commands::train::Arguments),
    /// Copy a zone's databases into a new folder.
    Backup(backup::BackupArguments),
    /// Put a zone's databases back from a folder.
    Restore(backup::RestoreArguments),
    /// Say what must be confirmed, configured or mended before the centre opens.
    Doctor(doctor::Arguments),
    /// Explain every key of the configuration, or check a configuration.
    Config(commands::config::Arguments),
}

#[tokio::main]
async fn main() -> ExitCode {
    wiring::logging();
    let arguments = Arguments::parse();
    match run(arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("thiqa: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> anyhow::Result<()> {
    let config = &arguments.config;
    match arguments.command {
        #[cfg(feature = "front")]
        Command::Front => commands::front::run(config).await,
        #[cfg(feature = "desk")]
        Command::Desk(arguments) => commands::desk::run(config, arguments).await,
        #[cfg(all(feature = "front", feature = "desk"))]
        Command::Serve(arguments) => commands::serve::run(config, arguments).await,
        #[cfg(all(feature = "front", feature = "desk"))]
        Command::Demo(arguments) => commands::demo::run(arguments).await,
        #[cfg(feature = "desk")]
        Command::Keys(arguments) => commands::keys::run(config, arguments).await,
        Command::Send(arguments) => send::run(arguments).await,
        Command::Thread(arguments) => thread::run(arguments).await,
        Command::Verify(arguments) => verify::run(arguments).await,
        #[cfg(feature = "front")]
        Command::VerifySite(arguments) => commands::verify_site::run(arguments).await,
        Command::Check(arguments) => check::run(&arguments),
        Command::Content(arguments) => content::run(&arguments),
        Command::Train(arguments) => commands::train::run(&arguments),
        Command::Backup(arguments) => backup::backup(config, arguments).await,
        Command::Restore(arguments) => backup::restore(config, arguments).await,
        Command::Doctor(arguments) => doctor::run(config, arguments).await,
        Command::Config(arguments) => commands::config::run(config, &arguments),
    }
}
