//! A load client: keep-alive connections that send requests made beforehand, one after another,
//! each as soon as its last one is answered.

mod outcome;

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result, ensure};
use tokio::runtime::Builder;
use tokio::task::{JoinSet, spawn_blocking};
use tokio::time::Instant;

use crate::http::Connection;
pub(crate) use outcome::Outcome;

/// What to send where.
pub(crate) struct Load {
    pub(crate) address: SocketAddr,
    pub(crate) connections: usize,
    /// Whole HTTP/1.1 requests, head and body.
    pub(crate) requests: Vec<Vec<u8>>,
    /// How many to send in all; past the end of the list it begins again.
    pub(crate) total: usize,
}

/// The requests, handed out one by one to whichever connection is free.
struct Queue {
    requests: Vec<Vec<u8>>,
    total: usize,
    next: AtomicUsize,
}

impl Load {
    /// Sends everything and measures. A connection that breaks is counted and made anew.
    pub(crate) async fn run(self) -> Result<Outcome> {
        // On one thread: the server has a use for the cores, and this needs no more.
        let alone =
            move || Builder::new_current_thread().enable_all().build()?.block_on(self.send());
        spawn_blocking(alone).await?
    }

    async fn send(self) -> Result<Outcome> {
        ensure!(!self.requests.is_empty() && self.connections > 0, "nothing to send");
        let address = self.address;
        Connection::open(address).await.with_context(|| format!("no server at {address}"))?;
        let queue = Queue { requests: self.requests, total: self.total, next: AtomicUsize::new(0) };
        let queue = Arc::new(queue);

        let begun = Instant::now();
        let mut connections = JoinSet::new();
        for _ in 0..self.connections {
            connections.spawn(drain(address, Arc::clone(&queue)));
        }
        let mut outcome = Outcome::default();
        while let Some(part) = connections.join_next().await {
            outcome.add(part?);
        }
        outcome.conclude(begun.elapsed());
        Ok(outcome)
    }
}

impl Queue {
    fn next(&self) -> Option<&[u8]> {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        if number >= self.total {
            return None;
        }
        let place = number.checked_rem(self.requests.len())?;
        self.requests.get(place).map(Vec::as_slice)
    }
}

async fn drain(address: SocketAddr, queue: Arc<Queue>) -> Outcome {
    let mut outcome = Outcome::default();
    let mut open = None;
    while let Some(request) = queue.next() {
        let begun = Instant::now();
        match exchange(&mut open, address, request).await {
            Ok(status) => outcome.answered(status, begun.elapsed()),
            Err(error) => {
                open = None;
                outcome.broke(&error);
            }
        }
    }
    outcome
}

/// Sends one request on the open connection, or on a new one, and reads its answer's status.
async fn exchange(
    open: &mut Option<Connection>,
    address: SocketAddr,
    request: &[u8],
) -> Result<u16> {
    let mut connection = match open.take() {
        Some(connection) => connection,
        None => Connection::open(address).await?,
    };
    let answer = connection.exchange(request).await?;
    if !answer.closes {
        *open = Some(connection);
    }
    Ok(answer.status)
}

#[cfg(test)]
mod tests;
