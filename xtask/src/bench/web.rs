//! `cargo xtask bench web`: how fast a front gives out a page, and what a first visit costs the
//! reader. The client, Debian's `wrk`, shares the machine with the server.

mod report;
mod visit;
mod wrk;

use anyhow::Result;

use crate::command::find_program;
use crate::installation::{Build, Installation, build};
use crate::setup::{Need, debian_packages};
use crate::workspace::Workspace;
use report::{Report, Row};
use wrk::Load;

const WRK: Need = Need { package: "wrk", present: || find_program("wrk").is_some() };
const PAGE: &str = "/fr/help";

const LOADS: [Load; 3] = [
    Load { threads: 2, connections: 64, seconds: 8, gzip: false },
    Load { threads: 2, connections: 64, seconds: 8, gzip: true },
    Load { threads: 1, connections: 8, seconds: 8, gzip: false },
];

pub(crate) async fn run(workspace: &Workspace) -> Result<()> {
    debian_packages(&[WRK]).await?;
    let program = build(workspace, Build::Release).await?;
    // The front as it should run, on a machine without the desk, which publishes once before.
    let installation = Installation::make(program, None).await?;
    installation.publish().await?;
    let front = installation.front(&[]).await?;

    let mut report = Report::new(PAGE);
    for load in LOADS {
        let outcome = load.run(front.front()?, PAGE).await?;
        report.rows.push(Row { load, outcome });
    }
    for (path, budget) in visit::BUDGETS {
        report.visits.push((visit::make(front.front()?, path).await?, budget));
    }
    front.stop().await?;
    println!("{report}");
    Ok(())
}
