use std::sync::{Mutex, PoisonError};

use sqlx::sqlite::SqliteConnectOptions;
use tokio::sync::{mpsc, watch};

use super::batch::WritingConnection;
use super::job::Job;
use crate::StoreError;

/// What may wait before callers have to wait with it.
const QUEUE: usize = 1024;
/// How many closures share one commit.
const BATCH: usize = 128;
/// The same for low priority: small, so a letter waits for little.
const LOW_BATCH: usize = 8;

type Jobs = mpsc::Receiver<Box<dyn Job>>;

/// The ways to the task that owns the one writing connection.
pub(crate) struct Writer {
    queues: Mutex<Option<Queues>>,
    ended: watch::Receiver<()>,
}

#[derive(Clone)]
struct Queues {
    normal: mpsc::Sender<Box<dyn Job>>,
    low: mpsc::Sender<Box<dyn Job>>,
}

/// When a closure gets its turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Priority {
    Normal,
    Low,
}

impl Writer {
    pub(crate) async fn start(options: SqliteConnectOptions) -> Result<Self, StoreError> {
        let connection = WritingConnection::open(options).await?;
        let (normal, normal_jobs) = mpsc::channel(QUEUE);
        let (low, low_jobs) = mpsc::channel(QUEUE);
        let (alive, ended) = watch::channel(());
        tokio::spawn(async move {
            serve(connection, normal_jobs, low_jobs).await;
            drop(alive);
        });
        Ok(Self { queues: Mutex::new(Some(Queues { normal, low })), ended })
    }

    pub(crate) async fn send(
        &self,
        job: Box<dyn Job>,
        priority: Priority,
    ) -> Result<(), StoreError> {
        let queues = self.queues.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let queues = queues.ok_or(StoreError::Unreachable)?;
        let queue = match priority {
            Priority::Normal => queues.normal,
            Priority::Low => queues.low,
        };
        queue.send(job).await.map_err(|_| StoreError::Unreachable)
    }

    /// Takes no more, and returns when all that was taken is done.
    pub(crate) async fn close(&self) {
        drop(self.queues.lock().unwrap_or_else(PoisonError::into_inner).take());
        // The sender is only ever dropped.
        let _ = self.ended.clone().changed().await;
    }
}

async fn serve(mut connection: WritingConnection, mut normal: Jobs, mut low: Jobs) {
    while let Some(mut batch) = next_batch(&mut normal, &mut low).await {
        match batch.as_mut_slice() {
            [job] => connection.run_alone(job.as_mut()).await,
            jobs => connection.run_together(jobs).await,
        }
        for job in batch {
            job.answer();
        }
    }
    connection.close().await;
}

/// What waits, the normal queue first; nothing once both queues are closed and empty.
async fn next_batch(normal: &mut Jobs, low: &mut Jobs) -> Option<Vec<Box<dyn Job>>> {
    let (first, queue, limit) = tokio::select! {
        biased;
        Some(job) = normal.recv() => (job, normal, BATCH),
        Some(job) = low.recv() => (job, low, LOW_BATCH),
        else => return None,
    };
    let mut batch = vec![first];
    while batch.len() < limit
        && let Ok(job) = queue.try_recv()
    {
        batch.push(job);
    }
    Some(batch)
}
