//! Indicators, as a form sends them.

use content::ByLang;
use desk_review::Fields;
use documents::{Baseline, Decimal, Fault, Indicator, Level, Paired, Period};
use kernel::{Day, Lang};

use crate::IndicatorsDraft;

/// So many of each a form may bring.
const MOST: usize = 42;
const PERIODS: usize = 26;

/// What a form describes. An indicator without a title goes away.
///
/// # Errors
/// What stands where a number or a day should is none.
pub(super) fn draft(fields: &Fields) -> Result<IndicatorsDraft, Fault> {
    let note = |lang| fields.line(&format!("words-note-{lang}"));
    let all = (0..MOST).map(|at| indicator(fields, at));
    Ok(IndicatorsDraft {
        indicators: all.filter_map(Result::transpose).collect::<Result<_, _>>()?,
        invented: fields.is_checked("invented"),
        note: ByLang { ar: note(Lang::Ar), fr: note(Lang::Fr), en: note(Lang::En) },
        ..IndicatorsDraft::default()
    })
}

fn indicator(fields: &Fields, at: usize) -> Result<Option<Indicator>, Fault> {
    let title = fields.lines_of(&format!("words-title-{at}"));
    if Lang::ALL.into_iter().all(|lang| title.get(lang).trim().is_empty()) {
        return Ok(None);
    }
    let one = |name: &str| fields.one(&format!("{name}-{at}"));
    let level = Level::named(one("level")).unwrap_or(Level::Reach);
    let baseline = match (one("baseline-year"), decimal(one("baseline"))?) {
        (_, None) => None,
        (year, Some(value)) => {
            let year = year.parse().map_err(|_| Fault::Wrong("baseline"))?;
            Some(Baseline { year, value })
        }
    };
    let periods = (0..PERIODS).map(|period| self::period(fields, at, period));
    Ok(Some(Indicator {
        level,
        title,
        how: fields.texts_of(&format!("words-how-{at}")),
        baseline,
        periods: periods.filter_map(Result::transpose).collect::<Result<_, _>>()?,
        paired: paired(fields, at)?,
    }))
}

/// A period; none where nothing of it is filled in.
fn period(fields: &Fields, at: usize, period: usize) -> Result<Option<Period>, Fault> {
    let one = |name: &str| fields.one(&format!("{name}-{at}-{period}"));
    if ["from", "until", "target", "actual"].iter().all(|name| one(name).is_empty()) {
        return Ok(None);
    }
    let day = |name| one(name).parse::<Day>().map_err(|_| Fault::Wrong("periods"));
    Ok(Some(Period {
        from: day("from")?,
        until: day("until")?,
        target: decimal(one("target"))?,
        actual: decimal(one("actual"))?,
    }))
}

/// Pairs; none where no count is filled in.
fn paired(fields: &Fields, at: usize) -> Result<Option<Paired>, Fault> {
    let one = |name: &str| fields.one(&format!("{name}-{at}"));
    let names = ["kept", "gained", "lost", "neither"];
    if names.iter().all(|name| one(name).is_empty()) {
        return Ok(None);
    }
    let count = |name| match one(name) {
        "" => Ok(0),
        text => text.parse().map_err(|_| Fault::Wrong("paired")),
    };
    Ok(Some(Paired {
        kept: count("kept")?,
        gained: count("gained")?,
        lost: count("lost")?,
        neither: count("neither")?,
    }))
}

fn decimal(text: &str) -> Result<Option<Decimal>, Fault> {
    if text.is_empty() { Ok(None) } else { Decimal::read(text).map(Some) }
}
