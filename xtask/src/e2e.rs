//! `cargo xtask e2e`: a demonstration, used in Chromium as people do. The tests are `e2e/tests`.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;

use crate::command::{command, run as run_command};
use crate::installation::{Build, Demonstration, build};
use crate::postgres::{Keeps, Postgres};
use crate::workspace::Workspace;

#[derive(Args)]
pub(crate) struct Arguments {
    /// Keep both zones in a PostgreSQL of its own
    #[arg(long)]
    postgres: bool,
    /// Run these tests only, files in e2e/tests
    names: Vec<String>,
}

pub(crate) async fn run(workspace: &Workspace, arguments: &Arguments) -> Result<()> {
    let program = prepare(workspace).await?;
    test(workspace, &program, arguments).await
}

/// All tests on SQLite, then on PostgreSQL: what fails on the one is no reason to keep quiet about
/// the other.
pub(crate) async fn run_both(workspace: &Workspace) -> Result<()> {
    let program = prepare(workspace).await?;
    let on = |postgres| Arguments { postgres, names: Vec::new() };
    let sqlite = test(workspace, &program, &on(false)).await.context("on SQLite");
    let postgres = test(workspace, &program, &on(true)).await.context("on PostgreSQL");
    sqlite.and(postgres)
}

async fn prepare(workspace: &Workspace) -> Result<PathBuf> {
    let mut install = command("npm");
    install.args(["ci", "--no-fund", "--no-audit"]).current_dir(folder(workspace));
    run_command(install).await?;
    build(workspace, Build::Dev).await
}

async fn test(workspace: &Workspace, program: &Path, arguments: &Arguments) -> Result<()> {
    let postgres = match arguments.postgres {
        true => Some(Postgres::start(Keeps::Loosely).await?),
        false => None,
    };
    let database = postgres.as_ref().map(Postgres::url);
    println!("both zones on {}", if postgres.is_some() { "PostgreSQL" } else { "SQLite" });
    let demonstration = Demonstration::start(program, database.as_deref()).await?;
    let process = &demonstration.process;

    let mut tests = command("node");
    tests.arg("run.mjs").args(&arguments.names).current_dir(folder(workspace));
    tests.env("THIQA_FRONT", format!("http://{}", process.front()?));
    tests.env("THIQA_DESK", format!("http://{}", process.desk()?));
    tests.env("THIQA_PROGRAM", program);
    let outcome = run_command(tests).await;
    demonstration.stop().await.and(outcome)
}

fn folder(workspace: &Workspace) -> PathBuf {
    workspace.root.join("e2e")
}
