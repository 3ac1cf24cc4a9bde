use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::Poll;
use std::thread;

use sqlx::SqliteConnection;
use tokio::sync::oneshot;

use crate::{Steps, StoreError, Tx};

/// What came of a closure; outside, whether it panicked.
pub(crate) type Outcome<T, E> = thread::Result<Result<T, E>>;

/// A closure on its way through the writer, whatever its types.
pub(crate) trait Job: Send {
    /// Runs the closure, unless its caller has gone, and keeps its outcome; true if its changes
    /// are to be kept.
    fn run<'a>(
        &'a mut self,
        connection: &'a mut SqliteConnection,
    ) -> Pin<Box<dyn Future<Output = bool> + Send + 'a>>;

    /// It ran, and ended in an error or a panic.
    fn failed(&self) -> bool;

    /// Puts an error in the place of the outcome.
    fn fail(&mut self, error: StoreError);

    /// Gives the outcome to the caller.
    fn answer(self: Box<Self>);
}

/// A closure with the way back to its caller.
pub(crate) struct Closure<C, F, T, E> {
    context: C,
    closure: F,
    outcome: Option<Outcome<T, E>>,
    caller: oneshot::Sender<Outcome<T, E>>,
}

impl<C, F, T, E> Closure<C, F, T, E> {
    pub(crate) fn new(context: C, closure: F) -> (Self, oneshot::Receiver<Outcome<T, E>>) {
        let (caller, answer) = oneshot::channel();
        (Self { context, closure, outcome: None, caller }, answer)
    }
}

impl<C, F, T, E> Job for Closure<C, F, T, E>
where
    C: Send + Sync,
    F: for<'t> Fn(&'t mut Tx<'_>, &'t C) -> Steps<'t, T, E> + Send + Sync,
    T: Send,
    E: From<StoreError> + Send,
{
    fn run<'a>(
        &'a mut self,
        connection: &'a mut SqliteConnection,
    ) -> Pin<Box<dyn Future<Output = bool> + Send + 'a>> {
        Box::pin(async move {
            if self.caller.is_closed() {
                return false;
            }
            let mut tx = Tx::Sqlite(connection);
            let outcome = caught(|| (self.closure)(&mut tx, &self.context)).await;
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
async fn caught<'t, T, E>(begin: impl FnOnce() -> Steps<'t, T, E>) -> Outcome<T, E> {
    let mut steps = catch_unwind(AssertUnwindSafe(begin))?;
    std::future::poll_fn(move |context| {
        match catch_unwind(AssertUnwindSafe(|| steps.as_mut().poll(context))) {
            Ok(poll) => poll.map(Ok),
            Err(panic) => Poll::Ready(Err(panic)),
        }
    })
    .await
}
