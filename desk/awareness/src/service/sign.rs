use std::time::Duration;

use content::ByLang;
use desk_review::ToSign;
use documents::{ALERT, Alert, CAMPAIGN, Campaign, CampaignWords, Document};
use store::StoreError;

use crate::domain::alert::{Alerts, Known, Record};
use crate::service::Awareness;

/// How long the checker knows a scam after its alert is over: copies come late.
const KNOWN_FOR: Duration = Duration::from_secs(60 * 86_400);
/// How long what is over can still be read.
const AFTERWARDS: i32 = 365;

impl Awareness {
    /// What was approved and must be signed: a campaign before its alert.
    ///
    /// # Errors
    /// The database.
    pub async fn to_sign(&self) -> Result<Vec<ToSign>, StoreError> {
        let made_of = |record: &Record, issue: &Alert| {
            let known = record.own.campaign.as_ref();
            let campaign = known.and_then(|known| campaign(known, issue));
            let campaign = campaign.map(|one| (CAMPAIGN, record.id.clone(), one.to_json()));
            let alert = (ALERT, record.id.clone(), issue.to_json());
            let days = issue.expires.utc_day().0 - self.now().utc_day().0;
            (campaign.into_iter().chain([alert]).collect(), days.max(0).saturating_add(AFTERWARDS))
        };
        self.reviews().to_sign::<Alerts>(made_of).await
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
