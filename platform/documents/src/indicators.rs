use content::ByLang;
use kernel::{Day, Lang, Ts};
use serde::{Deserialize, Serialize};

use crate::limits::{at_most, day, name, text};
use crate::{Decimal, Document, Fault};

const TITLE: usize = 200;
const HOW: usize = 600;
const NOTE: usize = 300;
/// More says less.
const INDICATORS: usize = 40;
const PERIODS: usize = 24;
/// More than take part in anything.
const PEOPLE: u32 = 1_000_000;

/// What an edition or a joint plan set out to reach, and what it reached: results as IATI 2.03 shapes
/// them (indicator, baseline, and per period a target and an actual value).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicators {
    /// Of what: the edition or agreement, after which it is named.
    pub id: String,
    /// Which issue this is, from 1.
    pub revision: u32,
    /// When this issue was approved.
    pub sent: Ts,
    /// It was taken back.
    pub withdrawn: bool,
    /// Nothing of it is true.
    pub invented: bool,
    /// What is measured, by level.
    pub indicators: Vec<Indicator>,
    /// What changed since the last issue, or why it was taken back.
    pub note: ByLang<String>,
}

/// How far from people an indicator measures: reach is nearest to us, the result to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// How many heard of it or came.
    Reach,
    /// What they thought of it.
    Reaction,
    /// What they know that they did not.
    Learning,
    /// What they do otherwise since.
    Behaviour,
    /// What is better for everybody.
    Result,
}

impl Level {
    /// All of them, from us to people.
    pub const ALL: [Self; 5] =
        [Self::Reach, Self::Reaction, Self::Learning, Self::Behaviour, Self::Result];

    /// Its name in addresses.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Reach => "reach",
            Self::Reaction => "reaction",
            Self::Learning => "learning",
            Self::Behaviour => "behaviour",
            Self::Result => "result",
        }
    }

    /// The one of that name.
    pub fn named(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.tag() == tag)
    }
}

/// One thing that is measured.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// At which level.
    pub level: Level,
    /// What is measured, with its unit.
    pub title: ByLang<String>,
    /// How, and by whom.
    pub how: ByLang<String>,
    /// How it was before; `None` where nobody measured.
    pub baseline: Option<Baseline>,
    /// Target and actual value, period by period.
    pub periods: Vec<Period>,
    /// The same people asked before and after; only of learning.
    pub paired: Option<Paired>,
}

/// How it was before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    /// The year.
    pub year: u16,
    /// The value.
    pub value: Decimal,
}

/// What was wanted and what was reached in a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub until: Day,
    /// What was wanted; `None` where nobody said.
    pub target: Option<Decimal>,
    /// What was reached; `None` where nobody measured.
    pub actual: Option<Decimal>,
}

/// A question that the same people answered before and after. Whoever answered once only is in no
/// pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paired {
    /// Right before and after.
    pub kept: u32,
    /// Wrong before, right after.
    pub gained: u32,
    /// Right before, wrong after.
    pub lost: u32,
    /// Wrong both times.
    pub neither: u32,
}

impl Paired {
    /// How many pairs there are.
    pub fn people(self) -> u32 {
        self.kept.saturating_add(self.gained).saturating_add(self.lost).saturating_add(self.neither)
    }

    /// How many in a hundred were right before, and after; `None` of nobody.
    pub fn shares(self) -> Option<(u32, u32)> {
        let people = u64::from(self.people());
        let share = |one: u32, other: u32| {
            let hundredths = (u64::from(one) + u64::from(other)) * 100 + people / 2;
            u32::try_from(hundredths.checked_div(people)?).ok()
        };
        Some((share(self.kept, self.lost)?, share(self.kept, self.gained)?))
    }
}

