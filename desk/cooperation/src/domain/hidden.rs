//! What would tell who wrote a text, covered in it.

use crate::domain::attendee::Person;

/// What stands where a name was.
const MASK: &str = "▇▇▇";
/// Shorter words of a name stand in too many texts to be hidden everywhere.
const SHORTEST: usize = 3;

/// What would tell who wrote a text.
pub(crate) struct Hidden(Vec<String>);

impl Hidden {
    /// The words of the name, the house and its parts, the address and what stands before its `@`.
    pub(crate) fn of(author: &Person) -> Self {
        let mailbox = author.email.split('@').next().unwrap_or_default();
        let names = author.name.split(|c: char| !c.is_alphanumeric() && !is_silent(c));
        // A house may be written with its town behind a comma, and named without it.
        let houses = author.house.split([',', '،', '(', ')', '–']).chain([author.house.as_str()]);
        let all = names.chain(houses).chain([mailbox, &author.email]);
        let all = all.map(|text| folded(text.trim()));
        let long = all.filter(|word| word.chars().count() >= SHORTEST);
        let mut hidden: Vec<String> = long.flat_map(with_prefixes).collect();
        // What contains another goes first.
        hidden.sort_by_key(|text| std::cmp::Reverse(text.len()));
        Self(hidden)
    }

    /// A text with all of it covered.
    pub(crate) fn mask(&self, text: &str) -> String {
        let mut masked = String::with_capacity(text.len());
        let (mut left, mut before) = (text.chars(), ' ');
        loop {
            let is_at_word = !before.is_alphanumeric();
            let mut names = self.0.iter().filter(|_| is_at_word);
            let found = names.find_map(|name| starts_with_word(left.as_str(), name));
            if let Some(after) = found {
                masked.push_str(MASK);
                (left, before) = (after.chars(), '▇');
            } else if let Some(next) = left.next() {
                masked.push(next);
                before = next;
            } else {
                return masked;
            }
        }
    }
}

/// A word, and in Arabic how it is written behind *and*, *so*, *by*, *for* and *like*.
fn with_prefixes(word: String) -> Vec<String> {
    const PREFIXES: [char; 5] = ['و', 'ف', 'ب', 'ل', 'ك'];
    let is_arabic = word.starts_with(|sign| ('\u{620}'..='\u{64a}').contains(&sign));
    let before: &[char] = if is_arabic { &PREFIXES } else { &[] };
    let mut all: Vec<String> = before.iter().map(|prefix| format!("{prefix}{word}")).collect();
    // The article is written together with *for*.
    all.extend(word.strip_prefix("ال").map(|rest| format!("لل{rest}")));
    all.push(word);
    all
}

/// A text as it is compared: small letters, and what Arabic writes in several ways in one.
fn folded(text: &str) -> String {
    text.chars().filter(|sign| !is_silent(*sign)).flat_map(folded_sign).collect()
}

fn folded_sign(sign: char) -> impl Iterator<Item = char> {
    let one = match sign {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        other => other,
    };
    one.to_lowercase()
}

/// Vowel signs, marks that combine, and the stroke that only lengthens a word.
fn is_silent(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}

/// What stands behind this word, where a text begins with it, however it is capitalised.
fn starts_with_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (mut wanted, mut left) = (word.chars(), text.chars());
    while !wanted.as_str().is_empty() {
        let sign = left.next()?;
        if is_silent(sign) {
            continue;
        }
        for one in folded_sign(sign) {
            if wanted.next() != Some(one) {
                return None;
            }
        }
    }
    let rest = left.as_str().trim_start_matches(is_silent);
    (!rest.starts_with(char::is_alphanumeric)).then_some(rest)
}

#[cfg(test)]
mod tests {
    use kernel::Lang;
    use proptest::prelude::*;

    use super::*;

    fn author() -> Person {
        Person {
            name: "Nour El-Fassi".to_owned(),
            email: "n.fassi@univ.example".to_owned(),
            house: "Université Ibn Tofaïl".to_owned(),
            about: String::new(),
            needs: String::new(),
            adult: String::new(),
            relation: String::new(),
            lang: Lang::Fr,
        }
    }

    #[test]
    fn names_houses_and_addresses_are_hidden_and_nothing_else() {
        let hidden = Hidden::of(&author());
        for (text, masked) in [
            ("By Nour EL-FASSI (n.fassi@univ.example).", "By ▇▇▇ EL-▇▇▇ (▇▇▇)."),
            ("À l’université Ibn Tofaïl, nous", "À l’▇▇▇, nous"),
            ("Nourishing; fassiates; l’université", "Nourishing; fassiates; l’université"),
            ("", ""),
        ] {
            assert_eq!(hidden.mask(text), masked);
        }
        let arabic = Person { name: "فاطمة الزهراء".to_owned(), ..author() };
        let masked = Hidden::of(&arabic).mask("عمل فاطمة الزهراء، بفاطمة");
        assert_eq!(masked, "عمل ▇▇▇ ▇▇▇، ▇▇▇");
        let arabic = Person {
            name: "أحمد الفاسي".to_owned(),
            house: "ENSIAS, Rabat".to_owned(),
            ..author()
        };
        let masked = Hidden::of(&arabic).mask("قال احمد وأَحْمَد للفاسي، في ENSIAS: الفاســي.");
        assert_eq!(masked, "قال ▇▇▇ ▇▇▇ ▇▇▇، في ▇▇▇: ▇▇▇.");
    }

    proptest! {
        #[test]
        fn any_text_is_masked_without_panic(text in ".{0,200}", name in ".{0,30}") {
            let hidden = Hidden::of(&Person { name: name.clone(), ..author() });
            let _ = hidden.mask(&text);
            // What is hidden stays hidden: a second time finds nothing.
            let once = hidden.mask(&name);
            prop_assert_eq!(hidden.mask(&once), once);
        }

        #[test]
        fn a_name_between_spaces_never_stays(before in "[a-z ]{0,20}", after in "[a-z ]{0,20}") {
            let masked = Hidden::of(&author()).mask(&format!("{before} Nour {after}"));
            let words: Vec<&str> = masked.split(' ').collect();
            prop_assert!(!words.contains(&"Nour"));
        }
    }
}
