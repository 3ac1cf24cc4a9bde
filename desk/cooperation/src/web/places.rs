use content::Phrases;
use desk_frame::Place;
use desk_review::{Review, Standing};
use store::StoreError;

use crate::domain::agreement::is_live;
use crate::{CallRecord, Cooperation, Indicators, Partners, Proceedings, Record};

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
    let reviews = cooperation.reviews();
    let (calls, agreements) = (cooperation.calls().await?, cooperation.agreements().await?);
    let partners = reviews.standings::<Partners>().await?;
    let proceedings = reviews.standings::<Proceedings>().await?;
    let indicators = reviews.standings::<Indicators>().await?;
    let is_open = |one: &&CallRecord| one.issue.as_ref().is_some_and(|issue| issue.is_open(now));
    let live = agreements.iter().filter(|one| is_live(one, today));
    let late: usize = live.clone().map(|one| one.own.overdue(today).count()).sum();
    let news =
        |words, count: usize| (count > 0).then(|| t.with(words, "count", count).into_owned());
    let waits = |of: &mut dyn Iterator<Item = &Review>| {
        news("desk-alerts-waiting", of.filter(|review| review.may_approve(member)).count())
    };
    let public = |all: &[Standing]| Some(all.iter().filter(|one| one.is_public).count());
    let place = |key, path: &str, words| Place {
        key,
        path: path.to_owned(),
        name: t.get(words).into_owned(),
        ..Place::default()
    };
    Ok(vec![
        Place {
            count: Some(events.iter().filter(is_coming).count()),
            news: waits(&mut events.iter().map(|one| &one.review)),
            apart: true,
            ..place(EVENTS, "/events", "desk-events")
        },
        Place {
            count: Some(calls.iter().filter(is_open).count()),
            news: waits(&mut calls.iter().map(|one| &one.review)),
            ..place(CALLS, "/calls", "desk-calls")
        },
        Place {
            count: public(&proceedings),
            news: waits(&mut proceedings.iter().map(|one| &one.review)),
            ..place(PROCEEDINGS, "/proceedings", "desk-proceedings")
        },
        Place {
            count: public(&partners),
            news: waits(&mut partners.iter().map(|one| &one.review)),
            ..place(PARTNERS, "/partners", "desk-partners")
        },
        Place {
            count: Some(live.count()),
            news: waits(&mut agreements.iter().map(|one| &one.review))
                .or_else(|| news("desk-agreements-late", late)),
            ..place(AGREEMENTS, "/agreements", "desk-agreements")
        },
        Place {
            count: public(&indicators),
            news: waits(&mut indicators.iter().map(|one| &one.review)),
            ..place(INDICATORS, "/indicators", "desk-indicators")
        },
    ])
}
