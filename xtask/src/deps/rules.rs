//! The rules, as functions of a graph.

use super::graph::{Crate, Graph};

/// Crates that no part of the house may be built with, tests included.
const BANNED: [&str; 4] = ["age", "openssl", "openssl-sys", "native-tls"];

/// What an engine, being pure, cannot need.
const IMPURE: [&str; 4] = ["tokio", "axum", "sqlx", "reqwest"];

/// The crate of each zone that joins its pillars.
const JOINING: [&str; 2] = ["front/site", "desk/office"];

/// What every pillar of the desk stands on: the key store, the audit log, e-mails. They know no pillar,
/// and not each other.
const FOUNDATIONS: [&str; 3] = ["desk/keyring", "desk/audit", "desk/mail"];

/// What stands around every pillar's pages. It stands on the foundations and knows no pillar.
const FRAME: &str = "desk/frame";

/// How pillars publish: by two members. It stands on the foundations and in the frame, and knows no
/// pillar.
const REVIEW: &str = "desk/review";

/// Every broken rule, each as one line.
pub(crate) fn faults(graph: &Graph) -> Vec<String> {
    let mut faults = Vec::new();
    for (key, krate) in &graph.crates {
        if BANNED.contains(&krate.name.as_str()) {
            faults.push(format!("{} is banned from the house", krate.name));
        }
        let Some(room) = krate.room() else { continue };
        for (reached, way) in graph.reach(key) {
            if let Some(reason) = forbidden(room, reached) {
                faults.push(format!("{reason}: {way}"));
            }
        }
        faults.extend(pillar_imports(graph, krate));
    }
    faults
}

/// Why nothing in a room may be built with a crate, however long the way there.
fn forbidden(room: &str, reached: &Crate) -> Option<&'static str> {
    match (room, reached.room()) {
        ("front", _) if reached.name == "unseal" => Some("the front can open letters"),
        ("front", Some("desk")) => Some("the front is built with the desk"),
        ("engines", None) if IMPURE.contains(&reached.name.as_str()) => {
            Some("an engine is not pure")
        }
        ("engines", Some(other)) if other != "engines" => Some("an engine leaves its room"),
        ("platform", Some("front" | "desk")) => Some("the platform stands on a zone"),
        _ => None,
    }
}

/// Pillars of a zone never import one another, not even in tests. What they stand on they may.
fn pillar_imports(graph: &Graph, krate: &Crate) -> Vec<String> {
    let Some(folder) = krate.folder.as_deref().filter(|folder| !JOINING.contains(folder)) else {
        return Vec::new();
    };
    let Some(zone @ ("front" | "desk")) = krate.room() else { return Vec::new() };
    let who = match height(folder) {
        0 => "a foundation imports what stands beside or on it",
        1 | 2 => "the frame or the review imports what stands on it",
        _ => "a pillar imports another",
    };
    krate
        .depends_on
        .iter()
        .filter_map(|edge| graph.crates.get(&edge.to))
        .filter(|imported| imported.room() == Some(zone))
        .filter(|imported| imported.folder.as_deref().is_none_or(|of| height(of) >= height(folder)))
        .map(|imported| format!("{who}: {folder} → {}", imported.name))
        .collect()
}

/// How high a crate stands in its zone: on foundations the frame, on it the review, on all the pillars.
fn height(folder: &str) -> u8 {
    match folder {
        _ if FOUNDATIONS.contains(&folder) => 0,
        FRAME => 1,
        REVIEW => 2,
        _ => 3,
    }
}

/// What the front's own binary must not contain, given its `cargo tree`, a crate a line.
pub(crate) fn faults_of_front_build(graph: &Graph, tree: &str) -> Vec<String> {
    let mut private: Vec<&str> = graph
        .crates
        .values()
        .filter(|krate| krate.room() == Some("desk") || krate.name == "unseal")
        .map(|krate| krate.name.as_str())
        .filter(|name| tree.lines().any(|line| line.split(' ').next() == Some(name)))
        .collect();
    private.dedup();
    private.iter().map(|name| format!("the binary for the front alone contains {name}")).collect()
}

#[cfg(test)]
mod tests {
    use super::super::graph::Edge;
    use super::*;

    /// A house from lines `folder or name: dependency dependency~` (`~`: for tests only).
    fn house(lines: &[&str]) -> Graph {
        let mut graph = Graph::default();
        for line in lines {
            let (place, list) = line.split_once(':').unwrap();
            let edges = list.split_whitespace().map(|to| Edge {
                to: to.trim_end_matches('~').to_owned(),
                only_for_tests: to.ends_with('~'),
            });
            let folder = place.contains('/').then(|| place.to_owned());
            let name = match place.rsplit_once('/') {
                Some(("engines", engine)) => engine.to_owned(),
                _ => place.replace('/', "-"),
            };
            let krate = Crate { name, folder, depends_on: edges.collect() };
            graph.crates.insert(place.to_owned(), krate);
        }
        graph
    }

    fn only_fault(lines: &[&str]) -> String {
        let mut faults = faults(&house(lines));
        assert_eq!(faults.len(), 1, "{faults:?}");
        faults.remove(0)
    }

