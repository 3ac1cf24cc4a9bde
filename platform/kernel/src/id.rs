use std::fmt;
use std::str::FromStr;

use crate::Random;

/// A random 16-byte name of a row. It says nothing about when the row was made.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub [u8; 16]);

/// The text is not 32 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an id is 32 hexadecimal digits")]
pub struct ParseIdError;

impl Id {
    /// A fresh random id.
    pub fn random(random: &dyn Random) -> Self {
        Self(random.array())
    }

    /// The first eight hexadecimal digits, in capitals: how a team names a case aloud.
    pub fn short(&self) -> String {
        self.0.iter().take(4).map(|byte| format!("{byte:02X}")).collect()
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({self})")
    }
}

impl FromStr for Id {
    type Err = ParseIdError;

    fn from_str(text: &str) -> Result<Self, ParseIdError> {
        if text.len() != 32 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(ParseIdError);
        }
        let mut bytes = [0; 16];
        for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
            let pair = std::str::from_utf8(pair).map_err(|_| ParseIdError)?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| ParseIdError)?;
        }
        Ok(Self(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SeededRandom;

    #[test]
    fn text_form_goes_both_ways() {
        let id = Id::random(&SeededRandom::new(1));
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!(id.short().len(), 8);
        assert_eq!("00".parse::<Id>(), Err(ParseIdError));
        assert_eq!("zz".repeat(16).parse::<Id>(), Err(ParseIdError));
        // A sign is read as part of a number, but is no digit.
        assert_eq!("+5".repeat(16).parse::<Id>(), Err(ParseIdError));
        assert_eq!("é".repeat(16).parse::<Id>(), Err(ParseIdError));
    }
}
