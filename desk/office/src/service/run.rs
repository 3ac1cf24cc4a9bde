use std::future::Future;
use std::time::Duration;

use desk_keyring::Purpose;

use crate::service::Office;

/// Between two rounds with the front.
const ROUND: Duration = Duration::from_secs(20);
/// Between two rounds of e-mails.
const MAILS: Duration = Duration::from_secs(10);
/// Between two links of the audit log.
const CHAIN: Duration = Duration::from_secs(10);

impl Office {
    /// Works until `stop` ends: rounds with the front, e-mails and links of the audit log, while
    /// the desk is unlocked.
    pub async fn run(&self, stop: impl Future<Output = ()>) {
        tokio::select! {
            () = self.rounds() => {}
            () = self.mails() => {}
            () = self.chain_audit() => {}
            () = stop => {}
        }
        self.chain_once().await;
    }

    /// Wakes the link for a round now.
    pub fn pull_now(&self) {
        self.0.wake.notify_one();
    }

    async fn rounds(&self) {
        loop {
            if self.is_unlocked() {
                // The status and the log keep what failed; the next round tries again.
                let _ = self.round().await;
            }
            tokio::select! {
                () = tokio::time::sleep(ROUND) => {}
                () = self.0.wake.notified() => {}
            }
        }
    }

    /// Beside the rounds: a slow mail server must not hold up letters.
    async fn mails(&self) {
        loop {
            tokio::time::sleep(MAILS).await;
            if !self.is_unlocked() {
                continue;
            }
            if let Err(error) = self.0.awareness.send_mails().await {
                tracing::warn!(%error, "e-mails could not be sent");
            }
            if let Err(error) = self.0.cooperation.send_mails().await {
                tracing::warn!(%error, "e-mails about events could not be sent");
            }
        }
    }

    async fn chain_audit(&self) {
        loop {
            tokio::time::sleep(CHAIN).await;
            self.chain_once().await;
        }
    }

    async fn chain_once(&self) {
        let Ok(unlocked) = self.0.keyring.unlocked() else { return };
        let chained = desk_audit::chain_new(&self.0.store, unlocked.signing(Purpose::Audit)).await;
        if let Err(error) = chained {
            tracing::warn!(%error, "the audit log could not be chained");
        }
    }
}
