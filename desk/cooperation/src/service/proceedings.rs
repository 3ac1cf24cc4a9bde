use desk_audit::Actor;
use desk_review::{ReviewError, Stage};
use documents::{Contribution, Fault, Speaker};
use link::places::PlaceState;
use store::StoreError;

use crate::domain::attendee::Person;
use crate::domain::proceedings::{
    Proceedings, ProceedingsDeed, ProceedingsDraft, ProceedingsRecord, Sources, empty_contribution,
};
use crate::domain::submission::Submission;
use crate::service::Cooperation;
use crate::store as queries;

/// Why nothing was done with proceedings.
pub type ProceedingsError = ReviewError<Fault>;

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
        if matches!(deed, ProceedingsDeed::Propose | ProceedingsDeed::Approve) {
            self.refuse_withdrawn(&self.proceedings(id).await?).await?;
        }
        self.reviews().act(actor, id, step, deed).await
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
