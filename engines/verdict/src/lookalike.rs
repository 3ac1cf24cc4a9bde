//! Which protected name an address imitates.

use std::borrow::Cow;
use std::collections::HashMap;

use aho_corasick::{AhoCorasick, BuildError};
use unicode_security::confusable_detection::skeleton;

use crate::Address;

/// How an address imitates a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Imitation {
    /// The name stands in an address that is not the owner's: `cih.top`, `cih-verif.com`.
    Name,
    /// The name stands before the part that was registered, or before an `@`: `cih.evil.top`.
    Before,
    /// Letters that look like the name's: another script, `rn` for `m`, `0` for `o`.
    Letters,
    /// A letter more, less, changed or swapped: `attijarri`.
    Spelling,
}

/// Names to protect: looked up whole, inside words, and by what is a letter away from them.
#[derive(Debug)]
pub(crate) struct Names {
    /// The owner of each name.
    exact: HashMap<String, usize>,
    /// Names by their first letter.
    near: HashMap<u8, Vec<Near>>,
    /// Names that are looked for inside words, and their owners.
    inside: AhoCorasick,
    insiders: Vec<usize>,
}

/// A name that may be misspelt.
#[derive(Debug)]
struct Near {
    name: String,
    owner: usize,
    letters: u64,
}

/// From this length on a name is looked for with a letter changed, with two, and inside words.
const ONE_CHANGE: usize = 5;
const TWO_CHANGES: usize = 9;
const INSIDE: usize = 6;
/// A shorter name is not looked for at all.
const SHORTEST: usize = 3;

impl Names {
    /// Prepares names, each with its owner: Latin letters and digits only are kept. The first
    /// owner of a name has it.
    pub(crate) fn new<'a>(
        names: impl IntoIterator<Item = (usize, &'a str)>,
    ) -> Result<Self, BuildError> {
        let mut exact = HashMap::new();
        let mut near: HashMap<u8, Vec<Near>> = HashMap::new();
        let mut long = Vec::new();
        for (owner, name) in names {
            let name: String =
                name.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
            let Some(first) = name.bytes().next() else { continue };
            if name.len() < SHORTEST || exact.contains_key(&name) {
                continue;
            }
            if name.len() >= ONE_CHANGE {
                let letters = letters(&name);
                near.entry(first).or_default().push(Near { name: name.clone(), owner, letters });
            }
            if name.len() >= INSIDE {
                long.push((name.clone(), owner));
            }
            exact.insert(name, owner);
        }
        let (patterns, insiders): (Vec<String>, Vec<usize>) = long.into_iter().unzip();
        Ok(Self { exact, near, inside: AhoCorasick::new(patterns)?, insiders })
    }

    /// Whose name an address imitates, and how; the closest imitation first.
    pub(crate) fn imitated(&self, address: &Address) -> Option<(usize, Imitation)> {
        if address.is_number {
            return self.before(address);
        }
        let name = shown(address.name());
        if let Some(owner) = self.whole(&name).or_else(|| self.inside(&name)) {
            return Some((owner, Imitation::Name));
        }
        if let Some(found) = self.before(address) {
            return Some(found);
        }
        let looks = look(&name);
        if *looks != *name
            && let Some(owner) = self.whole(&looks).or_else(|| self.inside(&looks))
        {
            return Some((owner, Imitation::Letters));
        }
        let spelt = words(&name).find_map(|word| self.spelt(word));
        spelt.map(|owner| (owner, Imitation::Spelling))
    }

    /// A name before the registered part or before an `@`.
    fn before(&self, address: &Address) -> Option<(usize, Imitation)> {
        let parts = [address.below(), address.user.as_str()];
        let mut written = parts.into_iter().filter(|part| !part.is_empty());
        let found = written.find_map(|part| self.whole(&look(&shown(&part.to_lowercase()))));
        found.map(|owner| (owner, Imitation::Before))
    }

    /// A word that is a name.
    fn whole(&self, part: &str) -> Option<usize> {
        words(part).find_map(|word| self.exact.get(word).copied())
    }

