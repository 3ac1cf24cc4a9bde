use aho_corasick::BuildError;

use crate::phrases::{Hit, Phrases};
use crate::words::Words;

/// Two things that are said near each other, in either order, and not after a negation.
#[derive(Debug)]
pub(crate) struct Pairs {
    /// Of pair n the first things mean 2n, the second 2n + 1.
    sides: Phrases,
    negations: Phrases,
    within: Vec<usize>,
}

/// A pair as a list has it.
pub(crate) struct PairOf<'a> {
    pub(crate) first: &'a [String],
    pub(crate) second: &'a [String],
    pub(crate) within: usize,
}

/// A negation counts for so many words behind it; one of two letters only for the next, for it may
/// be another word of another language ("n nssift", "ma mère").
const NEGATED: usize = 3;
const SHORT: usize = 2;

impl Pairs {
    pub(crate) fn new(pairs: &[PairOf<'_>], negations: &[String]) -> Result<Self, BuildError> {
        let sides = pairs.iter().enumerate().flat_map(|(number, pair)| {
            let first = pair.first.iter().map(move |said| (number * 2, said.as_str()));
            first.chain(pair.second.iter().map(move |said| (number * 2 + 1, said.as_str())))
        });
        Ok(Self {
            sides: Phrases::new(sides)?,
            negations: Phrases::new(negations.iter().map(|said| (0, said.as_str())))?,
            within: pairs.iter().map(|pair| pair.within).collect(),
        })
    }

    /// The first place of each pair in a text: its number, and where both stand.
    pub(crate) fn find(&self, words: &Words) -> Vec<Hit> {
        let sides = self.sides.find(words);
        if sides.len() < 2 {
            return Vec::new();
        }
        let counted = Counted::of(words.text());
        let negations: Vec<Negation> = self
            .negations
            .find(words)
            .iter()
            .map(|hit| {
                let said = words.text().get(hit.range.clone()).unwrap_or_default();
                let reach = if said.chars().count() <= SHORT { 1 } else { NEGATED };
                Negation { end: counted.at(hit.range.end), reach }
            })
            .collect();
        let mut of_pair: Vec<(Vec<&Hit>, Vec<&Hit>)> = Vec::new();
        of_pair.resize_with(self.within.len(), Default::default);
        for hit in &sides {
            let Some((firsts, seconds)) = of_pair.get_mut(hit.means / 2) else { continue };
            let side = if hit.means % 2 == 0 { firsts } else { seconds };
            if side.len() < MOST_HITS {
                side.push(hit);
            }
        }
        let pairs = of_pair.iter().zip(&self.within).enumerate();
        let near = pairs.filter_map(|(means, ((firsts, seconds), within))| {
            let mut meant = firsts.iter().filter(|first| !counted.follows(&negations, first));
            let range = meant.find_map(|first| {
                let second =
                    seconds.iter().find(|second| counted.are_near(first, second, *within))?;
                let (start, end) = (first.range.start, first.range.end);
                Some(start.min(second.range.start)..end.max(second.range.end))
            })?;
            Some(Hit { means, range })
        });
        near.collect()
    }
}

/// So many places of one thing are looked at: who says it more often says it near by too.
const MOST_HITS: usize = 64;

/// How many words stand before each place of a text.
struct Counted(Vec<usize>);

impl Counted {
    fn of(text: &str) -> Self {
        Self(text.bytes().enumerate().filter(|(_, byte)| *byte == b' ').map(|(at, _)| at).collect())
    }

    fn at(&self, byte: usize) -> usize {
        self.0.partition_point(|space| *space < byte)
    }

    /// Whether at most so many words stand between two places, which do not overlap.
    fn are_near(&self, one: &Hit, other: &Hit, within: usize) -> bool {
        let (first, second) =
            if one.range.start <= other.range.start { (one, other) } else { (other, one) };
        let gap = self.at(second.range.start).checked_sub(self.at(first.range.end) + 1);
        first.range.end <= second.range.start && gap.is_some_and(|gap| gap <= within)
    }

    /// Whether one of these, in the order of their ends, reaches a place.
    fn follows(&self, negations: &[Negation], hit: &Hit) -> bool {
        let start = self.at(hit.range.start);
        let before = negations.partition_point(|negation| negation.end < start);
        let near = negations.get(before.saturating_sub(NEGATED)..before).unwrap_or_default();
        near.iter().any(|negation| start - negation.end <= negation.reach)
    }
}

/// Where a negation ends, and for how many words it counts.
struct Negation {
    end: usize,
    reach: usize,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Folded;

    #[test]
    fn what_is_near_and_not_negated_is_found() {
        let own =
            |list: &[&str]| -> Vec<String> { list.iter().map(|one| (*one).to_owned()).collect() };
        let (first, second) = (own(&["donne moi", "envoie"]), own(&["code"]));
        let pairs = [PairOf { first: &first, second: &second, within: 3 }];
        let pairs = Pairs::new(&pairs, &own(&["jamais", "ne"])).unwrap();
        let found = |text: &str| pairs.find(&Words::of(&Folded::of(text))).len();
        assert_eq!(found("Donne-moi vite le code"), 1);
        assert_eq!(found("le code, envoie-le"), 1);
        assert_eq!(found("n'envoie jamais ; ne donne moi le code"), 0);
        assert_eq!(found("ne crains rien, envoie le code"), 1);
        assert_eq!(found("envoie vite ton tout petit code"), 0);
        assert_eq!(found("code"), 0);
    }
}
