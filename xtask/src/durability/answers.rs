//! Sending letters over several connections, and remembering which were acknowledged.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result, ensure};
use seal::letter::Letter;
use seal::post::StoredThread;
use seal::suite::LookupValue;
use seal::{Digest, SenderKeys, Wire};
use tokio::task::JoinSet;

use crate::http::{Connection, post};
use crate::letters::{SealedLetter, stamped};

/// A letter that was sent, and the proof in the answer if there was one.
pub(crate) struct Sent {
    pub(crate) letter: SealedLetter,
    pub(crate) proof: Option<Vec<u8>>,
}

/// What one connection sent, in order.
pub(crate) struct Sender {
    pub(crate) port: u16,
    pub(crate) sent: Vec<Sent>,
}

impl Sent {
    pub(crate) fn digest(&self) -> Digest {
        self.letter.letter.header.digest()
    }
}

/// Sends letters over so many connections, each one after another, until all are answered or the
/// front is gone. `acknowledged` counts along.
pub(crate) async fn send(
    front: SocketAddr,
    letters: Vec<SealedLetter>,
    connections: usize,
    acknowledged: &Arc<AtomicUsize>,
) -> Result<Vec<Sender>> {
    let requests = stamped(front, letters.iter().map(|sealed| sealed.letter.clone()).collect());
    let mut waiting = letters.into_iter().zip(requests.await?).peekable();
    let share = waiting.len().div_ceil(connections);
    let mut senders = JoinSet::new();
    while waiting.peek().is_some() {
        let share: Vec<_> = waiting.by_ref().take(share).collect();
        senders.spawn(send_share(front, share, Arc::clone(acknowledged)));
    }
    senders.join_all().await.into_iter().collect()
}

async fn send_share(
    front: SocketAddr,
    share: Vec<(SealedLetter, Vec<u8>)>,
    acknowledged: Arc<AtomicUsize>,
) -> Result<Sender> {
    let mut connection = Connection::open(front).await?;
    let mut sender = Sender { port: connection.port()?, sent: Vec::new() };
    for (letter, request) in share {
        let Ok(answer) = connection.exchange(&request).await else {
            // It may have arrived all the same.
            sender.sent.push(Sent { letter, proof: None });
            break;
        };
        ensure!(answer.status == 201, "a letter is answered {}", answer.status);
        acknowledged.fetch_add(1, Ordering::Relaxed);
        sender.sent.push(Sent { letter, proof: Some(answer.body) });
    }
    Ok(sender)
}

/// Sends letters a second time with new stamps, each twice; gives their proofs.
pub(crate) async fn send_again(front: SocketAddr, letters: Vec<Letter>) -> Result<Vec<Vec<u8>>> {
    let mut connection = Connection::open(front).await?;
    let mut proofs = Vec::with_capacity(letters.len());
    for request in stamped(front, letters).await? {
        let proof = connection.expect(201, &request).await.context("a retry")?;
        let again = connection.expect(201, &request).await.context("a second retry")?;
        ensure!(proof == again, "two retries of one letter gave two proofs");
        proofs.push(proof);
    }
    Ok(proofs)
}

/// Asks for a sender's thread and opens it; its letter must be the one with this digest.
pub(crate) async fn check_thread(
    connection: &mut Connection,
    keys: &SenderKeys,
    digest: Digest,
) -> Result<()> {
    let lookup = LookupValue(*keys.lookup()).to_bytes();
    let bytes = connection.expect(200, &post("/api/v1/threads", &lookup)).await?;
    let thread = StoredThread::from_bytes(&bytes)?;
    thread.open(keys).context("a stored letter does not open")?;
    ensure!(thread.header.digest() == digest, "another letter is stored in its place");
    Ok(())
}
