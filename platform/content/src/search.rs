//! Finding guides by words, as people type them.

use std::collections::BTreeMap;
use std::ops::Range;

use kernel::Lang;
use verdict::Folded;

use crate::{ByLang, Guide};

/// What a word counts in a title, in what is to be remembered, in the rest.
const IN_TITLE: u32 = 60;
const TO_REMEMBER: u32 = 20;
const IN_TEXT: u32 = 4;

const MOST_WORDS: usize = 8;
const MOST_CHARS: usize = 200;

/// Words that tell nothing, folded.
const EMPTY: &str = " a an and au aux by ce comment de des du en est et for from how i in is la \
    le les mes mon my of on or ou pour que sur the to un une what with \
    الي ان او عن علي في كيف ما مع من هل هذا هذه و ";

/// The words of every guide in every language, made once.
#[derive(Debug)]
pub struct GuideSearch(ByLang<Index>);

/// What was found.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Places in the list that was indexed, the best first.
    pub guides: Vec<usize>,
    /// Whether each of them has all the words; if not, none has.
    pub all_words: bool,
    /// What was perhaps meant.
    pub meant: Option<String>,
}

/// The words of one language in their order.
#[derive(Debug, Default)]
struct Index {
    guides: usize,
    words: Vec<Known>,
}

#[derive(Debug)]
struct Known {
    folded: String,
    /// As somebody wrote it.
    written: String,
    /// Guides that have it, and what it counts there.
    places: Vec<(usize, u32)>,
}

impl GuideSearch {
    /// Reads the words of guides.
    pub fn over<'a>(guides: impl IntoIterator<Item = &'a Guide> + Clone) -> Self {
        let of = |lang| Index::over(guides.clone(), lang);
        Self(ByLang { ar: of(Lang::Ar), fr: of(Lang::Fr), en: of(Lang::En) })
    }

    /// Of the guides that `fits` picks by their place, those that have every word of a question, or
    /// else those that have the most of them.
    pub fn find(&self, lang: Lang, question: &str, fits: impl Fn(usize) -> bool) -> Found {
        let question: String = question.chars().take(MOST_CHARS).collect();
        let asked = asked(&question);
        self.0.get(lang).find(&asked, fits)
    }
}

impl Index {
    fn over<'a>(guides: impl IntoIterator<Item = &'a Guide>, lang: Lang) -> Self {
        let mut index = Self::default();
        let mut known: BTreeMap<String, Known> = BTreeMap::new();
        for guide in guides {
            let place = index.guides;
            index.guides += 1;
            let words = guide.words.get(lang);
            let [remembered, rest] = &words.searched;
            for (text, counts) in
                [(&words.title, IN_TITLE), (remembered, TO_REMEMBER), (rest, IN_TEXT)]
            {
                for word in words_of(text) {
                    for folded in beginnings(&word.folded) {
                        let entry = known.entry(folded.to_owned()).or_insert_with(|| Known {
                            folded: folded.to_owned(),
                            written: word.written.clone(),
                            places: Vec::new(),
                        });
                        // Fields come from the one that counts most.
                        if entry.places.last().is_none_or(|(last, _)| *last != place) {
                            entry.places.push((place, counts));
                        }
                    }
                }
            }
        }
        index.words = known.into_values().collect();
        index
    }

    fn find(&self, asked: &[Word], fits: impl Fn(usize) -> bool) -> Found {
        let mut score = vec![0; self.guides];
        let mut has = vec![0; self.guides];
        let mut best = vec![0; self.guides];
        let mut meant = Vec::new();
        let mut corrected = false;
        for word in asked {
            best.fill(0);
            for beginning in stems(&word.folded) {
                self.count(beginning, &mut best);
            }
            for ((score, has), best) in score.iter_mut().zip(&mut has).zip(&best) {
                *score += best;
                *has += usize::from(*best > 0);
            }
            let near = if best.iter().all(|best| *best == 0) { self.near(word) } else { None };
            corrected |= near.is_some();
            meant.push(near.unwrap_or(&word.written));
        }
        let fitting = || (0..self.guides).filter(|place| fits(*place));
        let most = fitting().filter_map(|place| has.get(place)).copied().max().unwrap_or_default();
        let all_words = most == asked.len() && most > 0;
        let mut guides: Vec<usize> = match most {
            0 => Vec::new(),
            _ => fitting().filter(|place| has.get(*place) == Some(&most)).collect(),
        };
        guides.sort_by_key(|place| std::cmp::Reverse(score.get(*place).copied()));
        Found { guides, all_words, meant: corrected.then(|| meant.join(" ")) }
    }

    /// Counts the words that begin so: the whole word more than a longer one.
    fn count(&self, beginning: &str, best: &mut [u32]) {
        for known in self.beginning_with(beginning) {
            let whole = known.folded.len() == beginning.len();
            for (place, counts) in &known.places {
                let counts = if whole { counts + counts / 2 } else { *counts };
                if let Some(best) = best.get_mut(*place) {
                    *best = counts.max(*best);
                }
            }
        }
    }

    fn beginning_with<'a>(&'a self, beginning: &str) -> impl Iterator<Item = &'a Known> {
        let from = self.words.partition_point(|known| known.folded.as_str() < beginning);
        let rest = self.words.get(from..).unwrap_or_default();
        rest.iter().take_while(move |known| known.folded.starts_with(beginning))
    }

    /// The known word that is nearly this one. Few err in the first letter.
    fn near<'a>(&'a self, word: &Word) -> Option<&'a str> {
        let length = word.folded.chars().count();
        let allowed = match length {
            0..=3 => return None,
            4..=6 => 1,
            _ => 2,
        };
        let (second, _) = word.folded.char_indices().nth(1)?;
        let first = word.folded.get(..second)?;
        let near = self.beginning_with(first).filter_map(|known| {
            let other = known.folded.chars().count();
            let may = other > 3 && other.abs_diff(length) <= allowed;
            let apart = may.then(|| strsim::osa_distance(&word.folded, &known.folded))?;
            let weight = known.places.iter().map(|(_, counts)| *counts).max();
            (apart <= allowed).then_some((apart, std::cmp::Reverse(weight), &known.written))
        });
        near.min().map(|(_, _, written)| written.as_str())
    }
}

