//! Builds the module, the same bytes wherever the checkout, the target folder and cargo's home are.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::compiler::Compiler;
use crate::command::{cargo, run as run_command};
use crate::workspace::Workspace;

const TARGET: &str = "wasm32-unknown-unknown";
const LINKER: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER";
const FLAGS: [&str; 3] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Ctarget-feature=+bulk-memory"];

pub(super) async fn build(workspace: &Workspace, compiler: &Compiler) -> Result<Vec<u8>> {
    // In a target folder of its own: the build folder's lock stays free.
    let target = workspace.target.join("wasm");
    let mut build = cargo(&workspace.root, &["build", "-p", "thiqa-browser", "--locked"]);
    build.args(["--profile", "wasm", "--target", TARGET, "-Zbuild-std=std,panic_abort"]);
    build.arg("-Zbuild-std-features=optimize_for_size");
    build.env("CARGO_TARGET_DIR", &target).env("CARGO_INCREMENTAL", "0");
    build.env("CARGO_ENCODED_RUSTFLAGS", flags(workspace, compiler)?);
    build.env(LINKER, compiler.linker());
    // What a stable compiler calls unstable: the standard library built for size, from its source.
    build.env("RUSTC", compiler.rustc()).env("RUSTC_BOOTSTRAP", "1");
    build.env("LD_LIBRARY_PATH", compiler.libraries());
    run_command(build).await?;
    let file = target.join(TARGET).join("wasm/thiqa_browser.wasm");
    std::fs::read(&file).with_context(|| format!("cannot read {}", file.display()))
}

/// Flags as cargo takes them where paths may hold spaces. No path of this machine is left in the
/// module: each is called by another name.
fn flags(workspace: &Workspace, compiler: &Compiler) -> Result<OsString> {
    let renamed = [
        (cargo_home()?, "/cargo"),
        (workspace.root.clone(), "/thiqa"),
        (compiler.sources(), "/std"),
    ];
    let mut flags = FLAGS.map(OsString::from).to_vec();
    flags.extend(renamed.iter().map(|(path, name)| remap(path, name)));
    Ok(flags.join("\u{1f}".as_ref()))
}

fn remap(path: &Path, name: &str) -> OsString {
    let mut flag = OsString::from("--remap-path-prefix=");
    flag.push(path);
    flag.push("=");
    flag.push(name);
    flag
}

fn cargo_home() -> Result<PathBuf> {
    let home = || Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo"));
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(home).context("no home folder")
}
