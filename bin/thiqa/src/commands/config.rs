use std::path::Path;

use anyhow::Result;

use crate::config::{Config, KEYS};

/// What `thiqa config` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Read the configuration and say whether it is valid.
    Check,
}

/// Explains every key, or checks a configuration.
pub fn run(path: &Path, arguments: &Arguments) -> Result<()> {
    match arguments.command {
        Some(Command::Check) => {
            Config::read(path)?;
            println!("{} is valid", path.display());
        }
        None => {
            for (key, text) in KEYS {
                println!("{key}\n    {text}");
            }
        }
    }
    Ok(())
}
