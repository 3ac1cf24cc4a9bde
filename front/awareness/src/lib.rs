//! The public zone's awareness: "is this a scam?", guides, alerts.

mod board;
mod check;
pub mod decode;
mod library;
mod web;

use std::sync::{Arc, Mutex, PoisonError, RwLock};

use ::web::Shell;
use axum::Router;
use content::JudgeError;
use documents::{ALERT, CAMPAIGN, CHECK_LIST, Published, State};
use kernel::{Lang, Ts};
use tokio::sync::Semaphore;

use crate::board::{Board, FORM};
use crate::web::alerts::card::Cards;
pub use library::Library;

/// The kinds of publications that this pillar reads.
pub const KINDS: [&str; 4] = [ALERT, CAMPAIGN, CHECK_LIST, FORM];

/// What every handler of the pillar can use. Cheap to clone.
#[derive(Clone)]
pub struct Awareness {
    /// The pages' shell.
    pub shell: Shell,
    /// The guides' index and their parcel.
    pub library: Library,
    board: Arc<RwLock<Arc<Board>>>,
    /// Cards of alerts, drawn once.
    cards: Arc<Mutex<Cards>>,
    drawing: Arc<Semaphore>,
}

impl Awareness {
    /// The pillar over a shell, whose pack says what the judge knows.
    ///
    /// # Errors
    /// The pack's lists cannot be used.
    pub fn new(shell: Shell) -> Result<Self, JudgeError> {
        let board = Board::empty(shell.pack())?;
        let library = Library::of(&shell);
        let board = Arc::new(RwLock::new(Arc::new(board)));
        let (cards, drawing) = (Arc::default(), Arc::new(Semaphore::new(1)));
        Ok(Self { shell, library, board, cards, drawing })
    }

    /// Shows what is published now: the newest publication of each name, of [`KINDS`].
    pub fn show(&self, publications: &[Published<'_>]) {
        let today = self.shell.today();
        match self.board().read(self.shell.pack(), publications, (today, self.now())) {
            Ok(board) => {
                *self.board.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(board);
            }
            Err(error) => tracing::error!(%error, "what is published cannot be shown"),
        }
    }

    /// The worst alert that holds, the latest of equals: its name, how bad it is, what it says.
    pub fn first_alert(&self, lang: Lang) -> Option<FirstAlert> {
        let (board, t) = (self.board(), self.shell.phrases(lang));
        let current = board.alerts.iter().filter(|alert| alert.state(self.now()) == State::Current);
        let first = current.max_by_key(|alert| (alert.severity, alert.sent))?;
        let headline = web::alerts::headline(first, t).into_owned();
        let words = web::alerts::severity(first, t);
        Some(FirstAlert { id: first.id.clone(), severity: first.severity.tag(), words, headline })
    }

    /// How many alerts hold now: the pages are others once one of them is over.
    pub fn current_alerts(&self) -> u64 {
        let (board, now) = (self.board(), self.now());
        let current = board.alerts.iter().filter(|alert| alert.state(now) == State::Current);
        current.count() as u64
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
pub struct FirstAlert {
    /// Names it.
    pub id: String,
    /// How bad it is: `severe`.
    pub severity: &'static str,
    /// The same in words.
    pub words: String,
    /// What happens.
    pub headline: String,
}

/// The pillar's pages and machine paths.
pub fn public(awareness: Awareness) -> Router {
    web::routes().with_state(awareness)
}
