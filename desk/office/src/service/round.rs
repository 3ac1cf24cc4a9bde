use std::collections::BTreeSet;
use std::sync::PoisonError;

use desk_assistance::{CaseError, CollectError, Collected, WantedFile};
use desk_keyring::KeyError;
use kernel::{Id, Ts};
use link::message::{Item, MAX_PULL, Published, Pulled, Request};
use seal::{DecodeError, Name};
use store::StoreError;

use crate::link_client::LinkError;
use crate::service::Office;
use crate::service::publish::PublishError;
use crate::store as queries;

/// How the link does.
#[derive(Debug, Clone, Default)]
pub struct LinkStatus {
    /// When the last round ended well.
    pub last_success: Option<Ts>,
    /// Since when rounds fail.
    pub failing_since: Option<Ts>,
    /// Why the last one failed.
    pub fault: Option<LinkFault>,
    /// Replies that the front does not have yet.
    pub waiting: usize,
}

/// Why a round failed, as the team should see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkFault {
    /// The front cannot be reached.
    Unreachable,
    /// The front refuses this desk's key.
    Refused,
    /// The clocks are too far apart.
    Clock,
    /// Something else; the log says what.
    Other,
}

/// Why a round with the front ended early.
#[derive(Debug, thiserror::Error)]
pub enum RoundError {
    /// The front.
    #[error(transparent)]
    Link(#[from] LinkError),
    /// Something could not be stored.
    #[error(transparent)]
    Collect(#[from] CollectError),
    /// A case that cannot be read.
    #[error(transparent)]
    Case(#[from] CaseError),
    /// Something could not be signed.
    #[error(transparent)]
    Publish(#[from] PublishError),
    /// The desk is locked.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl RoundError {
    fn fault(&self) -> LinkFault {
        match self {
            Self::Link(LinkError::Unreachable) => LinkFault::Unreachable,
            Self::Link(LinkError::Refused(detail)) if detail.contains("window") => LinkFault::Clock,
            Self::Link(LinkError::Refused(_)) => LinkFault::Refused,
            _ => LinkFault::Other,
        }
    }
}

impl Office {
    /// One round with the front: publish, send threads, replies and erasures, pull until nothing waits.
    ///
    /// # Errors
    /// The first thing that failed. What was done is done; the next round goes on.
    pub async fn round(&self) -> Result<(), RoundError> {
        let _alone = self.0.round.lock().await;
        let outcome = self.one_round().await;
        let waiting = self.waiting().await.unwrap_or_default();
        let mut status = self.0.status.write().unwrap_or_else(PoisonError::into_inner);
        status.waiting = waiting;
        match &outcome {
            Ok(()) => {
                status.last_success = Some(self.now());
                (status.failing_since, status.fault) = (None, None);
            }
            Err(error) => {
                tracing::warn!(%error, "a round with the front failed");
                status.failing_since.get_or_insert(self.now());
                status.fault = Some(error.fault());
            }
        }
        outcome
    }

    /// How many replies and threads the front does not have yet.
    async fn waiting(&self) -> Result<usize, StoreError> {
        let threads = self.0.cases.outgoing_threads().await?.len();
        Ok(threads + self.0.cases.outgoing().await?.len())
    }

    async fn one_round(&self) -> Result<(), RoundError> {
        self.regroup().await?;
        self.publish_due_directory().await?;
        self.publish_forms().await?;
        self.publish_lists().await?;
        self.publish_approved().await?;
        self.publish_site_list(&self.0.cooperation.registering().await?).await?;
        self.send_directory().await?;
        self.send_publications().await?;
        self.send_threads().await?;
        self.send_replies().await?;
        self.forget_attendees().await?;
        self.send_erasures().await?;
        self.pull().await?;
        self.0.cooperation.forget_signs().await?;
        self.send_decisions().await?;
        self.count_seats().await?;
        self.regroup().await?;
        self.publish_presence().await?;
        self.send_publications().await
    }

    async fn send_directory(&self) -> Result<(), RoundError> {
        let unsent = self
            .0
            .store
            .read("unsent_directory", (), |tx, ()| Box::pin(queries::unsent_directory(tx)))
            .await?;
        let Some(row) = unsent else { return Ok(()) };
        let version = row.version;
        self.publish_once(Published::Directory(row.body)).await?;
        let mark = self.0.store.run_tx("mark_directory", version, |tx, version| {
            Box::pin(queries::mark_directory(tx, *version, true))
        });
        Ok(mark.await?)
    }

    async fn send_publications(&self) -> Result<(), RoundError> {
        let unsent = self
            .0
            .store
            .read("unsent_publications", (), |tx, ()| Box::pin(queries::unsent_publications(tx)))
            .await?;
        for key in unsent {
            // One after the other: files among them are large.
            let read = self.0.store.read("last_publication", key, |tx, (kind, name)| {
                Box::pin(queries::last_publication(tx, kind, name))
            });
            let row: Option<queries::PublicationRow> = read.await?;
            let Some(row) = row else { continue };
            self.publish_once(Published::Publication(row.body.clone())).await?;
            let mark = self.0.store.run_tx("mark_publication", row, |tx, row| {
                Box::pin(queries::mark_publication(tx, &row.kind, &row.name, row.version))
            });
            mark.await?;
        }
        Ok(())
    }

    /// Publishes; that the front already shows this or something newer is no fault.
    async fn publish_once(&self, published: Published) -> Result<(), LinkError> {
        match self.0.link.send(&Request::Publish(published)).await {
            Ok(_) | Err(LinkError::Conflict(_)) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Opens the threads of letters that the team wrote down.
    async fn send_threads(&self) -> Result<(), RoundError> {
        for case in self.0.cases.outgoing_threads().await? {
            let thread = match self.0.cases.thread_to_give(case).await {
                Ok(thread) => thread,
                // Erased since.
                Err(CaseError::NoCase) => continue,
                Err(error) => return Err(error.into()),
            };
            match self.0.link.send(&Request::OpenThread(thread)).await {
                Ok(_) => self.0.cases.mark_thread_sent(case).await?,
                // It must not hold up the letters that wait there.
                Err(error) if error.is_of_this_only() => {
                    tracing::warn!(%error, "the front does not take a thread: run `thiqa desk resync`");
                }
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    async fn send_replies(&self) -> Result<(), RoundError> {
        for (digest, bytes) in self.0.cases.outgoing().await? {
            match self.0.link.send(&Request::Entry(bytes)).await {
                Ok(_) => self.0.cases.mark_sent(digest).await?,
                // The front lost the thread, its renewal or part of it: a resync gives it back.
                Err(error) if error.is_of_this_only() => {
                    tracing::warn!(%error, "the front does not take an entry: run `thiqa desk resync`");
                }
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    async fn send_erasures(&self) -> Result<(), RoundError> {
        for case in self.0.cases.outgoing_erasures().await? {
            let signature = self.0.cases.sign_erasure(case)?;
            self.0.link.send(&Request::Erase { case, signature }).await?;
            self.0.cases.mark_erased(case).await?;
        }
        Ok(())
    }

    /// Pulls everything that waits, page by page. Each delivery is stored durably before it is
    /// acknowledged; an entry whose letter has not come waits for the next round.
    async fn pull(&self) -> Result<(), RoundError> {
        let (desk, mut after) = (self.0.keyring.desk().clone(), None);
        let mut waiting = BTreeSet::new();
        loop {
            let ask = Request::Pull { desk: desk.clone(), after, max: MAX_PULL };
            let pulled: Pulled = self.0.link.ask(&ask).await?;
            let Some(last) = pulled.deliveries.iter().map(|delivery| delivery.id).max() else {
                self.warn_of_waiting(waiting);
                return Ok(());
            };
            if after.is_some_and(|after| last <= after) {
                return Err(LinkError::Answer(DecodeError::Invalid("order of deliveries")).into());
            }
            after = Some(last);
            let mut stored = Vec::new();
            // An entry waits for its letter, and for the receipt its sender made.
            let mut deliveries = pulled.deliveries;
            deliveries.sort_by_key(|delivery| match delivery.item {
                Item::Letter(_) => 0,
                Item::Renewal(_) => 1,
                Item::Entry(_) => 2,
            });
            for delivery in deliveries {
                match self.0.cases.collect(&delivery).await? {
                    Collected::Done => stored.push(delivery.id),
                    Collected::Wait => {
                        waiting.insert(delivery.id);
                    }
                    Collected::OneWay(letter) => {
                        self.take_one_way(letter).await?;
                        stored.push(delivery.id);
                    }
                    Collected::Files(files) => {
                        self.fetch(&files).await?;
                        stored.push(delivery.id);
                    }
                }
            }
            if !stored.is_empty() {
                self.0.link.send(&Request::Acknowledge { deliveries: stored }).await?;
            }
        }
    }

    fn warn_of_waiting(&self, waiting: BTreeSet<Id>) {
        let kept = self.0.waiting.lock().unwrap_or_else(PoisonError::into_inner).kept(waiting);
        if kept > 0 {
            tracing::warn!(
                kept,
                "deliveries keep waiting for their letter or their sender's own receipt: run \
                 `thiqa desk resync`"
            );
        }
    }

    async fn fetch(&self, files: &[WantedFile]) -> Result<(), RoundError> {
        for file in files {
            for chunk in 0..file.chunks {
                let ask = Request::Part { owner: file.owner, index: file.part, chunk };
                let bytes = match self.0.link.send(&ask).await {
                    Ok(bytes) => bytes,
                    // Gone with an earlier acknowledgement: it cannot come again.
                    Err(LinkError::Gone) => break,
                    Err(error) => return Err(error.into()),
                };
                self.0.cases.store_chunk(*file, chunk, bytes).await?;
            }
            self.0.cases.recognise(*file).await?;
        }
        Ok(())
    }

    /// Tells the public, to the half-day, when letters were last collected.
    async fn publish_presence(&self) -> Result<(), RoundError> {
        let now = self.now();
        let half = if self.0.zone.hour(now) < 12 { "morning" } else { "afternoon" };
        let presence = serde_json::json!({ "day": self.0.zone.day(now).to_string(), "half": half });
        let Ok(kind) = Name::new("presence") else { return Ok(()) };
        let desk = self.0.keyring.desk().clone();
        self.publish_content(&kind, &desk, presence.to_string().into_bytes(), 30).await?;
        Ok(())
    }

    /// The link, for a resync.
    pub(super) fn link(&self) -> &crate::link_client::LinkClient {
        &self.0.link
    }
}
