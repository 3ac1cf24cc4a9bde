//! The public zone's awareness: "is this a scam?", guides.

mod check;
pub mod decode;
mod library;
mod web;

use std::sync::Arc;

use ::web::Shell;
use axum::Router;
use content::JudgeError;
use kernel::Day;
use verdict::Judge;

pub use library::Library;

/// What every handler of the pillar can use. Cheap to clone.
#[derive(Clone)]
pub struct Awareness {
    /// The pages' shell.
    pub shell: Shell,
    /// Who answers "is this a scam?".
    pub judge: Arc<Judge>,
    /// The newest day on which a brand was looked up.
    pub(crate) lists_of: Option<Day>,
    /// The guides' index and their parcel.
    pub library: Library,
}

impl Awareness {
    /// The pillar over a shell, whose pack says what the judge knows.
    ///
    /// # Errors
    /// The pack's lists cannot be used.
    pub fn new(shell: Shell) -> Result<Self, JudgeError> {
        let judge = Arc::new(content::judge(shell.pack())?);
        let days = judge.brands().iter().filter_map(|brand| brand.verified_on.parse().ok());
        let lists_of = days.max();
        let library = Library::of(&shell);
        Ok(Self { shell, judge, lists_of, library })
    }
}

/// The pillar's pages and machine paths.
pub fn public(awareness: Awareness) -> Router {
    web::routes().with_state(awareness)
}
