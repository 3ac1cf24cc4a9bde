//! A fresh installation of `thiqa` in a temporary folder (`TMPDIR` chooses the disk), and the
//! processes that run it.

mod demonstration;
mod process;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use tempfile::TempDir;
use tokio::process::Command;

use crate::command::{cargo, command, read, read_with_input, run as run_command};
use crate::workspace::Workspace;
pub(crate) use demonstration::Demonstration;
pub(crate) use process::Process;

/// What `thiqa demo` opens its keys with.
pub(crate) const PASSPHRASE: &str = "demonstration only";
/// Work asked of a sender: little, since the sender here is this machine itself.
const WORK_BITS: &str = "8";

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Build {
    Dev,
    Release,
}

/// Builds `thiqa` and gives its path.
pub(crate) async fn build(workspace: &Workspace, build: Build) -> Result<PathBuf> {
    let mut cargo = cargo(&workspace.root, &["build", "--quiet", "-p", "thiqa"]);
    let profile = match build {
        Build::Dev => "debug",
        Build::Release => {
            cargo.arg("--release");
            "release"
        }
    };
    run_command(cargo).await?;
    Ok(workspace.target.join(profile).join("thiqa"))
}

/// Where a zone's data is kept.
pub(crate) struct Databases {
    pub(crate) front: String,
    pub(crate) desk: String,
}

/// Keys, configuration and databases.
pub(crate) struct Installation {
    program: PathBuf,
    databases: Option<Databases>,
    folder: TempDir,
}

impl Installation {
    /// Makes keys and configuration; on SQLite in the same folder where no databases are given.
    pub(crate) async fn make(program: PathBuf, databases: Option<Databases>) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("thiqa-installation-").tempdir()?;
        let installation = Self { program, databases, folder };
        let mut init = installation.thiqa(&[]);
        init.args(["keys", "init", "--dir"]).arg(installation.folder());
        read(init).await.context("no keys")?;
        installation.configure(&[("work_bits", WORK_BITS), ("listen", "\"127.0.0.1:0\"")])?;
        Ok(installation)
    }

    /// The same with what a demonstration shows: events open for registration among it.
    pub(crate) async fn shown(program: PathBuf, databases: Option<Databases>) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("thiqa-installation-").tempdir()?;
        let installation = Self { program, databases, folder };
        let mut demo = installation.thiqa(&[]);
        demo.args(["demo", "--front", "127.0.0.1:0", "--desk", "127.0.0.1:0", "--dir"]);
        demo.arg(installation.folder());
        Process::start(demo).await?.stop().await?;
        installation.configure(&[("work_bits", WORK_BITS), ("listen", "\"127.0.0.1:0\"")])?;
        Ok(installation)
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Both zones in one process, without example cases.
    pub(crate) async fn demo(&self) -> Result<Process> {
        let mut demo = self.thiqa(&[]);
        demo.args(["demo", "--empty", "--front", "127.0.0.1:0", "--desk", "127.0.0.1:0", "--dir"]);
        demo.arg(self.folder());
        Process::start(demo).await
    }

    /// Has the desk publish its directory and forms to the front, once.
    pub(crate) async fn publish(&self) -> Result<()> {
        self.demo().await?.stop().await
    }

    /// The public zone alone, under a tracer where one is named.
    pub(crate) async fn front(&self, tracer: &[&str]) -> Result<Process> {
        let mut front = self.thiqa(tracer);
        front.arg("front").arg("--config").arg(self.configuration());
        Process::start(front).await
    }

    /// The private zone alone; somebody has to unlock it.
    pub(crate) async fn desk(&self) -> Result<Process> {
        let mut desk = self.thiqa(&[]);
        desk.arg("desk").arg("--config").arg(self.configuration());
        Process::start(desk).await
    }

    /// Tells the desk where the front listens.
    pub(crate) fn name_front(&self, front: SocketAddr) -> Result<()> {
        self.configure(&[("front", &format!("\"http://{front}\""))])
    }

    /// A command that comes to an end, and what it says.
    pub(crate) async fn run(&self, arguments: &[&str], input: &str) -> Result<String> {
        let mut thiqa = self.thiqa(&[]);
        thiqa.arg("--config").arg(self.configuration()).args(arguments);
        read_with_input(thiqa, input).await
    }

    fn thiqa(&self, tracer: &[&str]) -> Command {
        let mut thiqa = match tracer.split_first() {
            Some((tracer, arguments)) => {
                let mut traced = command(tracer);
                traced.args(arguments).arg(&self.program);
                traced
            }
            None => command(&self.program),
        };
        thiqa.env("THIQA_PASSPHRASE", PASSPHRASE);
        if let Some(Databases { front, desk }) = &self.databases {
            thiqa.env("THIQA_FRONT_DATABASE", front).env("THIQA_DESK_DATABASE", desk);
        }
        thiqa
    }

    fn configuration(&self) -> PathBuf {
        self.folder().join("thiqa.toml")
    }

    /// Gives keys of the configuration another value, in whichever section they stand.
    fn configure(&self, changes: &[(&str, &str)]) -> Result<()> {
        let text = std::fs::read_to_string(self.configuration())?;
        Ok(std::fs::write(self.configuration(), changed(&text, changes))?)
    }
}

fn changed(text: &str, changes: &[(&str, &str)]) -> String {
    let line = |line: &str| {
        let key = line.split_once(" = ").map(|(key, _)| key);
        match changes.iter().find(|(changed, _)| Some(*changed) == key) {
            Some((key, value)) => format!("{key} = {value}\n"),
            None => format!("{line}\n"),
        }
    };
    text.lines().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_a_configuration_get_another_value() {
        let text = "[front]\n# work_bits = much\nlisten = \"a:1\"\nwork_bits = 18\n";
        assert_eq!(
            changed(text, &[("work_bits", "8"), ("listen", "\"b:0\"")]),
            "[front]\n# work_bits = much\nlisten = \"b:0\"\nwork_bits = 8\n"
        );
    }
}
