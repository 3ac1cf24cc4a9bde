//! Which cases a list shows, and in which order.

use std::cmp::Reverse;

use kernel::{Day, Id, Ts};
use seal::Digest;

use crate::domain::case::Status;
use crate::domain::facts::{Facts, Hint};
use crate::domain::wanted::{Order, PAGE, Tab, Wanted};

/// A line of a list.
#[derive(Debug, Clone)]
pub struct Line {
    /// Names the case on the wire.
    pub case: Digest,
    /// Names the case in addresses.
    pub id: Id,
    /// Where it stands.
    pub status: Status,
    /// Whether something came that nobody has read.
    pub unread: bool,
    /// Who took it.
    pub holder: Option<String>,
    /// The day it was written.
    pub received: Day,
    /// When something last happened.
    pub changed: Ts,
    /// Since when the side that must write next is waited for.
    pub since: Ts,
    /// How many files it carries.
    pub files: usize,
    /// Somebody proposes to tell an outsider without consent: a second member must decide.
    pub wants_second: bool,
    /// None where it no longer opens.
    pub facts: Option<Facts>,
}

impl Line {
    /// It stands before others.
    pub fn is_urgent(&self) -> bool {
        self.facts.as_ref().is_some_and(|facts| facts.urgent)
    }

    /// It is urgent, and nobody has read what came.
    pub fn is_alarming(&self) -> bool {
        self.unread && self.is_urgent()
    }

    /// The team must write next.
    pub fn is_our_turn(&self) -> bool {
        matches!(self.status, Status::New | Status::Open)
    }

    /// What a program noticed in it, while the team must write next.
    pub fn hint(&self) -> Hint {
        let hint = self.facts.as_ref().map_or(Hint::None, |facts| facts.hint);
        if self.is_our_turn() { hint } else { Hint::None }
    }

    /// Urgent ones that nobody has read first, then those to be answered or decided, then those in
    /// whose words something was noticed.
    fn rank(&self) -> u8 {
        let presses = self.wants_second || (self.is_urgent() && self.is_our_turn());
        match (self.is_alarming(), presses, self.hint()) {
            (true, ..) => 0,
            (false, true, _) => 1,
            (false, false, Hint::Danger) => 2,
            (false, false, Hint::Abuse) => 3,
            (false, false, Hint::None) => 4,
        }
    }
}

/// The lines of a page, and how many cases all pages have.
pub(crate) fn select<'a>(
    lines: impl Iterator<Item = &'a Line>,
    wanted: &Wanted,
    member: &str,
    now: Ts,
) -> (Vec<Line>, usize) {
    let mut found: Vec<&Line> = lines
        .filter(|line| wanted.tab.has(line, member) && wanted.filter.takes(line, now))
        .collect();
    match wanted.order {
        Order::Newest => {
            found.sort_unstable_by_key(|line| (line.rank(), Reverse((line.changed, line.id))));
        }
        Order::Oldest => found.sort_unstable_by_key(|line| (line.rank(), line.since, line.id)),
    }
    let page = found.iter().skip(wanted.page.saturating_mul(PAGE)).take(PAGE);
    (page.map(|line| (*line).clone()).collect(), found.len())
}

/// How many cases each list has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Of each list: its cases, and how many of them nobody has read.
    pub tabs: Vec<(Tab, usize, usize)>,
    /// Urgent cases in which nobody has read what came.
    pub alarming: usize,
    /// Cases in which a second member must decide whether somebody outside is told.
    pub wanting_second: usize,
}

