//! The public zone's cooperation: the national programme, its events, who takes part.

mod board;
mod web;

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, PoisonError, RwLock};

use ::web::{Mode, Shell};
use axum::Router;
use content::Programme;
use documents::{AGREEMENT, CALL, EVENT, INDICATORS, PARTNER, PROCEEDINGS, Published};
use kernel::{Day, Ts};
use tokio::sync::Semaphore;

use crate::board::Board;

/// The kinds of publications that this pillar reads.
pub const KINDS: [&str; 6] = [EVENT, CALL, PROCEEDINGS, PARTNER, AGREEMENT, INDICATORS];

/// Files that are read at once.
const READINGS: usize = 8;

/// How full a session is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// Whoever registers now has a seat at once: so many are left.
    pub left: u32,
    /// So many wait.
    pub waiting: u32,
}

/// Who knows how full a session is: the pillar that takes letters. `None` where it takes none.
pub type AskRoom =
    Arc<dyn Fn(String) -> Pin<Box<dyn Future<Output = Option<Room>> + Send>> + Send + Sync>;

/// Who keeps the files that publications name: given one's name. `None` where there is none.
pub type AskFile =
    Arc<dyn Fn(String) -> Pin<Box<dyn Future<Output = Option<Vec<u8>>> + Send>> + Send + Sync>;

/// A certificate whose signature leads to the root.
#[derive(Debug, Clone)]
pub struct Genuine {
    /// Its number.
    pub name: String,
    /// The day it was signed.
    pub issued: Day,
    /// The document.
    pub body: Vec<u8>,
}

/// Who knows the keys that sign certificates: the pillar that shows what is published. Given one as
/// its holder shows it; `None` where it is not genuine.
pub type AskGenuine = Arc<dyn Fn(&str) -> Option<Genuine> + Send + Sync>;

/// What every handler of the pillar can use. Cheap to clone.
#[derive(Clone)]
pub struct Cooperation {
    /// The pages' shell.
    pub shell: Shell,
    programme: Arc<Programme>,
    room: AskRoom,
    genuine: AskGenuine,
    file: AskFile,
    reading: Arc<Semaphore>,
    board: Arc<RwLock<Arc<Board>>>,
}

impl Cooperation {
    /// The pillar over a shell.
    pub fn new(shell: Shell, room: AskRoom, genuine: AskGenuine, file: AskFile) -> Self {
        let programme = &shell.pack().programme;
        let programme = match shell.centre().mode {
            Mode::Demonstration => programme.clone(),
            Mode::Trial | Mode::Production => programme.without_invented(),
        };
        Self {
            programme: Arc::new(programme),
            shell,
            room,
            genuine,
            file,
            reading: Arc::new(Semaphore::new(READINGS)),
            board: Arc::default(),
        }
    }

    /// Shows what is published now: the newest publication of each name, of [`KINDS`].
    pub fn show(&self, publications: &[Published<'_>]) {
        let zone = &self.shell.pack().zone;
        let board = Board::read(publications, zone, self.shell.today());
        *self.board.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(board);
    }

    /// Whether there is something to come to.
    pub fn has_events(&self) -> bool {
        self.board().upcoming(self.now()).next().is_some()
    }

    pub(crate) fn programme(&self) -> &Programme {
        &self.programme
    }

    pub(crate) fn board(&self) -> Arc<Board> {
        Arc::clone(&self.board.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn now(&self) -> Ts {
        self.shell.now()
    }

    pub(crate) fn genuine(&self, code: &str) -> Option<Genuine> {
        (self.genuine)(code)
    }

    /// A file, where not too many are read at once: this house takes letters too.
    pub(crate) async fn file(&self, name: &str) -> Option<Vec<u8>> {
        let _one = self.reading.acquire().await.ok()?;
        (self.file)(name.to_owned()).await
    }

    pub(crate) async fn room(&self, session: &str) -> Option<Room> {
        (self.room)(session.to_owned()).await
    }
}

/// The pillar's pages and machine paths.
pub fn public(cooperation: Cooperation) -> Router {
    web::routes().with_state(cooperation)
}
