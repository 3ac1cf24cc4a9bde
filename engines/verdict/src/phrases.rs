use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, BuildError};

use crate::words::Words;

/// The most words that a `*` of a phrase stands for.
const GAP: usize = 3;

/// Phrases found all at once. A phrase is words; `*` stands for up to three others.
#[derive(Debug)]
pub(crate) struct Phrases {
    automaton: AhoCorasick,
    /// For each first segment: its phrases, as what they mean and the segments that follow.
    heads: Vec<Vec<Phrase>>,
}

#[derive(Debug)]
struct Phrase {
    means: usize,
    rest: Vec<String>,
}

/// A phrase in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) means: usize,
    /// In the words' text.
    pub(crate) range: Range<usize>,
}

impl Phrases {
    /// Prepares phrases, each with what it means.
    pub(crate) fn new<'a>(
        phrases: impl IntoIterator<Item = (usize, &'a str)>,
    ) -> Result<Self, BuildError> {
        let mut found: std::collections::BTreeMap<String, Vec<Phrase>> = Default::default();
        for (means, phrase) in phrases {
            let mut segments =
                phrase.split('*').map(Words::text_of).filter(|text| text.trim() != "");
            let Some(head) = segments.next() else { continue };
            found.entry(head).or_default().push(Phrase { means, rest: segments.collect() });
        }
        let (patterns, heads): (Vec<String>, Vec<_>) = found.into_iter().unzip();
        // Quick to search, and quick enough to build.
        let kind = Some(AhoCorasickKind::ContiguousNFA);
        let automaton = AhoCorasick::builder().kind(kind).prefilter(false).build(patterns)?;
        Ok(Self { automaton, heads })
    }

    /// Every phrase in a text, in the order of their beginnings.
    pub(crate) fn find(&self, words: &Words) -> Vec<Hit> {
        let mut hits = Vec::new();
        for head in self.automaton.find_overlapping_iter(words.text()) {
            for phrase in self.heads.get(head.pattern().as_usize()).into_iter().flatten() {
                if let Some(end) = follow(words.text(), head.end(), &phrase.rest) {
                    // Without the spaces around.
                    let range = head.start() + 1..end - 1;
                    hits.push(Hit { means: phrase.means, range });
                }
            }
        }
        hits.sort_by_key(|hit| (hit.range.start, hit.range.end));
        hits
    }
}

/// Where the last of the segments ends, if each follows the one before within the gap.
fn follow(text: &str, mut end: usize, rest: &[String]) -> Option<usize> {
    for segment in rest {
        // The space that ends a word also begins the next.
        let mut from = end - 1;
        let mut skipped = 0;
        loop {
            let ahead = text.get(from..)?;
            if ahead.starts_with(segment.as_str()) {
                end = from + segment.len();
                break;
            }
            if skipped == GAP {
                return None;
            }
            from += 1 + ahead.get(1..)?.find(' ')?;
            skipped += 1;
        }
    }
    Some(end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Folded;

    fn found(phrases: &[&str], text: &str) -> Vec<(usize, String)> {
        let phrases = Phrases::new(phrases.iter().copied().enumerate()).unwrap();
        let folded = Folded::of(text);
        let words = Words::of(&folded);
        let hits = phrases.find(&words).into_iter();
        hits.map(|hit| (hit.means, words.text()[hit.range].to_owned())).collect()
    }

    #[test]
    fn phrases_are_found_at_word_borders_with_gaps() {
        let phrases = ["donnez * code", "code", "votre compte"];
        assert_eq!(
            found(&phrases, "Donnez-moi vite le code, pas le décodeur"),
            [(0, "donnez moi vite le code".into()), (1, "code".into())]
        );
        assert_eq!(found(&phrases, "donnez le vrai bon petit code")[..], [(1, "code".to_owned())]);
        assert_eq!(found(&phrases, "VOTRE  COMPTE")[..], [(2, "votre compte".to_owned())]);
        assert_eq!(found(&["رمز التأكيد"], "أرسل الرمز للتأكيد").len(), 1);
    }
}
