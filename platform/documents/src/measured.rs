use content::Phrases;

use crate::{Decimal, Indicator, Paired, Period};

/// An indicator in words, the same at the desk and in public: what nobody said or measured is said
/// to be so.
#[derive(Debug)]
pub struct Measured<'a> {
    /// At which level.
    pub level: String,
    /// What is measured, with its unit.
    pub title: &'a str,
    /// How, and by whom.
    pub how: &'a str,
    /// How it was before.
    pub baseline: String,
    /// Target and actual value, period by period.
    pub periods: Vec<MeasuredPeriod>,
    /// What pairs tell; only of learning.
    pub paired: Option<String>,
}

/// What was wanted and reached in a time, in words.
#[derive(Debug)]
pub struct MeasuredPeriod {
    /// Its days.
    pub when: String,
    /// What was wanted.
    pub target: String,
    /// What was reached.
    pub actual: String,
}

impl<'a> Measured<'a> {
    /// In the language of these phrases.
    pub fn of(indicator: &'a Indicator, t: Phrases<'_>) -> Self {
        let lang = t.lang();
        let value = |value: Option<&Decimal>, none: &str| {
            value.map_or_else(|| t.get(none).into_owned(), |value| value.as_str().to_owned())
        };
        let period = |period: &Period| MeasuredPeriod {
            when: format!("{} – {}", t.day(period.from), t.day(period.until)),
            target: value(period.target.as_ref(), "impact-no-target"),
            actual: value(period.actual.as_ref(), "impact-unknown"),
        };
        let baseline = indicator.baseline.as_ref();
        Self {
            level: t.get(&format!("impact-level-{}", indicator.level.tag())).into_owned(),
            title: indicator.title.get(lang),
            how: indicator.how.get(lang),
            baseline: baseline.map_or_else(
                || t.get("impact-no-baseline").into_owned(),
                |one| format!("{} ({})", one.value.as_str(), one.year),
            ),
            periods: indicator.periods.iter().map(period).collect(),
            paired: indicator.paired.and_then(|paired| paired.said(t)),
        }
    }
}

impl Paired {
    /// What the pairs tell; `None` where there are none.
    pub fn said(self, t: Phrases<'_>) -> Option<String> {
        let (before, after) = self.shares()?;
        let arguments =
            [("people", self.people().into()), ("before", before.into()), ("after", after.into())];
        Some(t.format("impact-paired", &arguments).into_owned())
    }
}
