use std::fmt;
use std::str::FromStr;

use kernel::Day;
use serde::{Deserialize, Deserializer};

/// As much of a date as is known: a year, a month, or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartialDay {
    /// 2016.
    Year(i16),
    /// 2016-02.
    Month(i16, i8),
    /// 2016-02-09.
    Day(Day),
}

/// It is no year, month or day.
#[derive(Debug, thiserror::Error)]
#[error("a date is written 2016, 2016-02 or 2016-02-09")]
pub struct NoPartialDay;

impl PartialDay {
    /// Its year.
    pub fn year(self) -> i16 {
        match self {
            Self::Year(year) | Self::Month(year, _) => year,
            Self::Day(day) => day.date().0,
        }
    }
}

impl FromStr for PartialDay {
    type Err = NoPartialDay;

    fn from_str(text: &str) -> Result<Self, NoPartialDay> {
        let year = |text: &str| text.parse::<i16>().ok().filter(|year| (1900..2200).contains(year));
        let month = |text: &str| text.parse::<i8>().ok().filter(|month| (1..=12).contains(month));
        let parts: Vec<&str> = text.split('-').collect();
        let read = match parts.as_slice() {
            [one] if one.len() == 4 => year(one).map(Self::Year),
            [one, two] if one.len() == 4 && two.len() == 2 => {
                year(one).zip(month(two)).map(|(year, month)| Self::Month(year, month))
            }
            [_, _, _] => text.parse().ok().map(Self::Day),
            _ => None,
        };
        read.ok_or(NoPartialDay)
    }
}

impl fmt::Display for PartialDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(day) => day.fmt(f),
        }
    }
}

impl<'de> Deserialize<'de> for PartialDay {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_as_exact_as_they_are_known() {
        for text in ["2016", "2016-02", "2016-02-09"] {
            assert_eq!(text.parse::<PartialDay>().unwrap().to_string(), text);
        }
        for text in ["", "16", "2016-13", "2016-2", "2016-02-30", "1066", "2016-02-09-1"] {
            assert!(text.parse::<PartialDay>().is_err(), "{text}");
        }
    }
}
