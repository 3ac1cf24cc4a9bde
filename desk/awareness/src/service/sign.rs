use std::time::Duration;

use content::ByLang;
use documents::{ALERT, Alert, CAMPAIGN, Campaign, CampaignWords};
use store::StoreError;

use crate::domain::alert::{Alerts, Known};
use crate::service::Awareness;

/// How long the checker knows a scam after its alert is over: copies come late.
const KNOWN_FOR: Duration = Duration::from_secs(60 * 86_400);
/// How long what is over can still be read.
const AFTERWARDS: i32 = 365;

/// Something approved that is not signed yet.
#[derive(Debug, Clone)]
pub struct ToSign {
    /// The warning.
    pub id: String,
    /// What of it was approved.
    pub step: u32,
    /// The publications: kind and body. Their name is the warning's.
    pub documents: Vec<(&'static str, Vec<u8>)>,
    /// How many days they hold.
    pub days: i32,
}

impl Awareness {
    /// What was approved and must be signed.
    ///
    /// # Errors
    /// The database.
    pub async fn to_sign(&self) -> Result<Vec<ToSign>, StoreError> {
        let unsigned = self.alerts().await?.into_iter().filter(|record| !record.review.signed);
        let waiting = unsigned.filter_map(|record| {
            let issue = record.issue?;
            let known = record.own.campaign.as_ref();
            let campaign = known.and_then(|known| campaign(known, &issue));
            let documents = campaign.map(|campaign| (CAMPAIGN, campaign.to_json())).into_iter();
            let days = issue.expires.utc_day().0 - self.now().utc_day().0;
            Some(ToSign {
                documents: documents.chain([(ALERT, issue.to_json())]).collect(),
                days: days.max(0).saturating_add(AFTERWARDS),
                id: record.id,
                step: record.review.step,
            })
        });
        Ok(waiting.collect())
    }

    /// Everything of it is signed.
    ///
    /// # Errors
    /// The database.
    pub async fn mark_signed(&self, signed: &ToSign) -> Result<(), StoreError> {
        self.reviews().mark_signed::<Alerts>(&signed.id, signed.step).await
    }
}

/// What the checker says of the scam that a warning is about: the warning's own words.
fn campaign(known: &Known, issue: &Alert) -> Option<Campaign> {
    let words = ByLang::all(|lang| {
        let words = issue.words.get(lang);
        Some(CampaignWords {
            title: words.headline.chars().take(120).collect(),
            what: words.what.chars().take(1000).collect(),
            todo: words.todo.clone(),
        })
    })?;
    Some(Campaign {
        id: issue.id.clone(),
        since: known.since.to_string(),
        alert: Some(issue.id.clone()),
        withdrawn: issue.cancelled,
        exercise: issue.exercise,
        expires: issue.expires.plus(KNOWN_FOR),
        pattern: known.pattern.clone(),
        words,
    })
}
