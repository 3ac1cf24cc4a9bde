use std::ops::Range;

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

/// A negation counts for so many words behind it.
const NEGATED: usize = 3;

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
        let negations = self.negations.find(words);
        let mut hits: Vec<Hit> = Vec::new();
        for (number, within) in self.within.iter().enumerate() {
            let of = |means: usize| sides.iter().filter(move |hit| hit.means == means);
            let near = of(number * 2).find_map(|first| {
                let second = of(number * 2 + 1).find(|second| {
                    between(words.text(), &first.range, &second.range)
                        .is_some_and(|count| count <= *within)
                })?;
                let is_negated = negations.iter().any(|negation| {
                    let count = (negation.range.end <= first.range.start)
                        .then(|| count_words(words.text(), negation.range.end..first.range.start));
                    count.is_some_and(|count| count < NEGATED)
                });
                (!is_negated).then(|| {
                    first.range.start.min(second.range.start)..first.range.end.max(second.range.end)
                })
            });
            hits.extend(near.map(|range| Hit { means: number, range }));
        }
        hits
    }
}

/// How many words stand between two places; `None` where one lies in the other.
fn between(text: &str, one: &Range<usize>, other: &Range<usize>) -> Option<usize> {
    let (first, second) = if one.start <= other.start { (one, other) } else { (other, one) };
    (first.end <= second.start).then(|| count_words(text, first.end..second.start))
}

fn count_words(text: &str, range: Range<usize>) -> usize {
    text.get(range).unwrap_or_default().split_ascii_whitespace().count()
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
        assert_eq!(found("envoie vite ton tout petit code"), 0);
        assert_eq!(found("code"), 0);
    }
}
