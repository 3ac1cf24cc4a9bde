//! How reasons become a level.

use std::cmp::Reverse;

use crate::knowledge::Weight;
use crate::verdict::{Level, Reason, Verdict};

/// From these points on a text is suspicious, or dangerous.
const SUSPICIOUS: f32 = 40.0;
const DANGEROUS: f32 = 85.0;
/// What weak signs can add together.
const MOST_OF_WEAK: f32 = 24.0;
/// What a phrase of genuine notices takes away, and how many of them count.
const CALM: f32 = 15.0;
const MOST_CALM: usize = 2;
/// What a model that is quite sure adds or takes away, half of it on either side.
const LEARNT: f32 = 70.0;
/// The most that a model takes away: what a rule found stays found.
const MOST_TAKEN: f32 = 18.0;
/// How steeply points become a score.
const SLOPE: f32 = 18.0;

impl Weight {
    fn points(self) -> f32 {
        match self {
            Self::Weak => 8.0,
            Self::Medium => 21.0,
            Self::Strong => 45.0,
            Self::Decisive => 100.0,
        }
    }
}

/// What is known besides the reasons.
pub(crate) struct Context {
    /// How many phrases of genuine notices there are.
    pub(crate) calm: usize,
    /// Somebody may be in danger.
    pub(crate) is_danger: bool,
    /// What a model thinks, from 0 to 1.
    pub(crate) learnt: Option<f32>,
}

/// The judgement. Without a reason nothing is said against a text, whatever a model thinks; and
/// no model makes a decisive reason less.
pub(crate) fn weigh(mut reasons: Vec<Reason>, context: Context) -> Verdict {
    reasons.sort_by_key(|reason| Reverse(reason.weight));
    let is_decided = reasons.first().is_some_and(|reason| reason.weight == Weight::Decisive);
    let learnt = (context.learnt.unwrap_or(0.5) - 0.5) * LEARNT;
    let learnt = learnt.max(-MOST_TAKEN);
    let points = points(&reasons) - CALM * context.calm.min(MOST_CALM) as f32 + learnt;
    let level = match points {
        _ if context.is_danger || is_decided => Level::Dangerous,
        _ if reasons.is_empty() => Level::None,
        points if points >= DANGEROUS => Level::Dangerous,
        points if points >= SUSPICIOUS => Level::Suspicious,
        _ => Level::None,
    };
    let score = 1.0 / (1.0 + (-(points - SUSPICIOUS) / SLOPE).exp());
    let least = if level == Level::Dangerous { 0.9 } else { 0.0 };
    let score = score.max(least);
    Verdict { score, is_danger: context.is_danger, reasons, ..Verdict::silent(level) }
}

fn points(reasons: &[Reason]) -> f32 {
    let sum = |weak: bool| -> f32 {
        let counted = reasons.iter().filter(|reason| (reason.weight == Weight::Weak) == weak);
        counted.map(|reason| reason.weight.points()).sum()
    };
    sum(false) + sum(true).min(MOST_OF_WEAK)
}