    #[test]
    fn the_house_as_designed_stands() {
        let graph = house(&[
            "engines/seal:hpke",
            "engines/unseal:engines/seal",
            "platform/store:sqlx tokio",
            "platform/testkit:platform/store axum",
            "front/assistance:engines/seal platform/store engines/unseal~",
            "front/site:front/assistance",
            "desk/keyring:engines/unseal platform/store",
            "desk/audit:platform/store",
            "desk/frame:desk/audit platform/store",
            "desk/assistance:engines/unseal platform/store desk/keyring desk/audit desk/frame",
            "desk/office:desk/assistance desk/keyring desk/audit",
            "bin/thiqa:front/site desk/office",
            "hpke:",
            "sqlx:",
            "tokio:",
            "axum:",
        ]);
        assert_eq!(faults(&graph), Vec::<String>::new());
    }

    #[test]
    fn the_front_cannot_open_letters_even_by_a_detour() {
        let fault = only_fault(&[
            "front/assistance:platform/link",
            "platform/link:helper",
            "helper:engines/unseal",
            "engines/unseal:",
        ]);
        assert_eq!(
            fault,
            "the front can open letters: front-assistance → platform-link → helper → unseal"
        );
    }

    #[test]
    fn the_front_is_not_built_with_the_desk() {
        for desk in ["desk/office", "desk/assistance", "desk/keyring", "desk/audit"] {
            let helper = format!("helper:{desk}");
            let fault = only_fault(&["front/site:helper", &helper, &format!("{desk}:")]);
            assert!(fault.starts_with("the front is built with the desk"));
        }
    }

    #[test]
    fn an_engine_needs_no_server_and_no_platform() {
        for impure in IMPURE {
            let fault = only_fault(&[
                "engines/seal:helper",
                &format!("helper:{impure}"),
                &format!("{impure}:"),
            ]);
            assert!(fault.starts_with("an engine is not pure"));
        }
        let fault = only_fault(&["engines/seal:platform/kernel", "platform/kernel:"]);
        assert!(fault.starts_with("an engine leaves its room"));
    }

    #[test]
    fn the_platform_stands_on_neither_zone() {
        for zone in ["front/site", "desk/office"] {
            let line = format!("platform/testkit:{zone}");
            let fault = only_fault(&[&line, &format!("{zone}:")]);
            assert!(fault.starts_with("the platform stands on a zone"));
        }
    }

    #[test]
    fn pillars_do_not_import_one_another_even_in_tests() {
        for (zone, edge) in [("front", ""), ("desk", ""), ("front", "~"), ("desk", "~")] {
            let line = format!("{zone}/awareness:{zone}/knowledge{edge}");
            let fault = only_fault(&[&line, &format!("{zone}/knowledge:")]);
            let expected = format!("a pillar imports another: {zone}/awareness → {zone}-knowledge");
            assert_eq!(fault, expected);
        }
    }

    #[test]
    fn the_foundations_of_the_desk_know_no_pillar_and_not_each_other() {
        for (foundation, imported) in [
            ("desk/keyring", "desk/audit"),
            ("desk/audit", "desk/keyring"),
            ("desk/keyring", "desk/assistance~"),
            ("desk/audit", "desk/office"),
        ] {
            let line = format!("{foundation}:{imported}");
            let fault = only_fault(&[&line, &format!("{}:", imported.trim_end_matches('~'))]);
            assert!(fault.starts_with("a foundation imports"), "{fault}");
        }
    }

    #[test]
    fn the_frame_of_the_desk_knows_no_pillar() {
        let fault = only_fault(&["desk/frame:desk/assistance", "desk/assistance:"]);
        assert!(fault.starts_with("the frame or the review imports what stands on it"), "{fault}");
    }

    #[test]
    fn the_review_of_the_desk_knows_no_pillar() {
        let fault = only_fault(&["desk/review:desk/awareness~", "desk/awareness:"]);
        assert!(fault.starts_with("the frame or the review imports what stands on it"), "{fault}");
    }

    #[test]
    fn the_front_has_no_foundations() {
        let fault = only_fault(&["front/awareness:front/audit", "front/audit:"]);
        assert!(fault.starts_with("a pillar imports another"), "{fault}");
    }

    #[test]
    fn banned_crates_are_found_wherever_they_hide() {
        for banned in BANNED {
            let lines = ["xtask/tool:helper", &format!("helper:{banned}~"), &format!("{banned}:")];
            assert_eq!(only_fault(&lines), format!("{banned} is banned from the house"));
        }
    }

    #[test]
    fn the_binary_for_the_front_contains_nothing_private() {
        let graph = house(&["engines/unseal:", "engines/seal:", "desk/office:", "front/site:"]);
        let clean = "thiqa v0.1.0 (/src)\nfront-site v0.1.0 (/src)\nseal v0.1.0\nunseal-not v1.0.0";
        assert_eq!(faults_of_front_build(&graph, clean), Vec::<String>::new());
        for private in ["unseal", "desk-office"] {
            let tree = format!("{clean}\n{private} v0.1.0 (/src) (*)");
            assert_eq!(
                faults_of_front_build(&graph, &tree),
                [format!("the binary for the front alone contains {private}")]
            );
        }
    }
}
