//! The one way to lay out Rust text: `cargo fmt`, and rustfmt by itself for files of queries.
//! These are included into two modules, so `cargo fmt` does not see them.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use crate::command::{cargo, command, run as run_command};
use crate::workspace::Workspace;

/// Where a checkout keeps what is not its own.
const NOT_OURS: [&str; 3] = ["target", "node_modules", ".git"];

pub(crate) async fn check(workspace: &Workspace) -> Result<()> {
    let root = &workspace.root;
    let rest = run_command(cargo(root, &["fmt", "--all", "--check"])).await;

    let files = queries(root)?;
    ensure!(!files.is_empty(), "no file of queries is found");
    let mut rustfmt = command("rustfmt");
    rustfmt.args(["--check", "--edition", "2024", "--config-path", "rustfmt.toml"]);
    rustfmt.current_dir(root).args(&files);
    run_command(rustfmt).await.and(rest)
}

/// Every `queries.rs`, from the root on.
fn queries(root: &Path) -> Result<Vec<PathBuf>> {
    let (mut files, mut folders) = (Vec::new(), vec![root.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            let (name, path) = (entry.file_name(), entry.path());
            if entry.file_type()?.is_dir() {
                if !NOT_OURS.iter().any(|other| *other == name) {
                    folders.push(path);
                }
            } else if name == "queries.rs" {
                files.push(path.strip_prefix(root)?.to_owned());
            }
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_queries_are_found_wherever_they_stand() {
        let root = tempfile::tempdir().unwrap();
        for folder in ["front/a/src/store", "desk/b/src", "target/c", "xtask"] {
            std::fs::create_dir_all(root.path().join(folder)).unwrap();
        }
        for file in ["front/a/src/store/queries.rs", "desk/b/src/queries.rs", "target/c/queries.rs"]
        {
            std::fs::write(root.path().join(file), "").unwrap();
        }
        let found = queries(root.path()).unwrap();
        let expected = ["desk/b/src/queries.rs", "front/a/src/store/queries.rs"];
        assert_eq!(found, expected.map(PathBuf::from));
    }
}
