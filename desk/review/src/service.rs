use std::sync::Arc;

use desk_audit::{Actor, Event};
use kernel::{Clock, Id, Random, Ts, Zone};
use store::{Store, StoreError, Tx};

use crate::store::{self as queries, MIGRATIONS, RecordRow, ReviewRow};
use crate::{Deed, Record, Refusal, Review, Reviewed, Stage};

/// Everything that is written to be published. Cheap to clone.
#[derive(Clone)]
pub struct Reviews(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) store: Store,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    zone: Zone,
}

/// How far a document is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Where it stands, and by whom.
    pub review: Review,
    /// An issue of it was approved.
    pub is_public: bool,
}

/// Why nothing was done with a document.
#[derive(Debug, thiserror::Error)]
pub enum ReviewError<F: std::error::Error + 'static> {
    /// There is none of that name.
    #[error("there is none of that name")]
    Unknown,
    /// Somebody changed it since it was read.
    #[error("somebody changed it since")]
    Moved,
    /// That cannot be done with it as it stands.
    #[error("that cannot be done with it as it stands")]
    State,
    /// Whoever wrote it cannot approve it.
    #[error("a second member must approve it")]
    SecondMember,
    /// What is written is not whole.
    #[error(transparent)]
    Fault(F),
    /// What is stored cannot be read.
    #[error("what is stored cannot be read")]
    Damaged,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl<F: std::error::Error> From<Refusal> for ReviewError<F> {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::State => Self::State,
            Refusal::SecondMember => Self::SecondMember,
        }
    }
}

impl Reviews {
    /// Prepares the database. The audit log's schema must be there; the pillars' come after.
    ///
    /// # Errors
    /// The database does not answer or has an unknown schema.
    pub async fn start(
        store: Store,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
        zone: Zone,
    ) -> Result<Self, StoreError> {
        store.migrate("review", MIGRATIONS).await?;
        Ok(Self(Arc::new(Inner { store, clock, random, zone })))
    }

    /// The present moment.
    pub fn now(&self) -> Ts {
        self.0.clock.now()
    }

    /// The centre's zone.
    pub fn zone(&self) -> &Zone {
        &self.0.zone
    }

    /// A name for something new: short enough for an address.
    pub fn new_id(&self) -> String {
        Id::random(self.0.random.as_ref()).to_string().chars().take(8).collect()
    }

    /// Begins a document of that name.
    ///
    /// # Errors
    /// The database.
    pub async fn begin<K: Reviewed>(
        &self,
        actor: &Actor,
        id: &str,
        (draft, own): (K::Draft, K::Own),
    ) -> Result<(), StoreError> {
        let review = Review::begun(&actor.name, self.now());
        let record = Record::<K> { id: id.to_owned(), review, draft, issue: None, own };
        let context = (row(&record), self.note::<K>(actor, "write", id));
        let insert = self.0.store.run_tx("begin_document", context, |tx, (row, note)| {
            Box::pin(async move {
                queries::insert(tx, row).await?;
                desk_audit::record(tx, note).await
            })
        });
        insert.await
    }

    /// Does something with a document as it stood at `step`.
    ///
    /// # Errors
    /// It has moved since, cannot be done, or what is written is not whole.
    pub async fn act<K: Reviewed>(
        &self,
        actor: &Actor,
        id: &str,
        step: u32,
        deed: Deed<K>,
    ) -> Result<(), ReviewError<K::Fault>> {
        let record = self.one::<K>(id).await?;
        if record.review.step != step {
            return Err(ReviewError::Moved);
        }
        let note = self.note::<K>(actor, deed.verb(), id);
        let drops = deed == Deed::Discard && record.issue.is_none();
        let next = match drops {
            true => row(&record),
            false => row(&record.after(deed, &actor.name, (self.now(), self.zone()))?),
        };
        let act = self.0.store.run_tx("act_on_document", (next, note), move |tx, (next, note)| {
            Box::pin(async move {
                let is_done = match drops {
                    true => queries::delete(tx, next).await?,
                    false => queries::update(tx, next).await?,
                };
                recorded(tx, is_done, note).await
            })
        });
        if act.await? { Ok(()) } else { Err(ReviewError::Moved) }
    }

