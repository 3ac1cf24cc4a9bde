use std::str::FromStr;

use kernel::Day;

/// What is wrong with a document: the field, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Nothing stands there.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// It is longer than this many characters, or has more than this many entries.
    #[error("{0} is longer than {1}")]
    TooLong(&'static str, usize),
    /// It is not what it must be.
    #[error("{0} is wrong")]
    Wrong(&'static str),
}

/// A text of at least one and at most so many characters.
pub(crate) fn text(field: &'static str, text: &str, most: usize) -> Result<(), Fault> {
    if text.trim().is_empty() {
        return Err(Fault::Missing(field));
    }
    at_most(field, text, most)
}

/// A text of at most so many characters, without characters that steer terminals or direction.
pub(crate) fn at_most(field: &'static str, text: &str, most: usize) -> Result<(), Fault> {
    if text.chars().count() > most {
        return Err(Fault::TooLong(field, most));
    }
    if text.chars().any(is_unfit) { Err(Fault::Wrong(field)) } else { Ok(()) }
}

/// Whether a character steers terminals or direction, or stands in no XML document.
pub fn is_unfit(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}')
}

/// A list of at most so many lines, each as [`text`].
pub(crate) fn lines(
    field: &'static str,
    lines: &[String],
    (count, most): (usize, usize),
) -> Result<(), Fault> {
    if lines.len() > count {
        return Err(Fault::TooLong(field, count));
    }
    lines.iter().try_for_each(|line| text(field, line, most))
}

/// A name that addresses and publications may have.
pub(crate) fn name(field: &'static str, text: &str) -> Result<(), Fault> {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let fits = (1..=32).contains(&text.len()) && text.bytes().all(allowed);
    if fits { Ok(()) } else { Err(Fault::Wrong(field)) }
}

/// Something that is written as text.
pub(crate) fn written<T: FromStr>(field: &'static str, text: &str) -> Result<T, Fault> {
    text.parse().map_err(|_| Fault::Wrong(field))
}

/// An address of the web that one can follow, or nothing.
pub(crate) fn web_address(field: &'static str, text: &str) -> Result<(), Fault> {
    const LONGEST: usize = 500;
    if text.is_empty() {
        return Ok(());
    }
    at_most(field, text, LONGEST)?;
    let rest = text.strip_prefix("https://");
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
    let is_whole = host.contains('.') && !text.chars().any(char::is_whitespace);
    if is_whole { Ok(()) } else { Err(Fault::Wrong(field)) }
}

/// A day that people of our time mean: a year half typed is none.
pub(crate) fn day(field: &'static str, day: Day) -> Result<(), Fault> {
    /// From 1 January 1950 to 31 December 2149.
    const DAYS: std::ops::RangeInclusive<i32> = -7305..=65_744;
    if DAYS.contains(&day.0) { Ok(()) } else { Err(Fault::Wrong(field)) }
}
