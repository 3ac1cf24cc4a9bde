use content::Phrases;
use desk_frame::Place;

use store::StoreError;

use crate::{Cooperation, Record};

/// Where events are.
pub(super) const EVENTS: &str = "events";

/// What the sidebar shows of this pillar, to a member.
///
/// # Errors
/// The database.
pub async fn places(
    cooperation: &Cooperation,
    member: &str,
    t: Phrases<'_>,
) -> Result<Vec<Place>, StoreError> {
    let (events, now) = (cooperation.events().await?, cooperation.now());
    let is_coming = |record: &&Record| {
        let sessions = record.issue.iter().flat_map(|issue| issue.taking_place());
        let mut ends = sessions.filter_map(|one| one.times(cooperation.zone()).ok());
        ends.any(|(_, ends)| ends > now)
    };
    let waiting = events.iter().filter(|event| event.review.may_approve(member)).count();
    let news = (waiting > 0).then(|| t.with("desk-alerts-waiting", "count", waiting).into_owned());
    Ok(vec![Place {
        key: EVENTS,
        path: "/events".to_owned(),
        name: t.get("desk-events").into_owned(),
        count: Some(events.iter().filter(is_coming).count()),
        news,
        apart: true,
    }])
}
