//! TOML files into types, with the line of what is wrong.

use kernel::Day;
use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer};

use crate::Problem;
use crate::problem::{Report, line_at};

pub(crate) fn parse<T: DeserializeOwned>(
    file: &str,
    text: &str,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    match toml::from_str(text) {
        Ok(value) => Some(value),
        Err(error) => {
            let line = error.span().map(|span| line_at(text, span.start));
            let message = error.message().lines().next().unwrap_or("not valid TOML").to_owned();
            Report::on(file, problems).add(line, message);
            None
        }
    }
}

/// A day written as `"2026-11-22"`.
pub(crate) fn day<'de, D: Deserializer<'de>>(from: D) -> Result<Day, D::Error> {
    let text = String::deserialize(from)?;
    text.parse().map_err(|_| D::Error::custom(format!("{text:?} is no day such as 2026-11-22")))
}
