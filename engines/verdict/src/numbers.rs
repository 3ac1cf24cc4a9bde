//! Telephone numbers and amounts in a folded text.

use std::ops::Range;

use crate::knowledge::Weight;
use crate::verdict::Sign;

/// The shortest and the longest number that can be called.
const DIGITS: Range<usize> = 8..16;
const CURRENCIES: [&str; 14] = [
    "dh",
    "dhs",
    "mad",
    "dirham",
    "dirhams",
    "درهم",
    "دراهم",
    "دولار",
    "euro",
    "euros",
    "usd",
    "eur",
    "$",
    "€",
];

/// Every number to call and the first amount of money.
pub(crate) fn find(text: &str, foreign: &[String]) -> Vec<(Sign, Weight, Range<usize>)> {
    let mut signs = Vec::new();
    for place in runs(text) {
        let Some(written) = text.get(place.clone()) else { continue };
        let digits: String = written.chars().filter(char::is_ascii_digit).collect();
        if DIGITS.contains(&digits.len()) && (written.starts_with(['+', '0'])) {
            signs.push(kind_of(written, &digits, foreign, place));
        } else if is_money(text, &place) {
            signs.push((Sign::Money, Weight::Weak, place));
        }
    }
    signs
}

fn kind_of(
    written: &str,
    digits: &str,
    foreign: &[String],
    place: Range<usize>,
) -> (Sign, Weight, Range<usize>) {
    let international = written.starts_with('+') || written.starts_with("00");
    let number = digits.trim_start_matches("00");
    if international
        && foreign.iter().any(|prefix| number.starts_with(prefix.trim_start_matches('+')))
    {
        return (Sign::ForeignNumber, Weight::Medium, place);
    }
    let national = number.strip_prefix("212").unwrap_or(digits).trim_start_matches('0');
    if national.starts_with('8') && national.len() == 9 {
        return (Sign::SpecialRate, Weight::Weak, place);
    }
    (Sign::Call, Weight::Weak, place)
}

/// Runs of digits with spaces, dots, hyphens or brackets in between.
fn runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let goes_on = runs.last().is_some_and(|last| {
            text.get(last.end..at).is_some_and(|between| {
                between.len() <= 2 && between.chars().all(|c| " .-()/".contains(c))
            })
        });
        match runs.last_mut() {
            Some(last) if c.is_ascii_digit() && goes_on => last.end = end,
            _ if c.is_ascii_digit() => runs.push(at..end),
            _ if c == '+' => runs.push(at..end),
            _ => {}
        }
    }
    runs
}

fn is_money(text: &str, place: &Range<usize>) -> bool {
    let after = text.get(place.end..).unwrap_or_default().trim_start();
    let before = text.get(..place.start).unwrap_or_default().trim_end();
    let word: String =
        after.chars().take_while(|c| c.is_alphabetic() || "$€".contains(*c)).collect();
    CURRENCIES.contains(&word.as_str()) || before.ends_with(['$', '€', '£'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_amounts_are_told_apart() {
        let find = |text: &str| -> Vec<(Sign, String)> {
            let all = find(text, &["+63".to_owned()]).into_iter();
            all.map(|(sign, _, place)| (sign, text[place].to_owned())).collect()
        };
        assert_eq!(find("appelez 06 00 00 00 00"), [(Sign::Call, "06 00 00 00 00".into())]);
        assert_eq!(find("de +63 900 000 0000"), [(Sign::ForeignNumber, "+63 900 000 0000".into())]);
        assert_eq!(find("payez 19,90 dh")[0].0, Sign::Money);
        assert_eq!(find("code 4471"), []);
        assert_eq!(find("+212 8 00 00 00 00")[0].0, Sign::SpecialRate);
    }
}
