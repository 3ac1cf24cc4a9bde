use std::collections::BTreeSet;

use desk_audit::Actor;
use desk_review::{ReviewError, Stage};
use documents::{Attached, Contribution, Fault, Speaker};
use seal::Digest;
use store::StoreError;

use crate::domain::attendee::Person;
use crate::domain::proceedings::{
    Proceedings, ProceedingsDeed, ProceedingsDraft, ProceedingsRecord, empty_contribution, files,
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
        let there = self.all_proceedings().await?.iter().any(|record| record.id == event);
        if !there {
            let draft = ProceedingsDraft { invented, ..ProceedingsDraft::default() };
            self.reviews().begin::<Proceedings>(actor, event, (draft, ())).await?;
        }
        Ok(())
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
        self.reviews().act(actor, id, step, deed).await?;
        Ok(self.drop_files().await?)
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
        let author = submission.author.as_ref().ok_or(ReviewError::State)?;
        let speakers = put_authors(&mut draft, author);
        let work = &submission.work;
        let is_same = |one: &&Contribution| one.title == work.title && one.speakers == speakers;
        if let Some(there) = draft.contributions.iter().find(is_same) {
            return Ok(there.id.clone());
        }
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
        Ok(id)
    }

    /// Keeps a paper or slides of a contribution, and names it in the draft as `put` says. It is kept
    /// as long as proceedings name it.
    ///
    /// # Errors
    /// It is no PDF, or too long; or the draft cannot be changed.
    pub async fn attach(
        &self,
        actor: &Actor,
        (event, step): (&str, u32),
        body: &[u8],
        put: impl FnOnce(&mut ProceedingsDraft, Attached) + Send,
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
        put(&mut draft, Attached { name: name.clone(), bytes });
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

    /// Forgets the files that no proceedings name any more.
    async fn drop_files(&self) -> Result<(), StoreError> {
        let all = self.all_proceedings().await?;
        let named: BTreeSet<String> =
            all.iter().flat_map(files).map(|file| file.name.clone()).collect();
        let drop = self.store().run_tx("drop_files", named, |tx, named| {
            Box::pin(async move {
                for name in queries::file_names(tx).await? {
                    if !named.contains(&name) {
                        queries::delete_file(tx, &name).await?;
                    }
                }
                Ok(())
            })
        });
        drop.await
    }
}

/// Puts the authors of a contribution among the speakers, each once. Several stand between commas;
/// what they wrote of where they work and who they are is the first one's.
fn put_authors(draft: &mut ProceedingsDraft, author: &Person) -> Vec<String> {
    let names = author.name.split([',', '،', ';', '؛']).map(str::trim);
    let mut ids = Vec::new();
    for name in names.filter(|name| !name.is_empty()) {
        let known =
            draft.speakers.iter().find(|one| one.name.to_lowercase() == name.to_lowercase());
        if let Some(known) = known {
            ids.push(known.id.clone());
            continue;
        }
        let mut speaker = Speaker { name: name.to_owned(), ..Speaker::default() };
        if ids.is_empty() {
            speaker.house.clone_from(&author.house);
            speaker.about.get_mut(author.lang).clone_from(&author.about);
        }
        ids.push(draft.put_speaker(speaker));
    }
    ids
}
