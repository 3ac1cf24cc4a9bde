use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language the house speaks to its public.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Arabic as written in Morocco (`ar-MA`), right to left.
    Ar,
    /// French.
    Fr,
    /// English.
    En,
}

/// The tag names no language of the house.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no such language: use ar, fr or en")]
pub struct UnknownLang;

impl Lang {
    /// Every language, in the order in which the pages offer them.
    pub const ALL: [Self; 3] = [Self::Ar, Self::Fr, Self::En];

    /// Every language, this one before the others.
    pub fn before_others(self) -> [Self; 3] {
        match self {
            Self::Ar => [Self::Ar, Self::Fr, Self::En],
            Self::Fr => [Self::Fr, Self::Ar, Self::En],
            Self::En => [Self::En, Self::Ar, Self::Fr],
        }
    }

    /// The tag in addresses and in the `lang` attribute: `ar`, `fr`, `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Ar => "ar",
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// The `dir` attribute: `rtl` or `ltr`.
    pub fn dir(self) -> &'static str {
        match self {
            Self::Ar => "rtl",
            Self::Fr | Self::En => "ltr",
        }
    }

    /// The language's name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Ar => "العربية",
            Self::Fr => "Français",
            Self::En => "English",
        }
    }

    /// The first language of the house that an `Accept-Language` value names, by its order.
    pub fn negotiate(accept: &str) -> Option<Self> {
        accept.split(',').filter_map(|range| range.trim().get(..2)).find_map(|tag| tag.parse().ok())
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(tag: &str) -> Result<Self, UnknownLang> {
        Self::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(tag)).ok_or(UnknownLang)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accept_language_is_read_in_order() {
        assert_eq!(Lang::negotiate("de, fr-MA;q=0.9, ar"), Some(Lang::Fr));
        assert_eq!(Lang::negotiate("AR-ma"), Some(Lang::Ar));
        assert_eq!(Lang::negotiate("*"), None);
    }
}
