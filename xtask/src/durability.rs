//! `cargo xtask test --only durability`: what a front has acknowledged, it keeps.
//!
//! Two proofs. Under strace, no answer 201 is written to a socket before the sync of the log that
//! covers its letter has returned: that is what a power cut asks for. And a front that is killed
//! in the middle of its work, again and again, holds every letter it acknowledged.

mod answers;
mod crash;
mod trace;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use tokio::time::Instant;

use crate::installation::{Build, Installation, build};
use crate::letters::PostOffice;
use crate::workspace::Workspace;
use answers::{Sent, send};

/// A free text that fits the smallest bucket: traces stay small.
const TEXT: usize = 400;
const SEQUENTIAL: usize = 30;
const CONCURRENT: usize = 240;
const CONNECTIONS: usize = 16;
const TRACE_ENDS_WITHIN: Duration = Duration::from_secs(20);

pub(crate) async fn run(workspace: &Workspace) -> Result<()> {
    let program = build(workspace, Build::Dev).await?;
    let installation = Installation::make(program, None).await?;
    installation.publish().await?;
    traced(&installation, SEQUENTIAL, 1).await?;
    traced(&installation, CONCURRENT, CONNECTIONS).await?;
    crash::run(&installation, CONNECTIONS).await
}

/// Sends letters to a front under strace and proves the order of its system calls.
async fn traced(installation: &Installation, letters: usize, connections: usize) -> Result<()> {
    let file = installation.folder().join(format!("trace-{connections}"));
    let path = file.to_str().context("a folder that is no text")?;
    // All bytes in hexadecimal digits: a letter is known in the log by its digest.
    let strace = ["strace", "-f", "-q", "--seccomp-bpf", "-tt", "-yy", "-xx", "-s", "4200"];
    let calls = "trace=fdatasync,fsync,write,writev,sendto,sendmsg,pwrite64";
    let tracer = [&strace[..], &["-e", "signal=none", "-e", calls, "-o", path]].concat();
    let front = installation.front(&tracer).await?;
    let letters = PostOffice::at(front.front()?).await?.seal(letters, TEXT).await?;
    let senders =
        send(front.front()?, letters, connections, &Arc::new(AtomicUsize::new(0))).await?;
    front.stop().await?;

    let expected =
        senders.iter().map(|sender| (sender.port, sender.sent.iter().map(Sent::digest).collect()));
    let proof = trace::prove(&whole_trace(&file).await?, &expected.collect())?;
    println!(
        "{connections:>2} connections: {} letters, each answered after the sync that covers it; \
         {} syncs of the log, {} system calls",
        proof.letters, proof.syncs, proof.calls
    );
    Ok(())
}

/// The trace, once strace has written its end.
async fn whole_trace(file: &Path) -> Result<String> {
    let begun = Instant::now();
    loop {
        let text = std::fs::read_to_string(file)?;
        let ended = text.lines().last().is_some_and(|line| line.contains("+++ exited with"));
        if ended {
            return Ok(text);
        }
        ensure!(begun.elapsed() < TRACE_ENDS_WITHIN, "the trace has no end");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
