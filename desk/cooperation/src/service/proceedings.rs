use std::collections::BTreeSet;

use desk_audit::Actor;
use desk_review::{ReviewError, Stage};
use documents::{Attached, Contribution, Fault, Speaker};
use link::places::PlaceState;
use seal::Digest;
use store::StoreError;

use crate::domain::attendee::Person;
use crate::domain::proceedings::{
    Proceedings, ProceedingsDeed, ProceedingsDraft, ProceedingsRecord, Sources, empty_contribution,
    files,
};
use crate::domain::submission::Submission;
use crate::service::Cooperation;
use crate::store as queries;

/// What a file may weigh: below what a publication may carry, with room for its signature.
pub(crate) const MAX_FILE: usize = (4 << 20) - 4096;
/// What every PDF begins with.
const PDF: &[u8] = b"%PDF-";

/// Why nothing was done with proceedings.
pub type ProceedingsError = ReviewError<Fault>;

/// What a file is of a contribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AsWhat {
    /// The paper.
    Paper,
    /// The slides.
    Slides,
}

/// Why a file is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// It is no PDF.
    #[error("it is no PDF")]
    NoPdf,
    /// It is too long.
    #[error("it is longer than {MAX_FILE} bytes")]
    TooLong,
}

impl Cooperation {
    /// Begins the proceedings of an event, or finds those that there are.
    ///
    /// # Errors
    /// The database.
    pub async fn begin_proceedings(
        &self,
        actor: &Actor,
        event: &str,
        invented: bool,
    ) -> Result<(), StoreError> {
        match self.proceedings(event).await {
            Err(ReviewError::Unknown) => {
                let draft = ProceedingsDraft { invented, ..ProceedingsDraft::default() };
                let begun = (draft, Sources::default());
                self.reviews().begin::<Proceedings>(actor, event, begun).await
            }
            Err(ReviewError::Store(error)) => Err(error),
            // What cannot be read is there too.
            Ok(_) | Err(_) => Ok(()),
        }
    }

    /// Does something with proceedings as they stood at `step`.
    ///
    /// # Errors
    /// They have moved since, it cannot be done, or what is written is not whole.
    pub async fn act_on_proceedings(
        &self,
        actor: &Actor,
        id: &str,
        step: u32,
        deed: ProceedingsDeed,
    ) -> Result<(), ProceedingsError> {
        let record = self.proceedings(id).await?;
        if matches!(deed, ProceedingsDeed::Propose | ProceedingsDeed::Approve) {
            self.refuse_withdrawn(&record).await?;
        }
        let before = named_files(&record);
        self.reviews().act(actor, id, step, deed).await?;
        let after = match self.proceedings(id).await {
            Ok(record) => named_files(&record),
            Err(ReviewError::Unknown) => BTreeSet::new(),
            Err(error) => return Err(error),
        };
        let gone: BTreeSet<String> = before.difference(&after).cloned().collect();
        if gone.is_empty() { Ok(()) } else { Ok(self.drop_files(gone).await?) }
    }

    /// All proceedings, what last changed first.
    ///
    /// # Errors
    /// The database.
    pub async fn all_proceedings(&self) -> Result<Vec<ProceedingsRecord>, StoreError> {
        self.reviews().all().await
    }

    /// The proceedings of an event.
    ///
    /// # Errors
    /// There are none, or the database fails.
    pub async fn proceedings(&self, event: &str) -> Result<ProceedingsRecord, ProceedingsError> {
        self.reviews().one(event).await
    }

    /// Puts an accepted contribution into the proceedings of an event, with who wrote it. Where
    /// they are published the next issue is begun. Gives its name there.
    ///
    /// # Errors
    /// They wait for approval, or somebody changed them at the same time.
    pub async fn present(
        &self,
        actor: &Actor,
        (event, invented): (&str, bool),
        submission: &Submission,
    ) -> Result<String, ProceedingsError> {
        self.begin_proceedings(actor, event, invented).await?;
        let mut record = self.proceedings(event).await?;
        if record.review.stage == Stage::Published {
            let (id, step) = (record.id.clone(), record.review.step);
            self.act_on_proceedings(actor, &id, step, ProceedingsDeed::Revise).await?;
            record = self.proceedings(event).await?;
        }
        let mut draft = record.draft.clone();
        let known = record.own.0.iter().find(|(_, letter)| **letter == submission.id.to_string());
        if let Some((there, _)) = known.filter(|(id, _)| draft.contribution(id).is_some()) {
            return Ok(there.clone());
        }
        let author = submission.author.as_ref().ok_or(ReviewError::State)?;
        let speakers = put_authors(&mut draft, author);
        let work = &submission.work;
        let id = draft.put_contribution(Contribution {
            kind: work.kind,
            languages: vec![work.language],
            title: work.title.clone(),
            text: work.text.clone(),
            speakers,
            ..empty_contribution()
        });
        let deed = ProceedingsDeed::Save(Box::new(draft));
        self.act_on_proceedings(actor, event, record.review.step, deed).await?;
        let source = (id.clone(), submission.id.to_string());
        let remember = |record: &ProceedingsRecord| {
            let known = record.own.0.iter().map(|(id, letter)| (id.clone(), letter.clone()));
            Ok(Sources(known.chain([source]).collect()))
        };
        self.reviews().change_own::<Proceedings>(actor, event, remember).await?;
        Ok(id)
    }