    /// A long name inside a longer word: `attijariwafabankma`.
    fn inside(&self, part: &str) -> Option<usize> {
        let found = match part.contains('-') {
            true => self.inside.find(&part.replace('-', "")),
            false => self.inside.find(part),
        };
        found.and_then(|found| self.insiders.get(found.pattern().as_usize()).copied())
    }

    /// A name that is one letter away, or two where it is long. The first letter is what people
    /// look at: it stays.
    fn spelt(&self, word: &str) -> Option<usize> {
        let first = word.bytes().next()?;
        let of_word = letters(word);
        let close = self.near.get(&first)?.iter().filter(|near| {
            let most = changes(&near.name);
            near.name.len().abs_diff(word.len()) <= most
                && (near.letters ^ of_word).count_ones() as usize <= 2 * most
                && is_near(&near.name, word, most)
        });
        close.map(|near| near.owner).next()
    }
}

fn is_near(name: &str, word: &str, most: usize) -> bool {
    let away = strsim::damerau_levenshtein(name, word);
    away > 0 && away <= most
}

/// The words of a part of a host, and those that hyphens part.
fn words(part: &str) -> impl Iterator<Item = &str> {
    let pieces = part.split(['.', '-', '_']);
    part.split('.').chain(pieces).filter(|word| word.len() >= SHORTEST)
}

/// Which letters and digits a word holds, a bit each.
fn letters(word: &str) -> u64 {
    word.bytes().fold(0, |bits, byte| bits | 1 << (byte & 63))
}

/// So many letters may differ.
fn changes(name: &str) -> usize {
    match name.len() {
        TWO_CHANGES.. => 2,
        ONE_CHANGE.. => 1,
        _ => 0,
    }
}

/// The part of a host as a browser may show it.
fn shown(part: &str) -> Cow<'_, str> {
    if !part.contains("xn--") {
        return Cow::Borrowed(part);
    }
    let labels = part.split('.').map(|label| idna_label(label).unwrap_or_else(|| label.to_owned()));
    Cow::Owned(labels.collect::<Vec<_>>().join("."))
}

fn idna_label(label: &str) -> Option<String> {
    let (text, result) = idna::domain_to_unicode(label);
    result.ok().map(|()| text)
}

/// What letters look like: one form for all that are drawn alike, `0` as `o`, `1` as `l`.
fn look(part: &str) -> String {
    let latin: String = match part.is_ascii() {
        true => part.replace("rn", "m").replace("vv", "w"),
        false => skeleton(part).collect::<String>().to_lowercase(),
    };
    latin
        .chars()
        .map(|c| match c {
            '0' => 'o',
            '1' => 'l',
            '3' => 'e',
            '5' => 's',
            '4' => 'a',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn imitated(address: &str) -> Option<(usize, Imitation)> {
        let names = ["cih", "attijariwafa", "barid", "narsa", "amana"];
        let names = Names::new(names.into_iter().enumerate()).unwrap();
        names.imitated(&Address::parse(address).unwrap())
    }

    #[test]
    fn imitations_are_seen() {
        assert_eq!(imitated("cih-verif.com"), Some((0, Imitation::Name)));
        assert_eq!(imitated("https://cih.ma.evil.top/x"), Some((0, Imitation::Before)));
        assert_eq!(imitated("http://cih.ma@evil.top/x"), Some((0, Imitation::Before)));
        assert_eq!(imitated("attijariwafabank.net"), Some((1, Imitation::Name)));
        assert_eq!(imitated("attijarivvafa.net"), Some((1, Imitation::Letters)));
        assert_eq!(imitated("аttijariwafa.net"), Some((1, Imitation::Letters)), "a Cyrillic a");
        assert_eq!(imitated("attijarwafaa.net"), Some((1, Imitation::Spelling)));
        assert_eq!(imitated("barrid.ma"), Some((2, Imitation::Spelling)));
        assert_eq!(imitated("nasra.ma"), Some((3, Imitation::Spelling)));
    }

    #[test]
    fn other_names_are_their_own() {
        for own in ["hespress.com", "cihan.com", "bandit.ma", "example.org", "192.168.1.1"] {
            assert_eq!(imitated(own), None, "{own}");
        }
    }
}
