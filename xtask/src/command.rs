//! Child processes: started loudly, killed when the task is dropped.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};

use anyhow::{Context, Result, bail};
use tokio::io::AsyncWriteExt;
use tokio::process::Command;

/// A command that dies with the task that runs it.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.kill_on_drop(true);
    command
}

/// The cargo that runs this task, in a folder.
pub(crate) fn cargo(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(folder).args(arguments);
    command
}

/// Runs a command in the open: its line first, its output as it comes.
pub(crate) async fn run(mut command: Command) -> Result<()> {
    let line = line_of(&command);
    println!("$ {line}");
    let status = command.status().await.with_context(|| format!("cannot start: {line}"))?;
    if !status.success() {
        bail!("{status}: {line}");
    }
    Ok(())
}

/// Runs a command and returns what it wrote to its standard output.
pub(crate) async fn read(mut command: Command) -> Result<String> {
    let line = line_of(&command);
    let output = command.output().await.with_context(|| format!("cannot start: {line}"))?;
    said(output, &line)
}

/// The same for a command that reads its standard input.
pub(crate) async fn read_with_input(mut command: Command, input: &str) -> Result<String> {
    let line = line_of(&command);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().with_context(|| format!("cannot start: {line}"))?;
    let mut pipe = child.stdin.take().context("no standard input")?;
    pipe.write_all(input.as_bytes()).await?;
    drop(pipe);
    said(child.wait_with_output().await?, &line)
}

fn said(output: Output, line: &str) -> Result<String> {
    if !output.status.success() {
        bail!("{}: {line}\n{}", output.status, String::from_utf8_lossy(&output.stderr));
    }
    String::from_utf8(output.stdout).with_context(|| format!("not UTF-8: {line}"))
}

/// Where a program stands in PATH.
pub(crate) fn find_program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

fn line_of(command: &Command) -> String {
    let command = command.as_std();
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    std::iter::once(program)
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}
