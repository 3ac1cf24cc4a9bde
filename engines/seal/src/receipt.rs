//! The receipt: 24 random digits and a check digit, the sender's only key to their thread.
//!
//! It is made where the sender is and never sent. Shown in groups of five; read in Latin, Arabic
//! (U+0660) or Extended Arabic (U+06F0) digits, with any spaces, dashes or direction marks.
//! High-risk mode: 39 random digits and a check digit, no key stretching.
//!
//! Strength: 24 digits are 79.7 bits, each guess costs Argon2id at 64 MiB and 3 passes, and the
//! salt is the site's id; 39 digits are 129.5 bits.

use std::fmt;

use argon2::{Algorithm, Argon2, Params, Version};
use rand_core::CryptoRng;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::sender::MasterKey;
use crate::suite::{SiteId, derive};

const DIGITS: usize = 25;
const HIGH_RISK_DIGITS: usize = 40;
/// Argon2id (RFC 9106): memory in KiB, passes, lanes.
const ARGON2: (u32, u32, u32) = (64 * 1024, 3, 1);

/// A receipt: ASCII digits, the last one the check digit.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Receipt(Vec<u8>);

/// What was typed is no receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReceiptError {
    /// It holds something other than digits and separators.
    #[error("a receipt holds digits only")]
    NotDigits,
    /// It has neither 25 nor 40 digits.
    #[error("a receipt has 25 digits, not {0}")]
    Length(usize),
    /// The check digit does not fit: something was mistyped.
    #[error("a digit is mistyped")]
    CheckDigit,
}

impl Receipt {
    /// A fresh receipt of 24 random digits and a check digit.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        Self::of_length(DIGITS, rng)
    }

    /// A fresh receipt for the highest risk: 39 random digits and a check digit.
    pub fn random_high_risk(rng: &mut impl CryptoRng) -> Self {
        Self::of_length(HIGH_RISK_DIGITS, rng)
    }

    fn of_length(length: usize, rng: &mut impl CryptoRng) -> Self {
        let mut digits = Vec::with_capacity(length);
        while digits.len() + 1 < length {
            let mut byte = [0];
            rng.fill_bytes(&mut byte);
            // 250 is the largest multiple of ten a byte holds: above it digits would be uneven.
            let [byte] = byte;
            if byte < 250 {
                digits.push(b'0' + byte % 10);
            }
        }
        digits.push(b'0' + damm(&digits));
        Self(digits)
    }

    /// Reads what somebody typed.
    ///
    /// # Errors
    /// It is no receipt, and why.
    pub fn parse(text: &str) -> Result<Self, ReceiptError> {
        let mut digits = Zeroizing::new(Vec::with_capacity(HIGH_RISK_DIGITS));
        for character in text.chars() {
            match digit(character) {
                Some(digit) => digits.push(digit),
                None if is_separator(character) => {}
                None => return Err(ReceiptError::NotDigits),
            }
        }
        if digits.len() != DIGITS && digits.len() != HIGH_RISK_DIGITS {
            return Err(ReceiptError::Length(digits.len()));
        }
        if damm(&digits) != 0 {
            return Err(ReceiptError::CheckDigit);
        }
        Ok(Self(std::mem::take(&mut *digits)))
    }

    /// The digits in groups of five, separated by spaces.
    pub fn grouped(&self) -> String {
        let groups: Vec<_> = self.0.chunks(5).map(String::from_utf8_lossy).collect();
        groups.join(" ")
    }

    /// The master key: Argon2id over the random digits (64 MiB, about half a second on a phone);
    /// in high-risk mode HKDF alone.
    pub fn master(&self, site: SiteId) -> MasterKey {
        let random = self.0.split_last().map_or(&[][..], |(_, random)| random);
        let mut out = [0; 32];
        if self.0.len() == HIGH_RISK_DIGITS {
            let mut input = Zeroizing::new([0; 32]);
            input.copy_from_slice(&crate::Digest::of("high-risk receipt", &[&site.0, random]).0);
            out = derive(&input, "master", &site.0);
        } else {
            stretch(random, &site.0, &mut out);
        }
        MasterKey::from_bytes(out)
    }
}

impl fmt::Debug for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Receipt(…)")
    }
}

