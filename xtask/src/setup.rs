//! Installs what the other tasks need: Debian packages, rustup components, cargo-deny.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::command::{cargo, command, find_program, read, run as run_command};
use crate::workspace::Workspace;
use crate::{deny, postgres};

/// A program that must be there, and the Debian package that brings it.
pub(crate) struct Need {
    pub(crate) package: &'static str,
    pub(crate) present: fn() -> bool,
}

const ARABIC_FONT: &str = "/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf";

const NEEDS: [Need; 10] = [
    // libFuzzer, which the fuzz targets are linked with, is C++.
    Need { package: "g++", present: || find_program("c++").is_some() },
    Need { package: "postgresql", present: || postgres::Binaries::find().is_ok() },
    // Backups of PostgreSQL are made and put back by its own tools.
    Need {
        package: "postgresql-client",
        present: || ["pg_dump", "pg_restore"].iter().all(|tool| find_program(tool).is_some()),
    },
    // The reference for files that a desk exports.
    Need { package: "age", present: || find_program("age").is_some() },
    // Shows which system calls a server really makes.
    Need { package: "strace", present: || find_program("strace").is_some() },
    // Checks alerts against the schema of OASIS.
    Need { package: "libxml2-utils", present: || find_program("xmllint").is_some() },
    Need { package: "nodejs", present: || find_program("node").is_some() },
    Need { package: "npm", present: || find_program("npm").is_some() },
    Need { package: "chromium", present: || find_program("chromium").is_some() },
    // Arabic in Chromium as phones show it.
    Need { package: "fonts-noto-core", present: || Path::new(ARABIC_FONT).is_file() },
];

pub(crate) async fn run(workspace: &Workspace) -> Result<()> {
    let packages = debian_packages(&NEEDS).await;
    let components = rustup_components(workspace).await;
    let cargo_deny = deny::install(workspace).await;
    packages.and(components).and(cargo_deny)
}

/// Installs those packages that are missing.
pub(crate) async fn debian_packages(needs: &[Need]) -> Result<()> {
    let missing: Vec<_> =
        needs.iter().filter(|need| !(need.present)()).map(|need| need.package).collect();
    if missing.is_empty() {
        println!("Debian packages: all there");
        return Ok(());
    }
    let list = missing.join(" ");
    println!("Debian packages missing: {list}");
    if find_program("apt-get").is_none() {
        bail!("please install what these Debian packages contain: {list}");
    }
    apt_get(&["update", "-q"]).await?;
    let install = ["install", "-q", "-y", "--no-install-recommends"];
    apt_get(&[&install[..], &missing[..]].concat())
        .await
        .with_context(|| format!("please install by hand: apt-get install {list}"))
}

/// apt-get as root, by sudo where we are not.
pub(crate) async fn apt_get(arguments: &[&str]) -> Result<()> {
    let mut apt = if is_root().await? {
        command("apt-get")
    } else if find_program("sudo").is_some() {
        let mut sudo = command("sudo");
        sudo.arg("apt-get");
        sudo
    } else {
        bail!("neither root nor sudo here: apt-get {}", arguments.join(" "));
    };
    apt.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    run_command(apt).await
}

async fn is_root() -> Result<bool> {
    let mut id = command("id");
    id.arg("-u");
    Ok(read(id).await?.trim() == "0")
}

async fn rustup_components(workspace: &Workspace) -> Result<()> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if read(cargo(&workspace.root, &[subcommand, "--version"])).await.is_err() {
            let mut rustup = command("rustup");
            rustup.args(["component", "add", component]);
            run_command(rustup).await?;
        }
    }
    println!("rustfmt and clippy: there");
    Ok(())
}
