//! `cargo xtask deps`: the walls of the house. Which crate may depend on which, and who may name
//! the one call that opens a sender's own thread.

mod graph;
mod rules;
mod text;

use anyhow::{Result, bail};

use crate::command::{cargo, read};
use crate::workspace::Workspace;

pub(crate) async fn run(workspace: &Workspace) -> Result<()> {
    let root = &workspace.root;
    let metadata = read(cargo(root, &["metadata", "--format-version", "1", "--all-features"]));
    let graph = graph::Graph::from_metadata(&metadata.await?)?;
    let mut faults = rules::faults(&graph);

    let tree = ["tree", "-p", "thiqa", "-e", "normal", "--prefix", "none", "--format", "{p}"];
    let mut front_build = cargo(root, &tree);
    front_build.args(["--no-default-features", "--features", "front"]);
    match read(front_build).await {
        Ok(tree) => faults.extend(rules::faults_of_front_build(&graph, &tree)),
        Err(error) => faults.push(format!("the front has no binary of its own: {error:#}")),
    }

    faults.extend(text::faults(root)?);

    if faults.is_empty() {
        println!("deps: {} crates, every wall stands", graph.crates.len());
        return Ok(());
    }
    for fault in &faults {
        println!("deps: {fault}");
    }
    bail!("{} faults in the walls", faults.len())
}
