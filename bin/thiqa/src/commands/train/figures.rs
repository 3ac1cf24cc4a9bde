//! How well scores and verdicts tell examples apart.

use std::fmt;

/// One example as it was judged.
#[derive(Debug, Clone, Copy)]
pub(super) struct Judged {
    pub(super) is_bad: bool,
    pub(super) is_flagged: bool,
    pub(super) score: f32,
}

/// The figures of one source and language; `None` where a figure has no meaning.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Figures {
    rows: usize,
    bad: usize,
    precision: Option<f64>,
    recall: Option<f64>,
    f1: Option<f64>,
    /// Share of the good that were flagged.
    false_alarms: Option<f64>,
    /// The best recall by score alone with at most one false alarm in a hundred.
    recall_at_one_percent: Option<f64>,
    /// Area under the curve of recall over false alarms.
    area: Option<f64>,
}

impl Figures {
    pub(super) fn of(judged: &[Judged]) -> Self {
        let count = |is: &dyn Fn(&Judged) -> bool| judged.iter().filter(|one| is(one)).count();
        let bad = count(&|one| one.is_bad);
        let good = judged.len() - bad;
        let caught = count(&|one| one.is_bad && one.is_flagged);
        let alarmed = count(&|one| !one.is_bad && one.is_flagged);
        let share = |part: usize, of: usize| (of > 0).then(|| part as f64 / of as f64);
        let both = bad > 0 && good > 0;
        let curve = curve(judged);
        Self {
            rows: judged.len(),
            bad,
            precision: share(caught, caught + alarmed).filter(|_| both),
            recall: share(caught, bad),
            f1: share(2 * caught, caught + alarmed + bad).filter(|_| both),
            false_alarms: share(alarmed, good),
            recall_at_one_percent: both.then(|| {
                let within = curve.iter().filter(|(alarms, _)| alarms * 100 <= good);
                within.map(|(_, hits)| *hits).max().unwrap_or(0) as f64 / bad as f64
            }),
            area: both.then(|| {
                let area: f64 = curve.windows(2).map(trapezium).sum();
                area / (bad as f64 * good as f64)
            }),
        }
    }
}

fn trapezium(two: &[(usize, usize)]) -> f64 {
    match two {
        [(a1, h1), (a2, h2)] => (a2 - a1) as f64 * (h1 + h2) as f64 / 2.0,
        _ => 0.0,
    }
}

/// False alarms and hits at every threshold, from the highest score down; equal scores move
/// together.
fn curve(judged: &[Judged]) -> Vec<(usize, usize)> {
    let mut sorted: Vec<&Judged> = judged.iter().collect();
    sorted.sort_by(|a, b| b.score.total_cmp(&a.score));
    let mut points = vec![(0, 0)];
    let (mut alarms, mut hits) = (0, 0);
    for (at, one) in sorted.iter().enumerate() {
        if one.is_bad {
            hits += 1
        } else {
            alarms += 1
        }
        if sorted.get(at + 1).is_none_or(|next| next.score != one.score) {
            points.push((alarms, hits));
        }
    }
    points
}

/// The score above which calling an example bad gives the best F1.
pub(super) fn best_limit(judged: &[Judged]) -> f32 {
    let mut sorted: Vec<&Judged> = judged.iter().collect();
    sorted.sort_by(|a, b| b.score.total_cmp(&a.score));
    let bad = judged.iter().filter(|one| one.is_bad).count();
    let (mut hits, mut best) = (0, (0.0, 0.5));
    for (at, one) in sorted.iter().enumerate() {
        hits += usize::from(one.is_bad);
        let f1 = 2.0 * hits as f32 / (at + 1 + bad) as f32;
        if f1 > best.0 {
            let next = sorted.get(at + 1).map_or(one.score, |next| next.score);
            best = (f1, f32::midpoint(one.score, next));
        }
    }
    best.1
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:>6} {:>6}", self.rows, self.bad)?;
        let all = [
            self.precision,
            self.recall,
            self.f1,
            self.false_alarms,
            self.recall_at_one_percent,
            self.area,
        ];
        for figure in all {
            match figure {
                Some(figure) => write!(f, " {figure:>7.3}")?,
                None => write!(f, " {:>7}", "-")?,
            }
        }
        Ok(())
    }
}

/// The heads of the columns.
pub(super) const HEADS: &str = "  rows    bad       P       R      F1      FA  R@1%FA     AUC";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_those_of_the_evaluator() {
        let judged = |bad: u8, flagged: u8, score: f32| Judged {
            is_bad: bad == 1,
            is_flagged: flagged == 1,
            score,
        };
        let figures = Figures::of(&[
            judged(1, 1, 0.9),
            judged(1, 0, 0.4),
            judged(0, 1, 0.6),
            judged(0, 0, 0.1),
        ]);
        assert_eq!((figures.precision, figures.recall), (Some(0.5), Some(0.5)));
        assert_eq!((figures.false_alarms, figures.area), (Some(0.5), Some(0.75)));
        assert_eq!(figures.recall_at_one_percent, Some(0.5));
        let only_bad = Figures::of(&[judged(1, 1, 0.9)]);
        assert_eq!((only_bad.recall, only_bad.area, only_bad.f1), (Some(1.0), None, None));
    }
}
