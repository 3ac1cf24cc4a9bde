//! The public zone's awareness: "is this a scam?", guides, alerts.

mod board;
mod check;
pub mod decode;
mod library;
mod web;

use std::sync::{Arc, PoisonError, RwLock};

use ::web::Shell;
use axum::Router;
use content::JudgeError;
use documents::{ALERT, CAMPAIGN, CHECK_LIST};
use kernel::{Lang, Ts};

use crate::board::Board;
pub use crate::board::Published;
pub use library::Library;

/// The kinds of publications that this pillar shows.
pub const KINDS: [&str; 3] = [ALERT, CAMPAIGN, CHECK_LIST];

/// What every handler of the pillar can use. Cheap to clone.
#[derive(Clone)]
pub struct Awareness {
    /// The pages' shell.
    pub shell: Shell,
    /// The guides' index and their parcel.
    pub library: Library,
    board: Arc<RwLock<Arc<Board>>>,
}

impl Awareness {
    /// The pillar over a shell, whose pack says what the judge knows.
    ///
    /// # Errors
    /// The pack's lists cannot be used.
    pub fn new(shell: Shell) -> Result<Self, JudgeError> {
        let board = Board::empty(shell.pack())?;
        let library = Library::of(&shell);
        Ok(Self { shell, library, board: Arc::new(RwLock::new(Arc::new(board))) })
    }

    /// Shows what is published now: the newest publication of each name, of [`KINDS`].
    pub fn show(&self, publications: &[Published<'_>]) {
        let today = self.shell.today();
        match self.board().read(self.shell.pack(), publications, today) {
            Ok(board) => {
                *self.board.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(board);
            }
            Err(error) => tracing::error!(%error, "what is published cannot be shown"),
        }
    }

    /// The latest alert that holds: its name, how bad it is, and what it says.
    pub fn latest_alert(&self, lang: Lang) -> Option<LatestAlert> {
        let (board, now) = (self.board(), self.shell.now());
        let current =
            board.alerts.iter().find(|alert| alert.state(now) == documents::State::Current)?;
        let headline = current.words.get(lang).headline.clone();
        Some(LatestAlert { id: current.id.clone(), severity: current.severity.tag(), headline })
    }

    pub(crate) fn board(&self) -> Arc<Board> {
        Arc::clone(&self.board.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn now(&self) -> Ts {
        self.shell.now()
    }
}

/// What the home page says of an alert.
#[derive(Debug, Clone)]
pub struct LatestAlert {
    /// Names it.
    pub id: String,
    /// How bad it is: `severe`.
    pub severity: &'static str,
    /// What happens.
    pub headline: String,
}

/// The pillar's pages and machine paths.
pub fn public(awareness: Awareness) -> Router {
    web::routes().with_state(awareness)
}
