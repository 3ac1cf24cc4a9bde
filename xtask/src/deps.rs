//! `cargo xtask deps`: the walls of the house. Which crate may depend on which, and who may name
//! the one call that opens a sender's own thread.

mod graph;
mod rules;
mod text;

use anyhow::{Context, Result, bail};

use crate::command::{cargo, read};
use crate::workspace::Workspace;

pub(crate) async fn run(workspace: &Workspace) -> Result<()> {
    let root = &workspace.root;
    let metadata = read(cargo(root, &["metadata", "--format-version", "1", "--all-features"]));
    let graph = graph::Graph::from_metadata(&metadata.await?)?;
    let mut faults = rules::faults(&graph);

    let front_build = read(cargo(
        root,
        &["tree", "-p", "thiqa", "--no-default-features", "--features", "front", "-e", "normal"]
            .into_iter()
            .chain(["--prefix", "none", "--format", "{p}"])
            .collect::<Vec<_>>(),
    ));
    let tree = front_build.await.context("the binary cannot be built for the front alone")?;
    faults.extend(rules::faults_of_front_build(&graph, &tree));

    faults.extend(text::faults(root)?);

    if faults.is_empty() {
        println!("deps: {} crates, every wall stands", graph.crates.len());
        return Ok(());
    }
    for fault in &faults {
        println!("deps: {fault}");
    }
    bail!("{} forbidden dependencies", faults.len())
}
