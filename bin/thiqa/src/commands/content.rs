mod import;

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use content::{FITTED_FORMS, Form, LETTER_KINDS, Pack};
use journey::Answers;
use serde::Serialize;

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
    /// Print every way through the questions of a situation and what it shows, a JSON line each.
    Journeys {
        /// The situation's number, as in `/help/NUMBER`.
        number: u16,
    },
    /// Take in guides that another centre gave away, from its zip.
    Import(import::Arguments),
}

/// Checks content, or tells what its questions lead to.
pub fn run(arguments: &Arguments) -> Result<()> {
    match &arguments.command {
        Command::Check { folder } => check(folder.as_deref()),
        Command::Journeys { number } => journeys(*number),
        Command::Import(arguments) => import::run(arguments),
    }
}

/// Names every problem with its file and line.
fn check(folder: Option<&Path>) -> Result<()> {
    let pack = match folder {
        Some(folder) => Pack::load(folder)?,
        None => Pack::embedded()?,
    };
    tell(&pack)
}

/// Names what is wrong with a pack, or says what it holds.
fn tell(pack: &Pack) -> Result<()> {
    let mut problems = pack.check();
    let forms = LETTER_KINDS
        .into_iter()
        .chain(FITTED_FORMS)
        .filter_map(|kind| Form::load(pack, kind).err());
    problems.extend(forms.flatten());
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
        "content ok: {} situations, {} guides, {} channels, 3 languages",
        pack.situations.len(),
        pack.guides.len(),
        pack.channels.len()
    );
    Ok(())
}

/// What a reader sees after some answers.
#[derive(Serialize)]
struct Way<'a> {
    answers: &'a Answers,
    parts: Vec<&'a str>,
    urgent: bool,
}

fn journeys(number: u16) -> Result<()> {
    let pack = Pack::embedded()?;
    let situation = pack.situation(number).context("no situation has that number")?;
    let journey = &situation.questions.journey;
    let mut out = std::io::stdout().lock();
    for answers in journey.paths() {
        let outcome = journey.outcome(&answers);
        let parts = outcome.parts.iter().map(|part| part.id.as_str()).collect();
        let way = Way { answers: &answers, parts, urgent: outcome.is_urgent };
        serde_json::to_writer(&mut out, &way)?;
        writeln!(out)?;
    }
    Ok(())
}
