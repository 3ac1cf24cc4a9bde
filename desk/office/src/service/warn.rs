//! What the awareness pillar needs of the office: its documents signed, its letters given.

use std::sync::PoisonError;

use desk_assistance::CaseError;
use desk_awareness::{AlertError, Letter};
use documents::CHECK_LIST;
use seal::Name;

use crate::service::Office;
use crate::service::publish::PublishError;
use crate::service::round::RoundError;

/// Days a list of the checker holds without being published again.
const LIST_DAYS: i32 = 3650;

impl Office {
    /// Signs what was approved since.
    pub(super) async fn publish_alerts(&self) -> Result<(), RoundError> {
        let waiting = self.0.awareness.to_sign().await?;
        for one in waiting {
            let Ok(name) = Name::new(&one.id) else { continue };
            let mut all = true;
            for (kind, body) in &one.documents {
                all &= self.publish_if_authorised(kind, &name, body.clone(), one.days).await?;
            }
            if all {
                self.0.awareness.mark_signed(&one).await?;
            }
        }
        Ok(())
    }

    /// Signs the checker's lists of the content that are new or changed.
    pub(super) async fn publish_lists(&self) -> Result<(), RoundError> {
        for (name, list) in &self.0.lists {
            self.publish_if_authorised(CHECK_LIST, name, list.clone(), LIST_DAYS).await?;
        }
        Ok(())
    }

    /// Signs; where the root has not authorised this kind that is only said: the rest of the round
    /// goes on. Whether it is signed.
    async fn publish_if_authorised(
        &self,
        kind: &str,
        name: &Name,
        body: Vec<u8>,
        days: i32,
    ) -> Result<bool, RoundError> {
        let Ok(kind) = Name::new(kind) else { return Ok(false) };
        match self.publish_content(&kind, name, body, days).await {
            Err(PublishError::NotAuthorised(kind)) => {
                tracing::warn!(kind, "not published: run `thiqa keys authorise`");
                Ok(false)
            }
            Err(error) => Err(error.into()),
            Ok(()) => Ok(true),
        }
    }

    /// Groups what people received anew, where letters came or went since.
    pub(super) async fn regroup(&self) -> Result<(), CaseError> {
        let stamp = self.0.cases.sketched_stamp().await?;
        let grouped = *self.0.grouped.lock().unwrap_or_else(PoisonError::into_inner);
        if grouped == Some(stamp) && self.0.awareness.waves().is_some() {
            return Ok(());
        }
        let letters = self.0.cases.sketched().await?.into_iter().map(|one| Letter {
            case: one.case,
            received: one.received,
            lang: one.lang,
            forwarded: one.forwarded,
            sketches: one.sketches,
        });
        let (letters, awareness) = (letters.collect::<Vec<_>>(), self.0.awareness.clone());
        // Ten thousand letters take a moment.
        let _ = tokio::task::spawn_blocking(move || awareness.regroup(&letters)).await;
        *self.0.grouped.lock().unwrap_or_else(PoisonError::into_inner) = Some(stamp);
        Ok(())
    }
}

impl From<AlertError> for RoundError {
    fn from(error: AlertError) -> Self {
        match error {
            AlertError::Store(error) => Self::Store(error),
            other => Self::Alert(other),
        }
    }
}
