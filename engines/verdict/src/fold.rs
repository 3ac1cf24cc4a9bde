use std::ops::Range;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// A text as rules read it, each byte knowing where in the original it came from.
///
/// Folding undoes what people vary and what scammers vary on purpose: case, accents, styled and
/// presentation forms, Arabic marks and letter variants, digits of other scripts, letters drawn
/// out, letters of other scripts that look Latin, zero-width characters, Arabic punctuation inside
/// links, `hxxp` and `[.]`. It is for matching only: nothing folded is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded {
    text: String,
    /// For each byte of `text`, the bytes of the original it stands for.
    origin: Vec<(u32, u32)>,
    /// Where characters stood that cannot be seen.
    pub(crate) hidden: Vec<Range<usize>>,
    /// Where letters of another script stood among Latin ones.
    pub(crate) disguised: Vec<Range<usize>>,
    /// Where a link was written so that programs do not see it.
    pub(crate) defanged: Vec<Range<usize>>,
}

/// The most bytes of a message that are judged.
pub const MOST_BYTES: usize = 64 * 1024;

/// So many rewritten links are enough to judge a message by.
const MOST_DEFANGED: usize = 100;

impl Folded {
    /// Folds a text. What stands behind [`MOST_BYTES`] is not read.
    pub fn of(original: &str) -> Self {
        let mut folded = Self::default();
        folded.text.reserve(original.len());
        folded.origin.reserve(original.len());
        let mut repeats = (' ', 0);
        let mut chars = original.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let end = at + c.len_utf8();
            if end > MOST_BYTES {
                break;
            }
            if is_hidden(c) {
                // Emoji are put together by such characters: only inside words they hide something.
                if folded.text.ends_with(char::is_alphanumeric) {
                    push_range(&mut folded.hidden, at..end);
                }
                continue;
            }
            let next = chars.peek().map(|(_, next)| *next);
            let c = match look_alike(c) {
                Some(latin)
                    if folded.ends_latin() || next.is_some_and(|c| c.is_ascii_alphabetic()) =>
                {
                    push_range(&mut folded.disguised, at..end);
                    latin
                }
                _ => c,
            };
            let mut simple = Small::default();
            if c.is_ascii() {
                simple.push(c.to_ascii_lowercase());
            } else {
                decompose_compatible(c, |part| {
                    if !is_combining_mark(part) && part != '\u{640}' {
                        part.to_lowercase().for_each(|lower| simple.push(unify(lower)));
                    }
                });
            }
            for &c in simple.as_slice() {
                repeats = if repeats.0 == c { (c, repeats.1 + 1) } else { (c, 1) };
                if repeats.1 > 2 && c.is_alphabetic() {
                    continue;
                }
                folded.push(c, at, end);
            }
        }
        folded.refang();
        folded
    }

    /// The folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where in the original a range of the folded text stands.
    pub fn origin(&self, range: Range<usize>) -> Range<usize> {
        let start = self.origin.get(range.start).map_or(0, |(start, _)| *start as usize);
        let last = range.end.checked_sub(1).and_then(|last| self.origin.get(last));
        start..last.map_or(start, |(_, end)| *end as usize).max(start)
    }

    fn ends_latin(&self) -> bool {
        self.text.bytes().next_back().is_some_and(|byte| byte.is_ascii_alphabetic())
    }

    fn push(&mut self, c: char, at: usize, end: usize) {
        self.text.push(c);
        let place = (u32::try_from(at).unwrap_or(u32::MAX), u32::try_from(end).unwrap_or(u32::MAX));
        self.origin.resize(self.text.len(), place);
    }

    /// Writes links as they are written: `hxxp` → `http`, `[.]` and `(.)` → `.`.
    fn refang(&mut self) {
        let mut rewritten = 0;
        for (written, meant) in [
            ("hxxp", "http"),
            ("[.]", "."),
            ("(.)", "."),
            ("{.}", "."),
            ("[dot]", "."),
            ("(dot)", "."),
        ] {
            while let Some(at) = self.text.find(written) {
                rewritten += 1;
                if rewritten > MOST_DEFANGED {
                    return;
                }
                let range = self.origin(at..at + written.len());
                push_range(&mut self.defanged, range.clone());
                self.text.replace_range(at..at + written.len(), meant);
                let place = (
                    u32::try_from(range.start).unwrap_or(u32::MAX),
                    u32::try_from(range.end).unwrap_or(u32::MAX),
                );
                let of_meant = std::iter::repeat_n(place, meant.len());
                self.origin.splice(at..at + written.len(), of_meant);
            }
        }
    }
}

/// At most a few characters: what one character becomes.
#[derive(Default)]
struct Small {
    chars: [char; 18],
    count: usize,
}

impl Small {
    fn push(&mut self, c: char) {
        if let Some(place) = self.chars.get_mut(self.count) {
            *place = c;
            self.count += 1;
        }
    }

    fn as_slice(&self) -> &[char] {
        self.chars.get(..self.count).unwrap_or_default()
    }
}

