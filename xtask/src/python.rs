//! Python with packages of its own, for references that are written in it.

use std::path::PathBuf;

use anyhow::Result;

use crate::command::{command, read, run as run_command};
use crate::setup::{Need, debian_packages};
use crate::workspace::Workspace;

/// Debian's Python makes no environment of its own without it.
const VENV: Need =
    Need { package: "python3-venv", present: || has_module("ensurepip") && has_module("venv") };

/// The interpreter of an environment in the tools folder, made anew unless `probe` prints `expected`
/// there.
pub(crate) async fn environment(
    workspace: &Workspace,
    name: &str,
    packages: &[&str],
    (probe, expected): (&str, &str),
) -> Result<PathBuf> {
    let folder = workspace.tools().join(name);
    let python = folder.join("bin/python");
    let mut version = command(&python);
    version.args(["-c", probe]);
    if read(version).await.is_ok_and(|text| text.trim() == expected) {
        return Ok(python);
    }
    debian_packages(&[VENV]).await?;
    let mut make = command("python3");
    make.args(["-m", "venv"]).arg(folder);
    run_command(make).await?;
    let mut install = command(&python);
    install.args(["-m", "pip", "install", "--quiet"]).args(packages);
    run_command(install).await?;
    Ok(python)
}

fn has_module(name: &str) -> bool {
    let import =
        std::process::Command::new("python3").args(["-c", &format!("import {name}")]).status();
    import.is_ok_and(|status| status.success())
}
