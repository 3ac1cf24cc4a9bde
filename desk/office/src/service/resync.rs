use desk_assistance::{CaseError, Resync};
use link::message::{Inventory, MAX_INVENTORY, Request};
use seal::{DecodeError, Digest};
use store::StoreError;

use crate::link_client::LinkError;
use crate::service::Office;
use crate::service::round::RoundError;
use crate::store as queries;

/// What a resync did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ResyncReport {
    /// Threads both sides hold.
    pub compared: usize,
    /// Threads the front delivers again, since this desk lost them or part of them.
    pub redelivered: usize,
    /// Threads given back to the front.
    pub given: usize,
    /// Cases that one side had erased and the other still held.
    pub erased: usize,
}

/// Why a resync ended early. It may be run again.
#[derive(Debug, thiserror::Error)]
pub enum ResyncError {
    /// A round with the front.
    #[error(transparent)]
    Round(#[from] RoundError),
    /// A case that cannot be read.
    #[error(transparent)]
    Case(#[from] CaseError),
}

impl From<LinkError> for ResyncError {
    fn from(error: LinkError) -> Self {
        Self::Round(error.into())
    }
}

impl From<StoreError> for ResyncError {
    fn from(error: StoreError) -> Self {
        Self::Round(error.into())
    }
}

impl Office {
    /// Brings desk and front together after either was restored from a backup: what this desk
    /// lost is pulled again, what the front lost is given back, and chains go on where the longer
    /// one ends.
    ///
    /// # Errors
    /// The front cannot be reached, or a case cannot be read.
    pub async fn resync(&self) -> Result<ResyncReport, ResyncError> {
        let all_again =
            self.0.store.run_tx("resync", (), |tx, ()| Box::pin(queries::mark_all_unsent(tx)));
        all_again.await?;
        self.publish_files_again().await?;
        self.round().await?;
        let mut report = ResyncReport::default();
        let at_front = self.compare_all(&mut report).await?;
        for case in self.0.cases.all_cases().await? {
            if at_front.binary_search(&case).is_err() {
                self.give_thread(case, &mut report).await?;
            }
        }
        self.give_back_renewals(&at_front).await?;
        self.give_back_entries().await?;
        self.round().await?;
        Ok(report)
    }

    /// Walks the front's threads in order of their names; gives the names.
    async fn compare_all(&self, report: &mut ResyncReport) -> Result<Vec<Digest>, ResyncError> {
        let desk = self.0.keyring.desk().clone();
        let mut seen: Vec<Digest> = Vec::new();
        loop {
            let ask = Request::Inventory { desk: desk.clone(), after: seen.last().copied() };
            let page: Inventory = self.link().ask(&ask).await?;
            let last = page.threads.len() < usize::from(MAX_INVENTORY);
            for thread in page.threads {
                // In strict order, as asked: else the front could make this walk endless.
                if seen.last().is_some_and(|last| *last >= thread.case) {
                    return Err(LinkError::Answer(DecodeError::Invalid("inventory")).into());
                }
                seen.push(thread.case);
                report.compared += 1;
                match self.0.cases.compare(thread).await? {
                    Resync::Same => {}
                    Resync::Redeliver => {
                        self.link().send(&Request::Redeliver { case: thread.case }).await?;
                        report.redelivered += 1;
                    }
                    Resync::Erased => {
                        let case = thread.case;
                        let signature = self.0.cases.sign_erasure(case).map_err(CaseError::from)?;
                        self.link().send(&Request::Erase { case, signature }).await?;
                        report.erased += 1;
                    }
                }
            }
            if last {
                return Ok(seen);
            }
        }
    }

    /// Gives back a thread that the front lost.
    async fn give_thread(
        &self,
        case: Digest,
        report: &mut ResyncReport,
    ) -> Result<(), ResyncError> {
        let thread = self.0.cases.thread_to_give(case).await?;
        match self.link().send(&Request::OpenThread(thread)).await {
            Ok(_) => {
                self.0.cases.mark_thread_sent(case).await?;
                report.given += 1;
            }
            // Erased before the backup was put back, as this desk itself signed.
            Err(LinkError::Erased(signature)) => {
                if self.0.cases.signed_erasure(case, &signature).map_err(CaseError::from)? {
                    self.0.cases.erase_again(case).await?;
                    report.erased += 1;
                }
            }
            Err(error) if error.is_of_this_only() => {
                tracing::warn!(%error, "the front does not take a thread back");
            }
            Err(error) => return Err(error.into()),
        }
        Ok(())
    }

    /// Gives back what replaced dictated receipts, where the front has the thread: it may have lost
    /// that, and what the sender wrote since is signed by the new one only.
    async fn give_back_renewals(&self, at_front: &[Digest]) -> Result<(), ResyncError> {
        for case in self.0.cases.renewed_cases().await? {
            if at_front.binary_search(&case).is_err() {
                continue;
            }
            let thread = match self.0.cases.renewed_thread(case).await {
                Ok(thread) => thread,
                // Erased since.
                Err(CaseError::NoCase) => continue,
                Err(error) => return Err(error.into()),
            };
            match self.link().send(&Request::OpenThread(thread)).await {
                Ok(_) => {}
                Err(error) if error.is_of_this_only() => {
                    tracing::warn!(%error, "the front does not take a sender's own receipt back");
                }
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// Sends entries of both sides that the front lost, each chain in order.
    async fn give_back_entries(&self) -> Result<(), ResyncError> {
        for (digest, bytes) in self.0.cases.outgoing().await? {
            match self.link().send(&Request::Entry(bytes)).await {
                Ok(_) => self.0.cases.mark_sent(digest).await?,
                // Another one has its place, or the sender's receipt is another: it stays here.
                Err(LinkError::Conflict(detail)) => {
                    tracing::warn!(detail, "the front does not take an entry back");
                    self.0.cases.mark_sent(digest).await?;
                }
                Err(error) if error.is_of_this_only() => {
                    tracing::warn!(%error, "the front does not take an entry back");
                }
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }
}