fn push_range(ranges: &mut Vec<Range<usize>>, range: Range<usize>) {
    match ranges.last_mut() {
        Some(last) if last.end == range.start => last.end = range.end,
        _ => ranges.push(range),
    }
}

/// Zero-width characters, soft hyphens and marks of direction.
fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{180e}' | '\u{feff}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e007f}')
}

/// One letter for those that people write for each other, and ASCII digits and punctuation.
fn unify(c: char) -> char {
    match c {
        'ى' | 'ی' | 'ې' => 'ي',
        'ٱ' => 'ا',
        'ة' | 'ۃ' | 'ە' => 'ه',
        'ک' | 'گ' | 'ڭ' | 'ݣ' | 'ڮ' => 'ك',
        'پ' => 'ب',
        'ڤ' | 'ڥ' => 'ف',
        'چ' => 'ج',
        '٠'..='٩' => ascii_digit(c, '٠'),
        '۰'..='۹' => ascii_digit(c, '۰'),
        '،' | '؛' => ',',
        '؟' => '?',
        '’' | '‘' | 'ʼ' | '´' => '\'',
        '–' | '—' | '‐' | '‑' => '-',
        '«' | '»' | '“' | '”' | '„' => '"',
        c if c.is_whitespace() && c != '\n' => ' ',
        'œ' | 'æ' => 'e',
        'ß' => 's',
        'ø' => 'o',
        'ł' => 'l',
        'đ' => 'd',
        'ı' => 'i',
        c => c,
    }
}

fn ascii_digit(c: char, zero: char) -> char {
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

/// The Latin letter that a Cyrillic or Greek one is drawn like.
fn look_alike(c: char) -> Option<char> {
    Some(match c {
        'а' | 'А' | 'α' | 'Α' => 'a',
        'В' | 'в' | 'Β' => 'b',
        'с' | 'С' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'е' | 'Е' | 'ё' | 'Ε' | 'ε' => 'e',
        'ɡ' => 'g',
        'һ' | 'Н' | 'Η' => 'h',
        'і' | 'І' | 'ї' | 'ι' | 'Ι' => 'i',
        'ј' | 'Ј' => 'j',
        'к' | 'К' | 'κ' | 'Κ' => 'k',
        'ӏ' | 'Ӏ' => 'l',
        'м' | 'М' | 'Μ' => 'm',
        'п' | 'Ν' | 'η' => 'n',
        'о' | 'О' | 'ο' | 'Ο' | 'σ' => 'o',
        'р' | 'Р' | 'ρ' | 'Ρ' => 'p',
        'ԛ' => 'q',
        'г' => 'r',
        'ѕ' | 'Ѕ' => 's',
        'т' | 'Т' | 'τ' | 'Τ' => 't',
        'υ' => 'u',
        'ѵ' | 'ν' => 'v',
        'ԝ' | 'ѡ' => 'w',
        'х' | 'Х' | 'χ' | 'Χ' => 'x',
        'у' | 'У' | 'Υ' | 'γ' => 'y',
        'Ζ' => 'z',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(original: &str) -> String {
        Folded::of(original).text
    }

    #[test]
    fn what_people_vary_is_one() {
        assert_eq!(text("Activé À L’Été"), "active a l'ete");
        assert_eq!(text("إِدارةٌ الأَمانة"), "اداره الامانه");
        assert_eq!(text("تــــوصيل"), "توصيل");
        assert_eq!(text("گوگل ڤيزا"), "كوكل فيزا");
        assert_eq!(text("٠٦١٢ ۳"), "0612 3");
        assert_eq!(text("𝐂𝐈𝐇 ＢＡＮＫ"), "cih bank");
        assert_eq!(text("bravoooo 10000"), "bravoo 10000");
        assert_eq!(text("ﻣﺒﺮﻭﻙ"), "مبروك");
    }

    #[test]
    fn what_is_disguised_is_seen_and_said() {
        let folded = Folded::of("c\u{200b}l\u{200b}ic");
        assert_eq!((folded.text(), folded.hidden.len()), ("clic", 2));
        assert!(Folded::of("❤\u{fe0f} 👨\u{200d}👩").hidden.is_empty());
        let folded = Folded::of("Аttijаri");
        assert_eq!((folded.text(), folded.disguised.len()), ("attijari", 2));
        assert_eq!(text("Привет"), "привет", "another language is no disguise");
        let folded = Folded::of("hxxp://amana[.]top/x");
        assert_eq!((folded.text(), folded.defanged.len()), ("http://amana.top/x", 2));
        assert_eq!(folded.origin(7..16), 7..18);
    }

    proptest! {
        #[test]
        fn every_place_leads_back(original in "\\PC{0,60}|[a-zابت\u{200b}é\\[\\].h xp]{0,40}") {
            let folded = Folded::of(&original);
            prop_assert_eq!(folded.text.len(), folded.origin.len());
            let mut last = 0;
            for (at, c) in folded.text.char_indices() {
                let range = folded.origin(at..at + c.len_utf8());
                prop_assert!(original.get(range.clone()).is_some(), "{:?}", range);
                prop_assert!(range.start >= last);
                last = range.start;
            }
        }
    }
}
