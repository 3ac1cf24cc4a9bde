//! What copies of a message share, which can be given out, and known scams by it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::sketch::{MINIMA, Sketch, SketchError};

/// What many copies of a message share: the hashes that stand in most of them. Nothing that only
/// one person wrote is in it, so it can be given out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<u32>", into = "Vec<u32>")]
pub struct Pattern(Vec<u32>);

/// Fewer hashes say too little, and no text gives more.
const PATTERN: std::ops::RangeInclusive<usize> = 20..=512;

impl Pattern {
    /// What at least half of these texts share; each text is its sketches. None where that is too
    /// little to know a copy by, or there are fewer than `fewest` texts.
    pub fn of(texts: &[&[Sketch]], fewest: usize) -> Option<Self> {
        let mut in_texts: BTreeMap<u32, usize> = BTreeMap::new();
        for text in texts {
            let hashes: BTreeSet<u32> = text.iter().flat_map(Sketch::hashes).copied().collect();
            hashes.into_iter().for_each(|hash| *in_texts.entry(hash).or_default() += 1);
        }
        let enough = texts.len().div_ceil(2).max(fewest);
        let shared = in_texts.into_iter().filter(|(_, count)| *count >= enough);
        Self::try_from(shared.map(|(hash, _)| hash).take(*PATTERN.end()).collect::<Vec<_>>()).ok()
    }

    /// How much of it stands in a text, from 0 to 1. Of a long text only the smallest hashes are
    /// known: what lies above them is not asked for.
    pub fn in_text(&self, sketch: &Sketch) -> f32 {
        let known = if sketch.0.len() < MINIMA { u32::MAX } else { *sketch.0.last().unwrap_or(&0) };
        let asked = self.0.partition_point(|hash| *hash <= known);
        if asked < *PATTERN.start() {
            return 0.0;
        }
        let there = |hash: &&u32| sketch.0.binary_search(hash).is_ok();
        self.0.iter().take(asked).filter(there).count() as f32 / asked as f32
    }

    /// Whether both are of the same scam: at least half of the shorter stands in the other.
    pub fn is_like(&self, other: &Self) -> bool {
        let shared = self.0.iter().filter(|hash| other.0.binary_search(hash).is_ok()).count();
        2 * shared >= self.0.len().min(other.0.len())
    }
}

impl TryFrom<Vec<u32>> for Pattern {
    type Error = SketchError;

    fn try_from(hashes: Vec<u32>) -> Result<Self, SketchError> {
        let rises = hashes.is_sorted_by(|one, next| one < next);
        if PATTERN.contains(&hashes.len()) && rises { Ok(Self(hashes)) } else { Err(SketchError) }
    }
}

impl From<Pattern> for Vec<u32> {
    fn from(pattern: Pattern) -> Self {
        pattern.0
    }
}

/// A published scam, and how its messages are known again.
#[derive(Debug, Clone, PartialEq)]
pub struct Campaign {
    /// Names it.
    pub id: String,
    /// What its messages share.
    pub pattern: Pattern,
}

/// From here on a text is a copy of what a pattern was made of.
pub const KNOWN: f32 = 0.7;

impl Campaign {
    /// How near a text comes to it, from 0 to 1.
    pub fn likeness(&self, text: &[Sketch]) -> f32 {
        text.iter().map(|sketch| self.pattern.in_text(sketch)).fold(0.0, f32::max)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sketch::tests::SCAM;

    #[test]
    fn somebody_wrote_around_it() {
        let told = format!(
            "Bonjour, j'ai reçu ceci hier soir et j'ai peur :\n{SCAM}\nQue faire ? \
            J'ai déjà donné mon nom, et mon mari ne le sait pas encore."
        );
        let texts = [Sketch::all_of(SCAM), Sketch::all_of(SCAM), Sketch::all_of(&told)];
        let texts: Vec<&[Sketch]> = texts.iter().map(Vec::as_slice).collect();
        let pattern = Pattern::of(&texts, 2).unwrap();
        assert_eq!(Pattern::of(&texts[..1], 2), None, "what came once is nobody else's");
        let campaign = Campaign { id: "c".into(), pattern };
        assert!(campaign.likeness(&Sketch::all_of(&told)) > 0.9);
        let story = "Bonjour, j'ai reçu ceci hier soir et j'ai peur, j'ai déjà donné mon nom";
        assert!(campaign.likeness(&Sketch::all_of(story)) < 0.2);
        let hashes = Vec::from(campaign.pattern);
        let own = Sketch::of(story).unwrap();
        let told = own.hashes().iter().filter(|hash| hashes.contains(hash)).count();
        assert!(told < 4, "only what any French text shares: {told}");
    }
}
