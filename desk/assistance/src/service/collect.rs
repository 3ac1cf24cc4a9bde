use std::collections::BTreeMap;

use content::{Form, ONE_WAY_KINDS};
use desk_keyring::{KeyError, Purpose};
use kernel::{Day, Id, Lang, Ts};
use link::message::{Delivery, Item};
use seal::entry::{Entry, Role};
use seal::letter::{Letter, PartRef};
use seal::message::Message;
use seal::post::Upload;
use seal::sign::VerifyKey;
use seal::{Digest, Wire};
use store::{StoreError, Tx};
use unseal::open::{Desk, Refused, open};

use crate::domain::facts::{Facts, Way};
use crate::domain::file::FileState;
use crate::service::Cases;
use crate::service::letter::{NewCase, files_of};
use crate::service::renew::sender_of;
use crate::store::{self as queries, EntryRow, FileRow};

/// Why a delivery is not stored. It stays at the front and is pulled again.
#[derive(Debug, thiserror::Error)]
pub enum CollectError {
    /// The key store is locked.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What became of a delivery.
#[derive(Debug, PartialEq, Eq)]
pub enum Collected {
    /// Stored, or of no use to anybody: acknowledge it.
    Done,
    /// Its letter has not come yet: pull it again.
    Wait,
    /// Stored, but these files must be fetched first.
    Files(Vec<WantedFile>),
    /// Another pillar's: nobody answers it, and no case is made of it. Once nothing of it is needed
    /// any more the front is told to forget it ([`Cases::forget_one_way`]); acknowledge it.
    OneWay(OneWay),
}

/// A letter that nobody answers.
#[derive(Clone, PartialEq, Eq)]
pub struct OneWay {
    /// The letter.
    pub letter: Digest,
    /// The day on which the front took it: this desk may have been locked since.
    pub day: Day,
    /// Its kind: one of [`content::ONE_WAY_KINDS`], or a registration.
    pub kind: String,
    /// The language it was written in, where it says so.
    pub lang: Option<Lang>,
    /// What it registers for.
    pub subject: Option<String>,
    /// What was answered to the questions of its form.
    pub answers: BTreeMap<String, String>,
}

impl std::fmt::Debug for OneWay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "OneWay({})", self.kind)
    }
}

/// A file to be fetched from the front.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WantedFile {
    /// The letter or entry it belongs to.
    pub owner: Digest,
    /// Its place there, from 1.
    pub part: u16,
    /// The case.
    pub case: Digest,
    /// How many chunks it has.
    pub chunks: u32,
}

impl Cases {
    /// Stores a delivery durably. A letter is opened once, to put its case key under a lock of
    /// its own; what does not open is kept as refused.
    ///
    /// # Errors
    /// The key store is locked, or the database fails.
    pub async fn collect(&self, delivery: &Delivery) -> Result<Collected, CollectError> {
        let day = Day(delivery.day);
        match &delivery.item {
            Item::Letter(bytes) => self.collect_letter(bytes, day).await,
            Item::Entry(bytes) => self.collect_entry(bytes, day).await,
            Item::Renewal(bytes) => self.collect_renewal(bytes, day).await,
        }
    }

    async fn collect_letter(&self, bytes: &[u8], day: Day) -> Result<Collected, CollectError> {
        let Ok(letter) = Letter::from_bytes(bytes) else {
            self.refuse(Digest::of_bytes(bytes), day, "unreadable", bytes).await?;
            return Ok(Collected::Done);
        };
        let case = letter.header.digest();
        if self.is_known(case).await? {
            return self.wanted(case, letter.header.files(), case).await;
        }
        let unlocked = self.0.keyring.unlocked()?;
        let (site, name) = (self.0.keyring.site(), self.0.keyring.desk());
        let forms = self.form_digests();
        let desk = Desk { site, name, epochs: unlocked.epochs(), forms: &forms };
        let opened = match open(&letter, desk) {
            Ok(opened) => opened,
            Err(refused) => {
                self.refuse(case, day, reason_of(refused), bytes).await?;
                return Ok(Collected::Done);
            }
        };
        let core = &letter.header.core;
        let message = Message::from_json(&opened.text).ok();
        let form = self.form(core.form);
        if let Some(letter) = one_way((case, day), form.as_deref(), message.as_ref()) {
            return Ok(Collected::OneWay(letter));
        }
        let facts = Facts::of(form.as_deref(), message.as_ref(), Way::of(core.path));
        let facts = facts.reading(&self.0.judge, form.as_deref(), message.as_ref());
        let new = NewCase {
            id: Id::random(self.random()),
            letter: &letter,
            key: &opened.key,
            facts: &facts,
            day,
            by: None,
        };
        self.store_letter(new).await?;
        self.wanted(case, letter.header.files(), case).await
    }

