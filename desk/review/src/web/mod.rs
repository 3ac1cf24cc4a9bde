//! The pages of each step, the same for every kind.
//!
//! Whoever joins these routes puts a [`desk_frame::Visit`] into every request, for a signed-in
//! member only, and has checked the form token of every POST.

mod deed;
mod discard;
mod listed;
mod steps;
mod trouble;
mod words;
mod writing;

use std::future::Future;

use axum::Router;
use axum::routing::{get, post};
use content::Phrases;
use desk_audit::Actor;
use kernel::Lang;
use web::Shell;

use crate::{Deed, Record, ReviewError, Reviewed, Reviews};

pub use listed::Listed;
pub use steps::Steps;
pub use trouble::trouble;
pub use words::{missing, state, state_or};
pub use writing::{drafted, find, save};

/// What the pages of a kind stand on: a pillar's own.
pub trait Bench<K: Reviewed>: Clone + Send + Sync + 'static {
    /// Where documents are kept.
    fn reviews(&self) -> &Reviews;

    /// The desk's shell.
    fn shell(&self) -> &Shell;

    /// What a document is called, in a language.
    fn name(&self, record: &Record<K>, lang: Lang) -> String;

    /// What a draft still lacks, in words.
    fn said(&self, fault: &K::Fault, t: Phrases<'_>) -> String;

    /// Does something with a document as it stood at `step`.
    fn act(
        &self,
        actor: &Actor,
        id: &str,
        step: u32,
        deed: Deed<K>,
    ) -> impl Future<Output = Result<(), ReviewError<K::Fault>>> + Send {
        self.reviews().act(actor, id, step, deed)
    }
}

/// The pages of a kind's steps.
pub fn routes<K: Reviewed, B: Bench<K>>() -> Router<B> {
    let path = |rest: &str| format!("/{{lang}}{}/{{id}}/{rest}", K::PATH);
    Router::new()
        .route(&path("discard"), get(discard::ask::<K, B>).post(discard::handler::<K, B>))
        .route(&path("{deed}"), post(deed::handler::<K, B>))
}
