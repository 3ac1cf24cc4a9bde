//! `cargo xtask e2e`: a demonstration, used in Chromium as people do. The tests are `e2e/tests`.

use anyhow::{Context, Result};
use clap::Args;

use crate::command::{command, run as run_command};
use crate::installation::{Build, Demonstration, build};
use crate::postgres::{Keeps, Postgres};
use crate::workspace::Workspace;

#[derive(Args, Default)]
pub(crate) struct Arguments {
    /// Keep both zones in a PostgreSQL of its own
    #[arg(long)]
    postgres: bool,
    /// Run these tests only, files in e2e/tests
    names: Vec<String>,
}

pub(crate) async fn run(workspace: &Workspace, arguments: &Arguments) -> Result<()> {
    let folder = workspace.root.join("e2e");
    let mut install = command("npm");
    install.args(["ci", "--no-fund", "--no-audit"]).current_dir(&folder);
    run_command(install).await?;

    let program = build(workspace, Build::Dev).await?;
    let postgres = match arguments.postgres {
        true => Some(Postgres::start(Keeps::Loosely).await?),
        false => None,
    };
    let database = postgres.as_ref().map(Postgres::url);
    let demonstration = Demonstration::start(&program, database.as_deref()).await?;
    let address = demonstration.process.desk.context("a demonstration without a desk")?;

    let mut tests = command("node");
    tests.arg("run.mjs").args(&arguments.names).current_dir(&folder);
    tests.env("THIQA_FRONT", format!("http://{}", demonstration.process.front));
    tests.env("THIQA_DESK", format!("http://{address}"));
    let outcome = run_command(tests).await;
    demonstration.stop().await.and(outcome)
}