    async fn collect_entry(&self, bytes: &[u8], day: Day) -> Result<Collected, CollectError> {
        let Ok(entry) = Entry::from_bytes(bytes) else { return Ok(Collected::Done) };
        let case = entry.core.case;
        if entry.check().is_err() {
            return Ok(Collected::Done);
        }
        let owner = entry.digest();
        let arrival = Arrival {
            files: files_of(owner, case, entry.files()),
            row: EntryRow {
                case,
                role: entry.core.role.code(),
                sequence: entry.core.sequence,
                digest: owner,
                body: bytes.to_vec(),
                day,
                sent: true,
            },
            signer: entry.core.signer,
            reply: VerifyKey::of(self.0.keyring.unlocked()?.signing(Purpose::Reply)),
            now: self.now(),
        };
        let changing = self.changing(case);
        let store = &self.0.store;
        let stored =
            store.run_tx("collect_entry", arrival, |tx, arrival| Box::pin(arrival.run(tx)));
        let arrived = stored.await?;
        if matches!(arrived, Arrived::Stored) && entry.core.role == Role::Sender {
            self.notice(&entry).await;
        }
        changing.done().await;
        match arrived {
            Arrived::Stored => self.wanted(owner, entry.files(), case).await,
            Arrived::BeforeItsLetter => Ok(Collected::Wait),
            Arrived::Refused => Ok(Collected::Done),
        }
    }

    /// A letter that nobody answers was dealt with: the front forgets it in the next round, and nothing of it is kept
    /// here but that it came.
    ///
    /// # Errors
    /// The database.
    pub async fn forget_one_way(&self, letter: Digest) -> Result<(), StoreError> {
        let today = self.today();
        let forget = self.0.store.run_tx("forget_one_way", letter, move |tx, letter| {
            Box::pin(queries::erase_case(tx, *letter, today))
        });
        forget.await
    }

    /// Stores a chunk of a file that was fetched.
    ///
    /// # Errors
    /// The database.
    pub async fn store_chunk(
        &self,
        file: WantedFile,
        number: u32,
        body: Vec<u8>,
    ) -> Result<(), StoreError> {
        let store = self.0.store.run_tx_low("store_chunk", body, move |tx, body| {
            Box::pin(queries::insert_chunk(tx, file.owner, file.part, number, body))
        });
        store.await
    }

    /// Which of the files are not fully here yet.
    async fn wanted(
        &self,
        owner: Digest,
        files: &[PartRef],
        case: Digest,
    ) -> Result<Collected, CollectError> {
        let parts: Vec<(u16, u32)> =
            (1..).zip(files).map(|(part, file)| (part, Upload::chunks(file.length))).collect();
        let missing = self.0.store.read("wanted_files", (parts, case), |tx, (parts, case)| {
            Box::pin(async move {
                let states = queries::files(tx, *case).await?;
                let mut wanted = Vec::new();
                for (part, chunks) in parts {
                    let state = states.iter().find(|row| row.owner == owner && row.part == *part);
                    // A file in quarantine is still fetched: it may be released.
                    let wanted_here =
                        state.is_some_and(|row| row.state != FileState::Destroyed.code());
                    let here = queries::chunk_count(tx, owner, *part).await?;
                    if wanted_here && here < i64::from(*chunks) {
                        wanted.push(WantedFile {
                            owner,
                            part: *part,
                            case: *case,
                            chunks: *chunks,
                        });
                    }
                }
                Ok::<_, StoreError>(wanted)
            })
        });
        let missing = missing.await?;
        Ok(if missing.is_empty() { Collected::Done } else { Collected::Files(missing) })
    }

