//! Warnings, the scams they warn of, and who receives them by e-mail.

use kernel::{Day, Ts};
use seal::Digest;

/// The schema of this pillar.
pub(crate) const MIGRATIONS: &[store::Migration] = store::migrations![
    1 => "../../migrations/0001_awareness",
    2 => "../../migrations/0002_subscribers",
];

/// A warning as it is stored.
#[derive(Debug, Clone)]
pub(crate) struct AlertRow {
    pub id: String,
    pub changed: Ts,
    pub state: String,
    pub step: i64,
    pub editor: String,
    pub proposer: String,
    pub draft: Vec<u8>,
    pub issue: Option<Vec<u8>>,
    pub approved_by: String,
    pub signed: bool,
    /// Whether a campaign has its name.
    pub campaign: bool,
}

/// A scam that a warning warns of.
#[derive(Debug, Clone)]
pub(crate) struct CampaignRow {
    pub id: String,
    pub since: Day,
    pub pattern: Vec<u8>,
}

/// Somebody who asked for alerts by e-mail.
#[derive(Debug, Clone)]
pub(crate) struct SubscriberRow {
    pub id: Digest,
    pub code: Digest,
    pub sealed: Vec<u8>,
    pub mailed: bool,
    pub confirmed: bool,
    pub since: Ts,
    pub told: Ts,
    pub told_on: Day,
    pub refused: i64,
    pub refused_on: Day,
}

store::queries! {
    in "queries.rs";

    /// Every warning, what last changed first.
    pub(crate) fn alerts() -> Vec<AlertRow>;

    /// A warning.
    pub(crate) fn alert(id: &str) -> Option<AlertRow>;

    /// Stores a new warning.
    pub(crate) fn insert_alert(row: &AlertRow) -> ();

    /// Brings a warning from the step before to this one. False where it has moved since.
    pub(crate) fn update_alert(row: &AlertRow) -> bool;

    /// Forgets a warning that was never published. False where it has moved since.
    pub(crate) fn delete_alert(id: &str, step: i64) -> bool;

    /// The issue of a step is signed.
    pub(crate) fn mark_signed(id: &str, step: i64) -> ();

    /// Every campaign.
    pub(crate) fn campaigns() -> Vec<CampaignRow>;

    /// Stores a campaign.
    pub(crate) fn insert_campaign(row: &CampaignRow) -> ();

    /// Forgets a campaign.
    pub(crate) fn delete_campaign(id: &str) -> ();

    /// Everybody who asked for alerts by e-mail, in the order of asking.
    pub(crate) fn subscribers() -> Vec<SubscriberRow>;

    /// Whose code this is.
    pub(crate) fn subscriber_of_code(code: Digest) -> Option<SubscriberRow>;

    /// Stores somebody new; the same letter again changes nothing.
    pub(crate) fn insert_subscriber(row: &SubscriberRow) -> ();

    /// Stores what changed of somebody. Nothing where they are forgotten.
    pub(crate) fn update_subscriber(row: &SubscriberRow) -> ();

    /// Forgets somebody.
    pub(crate) fn delete_subscriber(id: Digest) -> ();
}
