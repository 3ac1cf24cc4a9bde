//! Telling somebody outside: what members propose, what the sender or a second member says to it,
//! and that it was passed on. Each step is sealed under the case's lock and recorded.

mod decide;
mod pass_on;
mod propose;
mod words;

use desk_audit::{Actor, Event};
use desk_keyring::KeyError;
use kernel::Id;
use seal::pad::{pad_text, unpad_text};
use store::{StoreError, Tx};
use unseal::locks::CaseLock;

use crate::domain::disclosure::proposal::Faults;
use crate::domain::disclosure::{By, Disclosure, DisclosureState, StepFault};
use crate::service::{AnswerError, CaseError, Cases};
use crate::store::{self as queries, CaseRow, DisclosureRow, EntryRow};

pub use decide::Says;
pub use propose::NewDisclosure;

/// Why somebody outside is not told.
#[derive(Debug, thiserror::Error)]
pub enum DisclosureError {
    /// The case has no such disclosure.
    #[error("the case has no such disclosure")]
    NoDisclosure,
    /// Parts of it are missing or too long.
    #[error("parts of the proposal are missing or too long")]
    Written(Faults),
    /// Neither the sender nor a second member has allowed it.
    #[error("neither the sender nor a second member has allowed this")]
    NotAllowed,
    /// Who proposed it cannot decide it.
    #[error("a member other than the one who proposed it must decide")]
    SecondPerson,
    /// The entry is older than the question, or of the team.
    #[error("this is no answer of the sender to the question")]
    NotAnAnswer,
    /// The second member did not say whether telling the sender would endanger somebody.
    #[error("say whether telling the sender would endanger somebody")]
    Silence,
    /// Somebody moved it on, or something came, in the meantime.
    #[error("something changed in the meantime: look at it again")]
    Moved,
    /// The sender is not written to, or the case is not opened.
    #[error(transparent)]
    Answer(#[from] AnswerError),
}

impl From<StepFault> for DisclosureError {
    fn from(fault: StepFault) -> Self {
        match fault {
            StepFault::State => Self::Moved,
            StepFault::SecondPerson => Self::SecondPerson,
            StepFault::NotAnAnswer => Self::NotAnAnswer,
            StepFault::Silence => Self::Silence,
        }
    }
}

impl From<CaseError> for DisclosureError {
    fn from(error: CaseError) -> Self {
        Self::Answer(error.into())
    }
}

impl From<KeyError> for DisclosureError {
    fn from(error: KeyError) -> Self {
        Self::Answer(error.into())
    }
}

impl From<StoreError> for DisclosureError {
    fn from(error: StoreError) -> Self {
        Self::Answer(error.into())
    }
}

/// A disclosure of a case, and where it stood when it was read.
struct Opened {
    row: CaseRow,
    lock: CaseLock,
    disclosure: Disclosure,
    from: DisclosureState,
}

/// A disclosure that has moved on.
struct Moving {
    id: Id,
    from: &'static str,
    to: &'static str,
    body: Vec<u8>,
    /// What tells the sender, where they are told.
    told: Option<EntryRow>,
    events: Vec<Event>,
}

impl Cases {
    async fn opened(&self, id: Id, name: Id) -> Result<Opened, DisclosureError> {
        let row = self.case_row(id).await?;
        let lock = self.lock_of(row.case).await?;
        let read = self
            .0
            .store
            .read("disclosures", row.case, |tx, case| Box::pin(queries::disclosures(tx, *case)));
        let rows: Result<Vec<DisclosureRow>, StoreError> = read.await;
        let rows = rows?;
        let found = rows.iter().find(|row| row.id == name).ok_or(DisclosureError::NoDisclosure)?;
        let disclosure = open_disclosure(&lock, found)?;
        let from = disclosure.state;
        Ok(Opened { row, lock, disclosure, from })
    }

    /// Takes a step of one disclosure and records it.
    async fn step(
        &self,
        actor: &Actor,
        (id, name): (Id, Id),
        deed: &'static str,
        take: impl FnOnce(&mut Disclosure, By<'_>) -> Result<(), StepFault>,
    ) -> Result<(), DisclosureError> {
        let mut opened = self.opened(id, name).await?;
        take(&mut opened.disclosure, self.by(actor))?;
        let events = vec![self.event(actor, deed, id)];
        self.keep_step(opened, None, events).await
    }

    async fn keep_step(
        &self,
        opened: Opened,
        told: Option<EntryRow>,
        events: Vec<Event>,
    ) -> Result<(), DisclosureError> {
        let Opened { row, lock, disclosure, from } = opened;
        let (from, to) = (from.code(), disclosure.state.code());
        let body = self.seal_disclosure(&lock, &row, &disclosure)?;
        let moving = Moving { id: disclosure.id, from, to, body, told, events };
        let changing = self.changing(row.case);
        let keep = self
            .0
            .store
            .run_tx("move_disclosure", moving, |tx, moving| Box::pin(move_on(tx, moving)));
        keep.await?;
        changing.done().await;
        Ok(())
    }

    fn seal_disclosure(
        &self,
        lock: &CaseLock,
        row: &CaseRow,
        disclosure: &Disclosure,
    ) -> Result<Vec<u8>, DisclosureError> {
        let bytes = serde_json::to_vec(disclosure).unwrap_or_default();
        let padded = pad_text(&bytes).ok_or(AnswerError::TooLong)?;
        let what = locked_as(disclosure.id);
        Ok(lock.lock(&what, &row.case, &padded, &mut self.random().rng()))
    }

    fn by<'a>(&self, actor: &'a Actor) -> By<'a> {
        By { member: &actor.name, day: self.today() }
    }
}

async fn move_on(tx: &mut Tx<'_>, moving: &Moving) -> Result<(), DisclosureError> {
    let Moving { id, from, to, body, told, events } = moving;
    if !queries::move_disclosure(tx, *id, from, to, body).await? {
        return Err(DisclosureError::Moved);
    }
    if let Some(told) = told
        && !queries::insert_entry(tx, told).await?
    {
        return Err(DisclosureError::Moved);
    }
    for event in events {
        desk_audit::record(tx, event).await?;
    }
    Ok(())
}

/// What a disclosure is locked as: one cannot be put in another's place.
fn locked_as(id: Id) -> String {
    format!("disclosure {id}")
}

/// A stored disclosure. Where it stands counts as it is sealed; what can be read beside it must say
/// the same.
pub(super) fn open_disclosure(
    lock: &CaseLock,
    row: &DisclosureRow,
) -> Result<Disclosure, CaseError> {
    let opened = lock.unlock(&locked_as(row.id), &row.case, &row.body);
    let opened = opened.map_err(|_| CaseError::Damaged)?;
    let sealed = unpad_text(&opened).ok_or(CaseError::Damaged)?;
    let mut disclosure: Disclosure =
        serde_json::from_slice(sealed).map_err(|_| CaseError::Damaged)?;
    if disclosure.state.code() != row.state {
        return Err(CaseError::Damaged);
    }
    disclosure.id = row.id;
    Ok(disclosure)
}
