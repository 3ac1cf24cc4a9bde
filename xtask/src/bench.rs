//! `cargo xtask bench NAME`: prints the machine, the load and the figures.

mod browser;
mod check;
mod disk;
mod letters;
mod load;
mod machine;
mod pages;
mod web;

use std::os::unix::process::CommandExt;

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::command::{cargo, run as run_command};
use crate::workspace::Workspace;

#[derive(Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    bench: Bench,
}

#[derive(Subcommand)]
enum Bench {
    /// What sealing costs in Chromium
    Browser,
    /// Messages and addresses that the checker judges in a second
    Check,
    /// The desk's lists with 10,000 cases
    Desk,
    /// How long the questions before an advice take to answer, and the content to load
    Journeys,
    /// Letters that a front stores in a second, beside what its disk can do
    Letters(letters::Arguments),
    /// Pages that a running server answers in a second
    Pages(pages::Arguments),
    /// Pages that a front of its own gives out in a second, and what a first visit costs
    Web,
}

pub(crate) async fn run(workspace: &Workspace, arguments: Arguments) -> Result<()> {
    if cfg!(debug_assertions) {
        return run_optimised(workspace).await;
    }
    println!("machine: {}", machine::line());
    match arguments.bench {
        Bench::Browser => browser::run(workspace).await,
        Bench::Check => check::run(workspace).await,
        Bench::Desk => example(workspace, "desk-office", "list_speed").await,
        Bench::Journeys => example(workspace, "content", "journey_speed").await,
        Bench::Letters(arguments) => letters::run(workspace, &arguments).await,
        Bench::Pages(arguments) => pages::run(&arguments).await,
        Bench::Web => web::run(workspace).await,
    }
}

/// Runs a crate's example that measures.
pub(crate) async fn example(workspace: &Workspace, package: &str, name: &str) -> Result<()> {
    let arguments = ["run", "--release", "-p", package, "--example", name];
    run_command(cargo(&workspace.root, &arguments)).await
}

/// Becomes the release build of this task: a slow load client would measure itself.
async fn run_optimised(workspace: &Workspace) -> Result<()> {
    run_command(cargo(&workspace.root, &["build", "--quiet", "--release", "-p", "xtask"])).await?;
    let program = workspace.target.join("release/xtask");
    Err(std::process::Command::new(program).args(std::env::args_os().skip(1)).exec().into())
}
