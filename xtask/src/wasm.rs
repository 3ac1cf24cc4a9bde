//! `cargo xtask wasm`: builds the browser's module, which is committed so that nobody needs its
//! compiler to build the rest. With `--check` it proves the committed one: whole, right by the
//! vectors, and what this source gives.

mod build;
mod compiler;
mod module;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use clap::Args;

use crate::command::{command, run as run_command};
use crate::workspace::Workspace;
use build::build;
use compiler::Compiler;
use module::Module;

#[derive(Args)]
pub(crate) struct Arguments {
    /// Check the committed module instead of writing it
    #[arg(long)]
    check: bool,
}

pub(crate) async fn run(workspace: &Workspace, arguments: &Arguments) -> Result<()> {
    if arguments.check { check(workspace).await } else { write(workspace).await }
}

async fn write(workspace: &Workspace) -> Result<()> {
    let compiler = Compiler::install(workspace).await?;
    let bytes = build(workspace, &compiler).await?;
    let module = Module::new(bytes, compiler.description(workspace).await?)?;
    module.write(&folder(workspace))?;
    println!("{}", module.line());
    module.small_enough()
}

/// What the test step asks of the committed module.
pub(crate) async fn check(workspace: &Workspace) -> Result<()> {
    let committed = Module::read(&folder(workspace))?;
    println!("{}", committed.line());
    committed.small_enough()?;
    against_vectors(workspace, &folder(workspace).join(module::FILE)).await?;

    let compiler = Compiler::install(workspace).await?;
    let here = compiler.description(workspace).await?;
    let rebuilt = build(workspace, &compiler).await?;
    if here == committed.compiler {
        ensure!(
            rebuilt == committed.bytes,
            "the committed module is not what this source gives: run `cargo xtask wasm`"
        );
        println!("rebuilt by the same compiler: the bytes are equal");
        return Ok(());
    }
    println!("NOT COMPARED: another compiler. The committed module was built by\n");
    println!("{}\nand the one here is\n\n{here}", committed.compiler);
    let file = write_aside(workspace, &rebuilt)?;
    against_vectors(workspace, &file).await.context("the module that was rebuilt here")
}

/// Runs a module under Node through what the vectors hold.
async fn against_vectors(workspace: &Workspace, module: &Path) -> Result<()> {
    let mut check = command("node");
    check.arg("browser/check.mjs").arg(module).arg("engines/seal/vectors");
    check.current_dir(&workspace.root);
    run_command(check).await
}

fn write_aside(workspace: &Workspace, module: &[u8]) -> Result<PathBuf> {
    let file = workspace.target.join("wasm").join(module::FILE);
    std::fs::write(&file, module)?;
    Ok(file)
}

fn folder(workspace: &Workspace) -> PathBuf {
    workspace.root.join("browser")
}
