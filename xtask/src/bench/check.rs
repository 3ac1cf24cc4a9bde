//! `cargo xtask bench check`: the checker's speed, beside scikit-learn's on the same rows.

use anyhow::Result;

use super::example;
use crate::command::{command, run as run_command};
use crate::python::environment;
use crate::workspace::Workspace;

const SCIKIT_LEARN: &str = "1.9.1";
/// The list of public suffixes, which our features use too.
const SUFFIXES: &str = "publicsuffixlist==1.1.2.20261023";

pub(super) async fn run(workspace: &Workspace) -> Result<()> {
    example(workspace, "content", "check_speed").await?;
    println!(
        "\nscikit-learn {SCIKIT_LEARN}, one thread: the models alone (text to score), on the same \
         rows; above is the whole judgement: rules, lists and models"
    );
    let scikit_learn = format!("scikit-learn=={SCIKIT_LEARN}");
    let probe = "import publicsuffixlist, sklearn; print(sklearn.__version__)";
    let packages = [scikit_learn.as_str(), SUFFIXES];
    let python = environment(workspace, "sklearn", &packages, (probe, SCIKIT_LEARN)).await?;
    let mut baseline = command(&python);
    baseline.arg("data/check/baseline.py").current_dir(&workspace.root);
    baseline.args(["--messages", "content/ma/check-cases.csv"]);
    baseline.args(["--addresses", "data/check/addresses/genuine.csv"]);
    run_command(baseline).await
}