#[expect(clippy::expect_used, reason = "constant parameters, and no key without memory for it")]
fn stretch(digits: &[u8], salt: &[u8], out: &mut [u8; 32]) {
    let (memory, passes, lanes) = ARGON2;
    let params = Params::new(memory, passes, lanes, Some(32)).expect("constant parameters");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(digits, salt, out)
        .expect("64 MiB for key stretching");
}

fn digit(character: char) -> Option<u8> {
    let value = match character {
        '0'..='9' => u32::from(character) - u32::from('0'),
        '\u{0660}'..='\u{0669}' => u32::from(character) - 0x0660,
        '\u{06F0}'..='\u{06F9}' => u32::from(character) - 0x06F0,
        _ => return None,
    };
    u8::try_from(value).ok().map(|value| b'0' + value)
}

/// White space, dashes, and the invisible direction marks that phones add when copying.
fn is_separator(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '-' | '‐' | '‑' | '–' | '·' | '.' | '\u{061C}' | '\u{200B}'..='\u{200F}'
        )
        || matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// The check digit by H. Michael Damm's quasigroup of order ten (2004): catches every single
/// wrong digit and every swap of neighbours. Over digits that end in theirs it gives 0.
fn damm(digits: &[u8]) -> u8 {
    const TABLE: [[u8; 10]; 10] = [
        [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
        [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
        [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
        [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
        [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
        [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
        [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
        [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
        [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
        [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
    ];
    digits.iter().fold(0, |interim, digit| {
        let row = TABLE.get(usize::from(interim));
        row.and_then(|row| row.get(usize::from(digit.wrapping_sub(b'0')))).copied().unwrap_or(0)
    })
}

#[cfg(test)]
mod tests {
    use kernel::{Random, SeededRandom};
    use proptest::prelude::*;

    use super::*;

    fn receipt(seed: u64) -> Receipt {
        let random: &dyn Random = &SeededRandom::new(seed);
        Receipt::random(&mut random.rng())
    }

    #[test]
    fn the_published_example_of_the_check_digit() {
        assert_eq!(damm(b"572"), 4);
        assert_eq!(damm(b"5724"), 0);
    }

    #[test]
    fn reads_every_way_people_write_it() {
        let receipt = receipt(3);
        let shown = receipt.grouped();
        assert_eq!(shown.split(' ').map(str::len).collect::<Vec<_>>(), [5; 5]);
        let arabic: String = shown
            .chars()
            .map(|c| c.to_digit(10).map_or('-', |d| char::from_u32(0x0660 + d).unwrap()))
            .collect();
        assert_eq!(Receipt::parse(&arabic).unwrap(), receipt);
        assert_eq!(Receipt::parse(&format!("\u{202A}{shown}\u{202C}\n")).unwrap(), receipt);
    }

    #[test]
    fn says_what_is_wrong() {
        assert_eq!(Receipt::parse("12345 abc").unwrap_err(), ReceiptError::NotDigits);
        assert_eq!(Receipt::parse("12345").unwrap_err(), ReceiptError::Length(5));
        let shown = receipt(4).grouped();
        let first = shown.chars().next().unwrap().to_digit(10).unwrap();
        let wrong = format!("{}{}", (first + 1) % 10, &shown[1..]);
        assert_eq!(Receipt::parse(&wrong).unwrap_err(), ReceiptError::CheckDigit);
    }

    #[test]
    fn high_risk_receipts_need_no_stretching_and_differ_by_site() {
        let random: &dyn Random = &SeededRandom::new(5);
        let receipt = Receipt::random_high_risk(&mut random.rng());
        assert_eq!(receipt.grouped().replace(' ', "").len(), 40);
        assert_eq!(Receipt::parse(&receipt.grouped()).unwrap(), receipt);
        let (a, b) = (receipt.master(SiteId([1; 16])), receipt.master(SiteId([2; 16])));
        assert_ne!(a.as_bytes(), b.as_bytes());
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_panic(text in "\\PC{0,80}") {
            let _ = Receipt::parse(&text);
        }

        #[test]
        fn one_wrong_digit_or_swap_is_always_seen(seed: u64, at in 0usize..24, by in 1u8..10) {
            let digits = receipt(seed).0.clone();
            let mut wrong = digits.clone();
            wrong[at] = b'0' + (wrong[at] - b'0' + by) % 10;
            prop_assert_ne!(damm(&wrong), 0);
            let mut swapped = digits.clone();
            swapped.swap(at, at + 1);
            prop_assert!(swapped == digits || damm(&swapped) != 0);
        }
    }
}
