use super::Shuffle;
use crate::model::ngrams::BUCKETS;
use crate::model::{Linear, Ngrams};

/// How a linear model is made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LinearPlan {
    /// How much a mistake costs beside large weights: the C of a support vector machine.
    pub cost: f32,
    /// How often every example is looked at.
    pub rounds: usize,
    /// How many weights it has: a power of two, at most [`BUCKETS`].
    pub buckets: usize,
}

impl Default for LinearPlan {
    fn default() -> Self {
        Self { cost: 2.0, rounds: 30, buckets: BUCKETS }
    }
}

/// Each which-th example is kept aside while the scale of probabilities is found.
const ASIDE: usize = 5;

/// A linear support vector machine with squared hinge loss by dual coordinate descent (Hsieh et
/// al. 2008), its scale of probabilities by logistic regression on examples kept aside (Platt
/// 1999). `true` is the side it looks for.
pub fn train_linear(examples: &[(Ngrams, bool)], plan: LinearPlan) -> Linear {
    let (aside, rest): (Vec<_>, Vec<_>) =
        examples.iter().enumerate().partition(|(number, _)| number % ASIDE == 0);
    let first = fit(&rest.into_iter().map(|(_, example)| example).collect::<Vec<_>>(), plan);
    let decisions: Vec<(f32, bool)> =
        aside.into_iter().map(|(_, (ngrams, is))| (first.decision(ngrams), *is)).collect();
    let mut model = fit(&examples.iter().collect::<Vec<_>>(), plan);
    model.scale = scale(&decisions);
    model
}

fn fit(examples: &[&(Ngrams, bool)], plan: LinearPlan) -> Linear {
    let soft = 1.0 / (2.0 * plan.cost);
    let mask = plan.buckets - 1;
    let rarity = rarity(examples, plan.buckets);
    let rare = |bucket: usize| f32::from(rarity.get(bucket & mask).copied().unwrap_or_default());
    let lengths: Vec<f32> = examples
        .iter()
        .map(|(ngrams, _)| ngrams.buckets().map(|at| rare(at) * rare(at)).sum::<f32>().sqrt())
        .collect();
    let mut weights = vec![0f32; plan.buckets];
    let mut bias = 0f32;
    let mut multipliers = vec![0f32; examples.len()];
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut shuffle = Shuffle(1);
    for _ in 0..plan.rounds {
        shuffle.order(&mut order);
        for &number in &order {
            let (Some((ngrams, is)), Some(multiplier), Some(length)) =
                (examples.get(number), multipliers.get_mut(number), lengths.get(number))
            else {
                continue;
            };
            let side = if *is { 1.0 } else { -1.0 };
            let value = if *length > 0.0 { 1.0 / length } else { 0.0 };
            let at = |bucket: usize| weights.get(bucket & mask).copied().unwrap_or_default();
            let sum: f32 = ngrams.buckets().map(|bucket| at(bucket) * rare(bucket)).sum();
            let gradient = side * (sum * value + bias) - 1.0 + soft * *multiplier;
            let square = if *length > 0.0 { 2.0 } else { 1.0 };
            let moved = (*multiplier - gradient / (square + soft)).max(0.0);
            let step = (moved - *multiplier) * side;
            *multiplier = moved;
            bias += step;
            for bucket in ngrams.buckets() {
                if let Some(weight) = weights.get_mut(bucket & mask) {
                    *weight += step * value * rare(bucket);
                }
            }
        }
    }
    in_bytes(&weights, rarity, bias)
}

/// How rare each bucket's n-grams are: 1 to 255, 0 for what was never seen.
fn rarity(examples: &[&(Ngrams, bool)], buckets: usize) -> Vec<u8> {
    let mut seen = vec![0u32; buckets];
    for (ngrams, _) in examples {
        for bucket in ngrams.buckets() {
            if let Some(count) = seen.get_mut(bucket & (buckets - 1)) {
                *count += 1;
            }
        }
    }
    let all = examples.len() as f32 + 1.0;
    let most = all.ln() + 1.0;
    let rare = |count: &u32| match count {
        0 => 0,
        count => (((all / (*count as f32 + 1.0)).ln().max(0.0) + 1.0) / most * 255.0)
            .clamp(1.0, 255.0) as u8,
    };
    seen.iter().map(rare).collect()
}

fn in_bytes(weights: &[f32], rarity: Vec<u8>, bias: f32) -> Linear {
    let most = weights.iter().fold(f32::MIN_POSITIVE, |most, weight| most.max(weight.abs()));
    let unit = most / 127.0;
    let small = |weight: &f32| (weight / unit).round().clamp(-127.0, 127.0) as i8;
    Linear { weights: weights.iter().map(small).collect(), rarity, unit, bias, scale: (2.0, 0.0) }
}

/// The slope and shift under which the decisions' probabilities fit best: Newton's method.
fn scale(decisions: &[(f32, bool)]) -> (f32, f32) {
    let (mut slope, mut shift) = (2.0f64, 0.0f64);
    for _ in 0..50 {
        // A little weight on the start keeps the matrix invertible.
        let (mut g0, mut g1) = (1e-3 * (slope - 2.0), 1e-3 * shift);
        let (mut h00, mut h01, mut h11) = (1e-3, 0.0, 1e-3);
        for (decision, is) in decisions {
            let d = f64::from(*decision);
            let p = 1.0 / (1.0 + (-(slope * d + shift)).exp());
            let error = p - f64::from(u8::from(*is));
            let spread = (p * (1.0 - p)).max(1e-9);
            g0 += error * d;
            g1 += error;
            h00 += spread * d * d;
            h01 += spread * d;
            h11 += spread;
        }
        let det = h00 * h11 - h01 * h01;
        slope -= (h11 * g0 - h01 * g1) / det;
        shift -= (h00 * g1 - h01 * g0) / det;
        slope = slope.clamp(0.1, 20.0);
        shift = shift.clamp(-20.0, 20.0);
    }
    (slope as f32, shift as f32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_shown_is_learnt() {
        let scam =
            ["gagnez un prix", "votre prix vous attend", "cliquez pour le prix", "prix gratuit"];
        let legit = ["bonjour maman", "on se voit demain", "a ce soir", "merci pour hier"];
        let sides =
            scam.iter().map(|text| (*text, true)).chain(legit.iter().map(|text| (*text, false)));
        let examples: Vec<_> = sides.map(|(text, is)| (Ngrams::of(text), is)).collect();
        let model = train_linear(&examples, LinearPlan::default());
        assert!(model.probability(&Ngrams::of("un prix pour vous")) > 0.5);
        assert!(model.probability(&Ngrams::of("bonjour, a demain")) < 0.5);
        assert_eq!(model, train_linear(&examples, LinearPlan::default()));
    }
}