    /// What in proceedings was taken back by who sent it, and is not marked so.
    ///
    /// # Errors
    /// The database.
    pub async fn taken_back(&self, record: &ProceedingsRecord) -> Result<Vec<String>, StoreError> {
        let read = self.store().read("taken_back", &record.own, |tx, own| {
            Box::pin(async move {
                let mut back = Vec::new();
                for (id, letter) in &own.0 {
                    let Ok(letter) = letter.parse() else { continue };
                    let row = queries::attendee(tx, letter).await?;
                    if row.is_some_and(|row| row.state == Some(PlaceState::Cancelled)) {
                        back.push(id.clone());
                    }
                }
                Ok::<_, StoreError>(back)
            })
        });
        let stands = |id: &String| record.draft.contribution(id).is_some_and(|one| !one.cancelled);
        let back: Vec<String> = read.await?;
        Ok(back.into_iter().filter(stands).collect())
    }

    async fn refuse_withdrawn(&self, record: &ProceedingsRecord) -> Result<(), ProceedingsError> {
        match self.taken_back(record).await?.is_empty() {
            true => Ok(()),
            false => Err(ReviewError::Fault(Fault::Wrong("withdrawn"))),
        }
    }

    /// Keeps a paper or slides of a contribution. It is kept as long as proceedings name it.
    ///
    /// # Errors
    /// It is no PDF, or too long; or there is no such contribution, or the draft cannot be changed.
    pub async fn attach(
        &self,
        actor: &Actor,
        (event, step): (&str, u32),
        (contribution, as_what): (&str, AsWhat),
        body: &[u8],
    ) -> Result<Result<(), FileError>, ProceedingsError> {
        if !body.starts_with(PDF) {
            return Ok(Err(FileError::NoPdf));
        }
        if body.len() > MAX_FILE {
            return Ok(Err(FileError::TooLong));
        }
        let name: String = Digest::of_bytes(body).to_string().chars().take(32).collect();
        let bytes = u32::try_from(body.len()).unwrap_or(u32::MAX);
        let mut draft = self.proceedings(event).await?.draft;
        let found = draft.contributions.iter_mut().find(|one| one.id == contribution);
        let found = found.ok_or(ReviewError::Unknown)?;
        let place = match as_what {
            AsWhat::Paper => &mut found.paper,
            AsWhat::Slides => &mut found.slides,
        };
        *place = Some(Attached { name: name.clone(), bytes });
        self.keep_file(&name, body).await?;
        let deed = ProceedingsDeed::Save(Box::new(draft));
        self.act_on_proceedings(actor, event, step, deed).await?;
        // Whoever saved something else meanwhile dropped what nobody named yet.
        self.keep_file(&name, body).await?;
        Ok(Ok(()))
    }

    async fn keep_file(&self, name: &str, body: &[u8]) -> Result<(), StoreError> {
        let file = (name.to_owned(), body.to_vec());
        let keep = self.store().run_tx_low("keep_file", file, |tx, (name, body)| {
            Box::pin(queries::insert_file(tx, name, body))
        });
        keep.await
    }

    /// A file.
    ///
    /// # Errors
    /// The database.
    pub async fn file(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let read = self.store().read("file", name, |tx, name| Box::pin(queries::file(tx, name)));
        read.await
    }

    /// Forgets those of these files that no proceedings name any more.
    async fn drop_files(&self, of: BTreeSet<String>) -> Result<(), StoreError> {
        let named: BTreeSet<String> =
            self.all_proceedings().await?.iter().flat_map(named_files).collect();
        let gone: Vec<String> = of.difference(&named).cloned().collect();
        let drop = self.store().run_tx("drop_files", gone, |tx, gone| {
            Box::pin(async move {
                for name in gone.iter() {
                    queries::delete_file(tx, name).await?;
                }
                Ok(())
            })
        });
        drop.await
    }
}

fn named_files(record: &ProceedingsRecord) -> BTreeSet<String> {
    files(record).map(|file| file.name.clone()).collect()
}

/// Puts the authors of a contribution among the speakers. Several stand between commas; what they wrote
/// of where they work and who they are is the first one's. Only who has the same name and house is
/// the same person: a double is seen and mended, a work under a stranger's name is not.
fn put_authors(draft: &mut ProceedingsDraft, author: &Person) -> Vec<String> {
    let names = author.name.split([',', '،', ';', '؛']).map(str::trim);
    let mut ids = Vec::new();
    for name in names.filter(|name| !name.is_empty()) {
        let mut speaker = Speaker { name: name.to_owned(), ..Speaker::default() };
        if ids.is_empty() {
            speaker.house.clone_from(&author.house);
            speaker.about.get_mut(author.lang).clone_from(&author.about);
        }
        let is_same = |one: &&Speaker| {
            one.name == speaker.name && one.house == speaker.house && !one.house.is_empty()
        };
        let known = draft.speakers.iter().find(is_same).map(|one| one.id.clone());
        ids.push(known.unwrap_or_else(|| draft.put_speaker(speaker)));
    }
    ids
}
