//! The project's own tasks: `cargo xtask test` is the one test command.

mod bench;
mod command;
mod deny;
mod deps;
mod drill;
mod durability;
mod e2e;
mod feeds;
mod format;
mod fuzz;
mod http;
mod installation;
mod letters;
mod postgres;
mod python;
mod setup;
mod test;
mod wasm;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use workspace::Workspace;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The project's own tasks")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Everything a change has to pass, in one command
    Test(test::Arguments),
    /// Install what the other tasks need and is missing here
    Setup,
    /// Check which crate may depend on which
    Deps,
    /// Build the browser's module, which is committed
    Wasm(wasm::Arguments),
    /// Use a demonstration as people do, in a real browser
    E2e(e2e::Arguments),
    /// Lose both zones and bring them back from their backups
    Drill(drill::Arguments),
    /// Feed random bytes to the parsers of everything that comes from outside
    Fuzz(fuzz::Arguments),
    /// Measure, and say on which machine
    Bench(bench::Arguments),
}

#[tokio::main]
async fn main() -> ExitCode {
    let task = Arguments::parse().task;
    // Dropping the task stops its child processes and clears its temporary folders.
    let outcome = tokio::select! {
        outcome = run(task) => outcome,
        stopped = stop_signal() => stopped.and_then(|name| anyhow::bail!("stopped by {name}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(task: Task) -> anyhow::Result<()> {
    let workspace = Workspace::find().await?;
    match task {
        Task::Test(arguments) => test::run(&workspace, &arguments).await,
        Task::Setup => setup::run(&workspace).await,
        Task::Deps => deps::run(&workspace).await,
        Task::Wasm(arguments) => wasm::run(&workspace, &arguments).await,
        Task::Drill(arguments) => drill::run(&workspace, &arguments).await,
        Task::E2e(arguments) => e2e::run(&workspace, &arguments).await,
        Task::Fuzz(arguments) => fuzz::run(&workspace, &arguments).await,
        Task::Bench(arguments) => bench::run(&workspace, arguments).await,
    }
}

async fn stop_signal() -> anyhow::Result<&'static str> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let mut hangup = signal(SignalKind::hangup())?;
    Ok(tokio::select! {
        _ = interrupt.recv() => "Ctrl-C",
        _ = terminate.recv() => "SIGTERM",
        _ = hangup.recv() => "SIGHUP",
    })
}