    async fn refuse(
        &self,
        case: Digest,
        day: Day,
        reason: &'static str,
        bytes: &[u8],
    ) -> Result<(), StoreError> {
        tracing::warn!(reason, "a letter was refused");
        let keep = self.0.store.run_tx("refuse_letter", bytes.to_vec(), move |tx, bytes| {
            Box::pin(queries::insert_refused(tx, case, day, reason, bytes))
        });
        keep.await
    }

    /// Whether a case is here, or was erased here.
    async fn is_known(&self, case: Digest) -> Result<bool, StoreError> {
        let known = self.0.store.read("is_known", case, |tx, case| {
            Box::pin(async move {
                let here = queries::case(tx, *case).await?.is_some();
                Ok(here || queries::is_erased(tx, *case).await?)
            })
        });
        known.await
    }
}

/// All that one entry changes.
struct Arrival {
    row: EntryRow,
    files: Vec<FileRow>,
    signer: VerifyKey,
    /// This desk's own key: its entries come back after a restore.
    reply: VerifyKey,
    now: Ts,
}

/// What became of an entry.
enum Arrived {
    Stored,
    BeforeItsLetter,
    Refused,
}

impl Arrival {
    async fn run(&self, tx: &mut Tx<'_>) -> Result<Arrived, StoreError> {
        let row = &self.row;
        let Some(case) = queries::case(tx, row.case).await? else {
            if queries::is_erased(tx, row.case).await? {
                return Ok(Arrived::Refused);
            }
            // Its letter was refused, so it never comes: what follows it is kept with it.
            if queries::is_refused(tx, row.case).await? {
                return self.refuse(tx, "no-letter").await;
            }
            return Ok(Arrived::BeforeItsLetter);
        };
        let from_sender = row.role == Role::Sender.code();
        let sender = sender_of(&case).ok().flatten();
        if from_sender && sender.is_none() {
            // Their own receipt is still on its way.
            return Ok(Arrived::BeforeItsLetter);
        }
        let speaks =
            if from_sender { sender == Some(self.signer) } else { self.signer == self.reply };
        if !speaks {
            return self.refuse(tx, "signer").await;
        }
        if queries::insert_entry(tx, row).await? {
            for file in &self.files {
                queries::insert_file(tx, file).await?;
            }
            if from_sender {
                queries::set_open(tx, row.case, self.now).await?;
            }
            return Ok(Arrived::Stored);
        }
        let there = queries::entry_digest(tx, row.case, row.role, row.sequence).await?;
        if there == Some(row.digest) {
            return Ok(Arrived::Stored);
        }
        // Another entry has its place: written while a restored front had lost that one.
        self.refuse(tx, "fork").await
    }

    async fn refuse(&self, tx: &mut Tx<'_>, reason: &str) -> Result<Arrived, StoreError> {
        let EntryRow { digest, day, body, .. } = &self.row;
        queries::insert_refused(tx, *digest, *day, reason, body).await?;
        Ok(Arrived::Refused)
    }
}

/// What nobody answers, by the form that a letter fills in.
fn one_way(
    (letter, day): (Digest, Day),
    form: Option<&Form>,
    message: Option<&Message>,
) -> Option<OneWay> {
    let form = form?;
    let subject = form.places.as_ref().map(|places| places.subject.clone());
    if subject.is_none() && !ONE_WAY_KINDS.contains(&form.kind.as_str()) {
        return None;
    }
    let lang = message.and_then(|message| message.lang.parse().ok());
    let answers = message.map(|message| message.answers.clone()).unwrap_or_default();
    // What the form does not ask or take is no registration: whoever mails it on would mail anything.
    let is_whole = subject.is_none() || form.check(&answers).is_empty();
    let answers = if is_whole { answers } else { BTreeMap::new() };
    Some(OneWay { letter, day, kind: form.kind.clone(), lang, subject, answers })
}

fn reason_of(refused: Refused) -> &'static str {
    match refused {
        Refused::OtherSite => "other-site",
        Refused::OtherDesk => "other-desk",
        Refused::Epoch(_) => "epoch",
        Refused::Open(_) => "does-not-open",
        Refused::Form => "form",
    }
}
