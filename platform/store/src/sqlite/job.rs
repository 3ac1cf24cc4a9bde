use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::task::Poll;
use std::thread;

use sqlx::SqliteConnection;
use tokio::sync::oneshot;

use crate::{StoreError, Tx};

/// What came of a closure; outside, whether it panicked.
pub(crate) type Outcome<T, E> = thread::Result<Result<T, E>>;

/// A closure on its way through the writer, whatever its types.
pub(crate) trait Job: Send {
    /// The caller has gone and wants no answer.
    fn abandoned(&self) -> bool;

    /// Runs the closure and keeps its outcome; true if its changes are to be kept.
    fn run<'a>(
        &'a mut self,
        connection: &'a mut SqliteConnection,
    ) -> Pin<Box<dyn Future<Output = bool> + 'a>>;

    /// It ran, and ended in an error or a panic.
    fn failed(&self) -> bool;

    /// Puts an error in the place of the outcome.
    fn fail(&mut self, error: StoreError);

    /// Gives the outcome to the caller.
    fn answer(self: Box<Self>);
}

/// A closure with the way back to its caller.
pub(crate) struct Closure<F, T, E> {
    closure: F,
    outcome: Option<Outcome<T, E>>,
    caller: oneshot::Sender<Outcome<T, E>>,
}

impl<F, T, E> Closure<F, T, E> {
    pub(crate) fn new(closure: F) -> (Self, oneshot::Receiver<Outcome<T, E>>) {
        let (caller, answer) = oneshot::channel();
        (Self { closure, outcome: None, caller }, answer)
    }
}

impl<F, T, E> Job for Closure<F, T, E>
where
    F: AsyncFn(&mut Tx<'_>) -> Result<T, E> + Send,
    T: Send,
    E: From<StoreError> + Send,
{
    fn abandoned(&self) -> bool {
        self.caller.is_closed()
    }

    fn run<'a>(
        &'a mut self,
        connection: &'a mut SqliteConnection,
    ) -> Pin<Box<dyn Future<Output = bool> + 'a>> {
        Box::pin(async move {
            let outcome = caught((self.closure)(&mut Tx::Sqlite(connection))).await;
            self.outcome = Some(outcome);
            !self.failed()
        })
    }

    fn failed(&self) -> bool {
        matches!(self.outcome, Some(Ok(Err(_)) | Err(_)))
    }

    fn fail(&mut self, error: StoreError) {
        self.outcome = Some(Ok(Err(error.into())));
    }

    fn answer(self: Box<Self>) {
        if let Some(outcome) = self.outcome {
            // A caller that has gone in the meantime gets none.
            let _ = self.caller.send(outcome);
        }
    }
}

/// A panic in a closure is its caller's alone, not the writer's.
async fn caught<T>(future: impl Future<Output = T>) -> thread::Result<T> {
    let mut future = pin!(future);
    std::future::poll_fn(move |context| {
        match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
            Ok(poll) => poll.map(Ok),
            Err(panic) => Poll::Ready(Err(panic)),
        }
    })
    .await
}
