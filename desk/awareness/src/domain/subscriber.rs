//! Who receives alerts by e-mail, which, and when.

use std::collections::BTreeMap;

use desk_mail::is_address;
use documents::{Alert, Severity};
use kernel::{Day, Lang, Random};
use seal::Digest;
use serde::{Deserialize, Serialize};

/// Digits of a code: 66 bits, drawn at random.
const DIGITS: usize = 20;
/// Sealed addresses are a multiple of so many bytes long: their length tells nothing.
const BLOCK: usize = 512;
/// From this hour on, in the centre's zone, mails of the day go out.
const MORNING: i8 = 9;

/// Which alerts somebody wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Which {
    /// Only where many are harmed, or lives are in danger.
    Serious,
    /// All of them.
    All,
}

impl Which {
    fn takes(self, alert: &Alert) -> bool {
        self == Self::All || alert.severity >= Severity::Severe
    }
}

/// When somebody wants them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Often {
    /// As soon as there is one.
    Now,
    /// Together, once a day at most.
    Daily,
    /// Together, once a week at most.
    Weekly,
}

impl Often {
    /// All of them.
    pub(crate) const ALL: [Self; 3] = [Self::Now, Self::Daily, Self::Weekly];

    /// Its name in the form.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Daily => "daily",
            Self::Weekly => "weekly",
        }
    }

    /// Whether a mail may go out, where the last one went out on `last`.
    pub(crate) fn is_due(self, last: Day, today: Day, hour: i8) -> bool {
        match self {
            Self::Now => true,
            Self::Daily => hour >= MORNING && today > last,
            Self::Weekly => hour >= MORNING && today >= last.plus(7),
        }
    }
}

/// What somebody asked for. Sealed at rest.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Subscriber {
    /// Where mails go.
    pub(crate) email: String,
    /// Their language.
    pub(crate) lang: Lang,
    /// Which alerts.
    pub(crate) which: Which,
    /// When.
    pub(crate) often: Often,
    /// What confirms or ends it: twenty digits.
    pub(crate) code: String,
}

impl Subscriber {
    /// From the answers of the form; `None` where they are no answers to it.
    pub(crate) fn of(
        answers: &BTreeMap<String, String>,
        lang: Lang,
        random: &dyn Random,
    ) -> Option<Self> {
        let answer = |id: &str| answers.get(id).map(|text| text.trim());
        let email = answer("email").filter(|email| is_address(email))?.to_owned();
        let which = match answer("which")? {
            "serious" => Which::Serious,
            "all" => Which::All,
            _ => return None,
        };
        let often = answer("often")?;
        let often = Often::ALL.into_iter().find(|one| one.tag() == often)?;
        Some(Self { email, lang, which, often, code: new_code(random) })
    }

    /// Whether both are the same person's mailbox, as far as anybody can tell.
    pub(crate) fn is_same_mailbox(&self, email: &str) -> bool {
        self.email.to_lowercase() == email.trim().to_lowercase()
    }

    /// Those of the alerts that are wanted.
    pub(crate) fn wanted<'a>(&self, alerts: impl Iterator<Item = &'a Alert>) -> Vec<&'a Alert> {
        alerts.filter(|alert| self.which.takes(alert)).collect()
    }

    /// The bytes that are sealed.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec(self).unwrap_or_default();
        bytes.resize(bytes.len().next_multiple_of(BLOCK), b' ');
        bytes
    }

    /// Reads opened bytes.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok()
    }
}

impl std::fmt::Debug for Subscriber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Subscriber(…)")
    }
}

fn new_code(random: &dyn Random) -> String {
    let drawn = u128::from_be_bytes(random.array());
    format!("{:0DIGITS$}", drawn % 10_u128.pow(DIGITS as u32))
}

/// What a code is found by: the hash of its digits, however they are written; `None` where it
/// cannot be a code.
pub(crate) fn code_hash(text: &str) -> Option<Digest> {
    let digits: String = text.chars().filter_map(digit).collect();
    (digits.len() == DIGITS).then(|| Digest::of("alerts code", &[digits.as_bytes()]))
}

/// A digit, Latin or Arabic-Indic.
fn digit(c: char) -> Option<char> {
    let value = match c {
        '\u{660}'..='\u{669}' => u32::from(c) - 0x660,
        '\u{6f0}'..='\u{6f9}' => u32::from(c) - 0x6f0,
        _ => c.to_digit(10)?,
    };
    char::from_digit(value, 10)
}

/// A code as people read it.
pub(crate) fn grouped(code: &str) -> String {
    let mut shown = String::with_capacity(code.len() + code.len() / 5);
    for (at, c) in code.chars().enumerate() {
        if at > 0 && at % 5 == 0 {
            shown.push(' ');
        }
        shown.push(c);
    }
    shown
}

#[cfg(test)]
mod tests {
    use kernel::SeededRandom;

    use super::*;

    fn answers(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(id, text)| ((*id).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn only_whole_answers_make_a_subscriber() {
        let random = SeededRandom::new(1);
        let read = |email, which, often| {
            let given = answers(&[("email", email), ("which", which), ("often", often)]);
            Subscriber::of(&given, Lang::Ar, &random)
        };
        let found = read(" Amal@Example.org ", "all", "weekly").unwrap();
        assert_eq!((found.email.as_str(), found.often), ("Amal@Example.org", Often::Weekly));
        assert!(found.is_same_mailbox("amal@example.org"));
        assert_eq!(found.code.len(), DIGITS);
        assert_ne!(found.code, read("a@b.org", "all", "now").unwrap().code);
        assert_eq!(Subscriber::from_bytes(&found.to_bytes()), Some(found.clone()));
        assert_eq!(found.to_bytes().len(), read("a@b.org", "all", "now").unwrap().to_bytes().len());
        assert!(read("amal", "all", "now").is_none());
        assert!(read("a@b.org\r\nBcc: c@d.org", "all", "now").is_none());
        assert!(read("a@b.org", "some", "now").is_none());
        assert!(read("a@b.org", "all", "hourly").is_none());
        assert!(Subscriber::of(&answers(&[]), Lang::Fr, &random).is_none());
    }

    #[test]
    fn a_code_is_found_however_it_is_typed() {
        let code = "01234567890123456789";
        let hash = code_hash(code).unwrap();
        assert_eq!(grouped(code), "01234 56789 01234 56789");
        assert_eq!(code_hash(" 01234 56789-01234\u{a0}56789 "), Some(hash));
        assert_eq!(code_hash("٠١٢٣٤ ٥٦٧٨٩ ٠١٢٣٤ ٥٦٧٨٩"), Some(hash));
        assert_ne!(code_hash("11234567890123456789"), Some(hash));
        assert_eq!(code_hash("0123456789012345678"), None);
        assert_eq!(code_hash(""), None);
    }

    #[test]
    fn mails_go_out_when_they_were_asked_for() {
        let day = Day(100);
        assert!(Often::Now.is_due(day, day, 3));
        assert!(!Often::Daily.is_due(day, day, 12));
        assert!(!Often::Daily.is_due(day, Day(101), 8));
        assert!(Often::Daily.is_due(day, Day(101), 9));
        assert!(!Often::Weekly.is_due(day, Day(106), 12));
        assert!(Often::Weekly.is_due(day, Day(107), 9));
    }
}
