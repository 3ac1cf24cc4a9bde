//! Crates and what they depend on, as `cargo metadata` tells it.

use std::collections::{BTreeMap, VecDeque};

use anyhow::Result;
use serde::Deserialize;

/// Every crate of the build with its direct dependencies, all features on.
#[derive(Default)]
pub(crate) struct Graph {
    pub(crate) crates: BTreeMap<Key, Crate>,
}

/// What tells two crates apart: cargo's package id.
pub(crate) type Key = String;

pub(crate) struct Crate {
    pub(crate) name: String,
    /// Where it stands in the workspace (`front/site`); nothing for a crate from elsewhere.
    pub(crate) folder: Option<String>,
    pub(crate) depends_on: Vec<Edge>,
}

pub(crate) struct Edge {
    pub(crate) to: Key,
    /// Used by the crate's tests and nothing else.
    pub(crate) only_for_tests: bool,
}

impl Graph {
    pub(crate) fn from_metadata(json: &str) -> Result<Self> {
        let metadata: Metadata = serde_json::from_str(json)?;
        let mut edges: BTreeMap<Key, Vec<Edge>> = metadata
            .resolve
            .nodes
            .into_iter()
            .map(|node| (node.id, node.deps.into_iter().map(Edge::from).collect()))
            .collect();
        let crates = metadata
            .packages
            .into_iter()
            .map(|package| {
                let folder = package
                    .manifest_path
                    .strip_prefix(&metadata.workspace_root)
                    .filter(|_| metadata.workspace_members.contains(&package.id))
                    .and_then(|path| path.strip_suffix("/Cargo.toml"))
                    .map(|path| path.trim_start_matches('/').to_owned());
                let depends_on = edges.remove(&package.id).unwrap_or_default();
                (package.id, Crate { name: package.name, folder, depends_on })
            })
            .collect();
        Ok(Self { crates })
    }

    /// Every crate that `from` is built with, each with a shortest way there: `a → b → c`.
    pub(crate) fn reach(&self, from: &Key) -> Vec<(&Crate, String)> {
        let mut ways: BTreeMap<&Key, String> = BTreeMap::new();
        let mut waiting: VecDeque<(&Key, String)> = VecDeque::new();
        waiting.push_back((from, String::new()));
        while let Some((key, way)) = waiting.pop_front() {
            let Some(krate) = self.crates.get(key).filter(|_| !ways.contains_key(key)) else {
                continue;
            };
            let way = if way.is_empty() {
                krate.name.clone()
            } else {
                format!("{way} → {}", krate.name)
            };
            for edge in krate.depends_on.iter().filter(|edge| !edge.only_for_tests) {
                waiting.push_back((&edge.to, way.clone()));
            }
            ways.insert(key, way);
        }
        ways.remove(from);
        ways.into_iter()
            .filter_map(|(key, way)| self.crates.get(key).map(|krate| (krate, way)))
            .collect()
    }
}

impl Crate {
    /// The room it stands in: `front`, `desk`, `engines`, `platform`, `bin`, `xtask`.
    pub(crate) fn room(&self) -> Option<&str> {
        self.folder.as_deref()?.split('/').next()
    }
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    workspace_members: Vec<Key>,
    workspace_root: String,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: Key,
    name: String,
    manifest_path: String,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: Key,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: Key,
    dep_kinds: Vec<Kind>,
}

#[derive(Deserialize)]
struct Kind {
    kind: Option<String>,
}

impl From<Dependency> for Edge {
    fn from(dependency: Dependency) -> Self {
        let only_for_tests =
            dependency.dep_kinds.iter().all(|kind| kind.kind.as_deref() == Some("dev"));
        Self { to: dependency.pkg, only_for_tests }
    }
}
