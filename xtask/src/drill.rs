//! `cargo xtask drill`: both zones lose all they keep and come back from their backups.
//!
//! The drill of `docs/operating.md` on an installation of its own, told step by step. All is lost
//! twice: once the desk's backup is the older one, so that the front delivers again what the desk
//! forgot; once the front's, so that the desk gives back what the front forgot.

mod centre;
mod member;
mod people;

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;
use tokio::time::Instant;

use crate::installation::{Build, build};
use crate::workspace::Workspace;
use centre::{Centre, check_ready, first_round};
use people::{Letter, Zones};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Keep both zones in a PostgreSQL of its own
    #[arg(long)]
    postgres: bool,
}

pub(crate) async fn run(workspace: &Workspace, arguments: &Arguments) -> Result<()> {
    drill(build(workspace, Build::Dev).await?, arguments.postgres).await
}

/// On SQLite, then on PostgreSQL.
pub(crate) async fn run_both(workspace: &Workspace) -> Result<()> {
    let program = build(workspace, Build::Dev).await?;
    drill(program.clone(), false).await?;
    drill(program, true).await
}

async fn drill(program: PathBuf, postgres: bool) -> Result<()> {
    let begun = Instant::now();
    println!("\nThe drill, on {}", if postgres { "PostgreSQL" } else { "SQLite" });

    step(1, "A centre with keys, a member and empty databases");
    let centre = Centre::make(program, postgres).await?;
    let mut zones = start(&centre).await?;

    step(2, "An ordinary day");
    let mut answered = zones.letter("Answered before any backup", None).await?;
    zones.answer(&mut answered, "Our first answer").await?;
    let mut with_file = zones.letter("A letter with a file", Some(file(1))).await?;
    // What is not signed yet in the audit log is signed when the desk stops.
    zones.desk.stop().await?;
    println!("    the desk is stopped for the night");
    zones.desk = centre.start_desk().await?;

    let (zones, later) = desk_is_older(zones, &mut answered, &with_file).await?;
    let zones = front_is_older(zones, &mut with_file, &[&answered, &later]).await?;

    step(11, "Work goes on, on what was restored");
    zones.answer(&mut answered, "An answer after both restores").await?;
    let mut new = zones.letter("Written after both restores", Some(file(3))).await?;
    zones.answer(&mut new, "And its answer").await?;
    zones.check(&new).await?;
    stop(zones).await?;
    centre.audit().await?;
    println!("\nThe drill is passed, in {:.0} s", begun.elapsed().as_secs_f64());
    Ok(())
}

/// All is lost, and of the two backups the desk's is the older one.
async fn desk_is_older<'a>(
    zones: Zones<'a>,
    answered: &mut Letter,
    with_file: &Letter,
) -> Result<(Zones<'a>, Letter)> {
    let centre = zones.centre;
    step(3, "The desk is backed up while it works; later, the front");
    centre.back_up("desk", "desk-1").await?;
    zones.follow_up(answered, "A word more").await?;
    let mut later = zones.letter("After the backup of the desk", Some(file(2))).await?;
    zones.answer(&mut later, "An answer the desk will forget").await?;
    centre.back_up("front", "front-1").await?;

    step(4, "Both zones are lost");
    stop(zones).await?;
    centre.destroy()?;

    step(5, "Both are restored, the front is started, the desk compares");
    centre.restore("front", "front-1").await?;
    centre.restore("desk", "desk-1").await?;
    let front = centre.start_front().await?;
    centre.resync(3, 2, 0).await?;

    step(6, "The desk is started and all is looked at");
    let desk = centre.start_desk().await?;
    let zones = Zones { centre, front, desk };
    check(&zones, &[answered, with_file, &later]).await?;
    Ok((zones, later))
}

/// All is lost, and of the two backups the front's is the older one.
async fn front_is_older<'a>(
    zones: Zones<'a>,
    with_file: &mut Letter,
    others: &[&Letter],
) -> Result<Zones<'a>> {
    let centre = zones.centre;
    step(7, "The front is backed up while it works; later, the desk");
    centre.back_up("front", "front-2").await?;
    zones.follow_up(with_file, "More about the file").await?;
    let mut later = zones.letter("After the backup of the front", None).await?;
    zones.answer(&mut later, "An answer the front will forget").await?;
    centre.back_up("desk", "desk-2").await?;
    let lost = zones.letter("After both backups", None).await?;

    step(8, "Both zones are lost again");
    stop(zones).await?;
    centre.destroy()?;

    step(9, "Both are restored, the front is started, the desk compares");
    centre.restore("front", "front-2").await?;
    centre.restore("desk", "desk-2").await?;
    let front = centre.start_front().await?;
    later.check_unknown(centre, &front).await?;
    centre.resync(3, 0, 1).await?;

    step(10, "The desk is started and all is looked at");
    let desk = centre.start_desk().await?;
    let zones = Zones { centre, front, desk };
    check(&zones, &[others, &[with_file, &later]].concat()).await?;
    lost.check_unknown(centre, &zones.front).await?;
    println!("    it stood in no backup: who sent it has to write again");
    Ok(zones)
}

async fn start(centre: &Centre) -> Result<Zones<'_>> {
    let front = centre.start_front().await?;
    let desk = centre.start_desk().await?;
    first_round(&front).await?;
    check_ready(&front).await?;
    Ok(Zones { centre, front, desk })
}

async fn stop(zones: Zones<'_>) -> Result<()> {
    zones.desk.stop().await?;
    zones.front.stop().await?;
    println!("    both zones are stopped");
    Ok(())
}

/// What has to hold after a restore.
async fn check(zones: &Zones<'_>, letters: &[&Letter]) -> Result<()> {
    check_ready(&zones.front).await?;
    zones.centre.audit().await?;
    for letter in letters {
        zones.check(letter).await?;
    }
    Ok(())
}

fn step(number: u32, words: &str) {
    println!("\n{number:>2}. {words}");
}

/// More than one chunk of a sealed file, and each file another.
fn file(number: u8) -> Vec<u8> {
    (0..100_000_u32).map(|byte| b'a' + (byte % 23) as u8 + number).collect()
}