    /// Every document of a kind, what last changed first.
    ///
    /// # Errors
    /// The database.
    pub async fn all<K: Reviewed>(&self) -> Result<Vec<Record<K>>, StoreError> {
        let read =
            self.0.store.read("documents", K::KIND, |tx, kind| Box::pin(queries::all(tx, kind)));
        let rows: Vec<RecordRow> = read.await?;
        // One that an older program wrote otherwise must not take the others with it.
        let read = |row: RecordRow| {
            let id = row.id.clone();
            let record = record(row);
            if record.is_none() {
                tracing::error!(kind = K::KIND, id, "what is stored cannot be read: left out");
            }
            record
        };
        Ok(rows.into_iter().filter_map(read).collect())
    }

    /// How far every document of a kind is, without what it says: every page of the desk asks.
    ///
    /// # Errors
    /// The database.
    pub async fn standings<K: Reviewed>(&self) -> Result<Vec<Standing>, StoreError> {
        let read = self
            .0
            .store
            .read("standings", K::KIND, |tx, kind| Box::pin(queries::standings(tx, kind)));
        let rows: Vec<(ReviewRow, bool)> = read.await?;
        let standing = |(row, is_public)| Some(Standing { review: review(row)?, is_public });
        Ok(rows.into_iter().filter_map(standing).collect())
    }

    /// A document.
    ///
    /// # Errors
    /// There is none of that name, or the database fails.
    pub async fn one<K: Reviewed>(&self, id: &str) -> Result<Record<K>, ReviewError<K::Fault>> {
        let read = self
            .0
            .store
            .read("document", (K::KIND, id), |tx, (kind, id)| Box::pin(queries::one(tx, kind, id)));
        let row: Option<RecordRow> = read.await?;
        record(row.ok_or(ReviewError::Unknown)?).ok_or(ReviewError::Damaged)
    }

    /// Changes what the team keeps with a document.
    ///
    /// # Errors
    /// There is none of that name, the change is refused, or somebody changed it at the same time.
    pub async fn change_own<K: Reviewed>(
        &self,
        actor: &Actor,
        id: &str,
        change: impl FnOnce(&Record<K>) -> Result<K::Own, ReviewError<K::Fault>> + Send,
    ) -> Result<(), ReviewError<K::Fault>> {
        let record = self.one::<K>(id).await?;
        let own = change(&record)?;
        let before = row(&record);
        let next = row(&record.with_own(own, &actor.name, self.now()));
        let context = (before, next, self.note::<K>(actor, "plan", id));
        let keep = self.0.store.run_tx("change_own", context, |tx, (before, next, note)| {
            Box::pin(async move {
                let is_done = queries::set_own(tx, before, next).await?;
                recorded(tx, is_done, note).await
            })
        });
        if keep.await? { Ok(()) } else { Err(ReviewError::Moved) }
    }

    fn note<K: Reviewed>(&self, actor: &Actor, verb: &str, id: &str) -> Event {
        let action = format!("{}.{verb}", K::KIND);
        Event::new(&actor.name, action, id, self.now(), self.0.random.as_ref())
    }
}

/// Records a deed where it was done.
async fn recorded(tx: &mut Tx<'_>, is_done: bool, note: &Event) -> Result<bool, StoreError> {
    if is_done {
        desk_audit::record(tx, note).await?;
    }
    Ok(is_done)
}

/// What a row says; `None` where it cannot be read.
fn record<K: Reviewed>(row: RecordRow) -> Option<Record<K>> {
    let review = review(row.review)?;
    let issue = row.issue.map(|bytes| serde_json::from_slice(&bytes)).transpose().ok()?;
    Some(Record {
        id: row.id,
        review,
        draft: serde_json::from_slice(&row.draft).ok()?,
        issue,
        own: serde_json::from_slice(&row.own).ok()?,
    })
}

fn review(row: ReviewRow) -> Option<Review> {
    Some(Review {
        changed: row.changed,
        stage: Stage::from_code(&row.stage)?,
        step: u32::try_from(row.step).ok()?,
        editor: row.editor,
        proposer: row.proposer,
        approved_by: row.approved_by,
        signed: row.signed,
    })
}

fn row<K: Reviewed>(record: &Record<K>) -> RecordRow {
    let Review { changed, stage, step, editor, proposer, approved_by, signed } =
        record.review.clone();
    RecordRow {
        kind: K::KIND,
        id: record.id.clone(),
        review: ReviewRow {
            changed,
            stage: stage.code().to_owned(),
            step: i64::from(step),
            editor,
            proposer,
            approved_by,
            signed,
        },
        draft: json(&record.draft),
        issue: record.issue.as_ref().map(json),
        own: json(&record.own),
    }
}

fn json(part: &impl serde::Serialize) -> Vec<u8> {
    serde_json::to_vec(part).unwrap_or_default()
}
