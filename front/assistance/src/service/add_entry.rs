use kernel::{Day, Id};
use seal::entry::{Entry, EntryError, Role};
use seal::letter::{Header, Path};
use seal::post::EntrySubmission;
use seal::renewal::Renewal;
use seal::sign::VerifyKey;
use seal::{DecodeError, Digest, Name, Wire};
use store::{StoreError, Tx};

use crate::domain::challenge::{StampError, ValidStamp};
use crate::service::Assistance;
use crate::store::{self as queries, EntryRow, LetterRow};

/// The most follow-ups of a sender in one thread: reading it must stay cheap.
const MAX_SENDER_ENTRIES: u32 = 200;

/// Why an entry is not added to a thread.
#[derive(Debug, thiserror::Error)]
pub enum AddEntryError {
    /// There is no such thread.
    #[error("there is no such thread")]
    NoThread,
    /// It was altered on the way.
    #[error(transparent)]
    Altered(#[from] EntryError),
    /// It is not signed by the side it speaks for.
    #[error("the entry is not signed by the side it speaks for")]
    Signer,
    /// Its number is taken by another entry, or one is missing before it.
    #[error("the thread has moved on: read it again and write the entry anew")]
    Moved,
    /// The stamp does not hold.
    #[error(transparent)]
    Stamp(#[from] StampError),
    /// The stamp was used before.
    #[error("the stamp was used before: ask for a new challenge")]
    SpentStamp,
    /// A file has not fully arrived.
    #[error("file {0} has not fully arrived")]
    MissingFile(usize),
    /// The sender has written as often as one thread holds.
    #[error("this thread is full: begin a new one")]
    ThreadFull,
    /// The storage is too full for files.
    #[error("there is no room for files")]
    NoRoom,
    /// A sealed thread is never continued on the plain page, and a dictated one only with a receipt
    /// of the sender's own.
    #[error("this thread is continued where it was begun")]
    WrongPath,
    /// A stored letter cannot be read: a fault of ours.
    #[error("a stored letter cannot be read")]
    Stored(#[from] DecodeError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Who adds, and on what conditions.
enum Author {
    /// With work done for it where it comes over the machine path, from the plain page without.
    Sender {
        stamp: Option<ValidStamp>,
    },
    Desk {
        desk: Name,
        keys: Vec<VerifyKey>,
    },
}

impl Assistance {
    /// Adds a sender's entry. The same entry again changes nothing.
    ///
    /// # Errors
    /// The reason it is refused; nothing is stored then.
    pub async fn add_sender_entry(&self, submission: EntrySubmission) -> Result<(), AddEntryError> {
        let EntrySubmission { entry, uploads, stamp } = submission;
        if self.has_entry(&entry).await? {
            return Ok(());
        }
        let stamp = self.0.challenges.check(&stamp, self.now())?;
        let uploads = uploads.into_iter().map(|upload| Id(upload.0)).collect();
        let author = Author::Sender { stamp: Some(stamp) };
        self.add(entry, uploads, author).await
    }

    /// Adds an entry that the plain page sealed in memory.
    ///
    /// # Errors
    /// As [`add_sender_entry`](Self::add_sender_entry).
    pub async fn add_plain_entry(&self, entry: Entry) -> Result<(), AddEntryError> {
        self.add(entry, Vec::new(), Author::Sender { stamp: None }).await
    }

    /// Adds a desk's reply, or an entry of the sender that the desk gives back.
    ///
    /// # Errors
    /// As [`add_sender_entry`](Self::add_sender_entry).
    pub async fn add_desk_entry(&self, desk: Name, entry: Entry) -> Result<(), AddEntryError> {
        let keys = self.published().reply_keys(&desk, &self.root());
        self.add(entry, Vec::new(), Author::Desk { desk, keys }).await
    }

    async fn add(
        &self,
        entry: Entry,
        uploads: Vec<Id>,
        author: Author,
    ) -> Result<(), AddEntryError> {
        entry.check()?;
        if let Author::Sender { .. } = &author {
            if entry.core.sequence > MAX_SENDER_ENTRIES {
                return Err(AddEntryError::ThreadFull);
            }
            let files = entry.files().len();
            if uploads.len() != files {
                return Err(AddEntryError::MissingFile(uploads.len().min(files) + 1));
            }
            if files > 0 && !self.mark().takes_files() {
                return Err(AddEntryError::NoRoom);
            }
        }
        let (today, delivery) = (self.today(), Id::random(self.random()));
        let addition = Addition { entry, uploads, author, delivery, today };
        let store = &self.0.store;
        store.run_tx("add_entry", addition, |tx, addition| Box::pin(addition.run(tx))).await
    }

    async fn has_entry(&self, entry: &Entry) -> Result<bool, StoreError> {
        let stored = self.0.store.read("has_entry", &entry.core, |tx, core| {
            Box::pin(queries::entry_digest(tx, core.case, core.role.code(), core.sequence))
        });
        Ok(stored.await? == Some(entry.digest()))
    }
}

/// All that one entry changes.
struct Addition {
    entry: Entry,
    uploads: Vec<Id>,
    author: Author,
    delivery: Id,
    today: Day,
}

impl Addition {
    async fn run(&self, tx: &mut Tx<'_>) -> Result<(), AddEntryError> {
        let (entry, case) = (&self.entry, self.entry.core.case);
        let letter = queries::letter(tx, case).await?.ok_or(AddEntryError::NoThread)?;
        let desk = self.author.may_add(entry, &letter)?;
        if already_there(tx, entry).await? {
            return Ok(());
        }
        if let Author::Sender { stamp: Some(stamp) } = &self.author
            && !queries::spend_stamp(tx, stamp.nonce, stamp.expires).await?
        {
            // Two tries with one stamp: the other may have added this very entry.
            return stored_or(tx, entry, AddEntryError::SpentStamp).await;
        }
        if !queries::insert_entry(tx, &row_of(entry, self.today)).await? {
            return stored_or(tx, entry, AddEntryError::Moved).await;
        }
        let owner = entry.digest();
        for (index, (id, part)) in (1..).zip(self.uploads.iter().zip(entry.files())) {
            if !queries::claim_upload(tx, *id, part, owner, index, case).await? {
                return Err(AddEntryError::MissingFile(index.into()));
            }
        }
        if let Author::Sender { .. } = &self.author {
            let owner = Some(owner);
            queries::insert_delivery(tx, self.delivery, &desk, case, owner, self.today).await?;
        }
        Ok(())
    }
}

impl Author {
    /// Whether this author may add this entry to this letter's thread; gives the thread's desk.
    fn may_add(&self, entry: &Entry, letter: &LetterRow) -> Result<Name, AddEntryError> {
        let header = Header::from_bytes(&letter.header)?;
        let (core, header) = (&entry.core, header.core);
        let renewal = letter.renewal.as_deref().map(Renewal::from_bytes).transpose()?;
        let sender = renewal.as_ref().map_or(header.signer, |renewal| renewal.signer);
        let (role, speaks) = match self {
            Self::Sender { stamp } => {
                let sealed = header.path != Path::Plain;
                let renewed = header.path != Path::Dictated || renewal.is_some();
                if (stamp.is_none() && sealed) || !renewed {
                    return Err(AddEntryError::WrongPath);
                }
                (Role::Sender, core.signer == sender)
            }
            Self::Desk { desk, keys } => {
                if header.desk != *desk {
                    return Err(AddEntryError::NoThread);
                }
                // The desk gives sender's entries back that the front lost.
                let own = keys.contains(&core.signer);
                let returned = core.signer == sender;
                (core.role, if core.role == Role::Desk { own } else { returned })
            }
        };
        if core.role != role || !speaks || core.site != header.site {
            return Err(AddEntryError::Signer);
        }
        Ok(header.desk)
    }
}

/// No fault where the very same entry is stored.
async fn stored_or(
    tx: &mut Tx<'_>,
    entry: &Entry,
    fault: AddEntryError,
) -> Result<(), AddEntryError> {
    let core = &entry.core;
    let stored = queries::entry_digest(tx, core.case, core.role.code(), core.sequence).await?;
    if stored == Some(entry.digest()) { Ok(()) } else { Err(fault) }
}

/// Whether the very same entry is stored; the place must otherwise be the chain's next.
async fn already_there(tx: &mut Tx<'_>, entry: &Entry) -> Result<bool, AddEntryError> {
    let core = &entry.core;
    let last = queries::last_entry(tx, core.case, core.role.code()).await?;
    let (length, last): (i64, Digest) = last.unwrap_or((0, core.case));
    let sequence = i64::from(core.sequence);
    if sequence == length + 1 && core.previous == last {
        return Ok(false);
    }
    let stored = queries::entry_digest(tx, core.case, core.role.code(), core.sequence).await?;
    if stored == Some(entry.digest()) { Ok(true) } else { Err(AddEntryError::Moved) }
}

fn row_of(entry: &Entry, day: Day) -> EntryRow {
    EntryRow {
        case: entry.core.case,
        role: entry.core.role.code(),
        sequence: entry.core.sequence,
        digest: entry.digest(),
        body: entry.to_bytes(),
        day,
    }
}
