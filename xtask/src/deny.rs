//! cargo-deny: what the crates we did not write may be, and where they may come from.

use std::path::PathBuf;

use anyhow::Result;
use tokio::process::Command;

use crate::command::{cargo, command, read, run as run_command};
use crate::workspace::Workspace;

const VERSION: &str = "0.20.2";

pub(crate) async fn run(workspace: &Workspace) -> Result<()> {
    install(workspace).await?;
    run_command(cargo_deny(workspace, &["check", "licenses", "bans", "sources"])).await?;
    match read(cargo_deny(workspace, &["fetch", "db"])).await {
        Ok(_) => {
            let check = ["check", "--disable-fetch", "advisories"];
            run_command(cargo_deny(workspace, &check)).await
        }
        Err(error) => {
            println!("ADVISORIES NOT CHECKED: their database cannot be fetched here\n{error:#}");
            Ok(())
        }
    }
}

/// Puts cargo-deny into the tools folder unless that version is there.
pub(crate) async fn install(workspace: &Workspace) -> Result<()> {
    let mut version = command(program(workspace));
    version.arg("--version");
    if read(version).await.is_ok_and(|text| text.trim().ends_with(VERSION)) {
        println!("cargo-deny {VERSION}: there");
        return Ok(());
    }
    // In a target folder of its own: the build folder's lock stays free. A debug build is made
    // in a third of the time and checks our tree in a second.
    let build = workspace.tools().join("build");
    let package = format!("cargo-deny@{VERSION}");
    let mut install = cargo(&workspace.root, &["install", "--locked", "--debug", &package]);
    install.arg("--root").arg(workspace.tools()).arg("--target-dir").arg(&build);
    run_command(install).await?;
    std::fs::remove_dir_all(build)?;
    Ok(())
}

fn program(workspace: &Workspace) -> PathBuf {
    workspace.tools().join("bin/cargo-deny")
}

fn cargo_deny(workspace: &Workspace, arguments: &[&str]) -> Command {
    let mut deny = command(program(workspace));
    deny.current_dir(&workspace.root).args(arguments);
    deny
}