impl Counts {
    pub(crate) fn of<'a>(lines: impl Iterator<Item = &'a Line>, member: &str) -> Self {
        let tabs = Tab::ALL.map(|tab| (tab, 0, 0)).into();
        let mut counts = Self { tabs, ..Self::default() };
        for line in lines {
            for (tab, all, unread) in &mut counts.tabs {
                if tab.has(line, member) {
                    *all += 1;
                    *unread += usize::from(line.unread);
                }
            }
            counts.alarming += usize::from(line.is_alarming());
            counts.wanting_second += usize::from(line.wants_second);
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use kernel::Lang;

    use super::*;
    use crate::domain::facts::Way;
    use crate::domain::wanted::{Filter, Waits};

    const HOUR: i64 = 3_600_000_000;

    fn line(number: u8, status: Status, hours_ago: i64) -> Line {
        let at = Ts(1000 * HOUR - hours_ago * HOUR);
        let facts = Facts {
            situation: Some("phishing".into()),
            age: Some("26-59".into()),
            for_whom: None,
            lang: Some(Lang::Ar),
            urgent: false,
            way: Way::Sealed,
            hint: Hint::None,
            sketches: Vec::new(),
        };
        Line {
            case: Digest([number; 32]),
            id: Id([number; 16]),
            status,
            unread: false,
            holder: None,
            received: Day(0),
            changed: at,
            since: at,
            files: 0,
            wants_second: false,
            facts: Some(facts),
        }
    }

    fn urgent(mut line: Line, unread: bool) -> Line {
        line.unread = unread;
        line.facts.as_mut().unwrap().urgent = true;
        line
    }

    fn shown(lines: &[Line], wanted: &Wanted) -> Vec<u8> {
        let (page, _) = select(lines.iter(), wanted, "amal", Ts(1000 * HOUR));
        page.iter().map(|line| line.id.0[0]).collect()
    }

    #[test]
    fn urgent_and_unread_comes_first_in_either_order() {
        let lines = [
            line(1, Status::Open, 1),
            line(2, Status::New, 50),
            urgent(line(3, Status::Open, 9), false),
            urgent(line(4, Status::New, 30), true),
        ];
        let mut wanted = Wanted { tab: Tab::All, ..Wanted::default() };
        assert_eq!(shown(&lines, &wanted), [4, 3, 1, 2]);
        wanted.order = Order::Oldest;
        assert_eq!(shown(&lines, &wanted), [4, 3, 2, 1]);
    }

    #[test]
    fn a_hint_orders_the_rest_and_hides_nothing() {
        let mut lines = [1, 2, 3, 4].map(|number| line(number, Status::Open, i64::from(number)));
        lines[2].facts.as_mut().unwrap().hint = Hint::Abuse;
        lines[3].facts.as_mut().unwrap().hint = Hint::Danger;
        let wanted = Wanted { tab: Tab::All, ..Wanted::default() };
        assert_eq!(shown(&lines, &wanted), [4, 3, 1, 2]);
        lines[3].status = Status::Waiting;
        assert_eq!(shown(&lines, &wanted), [3, 1, 2, 4], "answered, it waits like the others");
    }

    #[test]
    fn what_waits_for_a_second_member_stands_before_the_rest() {
        let mut lines = [line(1, Status::Open, 1), line(2, Status::Waiting, 50)];
        lines[1].wants_second = true;
        let wanted = Wanted { tab: Tab::All, ..Wanted::default() };
        assert_eq!(shown(&lines, &wanted), [2, 1]);
        assert_eq!(Counts::of(lines.iter(), "amal").wanting_second, 1);
    }

    #[test]
    fn a_case_that_is_taken_leaves_the_new_ones() {
        let mut lines =
            [line(1, Status::Open, 1), line(2, Status::Open, 2), line(3, Status::Waiting, 3)];
        lines[0].holder = Some("amal".into());
        lines[1].holder = Some("badr".into());
        let of = |tab| shown(&lines, &Wanted { tab, ..Wanted::default() });
        assert_eq!(of(Tab::New), [0_u8; 0]);
        assert_eq!(of(Tab::Mine), [1]);
        assert_eq!(of(Tab::Waiting), [3]);
        assert_eq!(of(Tab::All), [1, 2, 3]);
        let counts = Counts::of(lines.iter(), "badr");
        assert_eq!(counts.tabs[1], (Tab::Mine, 1, 0));
    }

    #[test]
    fn filters_are_joined_and_a_case_that_does_not_open_passes_none() {
        let mut lines =
            [line(1, Status::New, 100), line(2, Status::New, 2), line(3, Status::New, 3)];
        lines[1].facts.as_mut().unwrap().situation = Some("malware".into());
        lines[2].facts = None;
        let with = |filter| shown(&lines, &Wanted { filter, ..Wanted::default() });
        let situation = Some("phishing".to_owned());
        assert_eq!(with(Filter { situation: situation.clone(), ..Filter::default() }), [1]);
        assert_eq!(with(Filter { lang: Some(Lang::Ar), ..Filter::default() }), [2, 1]);
        assert_eq!(with(Filter { waits: Some(Waits::ThreeDays), ..Filter::default() }), [1]);
        let age = Some("0-12".to_owned());
        assert!(with(Filter { situation, age, ..Filter::default() }).is_empty());
    }

    #[test]
    fn pages_follow_one_another() {
        let lines: Vec<Line> = (0..120).map(|n| line(n, Status::New, i64::from(n))).collect();
        let page = |page| shown(&lines, &Wanted { page, ..Wanted::default() });
        assert_eq!((page(0).len(), page(2).len(), page(3).len()), (50, 20, 0));
        assert_eq!(page(1)[0], 50);
        assert!(page(usize::MAX).is_empty());
    }
}
