//! `cargo xtask bench check`: the checker's speed, beside scikit-learn's on the same rows.

use std::path::PathBuf;

use anyhow::Result;

use super::example;
use crate::command::{command, read, run as run_command};
use crate::setup::{Need, debian_packages};
use crate::workspace::Workspace;

const SCIKIT_LEARN: &str = "1.9.1";
/// The list of public suffixes, which our features use too.
const SUFFIXES: &str = "publicsuffixlist==1.1.2.20261023";

/// Debian's Python makes no environment of its own without it.
const VENV: Need =
    Need { package: "python3-venv", present: || has_module("ensurepip") && has_module("venv") };

pub(super) async fn run(workspace: &Workspace) -> Result<()> {
    example(workspace, "content", "check_speed").await?;
    println!(
        "\nscikit-learn {SCIKIT_LEARN}, one thread: the models alone (text to score), on the same \
         rows; above is the whole judgement: rules, lists and models"
    );
    install(workspace).await?;
    let mut baseline = command(python(workspace));
    baseline.arg("data/check/baseline.py").current_dir(&workspace.root);
    baseline.args(["--messages", "content/ma/check-cases.csv"]);
    baseline.args(["--addresses", "data/check/addresses/genuine.csv"]);
    run_command(baseline).await
}

fn python(workspace: &Workspace) -> PathBuf {
    workspace.tools().join("sklearn/bin/python")
}

/// Puts scikit-learn into the tools folder unless that version is there.
async fn install(workspace: &Workspace) -> Result<()> {
    let mut version = command(python(workspace));
    version.args(["-c", "import publicsuffixlist, sklearn; print(sklearn.__version__)"]);
    if read(version).await.is_ok_and(|text| text.trim() == SCIKIT_LEARN) {
        return Ok(());
    }
    debian_packages(&[VENV]).await?;
    let mut make = command("python3");
    make.args(["-m", "venv"]).arg(workspace.tools().join("sklearn"));
    run_command(make).await?;
    let mut install = command(python(workspace));
    install.args(["-m", "pip", "install", "--quiet"]);
    install.args([&format!("scikit-learn=={SCIKIT_LEARN}"), SUFFIXES]);
    run_command(install).await
}

fn has_module(name: &str) -> bool {
    let import =
        std::process::Command::new("python3").args(["-c", &format!("import {name}")]).status();
    import.is_ok_and(|status| status.success())
}
