//! The real command on a small workspace of its own.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

use std::path::Path;
use std::process::Command;

/// Writes a house whose front reaches `unseal`, or not, by way of a platform crate.
fn write_house(root: &Path, link_depends_on: &str) {
    let workspace = "[workspace]\nresolver = \"3\"\nmembers = [\"*/*\"]\n";
    std::fs::write(root.join("Cargo.toml"), workspace).unwrap();
    let path = |folder: &str, name: &str| format!("{name} = {{ path = \"../../{folder}\" }}\n");
    write_crate(root, "engines/seal", "seal", "");
    write_crate(root, "engines/unseal", "unseal", &path("engines/seal", "seal"));
    write_crate(
        root,
        "platform/link",
        "link",
        &path(&format!("engines/{link_depends_on}"), link_depends_on),
    );
    write_crate(root, "front/site", "front-site", &path("platform/link", "link"));
    write_crate(root, "desk/office", "desk-office", &path("engines/unseal", "unseal"));
    write_crate(
        root,
        "bin/thiqa",
        "thiqa",
        "front-site = { path = \"../../front/site\", optional = true }\n\
         desk-office = { path = \"../../desk/office\", optional = true }\n\
         [features]\n\
         default = [\"front\", \"desk\"]\n\
         front = [\"dep:front-site\"]\n\
         desk = [\"dep:desk-office\"]\n",
    );
}

fn write_crate(root: &Path, folder: &str, name: &str, dependencies: &str) {
    let folder = root.join(folder);
    std::fs::create_dir_all(folder.join("src")).unwrap();
    std::fs::write(folder.join("src/lib.rs"), "").unwrap();
    let manifest =
        format!("[package]\nname = \"{name}\"\nedition = \"2024\"\n[dependencies]\n{dependencies}");
    std::fs::write(folder.join("Cargo.toml"), manifest).unwrap();
}

fn deps(root: &Path) -> (bool, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("deps")
        .current_dir(root)
        .env("CARGO_NET_OFFLINE", "true")
        .output()
        .unwrap();
    let text = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(text).unwrap())
}

#[test]
fn a_detour_to_the_keys_fails_the_command() {
    let root = tempfile::tempdir().unwrap();
    write_house(root.path(), "unseal");
    let (passed, text) = deps(root.path());
    assert!(!passed, "{text}");
    assert!(text.contains("the front can open letters: front-site → link → unseal"), "{text}");
    assert!(text.contains("the binary for the front alone contains unseal"), "{text}");
}

#[test]
fn the_same_house_without_the_detour_passes() {
    let root = tempfile::tempdir().unwrap();
    write_house(root.path(), "seal");
    let (passed, text) = deps(root.path());
    assert!(passed, "{text}");
    assert!(text.contains("every wall stands"), "{text}");
}
