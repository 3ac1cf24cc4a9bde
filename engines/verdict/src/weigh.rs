//! How reasons become a level.

use std::cmp::Reverse;

use crate::knowledge::Weight;
use crate::verdict::{Level, Reason, Verdict};

/// What weak signs can add together.
const MOST_OF_WEAK: f32 = 24.0;

/// Of a message: the log-odds that it is a scam, before anything is found in it.
const BEFORE: f32 = -2.7;
/// So many points make a unit of them.
const POINTS_OF_ONE: f32 = 20.0;
/// Without a model, rules alone are believed so much more: a strong sign, or two medium ones,
/// outweigh [`BEFORE`].
const UNLEARNT: f32 = 0.6;
/// What a phrase of genuine notices takes away, and how many of them count.
const CALM: f32 = 1.0;
const MOST_CALM: usize = 2;
/// Between which log-odds the model of messages is believed: what a rule found stays found.
const LEAST_LEARNT: f32 = -2.0;
const MOST_LEARNT: f32 = 4.0;
/// What the model of addresses says of a link counts so much; at one in ten it says nothing.
const LINK: f32 = 1.5;
const PLAIN_LINK: f32 = -2.2;
const MOST_OF_LINK: f32 = 3.0;
/// From here on a message is dangerous: nineteen in twenty, and rules say more than one strong
/// thing of it.
const SURE: f32 = 3.0;
const SURE_POINTS: f32 = 50.0;

/// Of an address alone: from these points on it is suspicious, or dangerous.
const SUSPICIOUS: f32 = 40.0;
const DANGEROUS: f32 = 85.0;
/// What a model that is quite sure adds or takes away, half of it on either side, and the most
/// that it takes away.
const LEARNT: f32 = 70.0;
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

/// What is known of a message besides the reasons.
pub(crate) struct Context {
    /// How many phrases of genuine notices there are.
    pub(crate) calm: usize,
    /// Somebody may be in danger.
    pub(crate) is_danger: bool,
    /// What a model thinks, from 0 to 1.
    pub(crate) learnt: Option<f32>,
    /// What a model thinks of the worst address in it, likewise.
    pub(crate) link: Option<f32>,
}

/// The judgement on a message: a logistic regression of what rules and models say, its weights
/// found on messages that no model had seen. Without a reason nothing is said against a text,
/// whatever a model thinks; and no model makes a decisive reason less.
pub(crate) fn weigh_message(reasons: Vec<Reason>, context: Context) -> Verdict {
    let learnt = context.learnt.map_or(UNLEARNT, log_odds).clamp(LEAST_LEARNT, MOST_LEARNT);
    let link = context.link.map_or(0.0, |looks| {
        LINK * (log_odds(looks).clamp(-MOST_OF_LINK, MOST_OF_LINK) - PLAIN_LINK)
    });
    let calm = CALM * context.calm.min(MOST_CALM) as f32;
    let points = points(&reasons);
    let odds = BEFORE + points / POINTS_OF_ONE - calm + learnt + link;
    let level = match odds {
        _ if context.is_danger => Level::Dangerous,
        _ if reasons.is_empty() => Level::None,
        odds if odds >= SURE && points >= SURE_POINTS => Level::Dangerous,
        odds if odds >= 0.0 => Level::Suspicious,
        _ => Level::None,
    };
    let verdict = verdict(reasons, level, odds);
    Verdict { is_danger: context.is_danger, ..verdict }
}

/// The judgement on an address alone.
pub(crate) fn weigh_address(reasons: Vec<Reason>, learnt: Option<f32>) -> Verdict {
    let learnt = (learnt.unwrap_or(0.5) - 0.5) * LEARNT;
    let points = points(&reasons) + learnt.max(-MOST_TAKEN);
    let level = match points {
        _ if reasons.is_empty() => Level::None,
        points if points >= DANGEROUS => Level::Dangerous,
        points if points >= SUSPICIOUS => Level::Suspicious,
        _ => Level::None,
    };
    verdict(reasons, level, (points - SUSPICIOUS) / SLOPE)
}

/// A decisive reason is dangerous alone, and what is dangerous scores high.
fn verdict(mut reasons: Vec<Reason>, level: Level, odds: f32) -> Verdict {
    reasons.sort_by_key(|reason| Reverse(reason.weight));
    let is_decided = reasons.first().is_some_and(|reason| reason.weight == Weight::Decisive);
    let level = if is_decided { Level::Dangerous } else { level };
    let score = 1.0 / (1.0 + (-odds).exp());
    let least = if level == Level::Dangerous { 0.9 } else { 0.0 };
    Verdict { score: score.max(least), reasons, ..Verdict::silent(level) }
}

/// The logarithm of a probability's odds.
fn log_odds(probability: f32) -> f32 {
    let probability = probability.clamp(1e-4, 1.0 - 1e-4);
    (probability / (1.0 - probability)).ln()
}

fn points(reasons: &[Reason]) -> f32 {
    let sum = |weak: bool| -> f32 {
        let counted = reasons.iter().filter(|reason| (reason.weight == Weight::Weak) == weak);
        counted.map(|reason| reason.weight.points()).sum()
    };
    sum(false) + sum(true).min(MOST_OF_WEAK)
}
