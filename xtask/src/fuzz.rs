//! `cargo xtask fuzz`: builds the targets in `fuzz/` for libFuzzer with the stable compiler, by
//! the flags that cargo-fuzz would pass, and runs them for a while.

use std::path::Path;

use anyhow::{Result, bail, ensure};
use clap::Args;

use crate::command::{cargo, command, run as run_command};
use crate::workspace::{Workspace, host_triple};

/// Coverage counters and compared values, which lead libFuzzer into new code.
const RUSTFLAGS: &str = "--cfg fuzzing -Cpasses=sancov-module \
    -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares";

#[derive(Args)]
pub(crate) struct Arguments {
    /// One target, a file in fuzz/targets (default: all of them)
    target: Option<String>,
    /// How long each target runs
    #[arg(long, default_value_t = 60)]
    seconds: u32,
}

impl Arguments {
    /// Every target, briefly.
    pub(crate) fn smoke(seconds: u32) -> Self {
        Self { target: None, seconds }
    }
}

pub(crate) async fn run(workspace: &Workspace, arguments: &Arguments) -> Result<()> {
    let folder = workspace.root.join("fuzz");
    let known = targets(&folder)?;
    let chosen = match &arguments.target {
        None => known,
        Some(target) if known.contains(target) => vec![target.clone()],
        Some(target) => bail!("no target {target}: there are {}", known.join(", ")),
    };

    // Naming the platform keeps the flags away from build scripts and macros.
    let host = host_triple().await?;
    let build_folder = workspace.target.join("fuzz");
    let mut build = cargo(&folder, &["build", "--target", &host]);
    build.env("RUSTFLAGS", RUSTFLAGS).env("CARGO_TARGET_DIR", &build_folder);
    for target in &chosen {
        build.args(["--bin", target]);
    }
    run_command(build).await?;

    let mut broken = Vec::new();
    for target in chosen {
        let program = build_folder.join(&host).join("debug").join(&target);
        if let Err(error) = fuzz(&folder, &program, &target, arguments.seconds).await {
            println!("{error:#}");
            broken.push(target);
        }
    }
    ensure!(broken.is_empty(), "broken: {} (inputs in fuzz/artifacts)", broken.join(", "));
    Ok(())
}

/// Runs one target, from the examples in `seeds/` on; what it learns is kept in `corpus/`, an
/// input that breaks it in `artifacts/`.
async fn fuzz(folder: &Path, program: &Path, target: &str, seconds: u32) -> Result<()> {
    let corpus = format!("corpus/{target}");
    let artifacts = format!("artifacts/{target}/");
    std::fs::create_dir_all(folder.join(&corpus))?;
    std::fs::create_dir_all(folder.join(&artifacts))?;
    let mut fuzzer = command(program);
    fuzzer.current_dir(folder).arg(&corpus);
    let seeds = format!("seeds/{target}");
    if folder.join(&seeds).is_dir() {
        fuzzer.arg(seeds);
    }
    fuzzer.arg(format!("-max_total_time={seconds}"));
    fuzzer.arg(format!("-artifact_prefix={artifacts}"));
    fuzzer.args(["-timeout=10", "-rss_limit_mb=1024", "-verbosity=0", "-print_final_stats=1"]);
    run_command(fuzzer).await
}

fn targets(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder.join("targets"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            names.extend(path.file_stem().and_then(|stem| stem.to_str()).map(str::to_owned));
        }
    }
    names.sort();
    Ok(names)
}
