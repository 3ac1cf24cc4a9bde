//! `thiqa doctor`: what must be confirmed, configured or mended before a centre opens.

#[cfg(feature = "desk")]
mod link;
mod machine;

use std::path::Path;

use anyhow::Result;
use kernel::Lang;
use web::{Mode, OpenTask, OpenTasks, Side};

use crate::commands::backup::Zone;
use crate::config::Config;
use crate::wiring::{pack, shell};

/// What `thiqa doctor` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The zone that runs on this machine; without it, both.
    zone: Option<Zone>,
}

/// Something blocks the opening.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("not ready {}: {count} of these points block it", open_for(*.mode))]
pub struct NotReady {
    mode: Mode,
    count: usize,
}

fn open_for(mode: Mode) -> &'static str {
    if mode == Mode::Production { "for production" } else { "to open" }
}

/// Looks at everything and says what is left to do; fails while something blocks the opening.
pub async fn run(config: &Path, arguments: Arguments) -> Result<()> {
    let config = Config::read(config)?;
    let pack = pack(&config.centre, &config.path(""))?;
    let shell = shell(&config, Side::Public, pack)?;
    let mut all = shell.open_tasks(Lang::En);
    let machine = machine::look(&config, shell.pack(), arguments.zone).await?;
    if !machine.is_empty() {
        all.push(OpenTasks { title: "This machine".to_owned(), tasks: machine });
    }
    println!("{}", report(&all));
    let mode = config.centre.mode;
    match all.iter().map(OpenTasks::blocking).sum() {
        0 => Ok(()),
        count => Err(NotReady { mode, count }.into()),
    }
}

/// What a look at the machine found.
fn found(blocks: bool, point: impl Into<String>, todo: impl Into<String>) -> OpenTask {
    OpenTask { blocks, points: vec![point.into()], todo: todo.into() }
}

/// A list under headings; `!` before what blocks.
fn report(all: &[OpenTasks]) -> String {
    let mut text = String::new();
    for OpenTasks { title, tasks } in all {
        text.push_str(&format!("{title}\n"));
        for OpenTask { blocks, points, todo } in tasks {
            let sign = if *blocks { '!' } else { '-' };
            for point in points {
                text.push_str(&format!("  {sign} {point}\n"));
            }
            text.push_str(&format!("    What to do: {todo}\n"));
        }
        text.push('\n');
    }
    text.push_str(match all.iter().map(OpenTasks::blocking).sum::<usize>() {
        _ if all.is_empty() => "Nothing is left to confirm.",
        0 => "Nothing of this blocks the opening.",
        _ => "What stands after ! blocks the opening.",
    });
    // What a sentence takes in is set apart for browsers; a terminal would show the marks.
    text.replace(['\u{2066}', '\u{2068}', '\u{2069}'], "")
}
