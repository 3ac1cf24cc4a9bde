use super::Ngrams;

/// A linear model of letters: for each bucket of n-grams a weight and how rare it is, in 8 bits.
/// Their number is a power of two; smaller models share buckets.
///
/// The decision is the sum of weight times rarity over a text's n-grams, for vectors of length
/// one (inverse document frequency, Spärck Jones 1972); [`Linear::probability`] puts it on a scale
/// from 0 to 1 (Platt 1999).
#[derive(Debug, Clone, PartialEq)]
pub struct Linear {
    pub(super) weights: Vec<i8>,
    pub(super) rarity: Vec<u8>,
    /// What a weight of 1 stands for.
    pub(super) unit: f32,
    pub(super) bias: f32,
    /// Slope and shift of the scale.
    pub(super) scale: (f32, f32),
}

impl Linear {
    /// Which side a text is on, and how far: above 0 is the side the model looks for.
    pub fn decision(&self, ngrams: &Ngrams) -> f32 {
        let mask = self.weights.len().wrapping_sub(1);
        let (mut sum, mut square) = (0i64, 0i64);
        for bucket in ngrams.buckets() {
            let at = bucket & mask;
            let rarity = i64::from(self.rarity.get(at).copied().unwrap_or_default());
            sum += i64::from(self.weights.get(at).copied().unwrap_or_default()) * rarity;
            square += rarity * rarity;
        }
        if square == 0 {
            return self.bias;
        }
        sum as f32 * self.unit / (square as f32).sqrt() + self.bias
    }

    /// From 0 to 1: how sure the model is that the text is what it looks for.
    pub fn probability(&self, ngrams: &Ngrams) -> f32 {
        let (slope, shift) = self.scale;
        1.0 / (1.0 + (-(slope * self.decision(ngrams) + shift)).exp())
    }
}
