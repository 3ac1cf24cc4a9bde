use serde::{Deserialize, Serialize};

use crate::Fault;

/// Digits, the sign and the point.
const VALUE: usize = 16;

/// A number as somebody wrote it: digits, at most one point, at most one sign before them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Decimal(String);

impl Decimal {
    /// The number in a text; a comma is a point.
    ///
    /// # Errors
    /// It is no number.
    pub fn read(text: &str) -> Result<Self, Fault> {
        let text = text.trim().replace(',', ".");
        let digits = text.strip_prefix('-').unwrap_or(&text);
        let (whole, rest) = digits.split_once('.').unwrap_or((digits, "0"));
        let are_digits =
            |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let is_number = text.len() <= VALUE && are_digits(whole) && are_digits(rest);
        if is_number { Ok(Self(text)) } else { Err(Fault::Wrong("value")) }
    }

    /// As it was written, with a point.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Decimal {
    type Error = Fault;

    fn try_from(text: String) -> Result<Self, Fault> {
        Self::read(&text)
    }
}

impl From<Decimal> for String {
    fn from(decimal: Decimal) -> Self {
        decimal.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_a_number_and_nothing_else() {
        for good in ["0", "-3", "12.5", "12,5", " 1000 "] {
            assert!(Decimal::read(good).is_ok(), "{good}");
        }
        for bad in ["", "-", "1.", ".5", "1.2.3", "1e9", "NaN", "12345678901234567", "١٢"] {
            assert!(Decimal::read(bad).is_err(), "{bad}");
        }
        assert!(serde_json::from_str::<Decimal>("\"=1+1\"").is_err());
    }
}
