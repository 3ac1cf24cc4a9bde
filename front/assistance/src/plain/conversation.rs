//! A thread begun on the plain page, opened with its receipt's keys and checked as a whole.

use std::collections::HashMap;

use kernel::Day;
use seal::entry::{self, Entry, EntryDraft, EntryKind, Role};
use seal::letter::Path;
use seal::message::Message;
use seal::post::StoredThread;
use seal::thread::{Thread, in_order};
use seal::{CaseKey, SenderKeys};
use web::Failure;

use crate::plain::trouble::Trouble;
use crate::web::answer::store_failure;
use crate::{AddEntryError, Front, OpenThreadError};

/// What was said, in order, and the keys to say more.
pub(crate) struct Conversation {
    keys: SenderKeys,
    case: CaseKey,
    thread: Thread,
    /// What the letter says.
    pub(crate) letter: Message,
    /// The day it was stored.
    pub(crate) begun: Day,
    /// What both sides added.
    pub(crate) entries: Vec<Said>,
    /// Some of what is stored is not what was written, and is left out.
    pub(crate) altered: bool,
}

/// An entry that is what its side wrote.
pub(crate) struct Said {
    pub(crate) role: Role,
    pub(crate) kind: EntryKind,
    pub(crate) day: Day,
    pub(crate) text: String,
}

/// Why a receipt opens nothing here.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NotOpened {
    /// No thread has it.
    #[error("no thread has this receipt")]
    Unknown,
    /// It was sealed by its sender and stays so.
    #[error("the thread opens only where it was begun")]
    Elsewhere,
    /// The letter itself is not what was written.
    #[error("the letter was altered")]
    Altered,
    /// Something else is in the way.
    #[error(transparent)]
    Failed(Failure),
}

impl Conversation {
    /// Opens the thread of these keys.
    pub(crate) async fn open(front: &Front, keys: SenderKeys) -> Result<Self, NotOpened> {
        let stored = front.assistance.open_thread(keys.lookup()).await?;
        if stored.path() != Path::Plain {
            return Err(NotOpened::Elsewhere);
        }
        Self::check(front, stored, keys)
    }

    fn check(front: &Front, stored: StoredThread, keys: SenderKeys) -> Result<Self, NotOpened> {
        let (case, text) = stored.open(&keys).map_err(|_| NotOpened::Altered)?;
        let letter = Message::from_json(&text).map_err(|_| NotOpened::Altered)?;
        let (published, root) = (front.assistance.published(), front.assistance.root());
        let speakers = published.reply_keys(&stored.header.core.desk, &root);
        let thread = stored.begin(speakers).map_err(|_| NotOpened::Altered)?;
        let begun = Day(stored.day);
        let mut conversation =
            Self { keys, case, thread, letter, begun, entries: Vec::new(), altered: false };
        let entries = stored.entries.into_iter();
        let days: HashMap<_, _> =
            entries.clone().map(|stored| (stored.entry.digest(), Day(stored.day))).collect();
        for entry in in_order(entries.map(|stored| stored.entry).collect()) {
            let day = days.get(&entry.digest()).copied().unwrap_or(begun);
            match conversation.hear(&entry, day) {
                Some(said) => conversation.entries.push(said),
                None => conversation.altered = true,
            }
        }
        Ok(conversation)
    }

    /// Takes an entry up, if it is what its side wrote at this place.
    fn hear(&mut self, entry: &Entry, day: Day) -> Option<Said> {
        self.thread.push(entry).ok()?;
        let (role, kind) = (entry.core.role, entry.core.kind);
        let text = entry.open(&self.case).ok()?;
        let text = match kind {
            EntryKind::Message | EntryKind::Closing => {
                Message::from_json(&text).ok()?.free_text().to_owned()
            }
            EntryKind::Consent => String::new(),
        };
        Some(Said { role, kind, day, text })
    }

    /// Whether this is what the sender said last: a button pressed twice says nothing twice.
    pub(crate) fn ends_with(&self, text: &str) -> bool {
        let own = self.entries.iter().rev().find(|said| said.role == Role::Sender);
        own.is_some_and(|said| said.kind == EntryKind::Message && said.text == text)
    }

    /// Adds a message of the sender and reads the thread again.
    pub(crate) async fn add(self, front: &Front, text: &Message) -> Result<Self, NotAdded> {
        let text = text.to_json();
        let draft = EntryDraft { kind: EntryKind::Message, text: &text, attachments: &[] };
        let core = self.thread.place(Role::Sender, EntryKind::Message, self.keys.sign());
        let random = front.assistance.random();
        let sealed = entry::seal(core, &draft, &self.case, self.keys.sign(), &mut random.rng());
        let sealed = sealed.map_err(Trouble::from)?;
        match front.assistance.add_plain_entry(sealed.entry).await {
            Ok(()) => Ok(Self::open(front, self.keys).await?),
            Err(AddEntryError::NoThread) => Err(NotOpened::Unknown.into()),
            Err(error) => Err(Trouble::from(error).into()),
        }
    }
}

/// Why a message was not added.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NotAdded {
    /// The thread is gone.
    #[error(transparent)]
    NotOpened(#[from] NotOpened),
    /// It could be added later.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}

impl From<OpenThreadError> for NotOpened {
    fn from(error: OpenThreadError) -> Self {
        match error {
            OpenThreadError::NoThread => Self::Unknown,
            OpenThreadError::Stored(error) => Self::Failed(Failure::internal(error)),
            OpenThreadError::Store(error) => Self::Failed(store_failure(error)),
        }
    }
}
