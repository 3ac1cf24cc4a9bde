//! What the sidebar shows of the cases.

use content::Phrases;
use desk_frame::{Alarm, Place, Visit};

use crate::{Counts, Tab};

/// The lists of cases and where a call becomes one; with numbers while the desk is unlocked.
pub fn places(counts: Option<&Counts>, t: Phrases<'_>) -> Vec<Place> {
    let list = |tab: Tab| {
        let counted = counts.and_then(|counts| counts.tabs.iter().find(|(of, ..)| *of == tab));
        let unread = counted.map(|(_, _, unread)| *unread).filter(|unread| *unread > 0);
        Place {
            key: tab.code(),
            path: format!("/inbox?tab={}", tab.code()),
            name: t.get(tab_words(tab)).into_owned(),
            count: counts.map(|_| counted.map_or(0, |(_, all, _)| *all)),
            news: unread.map(|unread| t.with("desk-unread-count", "count", unread).into_owned()),
            apart: false,
        }
    };
    let call = Place {
        key: NEW_CASE,
        path: "/new-case".to_owned(),
        name: t.get("desk-enter-link").into_owned(),
        apart: true,
        ..Place::default()
    };
    Tab::ALL.into_iter().map(list).chain([call]).collect()
}

/// What of the cases cannot wait.
pub fn alarms(counts: &Counts, t: Phrases<'_>) -> Vec<Alarm> {
    let alarms = [("desk-alarm", counts.alarming), ("desk-second-alarm", counts.wanting_second)];
    let pressing = alarms.into_iter().filter(|(_, count)| *count > 0);
    pressing
        .map(|(words, count)| Alarm {
            said: t.with(words, "count", count).into_owned(),
            advice: t.get("desk-alarm-see").into_owned(),
            path: "/inbox?tab=all".to_owned(),
        })
        .collect()
}

/// Brings what a visit's pages show of the cases up to date.
pub(super) fn recount(visit: &mut Visit, counts: &Counts, t: Phrases<'_>) {
    visit.alarming = counts.alarming;
    visit.alarms = alarms(counts, t);
    for fresh in places(Some(counts), t) {
        if let Some(place) = visit.places.iter_mut().find(|place| place.key == fresh.key) {
            *place = fresh;
        }
    }
}

/// Where a call becomes a case.
pub(super) const NEW_CASE: &str = "new-case";

pub(super) fn tab_words(tab: Tab) -> &'static str {
    match tab {
        Tab::New => "desk-tab-new",
        Tab::Mine => "desk-tab-mine",
        Tab::Waiting => "desk-tab-waiting",
        Tab::Closed => "desk-tab-closed",
        Tab::All => "desk-tab-all",
    }
}
