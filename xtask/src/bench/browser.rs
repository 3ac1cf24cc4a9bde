//! `cargo xtask bench browser`: what sealing costs in Chromium, the front on the same machine.

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::command::{command, read, run as run_command};
use crate::installation::{Build, Demonstration, build};
use crate::workspace::Workspace;

/// Milliseconds, the median of five letters.
#[derive(Deserialize)]
struct Letter {
    stretch: f64,
    seal: f64,
    work: f64,
    send: f64,
}

#[derive(Deserialize)]
struct Figures {
    awake: f64,
    text: Letter,
    file: Letter,
    /// The longest that the main thread was busy until the lock was ready, which is the first
    /// drawing of the page by a browser that has just started.
    drawing: f64,
    /// The same from then on, while letters and files are sealed.
    sealing: f64,
}

pub(crate) async fn run(workspace: &Workspace) -> Result<()> {
    let folder = workspace.root.join("e2e");
    let mut install = command("npm");
    install.args(["ci", "--no-fund", "--no-audit"]).current_dir(&folder);
    run_command(install).await?;
    let program = build(workspace, Build::Release).await?;
    let demonstration = Demonstration::start(&program, None).await?;
    let mut measure = command("node");
    measure.arg("measure.mjs").current_dir(&folder);
    measure.env("THIQA_FRONT", format!("http://{}", demonstration.process.front()?));
    let desk = demonstration.process.desk()?;
    measure.env("THIQA_DESK", format!("http://{desk}"));
    let printed = read(measure).await;
    demonstration.stop().await?;
    let figures: Figures = serde_json::from_str(printed?.trim()).context("no figures")?;
    print(&figures);
    Ok(())
}

fn print(figures: &Figures) {
    let Figures { awake, text, file, drawing, sealing: busy } = figures;
    println!("from opening the page to the lock being ready: {awake:.0} ms");
    for (name, letter) in [("4 KB of text", text), ("20 MB of file", file)] {
        println!(
            "{name}: Argon2id {:.0} ms, sealed and uploaded {:.0} ms, proof of work {:.0} ms, sent \
             {:.0} ms",
            letter.stretch, letter.seal, letter.work, letter.send
        );
    }
    println!("the main thread was never busy for longer than {busy:.0} ms while sealing");
    println!("at the first drawing of the page it was, for {drawing:.0} ms (0: under 50)");
    let sealing = text.stretch + text.seal;
    for (missed, what) in [
        (sealing > 700.0, format!("Argon2id and sealing take {sealing:.0} ms, not 700")),
        (file.seal > 1500.0, format!("20 MB take {:.0} ms, not 1500", file.seal)),
        (*busy > 50.0, format!("the main thread was busy for {busy:.0} ms, not 50")),
    ] {
        if missed {
            println!("MISSED: {what}");
        }
    }
}
