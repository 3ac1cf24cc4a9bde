//! `thiqa demo` with its members and example cases, in a folder that goes when it is dropped.

use std::path::Path;

use anyhow::Result;
use tempfile::TempDir;

use super::Process;
use crate::command::command;

pub(crate) struct Demonstration {
    pub(crate) process: Process,
    /// Kept until the process has ended.
    _folder: TempDir,
}

impl Demonstration {
    /// On SQLite, or with databases of its own on the PostgreSQL server that is given.
    pub(crate) async fn start(program: &Path, postgres: Option<&str>) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("thiqa-demonstration-").tempdir()?;
        let mut demo = command(program);
        demo.args(["demo", "--front", "127.0.0.1:0", "--desk", "127.0.0.1:0", "--dir"]);
        demo.arg(folder.path()).env_remove("THIQA_DATABASE");
        if let Some(server) = postgres {
            demo.env("THIQA_DATABASE", server);
        }
        Ok(Self { process: Process::start(demo).await?, _folder: folder })
    }

    pub(crate) async fn stop(self) -> Result<()> {
        self.process.stop().await
    }
}
