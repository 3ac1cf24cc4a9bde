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
        self.round().await?;
        let mut report = ResyncReport::default();
        let at_front = self.compare_all(&mut report).await?;
        for case in self.0.cases.all_cases().await? {
            if at_front.binary_search(&case).is_err() {
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
                    Err(error) => return Err(error.into()),
                }
            }
        }
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

    /// Sends entries of both sides that the front lost, each chain in order.
    async fn give_back_entries(&self) -> Result<(), ResyncError> {
        for (digest, bytes) in self.0.cases.outgoing().await? {
            match self.link().send(&Request::Entry(bytes)).await {
                Ok(_) | Err(LinkError::Conflict(_)) => self.0.cases.mark_sent(digest).await?,
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }
}