impl Document for Indicators {
    fn check(&self) -> Result<(), Fault> {
        name("id", &self.id)?;
        if self.revision == 0 {
            return Err(Fault::Wrong("revision"));
        }
        if self.indicators.is_empty() {
            return Err(Fault::Missing("indicators"));
        }
        if self.indicators.len() > INDICATORS {
            return Err(Fault::TooLong("indicators", INDICATORS));
        }
        for lang in Lang::ALL {
            at_most("note", self.note.get(lang), NOTE)?;
            if self.withdrawn && self.note.get(lang).trim().is_empty() {
                return Err(Fault::Missing("note"));
            }
        }
        self.indicators.iter().try_for_each(Indicator::check)
    }
}

impl Indicator {
    /// Checks that everything is said, and nothing too long.
    ///
    /// # Errors
    /// The first fault.
    pub fn check(&self) -> Result<(), Fault> {
        for lang in Lang::ALL {
            text("title", self.title.get(lang), TITLE)?;
            text("how", self.how.get(lang), HOW)?;
        }
        if self.baseline.as_ref().is_some_and(|one| !(1990..=2100).contains(&one.year)) {
            return Err(Fault::Wrong("baseline"));
        }
        if self.periods.is_empty() && self.paired.is_none() {
            return Err(Fault::Missing("periods"));
        }
        if self.periods.len() > PERIODS {
            return Err(Fault::TooLong("periods", PERIODS));
        }
        for period in &self.periods {
            day("periods", period.from)?;
            day("periods", period.until)?;
            if period.until < period.from {
                return Err(Fault::Wrong("periods"));
            }
        }
        let Some(paired) = self.paired else { return Ok(()) };
        let counts = [paired.kept, paired.gained, paired.lost, paired.neither];
        let is_fit = self.level == Level::Learning
            && paired.people() > 0
            && counts.into_iter().all(|count| count <= PEOPLE);
        if is_fit { Ok(()) } else { Err(Fault::Wrong("paired")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text() -> ByLang<String> {
        ByLang { ar: "أ".to_owned(), fr: "f".to_owned(), en: "e".to_owned() }
    }

    fn indicators() -> Indicators {
        let period = Period {
            from: Day(20_000),
            until: Day(20_364),
            target: Some(Decimal::read("1000").unwrap()),
            actual: None,
        };
        let indicator = Indicator {
            level: Level::Learning,
            title: text(),
            how: text(),
            baseline: Some(Baseline { year: 2025, value: Decimal::read("12,5").unwrap() }),
            periods: vec![period],
            paired: Some(Paired { kept: 2, gained: 5, lost: 1, neither: 2 }),
        };
        Indicators {
            id: "cnlcc-2016".to_owned(),
            revision: 1,
            sent: Ts(0),
            withdrawn: false,
            invented: true,
            indicators: vec![indicator],
            note: ByLang::default(),
        }
    }

    #[test]
    fn a_whole_one_comes_back_as_it_was() {
        assert_eq!(Indicators::from_json(&indicators().to_json()).unwrap(), indicators());
    }

    #[test]
    fn what_is_missing_or_wrong_is_named() {
        let faulty = |change: &dyn Fn(&mut Indicator)| {
            let mut one = indicators();
            change(&mut one.indicators[0]);
            one.check().unwrap_err()
        };
        assert_eq!(faulty(&|one| one.how.ar.clear()), Fault::Missing("how"));
        assert_eq!(faulty(&|one| one.periods[0].until = Day(1)), Fault::Wrong("periods"));
        assert_eq!(faulty(&|one| one.level = Level::Reach), Fault::Wrong("paired"), "no question");
        let nobody = Paired { kept: 0, gained: 0, lost: 0, neither: 0 };
        assert_eq!(faulty(&|one| one.paired = Some(nobody)), Fault::Wrong("paired"));
    }

    #[test]
    fn pairs_tell_who_was_right_before_and_after() {
        let paired = Paired { kept: 2, gained: 5, lost: 1, neither: 2 };
        assert_eq!((paired.people(), paired.shares()), (10, Some((30, 70))));
        assert_eq!(Paired { kept: 0, gained: 0, lost: 0, neither: 0 }.shares(), None);
    }
}
