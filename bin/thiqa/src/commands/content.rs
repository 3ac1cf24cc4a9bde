use std::path::PathBuf;

use anyhow::{Result, bail};
use content::{Form, Pack};

/// What `thiqa content` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Check the built-in content, or a folder's.
    Check {
        /// The folder.
        folder: Option<PathBuf>,
    },
}

/// Checks content: every problem with its file and line.
pub fn run(arguments: &Arguments) -> Result<()> {
    let Command::Check { folder } = &arguments.command;
    let pack = match folder {
        Some(folder) => Pack::load(folder)?,
        None => Pack::embedded()?,
    };
    let mut problems = pack.check();
    problems.extend(Form::load(&pack, "report").err().into_iter().flatten());
    for problem in &problems {
        match problem.line {
            Some(line) => eprintln!("{}:{line}: {}", problem.file, problem.message),
            None => eprintln!("{}: {}", problem.file, problem.message),
        }
    }
    if !problems.is_empty() {
        bail!("{} problems in the content", problems.len());
    }
    println!(
        "content ok: {} situations, {} channels, 3 languages",
        pack.situations.len(),
        pack.channels.len()
    );
    Ok(())
}
