use std::ops::Range;

use crate::Folded;

/// The words of a folded text, one space between them and around all, for matching phrases.
///
/// Arabic words lose the article and the particles written onto them; letters that stand one by
/// one ("c l i q u e z") are put together.
#[derive(Debug, Clone, Default)]
pub(crate) struct Words {
    text: String,
    /// For each byte of `text`, the byte of the folded text it stands for.
    origin: Vec<u32>,
    /// Where letters stood one by one, in the folded text.
    pub(crate) spaced: Vec<Range<usize>>,
}

/// So many single letters in a row are a disguise.
const SPACED: usize = 4;

impl Words {
    pub(crate) fn of(folded: &Folded) -> Self {
        let mut words = Self::default();
        words.text.reserve(folded.text().len() + 2);
        words.push(" ", 0);
        let mut single: Vec<Range<usize>> = Vec::new();
        for word in split(folded.text()) {
            let letters = folded.text().get(word.clone()).unwrap_or_default();
            if letters.len() == 1 && letters.as_bytes().first().is_some_and(u8::is_ascii_alphabetic)
            {
                // "A, B, C, D" is a list; a disguise has one sign between its letters.
                if single.last().is_some_and(|last| word.start - last.end > 1) {
                    words.end_single(&mut single, folded.text());
                }
                single.push(word);
                continue;
            }
            words.end_single(&mut single, folded.text());
            words.add(letters, word.start);
        }
        words.end_single(&mut single, folded.text());
        words
    }

    /// The words of a phrase, folded. Most phrases are plain, and there are many of them.
    pub(crate) fn text_of(phrase: &str) -> String {
        plain(phrase).unwrap_or_else(|| Self::of(&Folded::of(phrase)).text)
    }

    /// The words, " between spaces ".
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Where in the folded text a range of the words stands.
    pub(crate) fn origin(&self, range: Range<usize>) -> Range<usize> {
        let at = |byte: usize| self.origin.get(byte).copied().unwrap_or_default() as usize;
        at(range.start)..at(range.end.saturating_sub(1)) + 1
    }

    fn end_single(&mut self, single: &mut Vec<Range<usize>>, folded: &str) {
        if single.len() >= SPACED
            && let (Some(first), Some(last)) = (single.first(), single.last())
        {
            self.spaced.push(first.start..last.end);
            for letter in single.iter() {
                self.push(folded.get(letter.clone()).unwrap_or_default(), letter.start);
            }
            self.push(" ", single.last().map_or(0, |last| last.end));
        } else {
            for letter in single.iter() {
                self.add(folded.get(letter.clone()).unwrap_or_default(), letter.start);
            }
        }
        single.clear();
    }

    fn add(&mut self, word: &str, at: usize) {
        let bare = without_particles(word);
        self.push(bare, at + word.len() - bare.len());
        self.push(" ", at + word.len());
    }

    fn push(&mut self, text: &str, at: usize) {
        for offset in 0..text.len() {
            self.origin.push(u32::try_from(at + offset).unwrap_or(u32::MAX));
        }
        self.text.push_str(text);
    }
}

/// The words of a text of plain letters and digits, each folded by itself: many times as quick as
/// [`Folded`], which keeps places.
fn plain(text: &str) -> Option<String> {
    let (mut words, mut word) = (String::with_capacity(text.len() + 2), String::new());
    let (mut single, mut last, mut repeats) = (0, ' ', 1);
    words.push(' ');
    for c in text.chars().chain([' ']) {
        let c = simple(c)?;
        repeats = if c == last { repeats + 1 } else { 1 };
        last = c;
        if repeats > 2 && c.is_alphabetic() {
            return None;
        }
        if c != ' ' {
            word.push(c);
            continue;
        }
        if word.is_empty() {
            continue;
        }
        let is_single = word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
        single = if is_single { single + 1 } else { 0 };
        if single >= SPACED {
            return None;
        }
        words.push_str(without_particles(&word));
        words.push(' ');
        word.clear();
    }
    Some(words)
}

/// What folding makes of a common sign; a space of what stands between words.
fn simple(c: char) -> Option<char> {
    Some(match c {
        'a'..='z' | '0'..='9' => c,
        'A'..='Z' => c.to_ascii_lowercase(),
        ' ' | '\'' | '-' | '’' => ' ',
        'à' | 'â' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' => 'o',
        'ù' | 'û' => 'u',
        'ç' => 'c',
        'أ' | 'إ' | 'آ' => 'ا',
        'ؤ' => 'و',
        'ئ' | 'ى' => 'ي',
        'ة' => 'ه',
        'ء' | 'ا' | 'ب' | 'ت'..='غ' | 'ف'..='و' | 'ي' => c,
        _ => return None,
    })
}

/// Where words stand: runs of letters and digits.
fn split(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = text.get(from..)?;
        let start = from + rest.find(char::is_alphanumeric)?;
        let rest = text.get(start..)?;
        let length = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        from = start + length;
        Some(start..from)
    })
}

/// An Arabic word without the article and the particles before it, where three letters remain.
fn without_particles(word: &str) -> &str {
    if word.as_bytes().first().is_none_or(u8::is_ascii) {
        return word;
    }
    for prefix in ["وال", "فال", "بال", "كال", "لل", "ال", "و", "ف"] {
        if let Some(rest) = word.strip_prefix(prefix)
            && rest.chars().count() >= 3
        {
            return rest;
        }
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> String {
        Words::of(&Folded::of(text)).text
    }

    #[test]
    fn words_stand_alone() {
        assert_eq!(words("Cliquez, ici : l’été !"), " cliquez ici l ete ");
        assert_eq!(words("والرمز للتأكيد"), " رمز تاكيد ");
        assert_eq!(words(""), " ");
    }

    #[test]
    fn single_letters_are_put_together() {
        assert_eq!(words("c l i q u e z ici"), " cliquez ici ");
        assert_eq!(words("y a t il"), " y a t il ");
        assert_eq!(words("c.l.i.q.u.e.z"), " cliquez ");
        assert_eq!(words("groupes A, B, C, D, E"), " groupes a b c d e ");
    }

    proptest::proptest! {
        #[test]
        fn plain_text_is_read_as_any_other(
            text in "[a-zA-Z0-9' -]{0,40}|([a-c] ){0,6}|[a-zàâéèêëîïôùûç’ -]{0,30}|[ء-غف-ي ا]{0,30}|(ا|ل|و|ة|b| ){0,12}",
        ) {
            if let Some(plain) = plain(&text) {
                proptest::prop_assert_eq!(plain, words(&text));
            }
        }
    }

    #[test]
    fn places_lead_back() {
        let folded = Folded::of("Le, code");
        let words = Words::of(&folded);
        let at = words.text().find("code").unwrap();
        assert_eq!(folded.text().get(words.origin(at..at + 4)), Some("code"));
    }
}
