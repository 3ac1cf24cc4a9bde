use seal::entry::Entry;
use seal::message::Message;
use store::StoreError;

use crate::domain::facts::{Facts, Hint};
use crate::service::case_key::key_under;
use crate::service::index::FACTS;
use crate::service::{CaseError, Cases};
use crate::store as queries;

impl Cases {
    /// Notices words of danger in what a sender adds later: the case moves up. Nothing hangs on
    /// it but the order of a list, so a failure is only said in the log.
    pub(super) async fn notice(&self, entry: &Entry) {
        if let Err(error) = self.raise_hint(entry).await {
            tracing::warn!(%error, "what a sender added could not be looked at");
        }
    }

    async fn raise_hint(&self, entry: &Entry) -> Result<(), CaseError> {
        let case = entry.core.case;
        let read = self.0.store.read("case", case, |tx, case| Box::pin(queries::case(tx, *case)));
        let row = read.await.map_err(|error: StoreError| error)?.ok_or(CaseError::NoCase)?;
        let lock = self.lock_of(case).await?;
        let text = entry.open(&key_under(&lock, &row)?).map_err(|_| CaseError::Damaged)?;
        let Ok(message) = Message::from_json(&text) else { return Ok(()) };
        let facts = self.facts_under(&lock, &row).ok_or(CaseError::Damaged)?;
        let hint = Hint::of(&self.0.judge, message.free_text());
        if hint <= facts.hint {
            return Ok(());
        }
        let facts = Facts { hint, ..facts }.to_bytes();
        let sealed = lock.lock(FACTS, &case, &facts, &mut self.random().rng());
        let raise = self.0.store.run_tx("raise_hint", sealed, move |tx, sealed| {
            Box::pin(queries::set_facts(tx, case, sealed))
        });
        Ok(raise.await?)
    }
}
