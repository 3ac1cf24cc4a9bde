use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use content::{AnswerFault, Form};
use desk_audit::Actor;
use desk_keyring::KeyError;
use kernel::{Id, Lang};
use seal::directory::Address;
use seal::letter::{Draft, Header, Path, SealError};
use seal::message::Message;
use seal::{Digest, Name, Receipt, SenderKeys, Wire};
use store::StoreError;
use unseal::epoch::shown;

use crate::domain::facts::{Facts, Way};
use crate::service::letter::NewCase;
use crate::service::once::{KEPT, Typed};
use crate::service::{CaseError, Cases};

/// What somebody told who called or came, and agreed to have written down.
pub struct Told {
    /// Names the page it was typed on: the same page is one case.
    pub page: Id,
    /// How they told it.
    pub way: Way,
    /// Their language.
    pub lang: Lang,
    /// Answers to the form.
    pub answers: BTreeMap<String, String>,
}

impl fmt::Debug for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Told({} answers)", self.answers.len())
    }
}

/// A case that was written down.
#[derive(Debug)]
pub struct Entered {
    /// The case.
    pub id: Id,
    /// The code to be read aloud. It is kept nowhere; the same page gives it again for a while.
    pub receipt: Receipt,
}

/// Why nothing was written down.
#[derive(Debug, thiserror::Error)]
pub enum EnterError {
    /// Answers are missing or wrong.
    #[error("answers are missing or wrong")]
    Answers(BTreeMap<String, AnswerFault>),
    /// This page has made a case already, whose code was shown.
    #[error("this page has made a case already")]
    Again(Id),
    /// The desk has no key for this month.
    #[error("the desk has no key for this month")]
    NoEpoch,
    /// It could not be sealed.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// The desk is locked, or the database fails.
    #[error(transparent)]
    Case(#[from] CaseError),
}

impl From<KeyError> for EnterError {
    fn from(error: KeyError) -> Self {
        Self::Case(error.into())
    }
}

impl From<StoreError> for EnterError {
    fn from(error: StoreError) -> Self {
        Self::Case(error.into())
    }
}

impl Cases {
    /// Makes a case of what somebody told: sealed as their own letter would be, to a code that is
    /// read to them. The front gets the thread in the next round; nothing waits for it.
    ///
    /// # Errors
    /// The reason nothing was written down.
    pub async fn enter(
        &self,
        actor: &Actor,
        form: &Form,
        told: Told,
    ) -> Result<Entered, EnterError> {
        let Told { page, way, lang, answers } = told;
        let faults = form.check(&answers);
        if !faults.is_empty() {
            return Err(EnterError::Answers(faults));
        }
        let message = Message { lang: lang.tag().to_owned(), answers };
        // The same page twice at once: the second waits and finds the first one's case.
        let _alone = self.0.entering.lock().await;
        let typed = Typed { page, actor: &actor.name, message: &message };
        let receipt = self.0.once.receipt(&typed, self.now(), self.random());
        self.forget_code_later();
        let keys = self.stretch(receipt.clone()).await?;
        match self.case_row(page).await {
            Ok(row) => {
                let header = Header::from_bytes(&row.header).map_err(CaseError::from)?;
                let same = header.core.lookup == keys.lookup_hash();
                if !same {
                    return Err(EnterError::Again(page));
                }
                self.record_again(actor, page).await?;
                return Ok(Entered { id: page, receipt });
            }
            Err(CaseError::NoCase) => {}
            Err(error) => return Err(error.into()),
        }
        let text = message.to_json();
        let draft = Draft {
            to: &self.own_address()?,
            kind: Name::new(&form.kind).map_err(|_| CaseError::Damaged)?,
            path: Path::Dictated,
            form: Digest::of_bytes(&form.to_json()),
            text: &text,
            attachments: &[],
        };
        let sealed = seal::letter::seal(&draft, &keys, &mut self.random().rng())?;
        let facts = Facts::of(Some(form), Some(&message), way);
        let facts = facts.reading(&self.0.judge, Some(form), Some(&message));
        let new = NewCase {
            id: page,
            letter: &sealed.letter,
            key: &sealed.key,
            facts: &facts,
            day: self.today(),
            by: Some(self.event(actor, "case.enter", page)),
        };
        if !self.store_letter(new).await? {
            return Err(EnterError::Again(page));
        }
        Ok(Entered { id: page, receipt })
    }

    /// Records that a code is about to be shown once more.
    async fn record_again(&self, actor: &Actor, id: Id) -> Result<(), StoreError> {
        let event = self.event(actor, "case.code", id);
        let record = self
            .0
            .store
            .run_tx("code_again", event, |tx, event| Box::pin(desk_audit::record(tx, event)));
        record.await
    }

    /// What draws the code leaves the memory in time, also where nobody sends another page.
    fn forget_code_later(&self) {
        let cases = Arc::downgrade(&self.0);
        tokio::spawn(async move {
            tokio::time::sleep(KEPT + Duration::from_secs(1)).await;
            if let Some(cases) = cases.upgrade() {
                cases.once.forget_old(cases.clock.now());
            }
        });
    }

    /// This desk's own key of this month, as the directory shows it to senders.
    fn own_address(&self) -> Result<Address, EnterError> {
        let unlocked = self.0.keyring.unlocked()?;
        let epochs = shown(unlocked.epochs(), self.now().utc_day().0);
        let epoch = epochs.into_iter().next().ok_or(EnterError::NoEpoch)?;
        let (site, desk) = (self.0.keyring.site(), self.0.keyring.desk().clone());
        Ok(Address { site, desk, epoch: epoch.number, key: epoch.key })
    }

    /// Half a second of one core, beside the threads that answer.
    async fn stretch(&self, receipt: Receipt) -> Result<SenderKeys, StoreError> {
        let site = self.0.keyring.site();
        let keys =
            tokio::task::spawn_blocking(move || SenderKeys::from_master(&receipt.master(site)));
        // Shutting down: try again in a moment.
        keys.await.map_err(|_| StoreError::Busy)
    }
}
