//! A front that is killed in the middle of its work and started again.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use tokio::task::JoinHandle;

use super::TEXT;
use super::answers::{Sender, Sent, check_thread, send, send_again};
use crate::http::Connection;
use crate::installation::{Installation, Process};
use crate::letters::PostOffice;

const CRASHES: usize = 10;
/// More letters than are ever acknowledged before the kill.
const LETTERS: usize = 320;

pub(crate) async fn run(installation: &Installation, connections: usize) -> Result<()> {
    let mut held: Vec<Sent> = Vec::new();
    let (mut acknowledged, mut open) = (0, 0);
    let mut front = installation.front(&[]).await?;
    for crash in 1..=CRASHES {
        // Each time at another moment.
        let sent = load_until_killed(front, connections, 15 * crash).await;
        let sent = sent.with_context(|| format!("crash {crash}"))?;
        front = installation.front(&[]).await.with_context(|| format!("after crash {crash}"))?;
        acknowledged += sent.iter().filter(|sent| sent.proof.is_some()).count();
        open += sent.iter().filter(|sent| sent.proof.is_none()).count();
        held.extend(recovered(&front, sent).await.with_context(|| format!("after crash {crash}"))?);
    }
    threads(&front, held.iter()).await.context("after the last crash")?;
    front.stop().await?;
    println!(
        "{CRASHES} crashes under load: {acknowledged} acknowledged letters are all there, {open} \
         without an answer were sent again; every retry gave the one proof"
    );
    Ok(())
}

/// Sends letters and kills the front when so many are acknowledged.
async fn load_until_killed(
    front: Process,
    connections: usize,
    kill_after: usize,
) -> Result<Vec<Sent>> {
    let letters = PostOffice::at(front.front()?).await?.seal(LETTERS, TEXT).await?;
    let counter = Arc::new(AtomicUsize::new(0));
    let (address, counting) = (front.front()?, Arc::clone(&counter));
    let load: JoinHandle<Result<Vec<Sender>>> =
        tokio::spawn(async move { send(address, letters, connections, &counting).await });
    while counter.load(Ordering::Relaxed) < kill_after && !load.is_finished() {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    front.kill().await?;
    let sent: Vec<Sent> = load.await??.into_iter().flat_map(|sender| sender.sent).collect();
    let acknowledged = sent.iter().filter(|sent| sent.proof.is_some()).count();
    ensure!(acknowledged < LETTERS, "the kill came after the last letter");
    ensure!(sent.len() > acknowledged, "no letter was on its way when the front was killed");
    Ok(sent)
}

/// Checks that every acknowledged letter is there, and that every letter can be sent again.
async fn recovered(front: &Process, sent: Vec<Sent>) -> Result<Vec<Sent>> {
    threads(front, sent.iter().filter(|sent| sent.proof.is_some())).await?;
    let letters = sent.iter().map(|sent| sent.letter.letter.clone()).collect();
    let proofs = send_again(front.front()?, letters).await?;
    let mut held = Vec::with_capacity(sent.len());
    for (Sent { letter, proof: first }, proof) in sent.into_iter().zip(proofs) {
        ensure!(
            first.is_none_or(|first| first == proof),
            "a retry after the crash gave another proof than the first answer"
        );
        held.push(Sent { letter, proof: Some(proof) });
    }
    Ok(held)
}

async fn threads(front: &Process, sent: impl Iterator<Item = &Sent>) -> Result<()> {
    let mut connection = Connection::open(front.front()?).await?;
    for sent in sent {
        let digest = sent.digest();
        check_thread(&mut connection, &sent.letter.keys, digest)
            .await
            .with_context(|| format!("the acknowledged letter {digest}"))?;
    }
    Ok(())
}
