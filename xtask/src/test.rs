//! `cargo xtask test`: the steps, in order, each with its name and time.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use tokio::time::Instant;

use crate::command::{cargo, command, run as run_command};
use crate::postgres::{Keeps, Postgres};
use crate::workspace::Workspace;
use crate::{deny, deps, drill, durability, e2e, feeds, format, fuzz, setup, wasm};

/// How long each fuzz target runs within the tests.
const FUZZ_SMOKE_SECONDS: u32 = 5;

#[derive(Args)]
pub(crate) struct Arguments {
    /// Run one step only
    #[arg(long, value_name = "NAME")]
    only: Option<Step>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Step {
    /// Install what is missing
    Setup,
    /// rustfmt --check, on files of queries too
    Format,
    /// cargo clippy, warnings are errors
    Clippy,
    /// Who may depend on whom
    Deps,
    /// Licences, bans, sources and advisories
    Deny,
    /// cargo test, on SQLite and on a PostgreSQL of its own
    Tests,
    /// thiqa content check
    Content,
    /// The envelopes, with another implementation of HPKE (npm)
    Vectors,
    /// The browser's module: right by the vectors, and what this source gives
    Wasm,
    /// What the page that cleans pictures reads and removes
    Pictures,
    /// A demonstration used in Chromium, with axe, on SQLite and on PostgreSQL
    E2e,
    /// Calendars, read by another implementation (PyPI)
    Feeds,
    /// Both zones lost and restored from their backups, on SQLite and on PostgreSQL
    Drill,
    /// What the front has acknowledged it keeps: order of system calls, ten crashes
    Durability,
    /// A few seconds of every fuzz target
    Fuzz,
}

struct Report {
    step: Step,
    took: Duration,
    outcome: Result<()>,
}

pub(crate) async fn run(workspace: &Workspace, arguments: &Arguments) -> Result<()> {
    let steps = match &arguments.only {
        Some(step) => std::slice::from_ref(step),
        None => Step::value_variants(),
    };
    let mut reports = Vec::new();
    for &step in steps {
        reports.push(report(workspace, step).await);
    }
    conclude(&reports)
}

async fn report(workspace: &Workspace, step: Step) -> Report {
    println!("\n== {} ==", name(step));
    let begun = Instant::now();
    let outcome = perform(workspace, step).await;
    let report = Report { step, took: begun.elapsed(), outcome };
    println!("{}", line(&report));
    report
}

async fn perform(workspace: &Workspace, step: Step) -> Result<()> {
    let root = &workspace.root;
    match step {
        Step::Setup => setup::run(workspace).await,
        Step::Format => format::check(workspace).await,
        Step::Clippy => {
            let clippy = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
            run_command(cargo(root, &clippy)).await
        }
        Step::Deps => deps::run(workspace).await,
        Step::Deny => deny::run(workspace).await,
        Step::Tests => tests(workspace).await,
        Step::Content => {
            run_command(cargo(root, &["run", "-p", "thiqa", "--", "content", "check"])).await
        }
        Step::Vectors => vectors(workspace).await,
        Step::Wasm => wasm::check(workspace).await,
        Step::Pictures => pictures(workspace).await,
        Step::E2e => e2e::run_both(workspace).await,
        Step::Feeds => feeds::run(workspace).await,
        Step::Drill => drill::run_both(workspace).await,
        Step::Durability => durability::run(workspace).await,
        Step::Fuzz => fuzz::run(workspace, &fuzz::Arguments::smoke(FUZZ_SMOKE_SECONDS)).await,
    }
}

async fn tests(workspace: &Workspace) -> Result<()> {
    let postgres = Postgres::start(Keeps::Loosely).await.context("the tests need a PostgreSQL")?;
    println!("PostgreSQL for this run: {}", postgres.url());
    let mut tests = cargo(&workspace.root, &["test", "--workspace"]);
    tests.env("THIQA_TEST_POSTGRES", postgres.url());
    run_command(tests).await
}

async fn vectors(workspace: &Workspace) -> Result<()> {
    let folder = workspace.root.join("engines/seal/vectors/npm");
    let mut install = command("npm");
    install.args(["ci", "--no-fund", "--no-audit"]).current_dir(&folder);
    run_command(install).await?;
    let mut check = command("node");
    check.arg("check-hpke.mjs").current_dir(&folder);
    run_command(check).await
}

/// The modules of the picture page under Node.
async fn pictures(workspace: &Workspace) -> Result<()> {
    let mut check = command("node");
    check.arg("browser/picture-check.mjs").current_dir(&workspace.root);
    run_command(check).await
}

fn conclude(reports: &[Report]) -> Result<()> {
    println!();
    for report in reports {
        println!("{}", line(report));
    }
    let failed: Vec<_> =
        reports.iter().filter(|report| report.outcome.is_err()).map(|r| name(r.step)).collect();
    if !failed.is_empty() {
        bail!("failed: {}", failed.join(", "));
    }
    Ok(())
}

fn line(report: &Report) -> String {
    let Report { step, took, outcome } = report;
    let verdict = match outcome {
        Ok(()) => "ok".to_owned(),
        Err(error) => format!("FAILED: {error:#}"),
    };
    format!("{:<10} {:>7.1} s  {verdict}", name(*step), took.as_secs_f64())
}

fn name(step: Step) -> String {
    step.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}
