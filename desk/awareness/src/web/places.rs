use content::Phrases;
use desk_frame::Place;
use documents::State;

use store::StoreError;

use crate::{Awareness, Record};

/// Where warnings are.
pub(super) const ALERTS: &str = "alerts";
/// Where e-mails are.
pub(super) const MAIL: &str = "mail";
/// Where waves are.
pub(super) const WAVES: &str = "waves";

/// What the sidebar shows of this pillar, to a member.
///
/// # Errors
/// The database.
pub async fn places(
    awareness: &Awareness,
    member: &str,
    t: Phrases<'_>,
) -> Result<Vec<Place>, StoreError> {
    let (alerts, now) = (awareness.alerts().await?, awareness.now());
    let is_public =
        |one: &Record| one.issue.as_ref().is_some_and(|issue| issue.state(now) == State::Current);
    let waiting = alerts.iter().filter(|alert| alert.review.may_approve(member)).count();
    let known = awareness.known_waves();
    let waves = awareness.waves();
    let new = waves.as_ref().map(|waves| waves.0.len().saturating_sub(known.len()));
    let news =
        |words, count: usize| (count > 0).then(|| t.with(words, "count", count).into_owned());
    let failing = awareness.post_status().failing.is_some();
    Ok(vec![
        Place {
            key: WAVES,
            path: "/waves".to_owned(),
            name: t.get("desk-waves").into_owned(),
            count: waves.map(|waves| waves.0.len()),
            news: news("desk-waves-new", new.unwrap_or_default()),
            apart: true,
        },
        Place {
            key: ALERTS,
            path: "/alerts".to_owned(),
            name: t.get("desk-alerts").into_owned(),
            count: Some(alerts.iter().filter(|one| is_public(one)).count()),
            news: news("desk-alerts-waiting", waiting),
            apart: false,
        },
        Place {
            key: MAIL,
            path: "/mail".to_owned(),
            name: t.get("desk-mail").into_owned(),
            count: None,
            news: failing.then(|| t.get("desk-mail-failing-short").into_owned()),
            apart: false,
        },
    ])
}