/// A word of a text.
#[derive(Debug, PartialEq, Eq)]
struct Word {
    folded: String,
    written: String,
}

/// The words of a question that tell something; all of them where none does.
fn asked(question: &str) -> Vec<Word> {
    let mut words: Vec<Word> = words_of(question)
        .into_iter()
        .filter(|word| word.folded.chars().nth(1).is_some() && !word.folded.contains('-'))
        .take(MOST_WORDS)
        .collect();
    let tells = |word: &Word| !EMPTY.contains(&format!(" {} ", word.folded));
    if words.iter().any(tells) {
        words.retain(tells);
    }
    words
}

/// Words are of letters and digits. What is joined by hyphens is also one word without them.
fn words_of(text: &str) -> Vec<Word> {
    let folded = Folded::of(text);
    let plain = folded.text();
    let mut words = Vec::new();
    let mut take = |range: Range<usize>, joined: bool| {
        let (Some(word), Some(written)) =
            (plain.get(range.clone()), text.get(folded.origin(range.clone())))
        else {
            return;
        };
        let written = written.to_lowercase();
        if joined {
            words.push(Word { folded: word.replace('-', ""), written });
        } else if !word.is_empty() {
            words.push(Word { folded: word.to_owned(), written });
        }
    };
    let in_word = |c: char| c.is_alphanumeric() || c == '-';
    for chunk in ranges(plain, in_word) {
        let inner = plain.get(chunk.clone()).unwrap_or_default();
        if inner.contains('-') && inner.chars().any(char::is_alphanumeric) {
            take(chunk.clone(), true);
        }
        for part in ranges(inner, char::is_alphanumeric) {
            take(chunk.start + part.start..chunk.start + part.end, false);
        }
    }
    words
}

/// The longest stretches of a text whose signs are all of a kind.
fn ranges(text: &str, of_kind: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        match (start, of_kind(c)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                ranges.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    ranges.extend(start.map(|from| from..text.len()));
    ranges
}

/// A word, and the word without the article or the letter that Arabic writes before it.
fn beginnings(word: &str) -> Vec<&str> {
    let mut forms = vec![word];
    let article = ["وال", "بال", "كال", "فال", "لل", "ال"];
    let bare = article.into_iter().find_map(|article| word.strip_prefix(article));
    forms.extend(bare.filter(|rest| rest.chars().count() >= 3));
    let joined = ['و', 'ب', 'ل', 'ف', 'ك'];
    let bare = joined.into_iter().find_map(|letter| word.strip_prefix(letter));
    forms.extend(bare.filter(|rest| rest.chars().count() >= 4));
    forms
}

/// What a word of a question may begin with in a text: itself, and itself without an article, the
/// sign of a plural, or whose it is.
fn stems(word: &str) -> Vec<&str> {
    let article = ["وال", "بال", "كال", "فال", "لل", "ال"];
    let mut stems = vec![word];
    let bare = article.into_iter().find_map(|article| word.strip_prefix(article));
    stems.extend(bare.filter(|rest| rest.chars().count() >= 3));
    let endings = ["كم", "نا", "ها", "هم", "ات", "ين", "ون", "ي", "ه", "ك", "es", "s", "x"];
    let shorter: Vec<&str> = stems
        .iter()
        .flat_map(|stem| endings.iter().filter_map(|ending| stem.strip_suffix(ending)))
        .filter(|rest| rest.chars().count() >= 3)
        .collect();
    stems.extend(shorter);
    stems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        words_of(text).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn words_are_read_as_people_type_them() {
        assert_eq!(folded("L’été, à Fès !"), ["l", "ete", "a", "fes"]);
        assert_eq!(folded("your e-mail"), ["your", "email", "e", "mail"]);
        assert_eq!(folded("كلمةُ السِّر؟"), ["كلمه", "السر"]);
        let asked: Vec<String> =
            asked("comment choisir un mot de passe").into_iter().map(|word| word.folded).collect();
        assert_eq!(asked, ["choisir", "mot", "passe"]);
    }

    #[test]
    fn a_question_and_a_text_meet_in_the_middle() {
        let meet = |asked: &str, written: &str| {
            let known = beginnings(written);
            stems(asked).iter().any(|stem| known.iter().any(|known| known.starts_with(stem)))
        };
        for (asked, written) in [
            ("الحساب", "حسابي"),
            ("حسابي", "الحسابات"),
            ("حساب", "وحسابكم"),
            ("كلمه", "كلمات"),
            ("mots", "mot"),
            ("passwords", "password"),
            ("pass", "passwords"),
        ] {
            assert!(meet(asked, written), "{asked} {written}");
        }
        assert!(!meet("banque", "barque"));
    }
}
