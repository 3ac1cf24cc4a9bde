//! The compiler that knows WebAssembly: Debian's `rustc-web`, by which its browsers are built, and
//! the standard library's source that belongs to it. Their packages are unpacked into the tools
//! folder: as system packages they would conflict with Debian's own `rustc` and `rustup`.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::command::{cargo, command, read, run as run_command};
use crate::setup::apt_get;
use crate::workspace::{Workspace, host_triple};

const PACKAGES: [&str; 3] = ["rustc-web", "rust-web-src", "libstd-rust-web-dev"];
/// Packages of this kind are taken from Debian even where the system has them: one set, one
/// version. What else they need may as well be the system's.
const OF_THE_COMPILER: [&str; 4] = ["rustc-web", "rust-web-", "libstd-rust-web-", "libllvm"];
/// Names what was unpacked. Written last: where it is, everything is.
const UNPACKED: &str = "packages";

pub(super) struct Compiler {
    folder: PathBuf,
    /// rust-lld, which rustup's toolchains bring along.
    linker: PathBuf,
    libraries: OsString,
}

impl Compiler {
    /// Fetches and unpacks it unless it is there. To have a newer one, remove its folder.
    pub(super) async fn install(workspace: &Workspace) -> Result<Self> {
        let folder = workspace.tools().join("rustc-web");
        if folder.join(UNPACKED).is_file() {
            println!("rustc-web: there");
        } else {
            install_into(&folder).await.context("no compiler for WebAssembly")?;
        }
        let linker = linker().await?;
        let libraries = std::env::join_paths(library_folders(&folder)?)?;
        Ok(Self { folder, linker, libraries })
    }

    pub(super) fn rustc(&self) -> PathBuf {
        self.folder.join("usr/bin/rustc")
    }

    pub(super) fn linker(&self) -> &Path {
        &self.linker
    }

    /// Where its own shared libraries are.
    pub(super) fn libraries(&self) -> &OsString {
        &self.libraries
    }

    /// Where it finds the standard library's source.
    pub(super) fn sources(&self) -> PathBuf {
        self.folder.join("usr/lib/rustlib/src/rust")
    }

    /// Everything that decides the module's bytes, besides our source and its lock file.
    pub(super) async fn description(&self, workspace: &Workspace) -> Result<String> {
        let mut rustc = command(self.rustc());
        rustc.arg("-vV").env("LD_LIBRARY_PATH", &self.libraries);
        let mut linker = command(&self.linker);
        linker.args(["-flavor", "wasm", "--version"]);
        let (rustc, linker) = (read(rustc).await?, read(linker).await?);
        let cargo = read(cargo(&workspace.root, &["--version"])).await?;
        let packages = std::fs::read_to_string(self.folder.join(UNPACKED))?;
        Ok([rustc, cargo, linker, packages].concat())
    }
}

async fn linker() -> Result<PathBuf> {
    let mut rustc = command("rustc");
    rustc.args(["--print", "sysroot"]);
    let sysroot = PathBuf::from(read(rustc).await?.trim());
    let linker = sysroot.join("lib/rustlib").join(host_triple().await?).join("bin/rust-lld");
    ensure!(linker.is_file(), "no rust-lld at {}: use rustup's toolchain", linker.display());
    Ok(linker)
}

async fn install_into(folder: &Path) -> Result<()> {
    let downloads = folder.with_extension("download");
    for old in [folder, &downloads] {
        if old.exists() {
            std::fs::remove_dir_all(old)?;
        }
    }
    std::fs::create_dir_all(&downloads)?;
    if let Err(error) = download(&downloads).await {
        println!("{error:#}");
        apt_get(&["update", "-q"]).await?;
        download(&downloads).await?;
    }
    unpack(&downloads, folder).await?;
    std::fs::remove_dir_all(downloads)?;
    Ok(())
}

async fn download(into: &Path) -> Result<()> {
    let mut download = command("apt-get");
    download.args(["download", "-q"]).args(needed().await?).current_dir(into);
    run_command(download).await
}

async fn unpack(packages: &Path, folder: &Path) -> Result<()> {
    let mut names = BTreeSet::new();
    for package in std::fs::read_dir(packages)? {
        let package = package?.path();
        let mut dpkg = command("dpkg");
        dpkg.arg("-x").arg(&package).arg(folder);
        run_command(dpkg).await?;
        let name = package.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
        if is_of_the_compiler(name) {
            names.insert(name.replace("%3a", ":"));
        }
    }
    let lines: String = names.into_iter().map(|name| name + "\n").collect();
    Ok(std::fs::write(folder.join(UNPACKED), lines)?)
}

/// The packages to unpack: the compiler's own, and what else their libraries need and is missing.
async fn needed() -> Result<BTreeSet<String>> {
    let mut depends = command("apt-cache");
    depends.args(["depends", "--recurse", "--important", "rust-web-src", "libstd-rust-web-dev"]);
    let mut installed = command("dpkg-query");
    installed.args(["--show", "--showformat", "${db:Status-Status} ${Package}\n"]);
    Ok(chosen(&read(depends).await?, &read(installed).await?))
}

fn chosen(depends: &str, installed: &str) -> BTreeSet<String> {
    let installed: BTreeSet<_> =
        installed.lines().filter_map(|line| line.strip_prefix("installed ")).collect();
    // Names that only others provide stand in angle brackets, relations are indented.
    let real = depends.lines().filter(|line| !line.starts_with([' ', '<', '|']));
    let needed = real.filter(|name| is_of_the_compiler(name) || !installed.contains(name));
    PACKAGES.into_iter().chain(needed).map(str::to_owned).collect()
}

fn is_of_the_compiler(package: &str) -> bool {
    OF_THE_COMPILER.iter().any(|prefix| package.starts_with(prefix))
}

/// Where Debian keeps libraries: `usr/lib/x86_64-linux-gnu` on such a machine.
fn library_folders(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut folders = Vec::new();
    for entry in std::fs::read_dir(folder.join("usr/lib"))? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().contains("-linux-") {
            folders.push(entry.path());
        }
    }
    Ok(folders)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_of_the_compiler_are_always_taken_and_others_where_missing() {
        let depends = "rust-web-src\nlibstd-rust-web-dev\n  Depends: libstd-rust-web-1.96\n\
            libstd-rust-web-1.96\n  Depends: libllvm22\nlibllvm22\n  Depends: libc6\n\
            libc6\nlibz3-4\n<libc-dev>\n";
        let installed = "installed libc6\ninstalled libllvm22\nconfig-files libz3-4\n";
        let chosen: Vec<_> = chosen(depends, installed).into_iter().collect();
        let expected = [
            "libllvm22",
            "libstd-rust-web-1.96",
            "libstd-rust-web-dev",
            "libz3-4",
            "rust-web-src",
            "rustc-web",
        ];
        assert_eq!(chosen, expected);
    }
}
