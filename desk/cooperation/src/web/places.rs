use content::Phrases;
use desk_frame::Place;

use store::StoreError;

use crate::domain::agreement::is_live;
use crate::{CallRecord, Cooperation, Record};

/// Where events are.
pub(super) const EVENTS: &str = "events";
/// Where calls are.
pub(super) const CALLS: &str = "calls";
/// Where proceedings are.
pub(super) const PROCEEDINGS: &str = "proceedings";
/// Where partners are.
pub(super) const PARTNERS: &str = "partners";
/// Where agreements are.
pub(super) const AGREEMENTS: &str = "agreements";
/// Where indicators are.
pub(super) const INDICATORS: &str = "indicators";

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
    let today = cooperation.today();
    let is_coming = |record: &&Record| {
        let sessions = record.issue.iter().flat_map(|issue| issue.taking_place());
        let mut ends = sessions.filter_map(|one| one.times(cooperation.zone()).ok());
        ends.any(|(_, ends)| ends > now)
    };
    let waiting = events.iter().filter(|event| event.review.may_approve(member)).count();
    let news =
        |words, count: usize| (count > 0).then(|| t.with(words, "count", count).into_owned());
    let (partners, agreements) = (cooperation.partners().await?, cooperation.agreements().await?);
    let of_partners = partners.iter().filter(|one| one.review.may_approve(member)).count();
    let of_agreements = agreements.iter().filter(|one| one.review.may_approve(member)).count();
    let indicators = cooperation.all_indicators().await?;
    let of_indicators = indicators.iter().filter(|one| one.review.may_approve(member)).count();
    let (calls, proceedings) = (cooperation.calls().await?, cooperation.all_proceedings().await?);
    let of_calls = calls.iter().filter(|one| one.review.may_approve(member)).count();
    let of_proceedings = proceedings.iter().filter(|one| one.review.may_approve(member)).count();
    let is_open = |one: &&CallRecord| one.issue.as_ref().is_some_and(|issue| issue.is_open(now));
    let live = agreements.iter().filter(|one| is_live(one, today));
    let late: usize = live.clone().map(|one| one.own.overdue(today).count()).sum();
    let place = |key, path: &str, words| Place {
        key,
        path: path.to_owned(),
        name: t.get(words).into_owned(),
        ..Place::default()
    };
    let waits = |count: usize| news("desk-alerts-waiting", count);
    Ok(vec![
        Place {
            count: Some(events.iter().filter(is_coming).count()),
            news: waits(waiting),
            apart: true,
            ..place(EVENTS, "/events", "desk-events")
        },
        Place {
            count: Some(calls.iter().filter(is_open).count()),
            news: waits(of_calls),
            ..place(CALLS, "/calls", "desk-calls")
        },
        Place {
            count: Some(proceedings.iter().filter(|one| one.issue.is_some()).count()),
            news: waits(of_proceedings),
            ..place(PROCEEDINGS, "/proceedings", "desk-proceedings")
        },
        Place {
            count: Some(partners.iter().filter(|one| one.issue.is_some()).count()),
            news: waits(of_partners),
            ..place(PARTNERS, "/partners", "desk-partners")
        },
        Place {
            count: Some(live.count()),
            news: waits(of_agreements).or_else(|| news("desk-agreements-late", late)),
            ..place(AGREEMENTS, "/agreements", "desk-agreements")
        },
        Place {
            count: Some(indicators.iter().filter(|one| one.issue.is_some()).count()),
            news: waits(of_indicators),
            ..place(INDICATORS, "/indicators", "desk-indicators")
        },
    ])
}
