//! Where the checkout and its target folder are.

use std::path::PathBuf;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::command::{cargo, command, read};

/// The workspace that the current folder belongs to.
pub(crate) struct Workspace {
    pub(crate) root: PathBuf,
    pub(crate) target: PathBuf,
}

#[derive(Deserialize)]
struct Metadata {
    workspace_root: PathBuf,
    target_directory: PathBuf,
}

impl Workspace {
    pub(crate) async fn find() -> Result<Self> {
        let here = std::env::current_dir()?;
        let json = read(cargo(&here, &["metadata", "--format-version", "1", "--no-deps"])).await?;
        let metadata: Metadata = serde_json::from_str(&json)?;
        Ok(Self { root: metadata.workspace_root, target: metadata.target_directory })
    }

    /// Where the tools that the tasks install for themselves live: cached with the build.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }
}

/// The platform rustc builds for when nobody says otherwise, such as `x86_64-unknown-linux-gnu`.
pub(crate) async fn host_triple() -> Result<String> {
    let mut rustc = command("rustc");
    rustc.arg("-vV");
    let text = read(rustc).await?;
    let host = text.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).context("rustc -vV names no host")
}
